import Experiments
import Foundation

/// Amounts per time, distances and chances per day.
extension ScalarReader {
  /// Reads an amount and its currency.
  typealias MoneyReader = (String) throws(ValueProblem) -> (amount: Double, currency: String)

  /// How an amount of a kind is read, with hints in a currency; nil for other kinds.
  static func moneyReader(_ kind: ValueKind, in currency: String) -> MoneyReader? {
    switch kind {
    case .money: { (text) throws(ValueProblem) in try money(text, in: currency) }
    case .moneyPer(let units):
      { (text) throws(ValueProblem) in try moneyPer(units, text, in: currency) }
    case .duration, .rate, .share, .number, .count, .countOf, .distance, .hazard, .clock,
      .clockRange, .date, .instant, .weekdays, .text, .label, .identifier, .flag, .word, .law,
      .lawBeside, .discreteCount, .list, .map, .shares, .object, .either, .expression, .settings,
      .anything:
      nil
    }
  }

  /// `70_000 IDR / h`: the amount per hour and its currency.
  static func moneyPer(
    _ units: [Rate.Unit], _ text: String, in currency: String
  ) throws(ValueProblem) -> (amount: Double, currency: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let allowed = units.map { "/ \($0.rawValue)" }.joined(separator: ", ")
    guard parts.count == 2 else {
      throw ValueProblem(
        .missingUnit,
        Wording(en: "`\(text)` does not say per what", id: "`\(text)` tidak menyebut per apa"),
        hint: perHint(text, units, in: currency))
    }
    let word = parts[1].split(separator: " ").joined(separator: " ")
    guard let unit = Rate.Unit(rawValue: word), units.contains(unit),
      let seconds = Rate(amount: 1, per: unit).unitSeconds
    else {
      let near = suggestion(for: word, among: units.map(\.rawValue))
      throw ValueProblem(
        .unknownUnit,
        Wording(
          en: "`/ \(word)` is not a unit of this amount",
          id: "`/ \(word)` bukan satuan untuk jumlah ini"),
        hint: near.map {
          Wording(
            en: "write `\(parts[0].trimmingCharacters(in: .whitespaces)) / \($0)`",
            id: "tulis `\(parts[0].trimmingCharacters(in: .whitespaces)) / \($0)`")
        }
          ?? Wording(en: "allowed: \(allowed)", id: "yang boleh: \(allowed)"))
    }
    guard parts[0].contains(where: \.isLetter) else {
      throw ValueProblem(
        .missingUnit,
        Wording(
          en: "an amount of money needs its currency, but `\(text)` has none",
          id: "jumlah uang memerlukan mata uang, tetapi `\(text)` tidak punya"),
        hint: perHint(String(parts[0]), [unit], in: currency))
    }
    let (amount, currency) = try money(parts[0].trimmingCharacters(in: .whitespaces), in: currency)
    return (amount * 3_600 / seconds, currency)
  }

  /// What to write for an amount that lacks its currency, what it is per, or both.
  private static func perHint(
    _ text: String, _ units: [Rate.Unit], in currency: String
  ) -> Wording {
    let amount = text.trimmingCharacters(in: .whitespaces)
    let money = amount.contains(where: \.isLetter) ? amount : "\(amount) \(currency)"
    let meant = "\(money) / \(units.contains(.hour) ? Rate.Unit.hour.rawValue : units[0].rawValue)"
    let others = units.map { "/ \($0.rawValue)" }.joined(separator: ", ")
    guard units.count > 1 else {
      return Wording(en: "write `\(meant)`", id: "tulis `\(meant)`")
    }
    return Wording(
      en: "write `\(meant)` (units: \(others))", id: "tulis `\(meant)` (satuan: \(others))")
  }

  /// The longest distance, once around the earth.
  private static let longestDistance = 40_000.0

  /// `6 km` or `350 m`, in kilometres.
  static func distance(_ text: String) throws(ValueProblem) -> Double {
    let number = try NumberText(text, example: "6 km")
    guard !number.unit.isEmpty else {
      throw ValueProblem(
        .missingUnit,
        Wording(
          en: "a distance needs a unit, but `\(number.digits)` has none",
          id: "jarak memerlukan satuan, tetapi `\(number.digits)` tidak punya"),
        hint: Wording(en: "write `\(number.digits) km`", id: "tulis `\(number.digits) km`"))
    }
    guard number.unit == "km" || number.unit == "m" else {
      throw ValueProblem(
        .unknownUnit,
        Wording(
          en: "`\(number.unit)` is not a unit of distance",
          id: "`\(number.unit)` bukan satuan jarak"),
        hint: Wording(
          en: "write `\(number.digits) km` or `\(number.digits) m`",
          id: "tulis `\(number.digits) km` atau `\(number.digits) m`"))
    }
    let kilometres = number.unit == "m" ? number.value / 1_000 : number.value
    guard (0...longestDistance).contains(kilometres) else {
      throw ValueProblem(
        .outOfRange,
        Wording(en: "the distance `\(text)` is out of range", id: "jarak `\(text)` di luar batas"),
        hint: Wording(en: "allowed: 0 km to 40_000 km", id: "yang boleh: 0 km sampai 40_000 km"))
    }
    return kilometres
  }

  /// `0.4 % / day` or `0.004 / day`: the chance within one day.
  static func hazard(_ text: String) throws(ValueProblem) -> Double {
    let number = try NumberText(text, example: "0.4 % / day")
    let words = number.unit.replacingOccurrences(of: "/", with: " / ")
      .replacingOccurrences(of: "%", with: " % ").split(separator: " ")
    let isPercent = words.first == "%"
    let rest = words.drop { $0 == "%" }
    guard rest.first == "/" else {
      throw ValueProblem(
        .missingUnit,
        Wording(
          en: "a chance per day says `/ day`, but `\(text)` does not",
          id: "peluang per hari ditulis dengan `/ day`, tetapi `\(text)` tidak"),
        hint: Wording(
          en: "write `\(number.digits)\(isPercent ? " %" : "") / day`",
          id: "tulis `\(number.digits)\(isPercent ? " %" : "") / day`"))
    }
    guard rest.count == 2, rest.last == "day" else {
      throw ValueProblem(
        .unknownUnit,
        Wording(
          en: "`\(number.unit)` is not a unit of a chance per day",
          id: "`\(number.unit)` bukan satuan peluang per hari"),
        hint: Wording(
          en: "write `\(number.digits)\(isPercent ? " %" : "") / day`",
          id: "tulis `\(number.digits)\(isPercent ? " %" : "") / day`"))
    }
    let chance = isPercent ? number.value / 100 : number.value
    guard (0...1).contains(chance) else {
      throw ValueProblem(
        .outOfRange,
        Wording(
          en: "the chance `\(text)` is not between 0 and 1",
          id: "peluang `\(text)` tidak antara 0 dan 1"),
        hint: Wording(
          en: "allowed: 0 % / day to 100 % / day",
          id: "yang boleh: 0 % / day sampai 100 % / day"))
    }
    return chance
  }
}
