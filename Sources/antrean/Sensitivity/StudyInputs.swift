import ArgumentParser
import Experiments
import Scenarios

/// The inputs of a study of what is not known: values marked `uncertain`, else guesses.
struct StudyInputs {
  /// What is varied, in file order.
  let inputs: [UncertainInput]
  /// Nothing is marked, so that guesses have a range that the file does not state.
  let areGuesses: Bool
  /// Guesses that cannot be varied, each with the reason.
  let leftOut: [Wording]

  /// The inputs of a scenario; guesses that cannot be set alone are left out.
  init(of scenario: Scenario, _ source: ModelSource) throws {
    areGuesses = scenario.uncertain.isEmpty
    guard areGuesses else {
      inputs = scenario.uncertain
      leftOut = []
      return
    }
    let guessed = scenario.guessedInputs
    var inputs: [UncertainInput] = []
    var leftOut: [Wording] = []
    for guess in scenario.guesses {
      let own = guessed.filter { input in
        !inputs.contains { $0.paths == input.paths }
          && (input.name == guess.places[0] || input.name.hasPrefix(guess.places[0] + "."))
      }
      if own.isEmpty { leftOut.append(Wording("\(guess.path): \(guess.text)")) }
      for input in own {
        if let problem = try Self.problem(of: input, source) {
          leftOut.append("\(input.name): \(problem)")
        } else {
          inputs.append(input)
        }
      }
    }
    self.inputs = inputs
    self.leftOut = leftOut
  }

  /// Why an input cannot be set alone; nil if it can.
  private static func problem(
    of input: UncertainInput, _ source: ModelSource
  ) throws -> Wording? {
    for end in [SensitivityDesign.tail, 1 - SensitivityDesign.tail] {
      do {
        _ = try source.variants(input.settings(at: end))
      } catch let error as ScenarioErrors {
        return error.diagnostics.first { $0.severity == .error }?.wording
      }
    }
    return nil
  }

  /// What is said of a file without an input.
  static var nothingToVary: ValidationError {
    ValidationError(
      Wording(
        en: "nothing in the file is uncertain: mark values as `{value: 9 min, uncertain: {uniform: "
          + "{from: 8 min, to: 11 min}}}`, or numbers that are guesses as `kind: guess`",
        id: "tidak ada yang tidak pasti dalam berkas: tandai nilai sebagai `{value: 9 min, "
          + "uncertain: {uniform: {from: 8 min, to: 11 min}}}`, atau bilangan tebakan dengan "
          + "`kind: guess`"))
  }
}
