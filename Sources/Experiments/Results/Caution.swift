/// A doubt about the numbers, with advice.
public struct Caution: Hashable, Sendable {
  /// From `C01` on, the same for the same kind of doubt.
  public var code: String
  /// The doubt with its numbers, and what to do about it.
  public var text: Wording

  /// A coded doubt.
  public init(code: String, text: Wording) {
    self.code = code
    self.text = text
  }
}
