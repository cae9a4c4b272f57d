/// One group of a quantity that is asked for, and where its numbers are.
struct QuantityRow: Sendable {
  let measure: Measure
  let statistic: Statistic
  let scope: [ScopePart]
  /// There whether anything is observed or not.
  let isExpected: Bool
  let address: RowAddress
}

extension FoldLayout {
  /// The groups of a quantity; none where it is of no such rows.
  func rows(of quantity: Quantity) -> [QuantityRow] {
    rows(of: quantity.measure, by: quantity.scopeSet)
      .filter { row in quantity.scope.allSatisfy(row.scope.contains) }
      .map { row in
        QuantityRow(
          measure: quantity.measure, statistic: quantity.statistic, scope: row.scope,
          isExpected: row.isExpected, address: row.address)
      }
  }
}
