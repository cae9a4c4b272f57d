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
        .outOfRange, "`\(trimmed)` is not a number that can be counted with",
        hint: "write a finite number, such as `\(example)`")
    }
    guard digits.contains(where: \.isNumber) else {
      let found = trimmed.isEmpty ? "nothing" : "`\(trimmed)`"
      let bare = trimmed.withoutQuotes
      let isQuoted = bare != trimmed && bare.contains(where: \.isNumber)
      throw ValueProblem(
        .wrongValue, "a number is needed, but \(found) was found",
        hint: isQuoted ? "write `\(bare)`" : "write for example `\(example)`")
    }
    try Self.checkSeparators(digits, unit: unit)
    guard let number = Double(digits.filter { $0 != "_" }), number.isFinite else {
      throw ValueProblem(
        .wrongValue, "`\(digits)` is not a number", hint: "write for example `\(example)`")
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
        .decimalComma, "`\(digits)` has a comma; decimals are written with a point",
        hint: commaHint(digits, rest: rest))
    }
    let points = digits.filter { $0 == "." }.count
    if points > 1 {
      let grouped = digits.replacingOccurrences(of: ".", with: "_")
      throw ValueProblem(
        .wrongValue, "`\(digits)` has \(points) points; digits are grouped with `_`",
        hint: "write `\(grouped)\(rest)`")
    }
    let bare = digits.filter { !"+-_".contains($0) }
    if bare.hasPrefix(".") || bare.hasSuffix(".") {
      let corrected = bare.hasPrefix(".") ? "0" + bare : String(bare.dropLast())
      let sign = digits.hasPrefix("-") ? "-" : ""
      throw ValueProblem(
        .wrongValue, "`\(digits)` needs digits on both sides of the point",
        hint: "write `\(sign)\(corrected)\(rest)`")
    }
    if digits.hasSuffix("_") || digits.hasPrefix("_") || digits.contains("__") {
      throw ValueProblem(
        .wrongValue, "in `\(digits)` a `_` does not stand between two digits",
        hint: "write `\(digits.filter { $0 != "_" })\(rest)`")
    }
  }

  /// Thousands come first, as `30,000` is hardly ever a number with three decimals.
  private static func commaHint(_ digits: String, rest: String) -> String {
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[1].contains(".") else {
      return "write `\(parts.joined(separator: "_"))\(rest)`"
    }
    let whole = parts[0].replacingOccurrences(of: ".", with: "_")
    guard ThousandsPoint.isGroup(parts[1], behind: parts[0]) else {
      return "write `\(whole).\(parts[1])\(rest)`"
    }
    let decimal = ThousandsPoint.decimalText(whole, parts[1])
    return "write `\(parts.joined(separator: "_"))\(rest)` if the comma groups thousands, "
      + "or `\(decimal)\(rest)` if not"
  }
}
