/// The law in which a Markov chain of few states settles.
enum StationaryChain {
  /// The stationary law of a chain with these rows of transition probabilities.
  ///
  /// Grassmann, Taksar and Heyman, "Regenerative analysis and steady state distributions for Markov
  /// chains", Operations Research 33, 1985: elimination without subtractions, so that even small
  /// probabilities have nearly all digits. The work grows with the cube of the states. The chain
  /// reaches state 0 from everywhere.
  static func law(of rows: [[Double]]) -> [Double] {
    var flows = rows
    for last in stride(from: rows.count - 1, to: 0, by: -1) {
      let away = flows[last][..<last].reduce(0, +)
      guard away > 0 else { continue }
      for from in 0..<last where flows[from][last] > 0 {
        let share = flows[from][last] / away
        flows[from][last] = share
        for to in 0..<last { flows[from][to] += share * flows[last][to] }
      }
    }
    var weights = [1.0]
    for state in stride(from: 1, to: rows.count, by: 1) {
      weights.append((0..<state).reduce(0) { $0 + weights[$1] * flows[$1][state] })
    }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}
