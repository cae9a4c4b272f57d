import Statistics

/// A group of a quantity and what is known of it.
struct QuantityGroup: Sendable {
  let scope: [ScopePart]
  let estimate: IntervalEstimate?
}

extension VariantAccumulator {
  /// The groups of a quantity that are expected or observed; none where it is of no such rows.
  ///
  /// The confidence of the intervals may depend on the number of groups.
  func groups(of quantity: Quantity, confidence: (Int) -> Double) -> [QuantityGroup] {
    let rows = layout.rows(of: quantity.measure, by: quantity.scopeSet).filter { row in
      isPrinted(row) && quantity.scope.allSatisfy(row.scope.contains)
    }
    guard !rows.isEmpty else { return [] }
    let level = confidence(rows.count)
    return rows.map { row in
      QuantityGroup(
        scope: row.scope,
        estimate: estimates(
          of: quantity.measure, [quantity.statistic], at: row.address, confidence: level)[0])
    }
  }
}
