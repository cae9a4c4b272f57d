public import PassportOffice

/// How many passports an office can print.
public struct PrintFacts: Sendable, Equatable {
  /// Passports of a working day, mean over the counted window; nil without a limit.
  public let perDay: Double?
  /// Booklets in stock at the start where none are ever ordered; nil elsewhere.
  public let onlyBlanks: Int?

  /// The limits of all offices together; nil where one of them prints every passport when it is due.
  public init?(of network: OfficeNetwork) {
    let offices = (network.town?.offices.indices ?? 0..<0).map {
      PrintFacts(of: network, office: $0)
    }
    let daily = offices.compactMap { $0?.perDay }
    let blanks = offices.compactMap { $0?.onlyBlanks }
    perDay = daily.count == offices.count ? daily.reduce(0, +) : nil
    onlyBlanks = blanks.count == offices.count ? blanks.reduce(0, +) : nil
    if offices.isEmpty || perDay == nil && onlyBlanks == nil { return nil }
  }

  /// The limits of an office; nil where every passport is printed when it is due.
  public init?(of network: OfficeNetwork, office: Int) {
    guard let calendar = network.calendar, let town = network.town else { return nil }
    let days = network.countedWorkingDays
    let limits = days.map { day in
      town.rules(ofOffice: office, stretch: calendar.days[day].ruleIndex).print?.perDay
    }
    let known = limits.compactMap { $0 }
    perDay =
      !days.isEmpty && known.count == days.count
      ? Double(known.reduce(0, +)) / Double(days.count) : nil
    let stocks = stride(from: office, to: town.rules.count, by: town.offices.count).map {
      town.rules[$0].print?.blanks
    }
    let hasOwnStock = stocks.allSatisfy { $0 != nil && $0?.reorder == nil }
    onlyBlanks = hasOwnStock ? stocks[0]?.start : nil
    if perDay == nil && onlyBlanks == nil { return nil }
  }
}
