import Experiments

/// A number of a guess that can be varied.
struct GuessedNumber: Sendable {
  /// Its path below the guess: empty, or keys with a point before each.
  let suffix: String
  /// As written.
  let text: String
  /// How its values are written.
  let form: UncertainInput.Form
  /// The greatest that may stand there.
  let most: Double
}

/// The numbers of values that are guesses.
extension GrammarChecker {
  /// The value itself where it is a number, the mean of a distribution, the counts of a map.
  ///
  /// Weights and shares of a map are left alone: what one of them gains, others lose.
  func numbers(in node: SourceNode, _ kind: ValueKind, at suffix: String) -> [GuessedNumber] {
    if let text = node.scalar {
      guard let number = number(of: node, kind) else { return [] }
      return [GuessedNumber(suffix: suffix, text: text, form: number.form, most: number.most)]
    }
    guard let entries = node.entries else { return [] }
    switch kind {
    case .law(let unit), .lawBeside(let unit, _): return mean(of: entries, unit, at: suffix)
    case .either(let kinds):
      let fitting = kinds.first { $0.claims(entries) }
      return fitting.map { numbers(in: node, $0, at: suffix) } ?? []
    case .map(_, let value):
      guard value.holdsCountsOrLaws else { return [] }
      return entries.flatMap { numbers(in: $0.value, value, at: "\(suffix).\($0.key)") }
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date, .instant, .weekdays, .text, .label, .identifier, .flag, .word,
      .discreteCount, .list, .shares, .object, .expression, .settings, .anything:
      return []
    }
  }

  private func mean(
    of entries: [SourceEntry], _ unit: DrawnUnit, at suffix: String
  ) -> [GuessedNumber] {
    entries.filter { LawGrammar.named($0.key) != nil }.flatMap { law -> [GuessedNumber] in
      if law.key == "constant" {
        return numbers(in: law.value, unit.valueKind, at: "\(suffix).\(law.key)")
      }
      guard let mean = law.value.value(of: "mean") else { return [] }
      return numbers(in: mean, unit.valueKind, at: "\(suffix).\(law.key).mean")
    }
  }

  /// How a value is written that is a number, and the greatest that may stand there; a share keeps
  /// its `%`.
  private func number(
    of value: SourceNode, _ kind: ValueKind
  ) -> (form: UncertainInput.Form, most: Double)? {
    guard let text = value.scalar, let numeric = numericKind(of: text, kind, at: value.span),
      let form = Self.form(of: text, numeric)
    else { return nil }
    let isPercent = text.contains("%")
    switch numeric {
    case .share: return (.number(unit: isPercent ? "%" : ""), isPercent ? 100 : 1)
    case .hazard: return (form, isPercent ? 100 : 1)
    case .number(let range, _): return (form, range.upperBound)
    case .count(let range), .countOf(_, let range): return (form, Double(range.upperBound))
    case .duration, .rate, .money, .moneyPer, .distance, .clock, .clockRange, .date, .instant,
      .weekdays, .text, .label, .identifier, .flag, .word, .law, .lawBeside, .discreteCount, .list,
      .map, .shares, .object, .either, .expression, .settings, .anything:
      return (form, .infinity)
    }
  }
}

extension ValueKind {
  /// Whether it is a number of things or a distribution.
  fileprivate var holdsCountsOrLaws: Bool {
    switch self {
    case .count, .countOf, .discreteCount, .law, .lawBeside: true
    case .either(let kinds): kinds.contains { $0.holdsCountsOrLaws }
    case .duration, .rate, .share, .number, .money, .moneyPer, .distance, .hazard, .clock,
      .clockRange, .date, .instant, .weekdays, .text, .label, .identifier, .flag, .word, .list,
      .map, .shares, .object, .expression, .settings, .anything:
      false
    }
  }
}
