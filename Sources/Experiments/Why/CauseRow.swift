import Statistics

/// What each cause adds to a quantity in one group.
///
/// What the causes add alone, what they add together and what is left without them is the whole;
/// so are the shares and what is left.
public struct CauseRow: Sendable {
  /// What is explained.
  public var quantity: Quantity
  /// The group of the quantity; empty for all observations.
  public var scope: [ScopePart]
  /// The parts; nil where there is no observation with or without some causes.
  public var split: Split?

  /// A quantity and its parts, in its unit.
  public struct Split: Sendable {
    /// With all causes, as the office is.
    public var whole: ShareRow.Value
    /// By cause: how much more there is of the quantity than without this cause alone.
    public var alone: [ShareRow.Value]
    /// By cause, Shapley's share: what it adds on average over all orders in which the causes could
    /// be taken away; nil where that was not asked for.
    public var shares: [ShareRow.Value]?
    /// What taking all away does beyond what taking each away alone does.
    public var together: ShareRow.Value
    /// Without any of the causes.
    public var left: ShareRow.Value
  }

  /// `values` are those without sets of causes: bit i of a set says that cause i is taken away.
  init(
    quantity: Quantity, scope: [ScopePart], causes: Int, values: [Int: ReplicatedEstimate],
    withShares: Bool, confidence: Double
  ) {
    self.quantity = quantity
    self.scope = scope
    let all = (1 << causes) - 1
    let alone = (0..<causes).compactMap { values[1 << $0] }
    guard let whole = values[0], let left = values[all], alone.count == causes else { return }
    let shares =
      withShares
      ? ShapleyShares(changes: causes, values: (0...all).map { values[$0] }) : nil
    if withShares && shares == nil { return }
    let interval = { (estimate: ReplicatedEstimate) in
      ShareRow.Value(estimate, confidence: confidence)
    }
    let together = ReplicatedEstimate.combination(
      [(1 - Double(causes), whole), (-1, left)] + alone.map { (1, $0) })
    split = Split(
      whole: interval(whole), alone: alone.map { interval(whole.difference(from: $0)) },
      shares: shares?.shares.map { interval(.combination([(-1, $0)])) },
      together: interval(together), left: interval(left))
  }
}
