/// A probability law of a real value in the caller's unit.
public struct Distribution: Sendable, Equatable {
  let value: Double

  /// Always the same value.
  public static func constant(_ value: Double) -> Distribution { Distribution(value: value) }

  /// The mean after bounds are applied.
  public var mean: Double { value }

  /// Draws one value.
  public func draw(from stream: inout RandomStream) -> Double { value }
}
