import Experiments
import RandomStreams

/// Guesses of a file that say no range, as uncertain inputs with a stated one.
struct GuessedInputs {
  /// The guesses that are numbers, in file order.
  let inputs: [UncertainInput]

  /// Each guess that is a number may be up to a share of itself higher or lower.
  init(
    _ guesses: [SourcedValue], besides uncertain: [UncertainInput], in tree: SourceNode,
    share: Double
  ) {
    let marked = Set(uncertain.flatMap(\.paths))
    inputs = guesses.compactMap { guess in
      guard !guess.places.contains(where: marked.contains),
        guess.places.allSatisfy({ UncertainValues.leads($0, in: tree) }),
        let form = guess.form
      else { return nil }
      return Self.input(guess, form, share: share)
    }
  }

  private static func input(
    _ guess: SourcedValue, _ form: UncertainInput.Form, share: Double
  ) -> UncertainInput? {
    do throws(ValueProblem) {
      let number = try NumberText(guess.text, example: "1").value
      guard number != 0, let law = law(around: number, form, guess.most, share: share) else {
        return nil
      }
      return UncertainInput(
        paths: guess.places, text: guess.text, lawText: nil, law: law, form: form)
    } catch {
      return nil
    }
  }

  private static func law(
    around number: Double, _ form: UncertainInput.Form, _ most: Double, share: Double
  ) -> Distribution? {
    let ends = [number * (1 - share), number * (1 + share)].sorted()
    let high = min(ends[1], most)
    switch form {
    case .whole:
      // The next whole numbers at least, or a small count would never move.
      let width = max(1, Int((number.magnitude * share).rounded()))
      let values = (-width...width).map { number + Double($0) }.filter { 1 <= $0 && $0 <= most }
      let shares = [Double](repeating: 1 / Double(values.count), count: values.count)
      return values.count > 1 ? .discrete(values: values, shares: shares) : nil
    case .number:
      return ends[0] < high ? .uniform(from: ends[0], to: high) : nil
    case .duration(_, let microseconds):
      return .uniform(from: ends[0] * microseconds, to: ends[1] * microseconds)
    }
  }
}
