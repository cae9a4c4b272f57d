import Experiments
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

  /// `14 %` or `0.14`.
  static func share(_ text: String) throws(ValueProblem) -> Double {
    let number = try NumberText(text, example: "14 %")
    guard number.unit.isEmpty || number.unit == "%" else {
      throw ValueProblem(
        .unknownUnit,
        Wording(
          en: "a share has no unit `\(number.unit)`",
          id: "bagian tidak memakai satuan `\(number.unit)`"),
        hint: Wording(
          en: "write `\(number.digits) %` or a number from 0 to 1",
          id: "tulis `\(number.digits) %` atau bilangan dari 0 sampai 1"))
    }
    let isPercent = number.unit == "%"
    let share = isPercent ? number.value / 100 : number.value
    guard share >= 0, share <= 1 else {
      let mayBePercent = !isPercent && number.value >= 2 && number.value <= 100
      throw ValueProblem(
        .outOfRange,
        Wording(
          en: "the share `\(text)` is not between 0 and 1",
          id: "bagian `\(text)` tidak antara 0 dan 1"),
        hint: mayBePercent
          ? Wording(en: "write `\(number.digits) %`", id: "tulis `\(number.digits) %`")
          : Wording(
            en: "allowed: 0 % to 100 %, or 0 to 1",
            id: "yang boleh: 0 % sampai 100 %, atau 0 sampai 1"))
    }
    return share
  }

  /// A bare number in a range.
  static func number(
    _ text: String, in range: ClosedRange<Double>, noun: Wording
  ) throws(ValueProblem) -> Double {
    let number = try NumberText(text, example: "1.2")
    guard number.unit.isEmpty else {
      throw ValueProblem(
        .unknownUnit,
        Wording(
          en: "a \(noun) is a bare number, but `\(text)` has `\(number.unit)` behind it",
          id: "\(noun) adalah bilangan saja, tetapi `\(text)` memuat `\(number.unit)` di "
            + "belakangnya"),
        hint: bareHint(number, in: range))
    }
    guard range.contains(number.value) else {
      throw ValueProblem(
        .outOfRange,
        Wording(
          en: "the \(noun) `\(text)` is out of range",
          id: "\(noun) `\(text)` di luar batas"), hint: rangeHint(range))
    }
    return number.value
  }

  /// A percentage is a hundredth of its number.
  private static func bareHint(_ number: NumberText, in range: ClosedRange<Double>) -> Wording {
    guard number.unit == "%" else {
      return Wording(en: "write `\(number.digits)`", id: "tulis `\(number.digits)`")
    }
    let value = number.value / 100
    return range.contains(value)
      ? Wording(en: "write `\(value.fileText)`", id: "tulis `\(value.fileText)`") : rangeHint(range)
  }

  private static func rangeHint(_ range: ClosedRange<Double>) -> Wording {
    if range.upperBound >= 1e6 {
      return Wording(
        en: "allowed: \(range.lowerBound.fileText) or more",
        id: "yang boleh: \(range.lowerBound.fileText) atau lebih")
    }
    return Wording(
      en: "allowed: \(range.lowerBound.fileText) to \(range.upperBound.fileText)",
      id: "yang boleh: \(range.lowerBound.fileText) sampai \(range.upperBound.fileText)")
  }

  /// A whole number in a range.
  static func count(_ text: String, in range: ClosedRange<Int>) throws(ValueProblem) -> Int {
    let number = try NumberText(text, example: "3")
    guard number.unit.isEmpty else {
      throw ValueProblem(
        .unknownUnit,
        Wording(
          en: "a bare whole number is needed, but `\(text)` has `\(number.unit)` behind it",
          id: "diperlukan bilangan bulat saja, tetapi `\(text)` memuat `\(number.unit)` di "
            + "belakangnya"),
        hint: Wording(en: "write `\(number.digits)`", id: "tulis `\(number.digits)`"))
    }
    guard let whole = Int(number.digits.filter { $0 != "_" }) ?? Int(exactly: number.value) else {
      throw ValueProblem(
        .wrongValue,
        Wording(en: "`\(text)` is not a whole number", id: "`\(text)` bukan bilangan bulat"),
        hint: ThousandsPoint(number.digits).map {
          Wording(
            en: "write `\($0.groupedText(unit: ""))`",
            id: "tulis `\($0.groupedText(unit: ""))`")
        }
          ?? Wording(
            en: "write `\(number.value.rounded().fileText)`",
            id: "tulis `\(number.value.rounded().fileText)`"))
    }
    guard range.contains(whole) else {
      throw ValueProblem(
        .outOfRange, Wording(en: "`\(text)` is out of range", id: "`\(text)` di luar batas"),
        hint: countHint(range))
    }
    return whole
  }

  private static func countHint(_ range: ClosedRange<Int>) -> Wording {
    let least = Double(range.lowerBound).fileText
    if range.lowerBound == range.upperBound {
      return Wording(en: "allowed: \(least)", id: "yang boleh: \(least)")
    }
    if range.upperBound == Int.max {
      return Wording(en: "allowed: \(least) or more", id: "yang boleh: \(least) atau lebih")
    }
    return Wording(
      en: "allowed: \(least) to \(Double(range.upperBound).fileText)",
      id: "yang boleh: \(least) sampai \(Double(range.upperBound).fileText)")
  }

  /// `50 arrivals`.
  static func countOf(
    _ word: String, _ text: String, in range: ClosedRange<Int>
  ) throws(ValueProblem) -> Int {
    let number = try NumberText(text, example: "50 \(word)")
    guard number.unit == word else {
      throw ValueProblem(
        .wrongValue,
        Wording(en: "`\(text)` is not a number of \(word)", id: "`\(text)` bukan jumlah \(word)"),
        hint: Wording(
          en: "write `\(number.digits) \(word)`",
          id: "tulis `\(number.digits) \(word)`"))
    }
    return try count(number.digits, in: range)
  }

  /// An amount and its currency; hints are in the currency of the file.
  static func money(
    _ text: String, in currency: String
  ) throws(ValueProblem) -> (amount: Double, currency: String) {
    if let turned = currencyBehind(text, in: currency) {
      throw ValueProblem(
        .wrongValue,
        Wording(
          en: "the currency stands behind the amount, not before it as in `\(text)`",
          id: "mata uang ditulis di belakang jumlahnya, bukan di depan seperti `\(text)`"),
        hint: Wording(en: "write `\(turned)`", id: "tulis `\(turned)`"))
    }
    let number = try NumberText(text, example: "350_000 \(currency)")
    guard !number.unit.isEmpty else {
      throw ValueProblem(
        .missingUnit,
        Wording(
          en: "an amount of money needs its currency, but `\(text)` has none",
          id: "jumlah uang memerlukan mata uang, tetapi `\(text)` tidak punya"),
        hint: Wording(
          en: "write `\(number.digits) \(currency)`",
          id: "tulis `\(number.digits) \(currency)`"))
    }
    guard number.unit.allSatisfy(\.isLetter) else {
      throw ValueProblem(
        .unknownUnit,
        Wording(en: "`\(number.unit)` is not a currency", id: "`\(number.unit)` bukan mata uang"),
        hint: Wording(
          en: "write `\(number.digits) \(currency)`",
          id: "tulis `\(number.digits) \(currency)`"))
    }
    guard number.value >= 0 else {
      throw ValueProblem(
        .outOfRange,
        Wording(en: "the amount `\(text)` is negative", id: "jumlah `\(text)` negatif"),
        hint: Wording(en: "allowed: 0 or more", id: "yang boleh: 0 atau lebih"))
    }
    return (number.value, number.unit)
  }

  /// `350_000 IDR` for `Rp 350.000`; nil where no currency stands before a number.
  private static func currencyBehind(_ text: String, in currency: String) -> String? {
    let word = text.prefix { $0.isLetter }
    let rest = text.dropFirst(word.count).drop { $0 == " " || $0 == "." }
    guard !word.isEmpty, rest.first?.isNumber == true else { return nil }
    let digits = rest.prefix { $0.isNumber || $0 == "_" || $0 == "." || $0 == "," }
    guard rest.dropFirst(digits.count).allSatisfy({ $0 == " " }) else { return nil }
    let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    let amount = isGrouped ? groups.joined(separator: "_") : String(digits)
    return "\(amount) \(word == "Rp" ? currency : String(word))"
  }
}
