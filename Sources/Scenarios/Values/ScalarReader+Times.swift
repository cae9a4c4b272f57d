import Experiments
import EventKernel
import Foundation
import PassportOffice

/// Durations and rates, which share their units.
extension ScalarReader {
  /// The longest duration: 1,000 years, so that sums stay far from the end of 64 bits.
  static let longestDuration = SimDuration.days(365_000)

  /// Units of durations in seconds.
  static let durationUnits: [(name: String, seconds: Double)] = [
    ("s", 1), ("min", 60), ("h", 3_600), ("day", 86_400), ("days", 86_400), ("week", 604_800),
    ("weeks", 604_800),
  ]

  private static let otherUnitWords = [
    "sec": "s", "secs": "s", "second": "s", "seconds": "s", "m": "min", "mins": "min",
    "minute": "min", "minutes": "min", "hour": "h", "hours": "h", "hr": "h", "hrs": "h",
    "d": "days", "w": "weeks", "detik": "s", "menit": "min", "jam": "h", "hari": "days",
    "minggu": "weeks",
  ]

  /// `9 min`; microseconds are the finest resolution.
  static func duration(
    _ text: String, as durations: Durations
  ) throws(ValueProblem) -> SimDuration {
    let number = try NumberText(text, example: durations.example)
    guard !number.unit.isEmpty else {
      throw ValueProblem(
        .missingUnit,
        Wording(
          en: "a duration needs a unit, but `\(number.digits)` has none",
          id: "lama waktu memerlukan satuan, tetapi `\(number.digits)` tidak punya"),
        hint: Wording(
          en: "write `\(number.digits) \(durations.unit)` (units: s, min, h, days, weeks)",
          id: "tulis `\(number.digits) \(durations.unit)` (satuan: s, min, h, days, weeks)"))
    }
    guard let unit = durationUnits.first(where: { $0.name == number.unit }) else {
      throw unknownDurationUnit(number)
    }
    try checkSign(number.value, durations.sign, text: text)
    let microseconds = number.value * unit.seconds * 1e6
    guard microseconds.magnitude <= Double(longestDuration.microseconds) else {
      throw ValueProblem(
        .outOfRange, Wording(en: "`\(text)` is too long", id: "`\(text)` terlalu lama"),
        hint: Wording(
          en: "a duration is at most 365_000 days",
          id: "lama waktu paling banyak 365_000 days"))
    }
    let duration = SimDuration(roundingMicroseconds: microseconds)
    guard duration != .zero || number.value == 0 else {
      throw ValueProblem(
        .outOfRange,
        Wording(
          en: "`\(text)` is shorter than the finest time step",
          id: "`\(text)` lebih singkat dari langkah waktu terkecil"),
        hint: Wording(
          en: "a duration is 0 s or at least 0.000001 s",
          id: "lama waktu adalah 0 s atau sedikitnya 0.000001 s"))
    }
    return duration
  }

  private static func unknownDurationUnit(_ number: NumberText) -> ValueProblem {
    if let known = otherUnitWords[number.unit.lowercased()] {
      return ValueProblem(
        .unknownUnit,
        Wording(
          en: "`\(number.unit)` is not a unit of time",
          id: "`\(number.unit)` bukan satuan waktu"),
        hint: Wording(
          en: "write `\(number.digits) \(known)`",
          id: "tulis `\(number.digits) \(known)`"))
    }
    let names = durationUnits.map(\.name)
    return ValueProblem(
      .unknownUnit,
      Wording(
        en: "`\(number.unit)` is not a unit of time",
        id: "`\(number.unit)` bukan satuan waktu"),
      hint: suggestion(for: number.unit, among: names).map {
        Wording(en: "write `\(number.digits) \($0)`", id: "tulis `\(number.digits) \($0)`")
      }
        ?? Wording(
          en: "units of time: s, min, h, days, weeks",
          id: "satuan waktu: s, min, h, days, weeks"))
  }

  private static func checkSign(
    _ value: Double, _ sign: Durations.Sign, text: String
  ) throws(ValueProblem) {
    switch sign {
    case .any: return
    case .notNegative where value >= 0, .positive where value > 0: return
    case .notNegative:
      throw ValueProblem(
        .outOfRange, Wording(en: "`\(text)` is negative", id: "`\(text)` negatif"),
        hint: Wording(en: "allowed: 0 s or more", id: "yang boleh: 0 s atau lebih"))
    case .positive:
      throw ValueProblem(
        .outOfRange,
        Wording(en: "`\(text)` is not above 0", id: "`\(text)` tidak di atas 0"),
        hint: Wording(en: "allowed: more than 0 s", id: "yang boleh: lebih dari 0 s"))
    }
  }

  /// `39.4 / h`.
  static func rate(_ text: String) throws(ValueProblem) -> Rate {
    let number = try NumberText(text, example: "20 / h")
    guard !number.unit.isEmpty else {
      throw ValueProblem(
        .missingUnit,
        Wording(
          en: "a rate says per what, but `\(number.digits)` does not",
          id: "laju menyebut per apa, tetapi `\(number.digits)` tidak"),
        hint: Wording(
          en: "write `\(number.digits) / h` (also / s, / min, / day, / working day, / week, / "
            + "year)",
          id: "tulis `\(number.digits) / h` (juga / s, / min, / day, / working day, / week, / "
            + "year)")
      )
    }
    let isSlashed = number.unit.hasPrefix("/")
    let word = number.unit.drop { $0 == "/" }.trimmingCharacters(in: .whitespaces)
    guard isSlashed,
      let unit = Rate.Unit(rawValue: word.split(separator: " ").joined(separator: " "))
    else {
      throw unknownRateUnit(number, word: word)
    }
    guard number.value >= 0 else {
      throw ValueProblem(
        .outOfRange,
        Wording(en: "the rate `\(text)` is negative", id: "laju `\(text)` negatif"),
        hint: Wording(en: "allowed: 0 or more", id: "yang boleh: 0 atau lebih"))
    }
    guard number.value <= 1e12 else {
      throw ValueProblem(
        .outOfRange,
        Wording(en: "the rate `\(text)` is too great", id: "laju `\(text)` terlalu besar"),
        hint: Wording(en: "allowed: up to 1e12", id: "yang boleh: sampai 1e12"))
    }
    return Rate(amount: number.value, per: unit)
  }

  private static func unknownRateUnit(_ number: NumberText, word: String) -> ValueProblem {
    let bare = word.hasPrefix("per ") ? String(word.dropFirst(4)) : word
    let singular = bare.hasSuffix("s") && bare.count > 1 ? String(bare.dropLast()) : bare
    let names = Rate.Unit.allCases.map(\.rawValue)
    let meant =
      otherUnitWords[bare.lowercased()].map { $0 == "days" ? "day" : $0 == "weeks" ? "week" : $0 }
      ?? names.first { $0 == bare || $0 == singular } ?? suggestion(for: bare, among: names)
    return ValueProblem(
      .unknownUnit,
      Wording(
        en: "`\(number.unit)` is not a unit of a rate",
        id: "`\(number.unit)` bukan satuan laju"),
      hint: meant.map {
        Wording(en: "write `\(number.digits) / \($0)`", id: "tulis `\(number.digits) / \($0)`")
      }
        ?? Wording(
          en: "units of rates: / s, / min, / h, / day, / working day, / week, / year",
          id: "satuan laju: / s, / min, / h, / day, / working day, / week, / year"))
  }
}
