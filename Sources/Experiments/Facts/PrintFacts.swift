public import PassportOffice

/// How many passports an office can print.
public struct PrintFacts: Sendable, Equatable {
  /// Passports of a working day, mean over the counted window; nil without a limit.
  public let perDay: Double?
  /// Booklets in stock at the start where none are ever ordered; nil elsewhere.
  public let onlyBlanks: Int?

  /// The limits of an office; nil where every passport is printed when it is due.
  public init?(of network: OfficeNetwork) {
    guard let calendar = network.calendar, let town = network.town else { return nil }
    let days = network.countedWorkingDays
    let limits = days.map { town.rules[calendar.days[$0].ruleIndex].print?.perDay }
    let known = limits.compactMap { $0 }
    perDay =
      !days.isEmpty && known.count == days.count
      ? Double(known.reduce(0, +)) / Double(days.count) : nil
    let stocks = town.rules.map { $0.print?.blanks }
    let hasOwnStock = stocks.allSatisfy { $0 != nil && $0?.reorder == nil }
    onlyBlanks = hasOwnStock ? stocks[0]?.start : nil
    if perDay == nil && onlyBlanks == nil { return nil }
  }
}
