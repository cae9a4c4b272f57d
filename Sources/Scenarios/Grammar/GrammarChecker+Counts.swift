import Experiments
import PassportOffice

/// Laws over whole numbers.
extension GrammarChecker {
  /// Checks a count, `{3: 40 %, 4: 60 %}`, `{discrete: {…}}` or `{constant: 3}`.
  mutating func discreteCount(_ node: SourceNode, _ range: ClosedRange<Int>) -> DiscreteCount? {
    guard let entries = node.entries else {
      guard let text = node.scalar, !text.isEmpty else {
        reportShape(node, needed: ValueKind.discreteCount(range).name)
        return nil
      }
      return count(text, in: range, at: node.span).map(DiscreteCount.fixed)
    }
    if entries.count == 1, entries[0].key == "constant" || entries[0].key == "discrete" {
      return discreteCount(entries[0].value, range)
    }
    if let law = entries.first(where: { LawGrammar.named($0.key) != nil }) {
      log.error(
        .badDistribution, law.keySpan,
        Wording(
          en: "\(law.key) does not give whole numbers",
          id: "\(law.key) tidak menghasilkan bilangan bulat"),
        hint: Wording(
          en: "write shares of whole numbers, such as `{3: 40 %, 4: 60 %}`",
          id: "tulis bagian dari bilangan bulat, misalnya `{3: 40 %, 4: 60 %}`"))
      return nil
    }
    return shares(of: entries, range, at: node.span)
  }

  private mutating func shares(
    of entries: [SourceEntry], _ range: ClosedRange<Int>, at span: SourceSpan
  ) -> DiscreteCount? {
    guard !entries.isEmpty else {
      log.error(
        .wrongShape, span,
        Wording(
          en: "a map from whole numbers to shares is needed",
          id: "diperlukan pasangan bilangan bulat dan bagiannya"))
      return nil
    }
    let values = entries.map { count($0.key, in: range, at: $0.keySpan) }
    let shares = entries.map { check($0.value, as: .share, path: "").number }
    checkSum(of: shares, at: span)
    let known = values.compactMap { $0 }
    let knownShares = shares.compactMap { $0 }
    guard known.count == entries.count, knownShares.count == entries.count else { return nil }
    return DiscreteCount(values: known, shares: knownShares)
  }

  private mutating func count(
    _ text: String, in range: ClosedRange<Int>, at span: SourceSpan
  ) -> Int? {
    do throws(ValueProblem) {
      let count = try ScalarReader.count(text, in: range)
      adviseOnPoint(of: text, at: span) { (grouped) throws(ValueProblem) in
        _ = try ScalarReader.count(grouped, in: range)
      }
      return count
    } catch {
      report(error, at: span)
      return nil
    }
  }
}
