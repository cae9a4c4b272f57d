import ArgumentParser
import Experiments

/// One word of several.
enum ChosenWord {
  /// What a word stands for; throws with all that there are, where it stands for nothing.
  ///
  /// `kind` is what they are, in the singular.
  static func choice<Choice: RawRepresentable<String>>(
    _ text: String, of choices: [Choice], kind: Wording
  ) throws -> Choice {
    if let choice = Choice(rawValue: text) { return choice }
    let words = choices.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(
      Wording(
        en: "`\(text)` is no \(kind): there are \(words)",
        id: "`\(text)` bukan \(kind): yang ada \(words)"))
  }
}
