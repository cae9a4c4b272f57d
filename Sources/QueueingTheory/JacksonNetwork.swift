/// An open network of stations with exponential service whose visitors go on by chance.
///
/// In the long run each station behaves as if it were M/M/c alone, with arrivals from the traffic
/// equations (product form). Sources: Jackson, Management Science 10 (1963); Gross, Shortle,
/// Thompson and Harris, Fundamentals of Queueing Theory (4th ed., 2008), section 4.2.
public struct JacksonNetwork: Sendable {
  /// The stations as queues of their own.
  public let stations: [MultiServerQueue]
  /// Arrivals from outside to all stations per unit of time.
  public let outsideRate: Double

  /// nil unless every station is reached, can keep up, and everybody leaves in the end.
  ///
  /// `routing[i][j]` is the probability of going from station i to j next.
  public init?(
    outsideRates: [Double], serviceRates: [Double], desks: [Int], routing: [[Double]]
  ) {
    let count = outsideRates.count
    guard serviceRates.count == count, desks.count == count, routing.count == count,
      routing.allSatisfy({ $0.count == count })
    else { return nil }
    let matrix = (0..<count).map { row in
      (0..<count).map { column in (row == column ? 1 : 0) - routing[column][row] }
    }
    guard let rates = solution(of: matrix, outsideRates) else { return nil }
    var stations: [MultiServerQueue] = []
    for index in 0..<count {
      let station = MultiServerQueue(
        arrivalRate: rates[index], serviceRate: serviceRates[index], desks: desks[index])
      guard let station else { return nil }
      stations.append(station)
    }
    self.stations = stations
    outsideRate = outsideRates.reduce(0, +)
  }

  /// Mean number of people in the network.
  public var meanInSystem: Double { stations.reduce(0) { $0 + $1.meanInSystem } }

  /// Mean time from entering the network to leaving it.
  public var meanTimeInSystem: Double { meanInSystem / outsideRate }
}

/// The solution of a linear system by elimination with pivots; nil where there is none.
func solution(of matrix: [[Double]], _ right: [Double]) -> [Double]? {
  var rows = zip(matrix, right).map { $0 + [$1] }
  let count = rows.count
  for column in 0..<count {
    let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) }
    guard let pivot, abs(rows[pivot][column]) > 1e-14 else { return nil }
    rows.swapAt(column, pivot)
    for row in 0..<count where row != column {
      let factor = rows[row][column] / rows[column][column]
      guard factor != 0 else { continue }
      for place in column...count { rows[row][place] -= factor * rows[column][place] }
    }
  }
  return (0..<count).map { rows[$0][count] / rows[$0][$0] }
}
