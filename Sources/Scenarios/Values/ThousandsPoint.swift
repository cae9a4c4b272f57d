import Experiments

/// A number such as `30.000`, whose point may be meant to group thousands.
///
/// Indonesian writes thirty thousand so, while here the point begins the decimals.
struct ThousandsPoint {
  /// The digits as written.
  private let written: String
  /// The same digits as thousands.
  private let grouped: String
  /// The number as it is read, written so that nobody takes the point for a group.
  private let decimal: String

  /// The two readings of a number, or nil if its point can only begin decimals.
  init?(_ digits: String) {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, Self.isGroup(parts[1], behind: parts[0]) else { return nil }
    written = digits
    grouped = parts.joined(separator: "_")
    decimal = Self.decimalText(parts[0], parts[1])
  }

  /// A text with the number written as thousands.
  func groupedText(unit: String) -> String { unit.isEmpty ? grouped : "\(grouped) \(unit)" }

  /// How the number is read, and how to say either meaning.
  func problem(unit: String) -> ValueProblem {
    let rest = unit.isEmpty ? "" : " " + unit
    return ValueProblem(
      .thousandsPoint,
      Wording(
        en: "`\(written)` is read as \(decimal): the point begins the decimals",
        id: "`\(written)` dibaca sebagai \(decimal): titik memulai pecahan"),
      hint: Wording(
        en: "write `\(grouped)\(rest)` if the point groups thousands, or `\(decimal)\(rest)` "
          + "if not",
        id: "tulis `\(grouped)\(rest)` bila titik memisahkan ribuan, atau `\(decimal)\(rest)` "
          + "bila tidak")
    )
  }

  /// Whether three digits behind a point or comma may be a group of thousands.
  static func isGroup(_ digits: String, behind whole: String) -> Bool {
    let first = whole.drop { "+-".contains($0) }
    return digits.count == 3 && (digits + first).allSatisfy(\.isNumber)
      && (1...3).contains(first.count) && !first.hasPrefix("0")
  }

  /// Decimals without zeros at their end; three of them get a zero, so that they are no group.
  static func decimalText(_ whole: String, _ decimals: String) -> String {
    var digits = Substring(decimals)
    while digits.hasSuffix("0") { digits.removeLast() }
    guard !digits.isEmpty else { return whole }
    return "\(whole).\(digits)\(isGroup(String(digits), behind: whole) ? "0" : "")"
  }
}

extension GrammarChecker {
  /// Warns of a point that may be meant to group thousands, where the greater number fits as well.
  mutating func adviseOnPoint(
    of text: String, at span: SourceSpan, fits: (String) throws(ValueProblem) -> Void
  ) {
    guard text.contains(".") else { return }
    do throws(ValueProblem) {
      let number = try NumberText(text, example: "1")
      guard let point = ThousandsPoint(number.digits) else { return }
      try fits(point.groupedText(unit: number.unit))
      let problem = point.problem(unit: number.unit)
      log.warning(problem.code, span, problem.wording, hint: problem.advice)
    } catch {
      // The greater number would not be allowed here, so it cannot be meant.
    }
  }
}
