extension ModelFindings {
  /// Takes in a study whose coverage the reference states.
  mutating func add(_ found: [Coverage], of model: ReferenceModel) {
    coverage = found
    checks = zip(model.rows, found).map { row, coverage in
      let variance = row.value * (1 - row.value) / Double(coverage.intervals)
      // The tolerance of these rows is four standard errors of their own simulation.
      return Check(
        id: model.id, model: model.name, quantity: row.quantity, kind: "coverage",
        exact: row.value, tolerance: row.tolerance / 4, found: coverage.share,
        standardError: variance.squareRoot(), replications: coverage.intervals)
    }
  }
}

extension ValidationOutcome {
  /// A line per estimate whose intervals were counted, under a heading.
  var coverageLines: [String] {
    guard !coverage.isEmpty else { return [] }
    let wrong = coverage.count { !$0.holds }
    let verdict = wrong == 0 ? "all as often as they should" : "\(wrong) not as they should"
    return ["", "Intervals that hold the exact value: \(verdict)"]
      + coverage.map { coverage in
        let replications = (coverage.meanReplications * 10).rounded() / 10
        return "  \(coverage.study), \(coverage.quantity): \(coverage.covered) of "
          + "\(coverage.intervals) hold \(coverage.exact), allowed \(coverage.allowed.lowerBound) "
          + "to \(coverage.allowed.upperBound), \(replications) replications each"
          + (coverage.holds ? "" : "  <- WRONG")
      }
  }
}
