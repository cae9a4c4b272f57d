/// A line of few places, whose served go on to a second line: M/M/c/K and then M/M/c.
///
/// More desks at the first let more people in, who wait longer at the second. The law of both
/// numbers is found by sweeps over the balance equations of the chain.
struct CrowdedSecondLine {
  var rate: Double
  var desks: (first: Int, second: Int)
  var meanServices: (first: Double, second: Double)
  /// Waiting places of the first.
  var places: Int
  /// People kept at the second line, served or waiting.
  private let room = 60

  init(
    rate: Double, desks: (first: Int, second: Int), meanServices: (first: Double, second: Double),
    places: Int
  ) {
    self.rate = rate
    self.desks = desks
    self.meanServices = meanServices
    self.places = places
  }

  private var most: Int { desks.first + places }

  private func firstRate(_ people: Int) -> Double {
    Double(min(people, desks.first)) / meanServices.first
  }

  private func secondRate(_ people: Int) -> Double {
    Double(min(people, desks.second)) / meanServices.second
  }

  /// The share that finds the first line full, and the mean wait at the second.
  var outcome: (turnedAway: Double, secondWait: Double) {
    let law = law
    var (full, waiting) = (0.0, 0.0)
    for first in 0...most {
      for second in 0...room {
        let weight = law[first][second]
        if first == most { full += weight }
        waiting += Double(max(0, second - desks.second)) * weight
      }
    }
    return (full, waiting / (rate * (1 - full)))
  }

  private var law: [[Double]] {
    let even = 1 / Double((most + 1) * (room + 1))
    var law = Array(repeating: Array(repeating: even, count: room + 1), count: most + 1)
    for _ in 0..<2_000 {
      var change = 0.0
      for first in 0...most {
        for second in 0...room {
          let value = inflow(to: first, second, law) / outflow(from: first, second)
          change += abs(value - law[first][second])
          law[first][second] = value
        }
      }
      let total = law.reduce(0) { $0 + $1.reduce(0, +) }
      for first in 0...most { for second in 0...room { law[first][second] /= total } }
      if change < 1e-9 { break }
    }
    return law
  }

  private func inflow(to first: Int, _ second: Int, _ law: [[Double]]) -> Double {
    (first > 0 ? rate * law[first - 1][second] : 0)
      + (first < most && second > 0 ? firstRate(first + 1) * law[first + 1][second - 1] : 0)
      + (second < room ? secondRate(second + 1) * law[first][second + 1] : 0)
  }

  /// The first desks stand still while the second line has no room.
  private func outflow(from first: Int, _ second: Int) -> Double {
    (first < most ? rate : 0) + (second < room ? firstRate(first) : 0) + secondRate(second)
  }
}
