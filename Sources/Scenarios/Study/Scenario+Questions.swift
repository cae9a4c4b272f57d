public import Experiments

extension Scenario {
  /// The quantities that texts from outside the file ask for.
  ///
  /// `name` is what the texts are called in messages, as `--of`. All problems are thrown at once.
  public func quantities(
    _ texts: [String], from name: String
  ) throws(ScenarioErrors) -> [Quantity] {
    try questions.quantities(texts, from: name)
  }

  /// The differences that do not matter, by quantity: a share of the value as `5 %`, or a size in
  /// the unit of a quantity as `2 min`, which holds for all quantities of that unit.
  ///
  /// `name` is what the texts are called in messages, as `--margin`. All problems are thrown at once.
  public func margins(
    _ texts: [String], for quantities: [Quantity], from name: String
  ) throws(ScenarioErrors) -> [ContrastMargin?] {
    try questions.margins(texts, for: quantities, from: name)
  }

  private var questions: QuestionReader {
    QuestionReader(vocabulary: vocabulary, currency: currency)
  }
}
