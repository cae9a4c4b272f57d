import Experiments

/// Reads the texts of single values; each problem says what to write instead.
enum ScalarReader {
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
}
