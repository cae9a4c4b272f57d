import Experiments

/// Phrases that many problems share.
extension Wording {
  /// The word that may have been meant.
  static func didYouMean(_ word: String) -> Wording {
    Wording(en: "did you mean `\(word)`?", id: "mungkin maksudnya `\(word)`?")
  }
}
