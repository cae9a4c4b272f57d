/// Makes the networks of a scenario for values of some of its settings.
public struct ModelSource: Sendable {
  /// `base` first; throws what is wrong with the settings.
  public var variants: @Sendable (_ settings: [Setting]) throws -> [Variant]

  /// A source that applies settings to a text.
  public init(variants: @escaping @Sendable (_ settings: [Setting]) throws -> [Variant]) {
    self.variants = variants
  }
}
