import EventKernel
import Foundation
import PassportOffice

/// Reads the texts of single values; each problem says what to write instead.
enum ScalarReader {
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
    _ text: String, sign: ValueKind.Sign
  ) throws(ValueProblem) -> SimDuration {
    let number = try NumberText(text, example: "30 min")
    guard !number.unit.isEmpty else {
      throw ValueProblem(
        .missingUnit, "a duration needs a unit, but `\(number.digits)` has none",
        hint: "write `\(number.digits) min` (units: s, min, h, days, weeks)")
    }
    guard let unit = durationUnits.first(where: { $0.name == number.unit }) else {
      throw unknownDurationUnit(number)
    }
    try checkSign(number.value, sign, text: text)
    let microseconds = number.value * unit.seconds * 1e6
    guard microseconds.magnitude <= Double(longestDuration.microseconds) else {
      throw ValueProblem(
        .outOfRange, "`\(text)` is too long", hint: "a duration is at most 365_000 days")
    }
    let duration = SimDuration(roundingMicroseconds: microseconds)
    guard duration != .zero || number.value == 0 else {
      throw ValueProblem(
        .outOfRange, "`\(text)` is shorter than the finest time step",
        hint: "a duration is 0 s or at least 0.000001 s")
    }
    return duration
  }

  private static func unknownDurationUnit(_ number: NumberText) -> ValueProblem {
    if let known = otherUnitWords[number.unit.lowercased()] {
      return ValueProblem(
        .unknownUnit, "`\(number.unit)` is not a unit of time",
        hint: "write `\(number.digits) \(known)`")
    }
    let names = durationUnits.map(\.name)
    return ValueProblem(
      .unknownUnit, "`\(number.unit)` is not a unit of time",
      hint: suggestion(for: number.unit, among: names).map { "write `\(number.digits) \($0)`" }
        ?? "units of time: s, min, h, days, weeks")
  }

  private static func checkSign(
    _ value: Double, _ sign: ValueKind.Sign, text: String
  ) throws(ValueProblem) {
    switch sign {
    case .any: return
    case .notNegative where value >= 0, .positive where value > 0: return
    case .notNegative:
      throw ValueProblem(
        .outOfRange, "`\(text)` is negative", hint: "allowed: 0 s or more")
    case .positive:
      throw ValueProblem(.outOfRange, "`\(text)` is not above 0", hint: "allowed: more than 0 s")
    }
  }

  /// `39.4 / h`.
  static func rate(_ text: String) throws(ValueProblem) -> Rate {
    let number = try NumberText(text, example: "20 / h")
    guard !number.unit.isEmpty else {
      throw ValueProblem(
        .missingUnit, "a rate says per what, but `\(number.digits)` does not",
        hint: "write `\(number.digits) / h` (also / s, / min, / day, / working day, / week, / year)"
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
      throw ValueProblem(.outOfRange, "the rate `\(text)` is negative", hint: "allowed: 0 or more")
    }
    guard number.value <= 1e12 else {
      throw ValueProblem(
        .outOfRange, "the rate `\(text)` is too great", hint: "allowed: up to 1e12")
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
      .unknownUnit, "`\(number.unit)` is not a unit of a rate",
      hint: meant.map { "write `\(number.digits) / \($0)`" }
        ?? "units of rates: / s, / min, / h, / day, / working day, / week, / year")
  }

  /// `14 %` or `0.14`.
  static func share(_ text: String) throws(ValueProblem) -> Double {
    let number = try NumberText(text, example: "14 %")
    guard number.unit.isEmpty || number.unit == "%" else {
      throw ValueProblem(
        .unknownUnit, "a share has no unit `\(number.unit)`",
        hint: "write `\(number.digits) %` or a number from 0 to 1")
    }
    let isPercent = number.unit == "%"
    let share = isPercent ? number.value / 100 : number.value
    guard share >= 0, share <= 1 else {
      let mayBePercent = !isPercent && number.value >= 2 && number.value <= 100
      throw ValueProblem(
        .outOfRange, "the share `\(text)` is not between 0 and 1",
        hint: mayBePercent
          ? "write `\(number.digits) %`" : "allowed: 0 % to 100 %, or 0 to 1")
    }
    return share
  }

  /// A bare number in a range.
  static func number(
    _ text: String, in range: ClosedRange<Double>, noun: String
  ) throws(ValueProblem) -> Double {
    let number = try NumberText(text, example: "1.2")
    guard number.unit.isEmpty else {
      throw ValueProblem(
        .unknownUnit, "a \(noun) is a bare number, but `\(text)` has `\(number.unit)` behind it",
        hint: bareHint(number, in: range))
    }
    guard range.contains(number.value) else {
      throw ValueProblem(
        .outOfRange, "the \(noun) `\(text)` is out of range", hint: rangeHint(range))
    }
    return number.value
  }

  /// A percentage is a hundredth of its number.
  private static func bareHint(_ number: NumberText, in range: ClosedRange<Double>) -> String {
    guard number.unit == "%" else { return "write `\(number.digits)`" }
    let value = number.value / 100
    return range.contains(value) ? "write `\(value.fileText)`" : rangeHint(range)
  }

  private static func rangeHint(_ range: ClosedRange<Double>) -> String {
    if range.upperBound >= 1e6 { return "allowed: \(range.lowerBound.fileText) or more" }
    return "allowed: \(range.lowerBound.fileText) to \(range.upperBound.fileText)"
  }

  /// A whole number in a range.
  static func count(_ text: String, in range: ClosedRange<Int>) throws(ValueProblem) -> Int {
    let number = try NumberText(text, example: "3")
    guard number.unit.isEmpty else {
      throw ValueProblem(
        .unknownUnit, "a bare whole number is needed, but `\(text)` has `\(number.unit)` behind it",
        hint: "write `\(number.digits)`")
    }
    guard let whole = Int(number.digits.filter { $0 != "_" }) ?? Int(exactly: number.value) else {
      throw ValueProblem(
        .wrongValue, "`\(text)` is not a whole number",
        hint: ThousandsPoint(number.digits).map { "write `\($0.groupedText(unit: ""))`" }
          ?? "write `\(number.value.rounded().fileText)`")
    }
    guard range.contains(whole) else {
      throw ValueProblem(
        .outOfRange, "`\(text)` is out of range", hint: countHint(range))
    }
    return whole
  }

  private static func countHint(_ range: ClosedRange<Int>) -> String {
    let least = Double(range.lowerBound).fileText
    if range.lowerBound == range.upperBound { return "allowed: \(least)" }
    if range.upperBound == Int.max { return "allowed: \(least) or more" }
    return "allowed: \(least) to \(Double(range.upperBound).fileText)"
  }

  /// `50 arrivals`.
  static func countOf(
    _ word: String, _ text: String, in range: ClosedRange<Int>
  ) throws(ValueProblem) -> Int {
    let number = try NumberText(text, example: "50 \(word)")
    guard number.unit == word else {
      throw ValueProblem(
        .wrongValue, "`\(text)` is not a number of \(word)",
        hint: "write `\(number.digits) \(word)`")
    }
    return try count(number.digits, in: range)
  }

  /// An amount and its currency, if one is written.
  static func money(_ text: String) throws(ValueProblem) -> (amount: Double, currency: String) {
    let number = try NumberText(text, example: "350_000 IDR")
    guard !number.unit.isEmpty else {
      throw ValueProblem(
        .missingUnit, "an amount of money needs its currency, but `\(text)` has none",
        hint: "write `\(number.digits) IDR`")
    }
    guard number.unit.allSatisfy(\.isLetter) else {
      throw ValueProblem(
        .unknownUnit, "`\(number.unit)` is not a currency", hint: "write `\(number.digits) IDR`")
    }
    guard number.value >= 0 else {
      throw ValueProblem(
        .outOfRange, "the amount `\(text)` is negative", hint: "allowed: 0 or more")
    }
    return (number.value, number.unit)
  }
}
