public import Experiments

extension Scenario {
  /// The quantities that texts from outside the file ask for.
  ///
  /// `name` is what the texts are called in messages, as `--of`. All problems are thrown at once.
  public func quantities(
    _ texts: [String], from name: String
  ) throws(ScenarioErrors) -> [Quantity] {
    var log = DiagnosticLog()
    let parser = TargetParser(vocabulary: vocabulary)
    let quantities = texts.enumerated().compactMap { place, text in
      parser.quantity(Self.node(of: text, from: name, rank: place), into: &log)
    }
    guard !log.hasErrors else { throw ScenarioErrors(diagnostics: log.inSourceOrder) }
    return quantities
  }

  private static func node(of text: String, from name: String, rank: Int) -> SourceNode {
    let source = SourceText(name: name, text: text, rank: rank + 1)
    return SourceNode(
      content: .scalar(text),
      span: SourceSpan(source: source, line: 1, column: 1, length: text.unicodeScalars.count))
  }
}
