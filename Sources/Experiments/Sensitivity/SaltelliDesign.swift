public import Statistics

/// The points from which Sobol's indices are estimated: rows of `inputs + 2` points each.
///
/// A row is a point of matrix A, a point of matrix B, and the point of A with each coordinate of B
/// in turn (Saltelli and others, Computer Physics Communications 181, 2010). The rows come from
/// Sobol's sequence where it has two dimensions for each input, else they are drawn.
public struct SaltelliDesign: Sendable {
  /// The points, row after row.
  public let points: [[Double]]
  /// Whether rows are spread evenly, so that intervals are rather too wide.
  public let isEven: Bool
  private let inputs: Int

  /// So many rows; an even design where it is possible and wanted.
  public init(rows: Int, inputs: Int, isEven: Bool, seed: UInt64) {
    precondition(rows > 0 && inputs > 0, "a design has rows and inputs")
    let even = isEven && 2 * inputs <= SobolSequence.mostDimensions
    let pairs =
      even
      ? UnitDesign.sobol(rows, inputs: 2 * inputs)
      : UnitDesign.independent(rows, inputs: 2 * inputs, seed: seed)
    points = pairs.flatMap { pair in
      let (base, other) = (Array(pair.prefix(inputs)), Array(pair.suffix(inputs)))
      let mixed = (0..<inputs).map { input in
        var point = base
        point[input] = other[input]
        return point
      }
      return [base, other] + mixed
    }
    self.isEven = even
    self.inputs = inputs
  }

  /// The indices of an outcome; nil where it does not vary.
  ///
  /// `outcomes` belong to the points; a row in which one is missing is left out.
  public func indices(of outcomes: [Double?]) -> SobolIndices? {
    precondition(outcomes.count == points.count, "each point has an outcome")
    let rows = stride(from: 0, to: outcomes.count, by: inputs + 2).compactMap {
      start -> SobolIndices.Row? in
      let row = outcomes[start..<start + inputs + 2].compactMap(\.self)
      guard row.count == inputs + 2 else { return nil }
      return SobolIndices.Row(base: row[0], other: row[1], mixed: Array(row[2...]))
    }
    return SobolIndices(rows: rows)
  }
}
