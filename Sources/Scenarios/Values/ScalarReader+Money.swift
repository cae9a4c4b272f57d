import Experiments

/// Amounts of money.
extension ScalarReader {
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
