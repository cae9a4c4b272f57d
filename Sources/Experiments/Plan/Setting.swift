/// A change of the text of a scenario: a path and the text of its new value.
public struct Setting: Hashable, Sendable {
  /// Keys and ids joined by dots, as in `variants`.
  public var path: String
  /// The new value as it would stand in the file.
  public var text: String

  /// A value for a path.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
