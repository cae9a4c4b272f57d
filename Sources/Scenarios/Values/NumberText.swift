import Experiments
import Foundation

/// A number with what follows it, such as `39.4 / h`.
struct NumberText {
  /// The number.
  let value: Double
  /// Its characters as written.
  let digits: String
  /// What follows, without spaces around it.
  let unit: String

  /// Splits a text into a number and what follows.
  ///
  /// `example` is shown where no number stands at all.
  init(_ text: String, example: String) throws(ValueProblem) {
    let trimmed = text.trimmingCharacters(in: .whitespaces)
    let numberEnd = Self.endOfNumber(in: trimmed)
    digits = String(trimmed[..<numberEnd])
    unit = String(trimmed[numberEnd...]).trimmingCharacters(in: .whitespaces)
    if Self.isNotFinite(trimmed) {
      throw ValueProblem(
        .outOfRange,
        Wording(
          en: "`\(trimmed)` is not a number that can be counted with",
          id: "`\(trimmed)` bukan bilangan yang dapat dihitung"),
        hint: Wording(
          en: "write a finite number, such as `\(example)`",
          id: "tulis bilangan berhingga, misalnya `\(example)`"))
    }
    guard digits.contains(where: \.isNumber) else {
      let found = trimmed.isEmpty ? Wording(en: "nothing", id: "nilai kosong") : "`\(trimmed)`"
      let bare = trimmed.withoutQuotes
      let isQuoted = bare != trimmed && bare.contains(where: \.isNumber)
      throw ValueProblem(
        .wrongValue,
        Wording(
          en: "a number is needed, but \(found) was found",
          id: "diperlukan bilangan, tetapi yang ditemukan \(found)"),
        hint: isQuoted
          ? Wording(en: "write `\(bare)`", id: "tulis `\(bare)`")
          : Wording(en: "write for example `\(example)`", id: "tulis misalnya `\(example)`"))
    }
    try Self.checkSeparators(digits, unit: unit)
    guard let number = Double(digits.filter { $0 != "_" }), number.isFinite else {
      throw ValueProblem(
        .wrongValue, Wording(en: "`\(digits)` is not a number", id: "`\(digits)` bukan bilangan"),
        hint: Wording(en: "write for example `\(example)`", id: "tulis misalnya `\(example)`"))
    }
    value = number
  }

  private static func isNotFinite(_ text: String) -> Bool {
    let word = text.lowercased().drop { "+-.".contains($0) }
    return ["nan", "inf", "infinity"].contains { word == $0 || word.hasPrefix($0 + " ") }
  }

  private static func endOfNumber(in text: String) -> String.Index {
    var index = text.startIndex
    var hasDigit = false
    while index < text.endIndex {
      let character = text[index]
      let isFirst = index == text.startIndex
      if character.isASCII && character.isNumber {
        hasDigit = true
      } else if (character == "e" || character == "E") && hasDigit,
        startsExponent(text[text.index(after: index)...])
      {
        index = text.index(after: index)
      } else if !(isFirst && "+-".contains(character)) && !"_.,".contains(character) {
        break
      }
      index = text.index(after: index)
    }
    return index
  }

  /// Whether `5` of `e5`, or `-5` of `e-5`, follows.
  private static func startsExponent(_ rest: Substring) -> Bool {
    let digits = rest.first == "-" || rest.first == "+" ? rest.dropFirst() : rest
    return digits.first?.isNumber ?? false
  }

  private static func checkSeparators(_ digits: String, unit: String) throws(ValueProblem) {
    let rest = unit.isEmpty ? "" : " " + unit
    if digits.contains(",") {
      throw ValueProblem(
        .decimalComma,
        Wording(
          en: "`\(digits)` has a comma; decimals are written with a point",
          id: "`\(digits)` memakai koma; pecahan ditulis dengan titik"),
        hint: commaHint(digits, rest: rest))
    }
    let points = digits.filter { $0 == "." }.count
    if points > 1 {
      let grouped = digits.replacingOccurrences(of: ".", with: "_")
      throw ValueProblem(
        .wrongValue,
        Wording(
          en: "`\(digits)` has \(points) points; digits are grouped with `_`",
          id: "`\(digits)` memuat \(points) titik; ribuan dipisah dengan `_`"),
        hint: Wording(en: "write `\(grouped)\(rest)`", id: "tulis `\(grouped)\(rest)`"))
    }
    let bare = digits.filter { !"+-_".contains($0) }
    if bare.hasPrefix(".") || bare.hasSuffix(".") {
      let corrected = bare.hasPrefix(".") ? "0" + bare : String(bare.dropLast())
      let sign = digits.hasPrefix("-") ? "-" : ""
      throw ValueProblem(
        .wrongValue,
        Wording(
          en: "`\(digits)` needs digits on both sides of the point",
          id: "`\(digits)` memerlukan angka di kedua sisi titik"),
        hint: Wording(
          en: "write `\(sign)\(corrected)\(rest)`",
          id: "tulis `\(sign)\(corrected)\(rest)`"))
    }
    if digits.hasSuffix("_") || digits.hasPrefix("_") || digits.contains("__") {
      throw ValueProblem(
        .wrongValue,
        Wording(
          en: "in `\(digits)` a `_` does not stand between two digits",
          id: "dalam `\(digits)` ada `_` yang tidak berada di antara dua angka"),
        hint: Wording(
          en: "write `\(digits.filter { $0 != "_" })\(rest)`",
          id: "tulis `\(digits.filter { $0 != "_" })\(rest)`"))
    }
  }

  /// Thousands come first, as `30,000` is hardly ever a number with three decimals.
  private static func commaHint(_ digits: String, rest: String) -> Wording {
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[1].contains(".") else {
      return Wording(
        en: "write `\(parts.joined(separator: "_"))\(rest)`",
        id: "tulis `\(parts.joined(separator: "_"))\(rest)`")
    }
    let whole = parts[0].replacingOccurrences(of: ".", with: "_")
    guard ThousandsPoint.isGroup(parts[1], behind: parts[0]) else {
      return Wording(
        en: "write `\(whole).\(parts[1])\(rest)`",
        id: "tulis `\(whole).\(parts[1])\(rest)`")
    }
    let decimal = ThousandsPoint.decimalText(whole, parts[1])
    return Wording(
      en: "write `\(parts.joined(separator: "_"))\(rest)` if the comma groups thousands, or "
        + "`\(decimal)\(rest)` if not",
      id: "tulis `\(parts.joined(separator: "_"))\(rest)` bila koma memisahkan ribuan, atau "
        + "`\(decimal)\(rest)` bila tidak")
  }
}
