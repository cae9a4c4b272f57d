import Experiments
import RandomStreams

/// Guesses of a file that say no range, as uncertain inputs with a stated one.
struct GuessedInputs {
  /// Numbers, means and counts of guesses, in file order.
  let inputs: [UncertainInput]

  /// Each may be up to a share of itself higher or lower.
  init(
    _ guesses: [SourcedValue], besides uncertain: [UncertainInput], in tree: SourceNode,
    share: Double
  ) {
    let marked = Set(uncertain.flatMap(\.paths))
    inputs = guesses.flatMap { guess in
      guess.numbers.compactMap { number -> UncertainInput? in
        let paths = guess.places.map { $0 + number.suffix }
        guard !paths.contains(where: marked.contains),
          paths.allSatisfy({ UncertainValues.leads($0, in: tree) })
        else { return nil }
        return Self.input(number, at: paths, share: share)
      }
    }
  }

  private static func input(
    _ guess: GuessedNumber, at paths: [String], share: Double
  ) -> UncertainInput? {
    do throws(ValueProblem) {
      let number = try NumberText(guess.text, example: "1").value
      guard number != 0, let law = law(around: number, guess.form, guess.most, share: share)
      else { return nil }
      return UncertainInput(
        paths: paths, text: guess.text, lawText: nil, law: law, form: guess.form)
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
