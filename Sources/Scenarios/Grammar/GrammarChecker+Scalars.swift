import Experiments
import EventKernel
import PassportOffice

/// Single values.
extension GrammarChecker {
  /// Checks the text of a scalar.
  mutating func scalar(_ node: SourceNode, as kind: ValueKind) -> CheckedValue? {
    guard let text = node.scalar else {
      reportShape(node, needed: kind.name)
      return nil
    }
    guard !text.isEmpty else {
      reportShape(node, needed: kind.name)
      return nil
    }
    do throws(ValueProblem) {
      if let money = ScalarReader.moneyReader(
        kind, in: currency?.name ?? NetworkNames.usualCurrency)
      {
        return try .number(self.money(text, at: node.span, read: money))
      }
      let value = try Self.value(of: text, as: kind)
      if kind.isQuantity {
        adviseOnPoint(of: text, at: node.span) { (grouped) throws(ValueProblem) in
          _ = try Self.value(of: grouped, as: kind)
        }
      }
      return value
    } catch {
      report(error, at: node.span)
      return nil
    }
  }

  private static func value(
    of text: String, as kind: ValueKind
  ) throws(ValueProblem) -> CheckedValue? {
    switch kind {
    case .duration(let durations):
      return .duration(try ScalarReader.duration(text, as: durations))
    case .rate: return .rate(try ScalarReader.rate(text))
    case .share: return .number(try ScalarReader.share(text))
    case .number(let range, let noun):
      return .number(try ScalarReader.number(text, in: range, noun: noun))
    case .count(let range): return .count(try ScalarReader.count(text, in: range))
    case .countOf(let word, let range):
      return .count(try ScalarReader.countOf(word, text, in: range))
    case .clock: return .clock(try ScalarReader.clock(text))
    case .clockRange: return .clockRange(try ScalarReader.clockRange(text))
    case .date: return .date(try ScalarReader.date(text))
    case .instant:
      let (date, clock) = try ScalarReader.instant(text)
      return .instant(date, clock)
    case .weekdays: return .weekdays(try ScalarReader.weekdays(text))
    case .distance: return .number(try ScalarReader.distance(text))
    case .hazard: return .number(try ScalarReader.hazard(text))
    case .text, .label, .expression: return .text(text)
    case .identifier: return .text(try ScalarReader.identifier(text))
    case .flag: return .flag(try ScalarReader.flag(text))
    case .word(let words): return .text(try ScalarReader.word(text, among: words))
    case .money, .moneyPer, .law, .lawBeside, .discreteCount, .list, .map, .shares, .object,
      .either,
      .settings, .anything:
      preconditionFailure("not a scalar")
    }
  }

  private mutating func money(
    _ text: String, at span: SourceSpan, read: ScalarReader.MoneyReader
  ) throws(ValueProblem) -> Double {
    let (amount, name) = try read(text)
    adviseOnPoint(of: text, at: span) { (grouped) throws(ValueProblem) in _ = try read(grouped) }
    guard let known = currency else {
      currency = (name, span)
      return amount
    }
    if known.name != name {
      log.error(
        .currency, span,
        Wording(
          en: "`\(name)` is not the currency of this file, `\(known.name)`",
          id: "`\(name)` bukan mata uang berkas ini, `\(known.name)`"),
        hint: Wording(
          en: "one file has one currency; write amounts in \(known.name)",
          id: "satu berkas memakai satu mata uang; tulis jumlah dalam \(known.name)"),
        notes: [
          .init(
            message: Wording(
              en: "`\(known.name)` is set here",
              id: "`\(known.name)` ditetapkan di sini"), span: known.span)
        ])
    }
    return amount
  }
}

/// Names, words and flags.
extension ScalarReader {
  /// A name that may stand in paths and file names.
  static func identifier(_ text: String) throws(ValueProblem) -> String {
    let isAllowed = { (c: Character) in c.isLetter || c.isNumber || "_-.".contains(c) }
    let startsWell = text.first.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
    guard startsWell, text.allSatisfy(isAllowed), text.count <= 100 else {
      let repaired = text.withoutQuotes.map { isAllowed($0) ? $0 : "-" }
        .drop { !$0.isLetter && !$0.isNumber }
      throw ValueProblem(
        .wrongValue,
        Wording(
          en: "`\(text)` cannot be a name: letters, digits, `_`, `-` and `.` can stand in it",
          id: "`\(text)` tidak dapat menjadi nama: yang boleh huruf, angka, `_`, `-` dan `.`"),
        hint: repaired.isEmpty
          ? nil
          : Wording(
            en: "write `\(String(repaired.prefix(100)))`",
            id: "tulis `\(String(repaired.prefix(100)))`"))
    }
    return text
  }

  /// `yes` or `no`, `true` or `false`.
  static func flag(_ text: String) throws(ValueProblem) -> Bool {
    switch text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      let meant = ["on", "y", "ya", "1", "yes", "true"].contains(text.lowercased()) ? "yes" : "no"
      throw ValueProblem(
        .wrongValue,
        Wording(
          en: "`\(text)` is neither `yes` nor `no`",
          id: "`\(text)` bukan `yes` dan bukan `no`"),
        hint: Wording(en: "write `\(meant)`", id: "tulis `\(meant)`"))
    }
  }

  /// One of a few words.
  static func word(_ text: String, among words: [String]) throws(ValueProblem) -> String {
    guard words.contains(text) else {
      throw ValueProblem(
        .wrongValue,
        Wording(
          en: "`\(text)` is not one of the words allowed here",
          id: "`\(text)` bukan salah satu kata yang boleh di sini"),
        hint: suggestion(for: text, among: words).map(Wording.didYouMean)
          ?? Wording(
            en: "allowed: \(words.joined(separator: ", "))",
            id: "yang boleh: \(words.joined(separator: ", "))"))
    }
    return text
  }
}

extension ValueKind {
  /// Whether it is a number in which thousands may be grouped.
  fileprivate var isQuantity: Bool {
    switch self {
    case .duration, .rate, .share, .number, .count, .countOf, .distance, .hazard: true
    case .money, .moneyPer, .clock, .clockRange, .date, .instant, .weekdays, .text, .label,
      .identifier,
      .flag, .word, .law, .lawBeside, .discreteCount, .list, .map, .shares, .object, .either,
      .expression, .settings, .anything:
      false
    }
  }
}
