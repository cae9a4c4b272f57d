internal import PassportOffice

/// The flow of people through the stages of an open network, without losses.
///
/// Solves lambda = gamma + P' lambda (J. R. Jackson, "Networks of waiting lines", Operations
/// Research 5, 1957) for the stages from which the exit can be reached; the others have no
/// stationary flow and get 0.
public struct TrafficEquations {
  private let graph: RoutingGraph
  private let stages: [StageID]

  /// The equations of these ways.
  public init(graph: RoutingGraph) {
    self.graph = graph
    let hasExit = graph.stagesWithExit
    stages = hasExit.indices.filter { hasExit[$0] }
  }

  /// The flow through each stage, for each kind of people, who enter the stages at these rates.
  public func flows(entering rates: [[Double]]) -> [[Double]] {
    var matrix = coefficients(rates)
    eliminate(&matrix)
    return rates.indices.map { kind in
      var flows = [Double](repeating: 0, count: graph.successors.count)
      for (row, stage) in stages.enumerated() {
        flows[stage] = max(0, matrix[row][stages.count + kind])
      }
      return flows
    }
  }

  /// The rows of (I - P'), then the rates of each kind of people.
  private func coefficients(_ rates: [[Double]]) -> [[Double]] {
    var matrix = stages.indices.map { row -> [Double] in
      var line = [Double](repeating: 0, count: stages.count)
      line[row] = 1
      return line + rates.map { $0[stages[row]] }
    }
    for (column, from) in stages.enumerated() {
      for (to, share) in zip(graph.successors[from], graph.shares[from]) {
        if let row = stages.firstIndex(of: to) { matrix[row][column] -= share }
      }
    }
    return matrix
  }

  /// Gauss-Jordan elimination; the matrix is diagonally dominant by columns, so that no pivot is 0.
  private func eliminate(_ matrix: inout [[Double]]) {
    for pivot in matrix.indices {
      let scale = matrix[pivot][pivot]
      guard scale > 0 else { continue }
      for column in matrix[pivot].indices { matrix[pivot][column] /= scale }
      for row in matrix.indices where row != pivot && matrix[row][pivot] != 0 {
        let factor = matrix[row][pivot]
        for column in matrix[row].indices {
          matrix[row][column] -= factor * matrix[pivot][column]
        }
      }
    }
  }
}
