import Experiments
import Statistics

extension FutureReport {
  /// The futures as one JSON document: what was drawn, and how each target came out.
  public var json: String {
    JSONValue.object([
      ("antrean", .string(version)),
      ("scenario", .string(scenario)),
      ("seed", .unsigned(result.seed)),
      ("futures", .integer(result.futures.count)),
      ("interrupted", .flag(result.futures.count < result.asked)),
      ("confidence", .number(result.confidence)),
      ("guess_range", JSONValue(guessRange)),
      ("inputs", .array(result.inputs.map(json))),
      ("targets", .array(result.targets.indices.map(json))),
      ("results", JSONValue(folder)),
    ]).text
  }

  private func json(_ input: UncertainInput) -> JSONValue {
    .object([
      ("paths", .array(input.paths.map { .string($0) })),
      ("value", .string(input.text)),
      ("low", .string(input.value(at: 0.05))),
      ("high", .string(input.value(at: 0.95))),
    ])
  }

  private func json(_ place: Int) -> JSONValue {
    let (target, count) = (result.targets[place], result.count(ofTarget: place))
    return .object([
      ("target", .string(target.text)),
      ("hard", .flag(target.isHard)),
      ("holds", .integer(count.holds)),
      ("fails", .integer(count.fails)),
      ("undecided", .integer(count.undecided)),
      ("share", JSONValue(count.share?.value)),
      ("lower", JSONValue(count.share?.lower)),
      ("upper", JSONValue(count.share?.upper)),
    ])
  }
}
