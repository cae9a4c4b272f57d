/// A language in which the program speaks to people; names, codes and files are the same in all.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case indonesian = "id"

  /// The language of a locale such as `id_ID.UTF-8`; English for all but Indonesian.
  public init(locale: String) {
    let word = locale.lowercased().prefix { $0.isLetter }
    self = ["id", "ind", "in"].contains(word) ? .indonesian : .english
  }
}
