/// A day of two stations in a row: a ticket desk and then a counter (Mt/M/c1 -> M/c2).
///
/// Kolmogorov's forward equations for both numbers of people, by uniformization within each period
/// (Gross, Shortle, Thompson and Harris 2008, section 2.11). After the last period nobody comes and
/// both stations serve all who are there. About 1e-10 off if `room` is never nearly full.
public struct TwoStationDay: Sendable, Equatable {
  /// People per unit of time by period.
  public var arrivalRates: [Double]
  /// The length of each period.
  public var periodLength: Double
  /// Desks of the first and of the second station.
  public var desks: (first: Int, second: Int)
  /// Mean exponential services of the first and of the second station.
  public var meanServices: (first: Double, second: Double)
  /// The chance to go on to the second station.
  public var continuing: Double
  /// People that the calculation keeps at each station.
  public var room: Int

  /// A day that starts empty.
  public init(
    arrivalRates: [Double], periodLength: Double, desks: (first: Int, second: Int),
    meanServices: (first: Double, second: Double), continuing: Double, room: Int
  ) {
    precondition(!arrivalRates.isEmpty && periodLength > 0, "a day has periods")
    precondition(desks.first > 0 && desks.second > 0, "both stations have desks")
    self.arrivalRates = arrivalRates
    self.periodLength = periodLength
    self.desks = desks
    self.meanServices = meanServices
    self.continuing = continuing
    self.room = room
  }

  /// Equal in all parameters.
  public static func == (one: Self, other: Self) -> Bool {
    one.arrivalRates == other.arrivalRates && one.periodLength == other.periodLength
      && one.desks == other.desks && one.meanServices == other.meanServices
      && one.continuing == other.continuing && one.room == other.room
  }

  /// Expectations of the day.
  public struct Outcome: Sendable, Equatable {
    /// People at the first and at the second station at the end of each period.
    public var presentAtEnds: [[Double]] = []
    /// The mean wait at the first station.
    public var firstWait = 0.0
    /// The mean wait at the second station of those who go there.
    public var secondWait = 0.0
    /// Time from the close until the last person has gone.
    public var overtime = 0.0
  }

  private var count: Int { (room + 1) * (room + 1) }

  private func index(_ first: Int, _ second: Int) -> Int { first * (room + 1) + second }

  private func firstRate(_ people: Int) -> Double {
    Double(min(people, desks.first)) / meanServices.first
  }

  private func secondRate(_ people: Int) -> Double {
    Double(min(people, desks.second)) / meanServices.second
  }

  /// What the day brings.
  public var outcome: Outcome {
    var law = Array(repeating: 0.0, count: count)
    law[0] = 1
    var outcome = Outcome()
    var waiting = (first: 0.0, second: 0.0)
    for rate in arrivalRates {
      let greatest = rate + firstRate(room) + secondRate(room)
      let (end, integral) = Uniformization.advance(law, by: periodLength, greatestRate: greatest) {
        derivative(of: $0, arrivalRate: rate, into: $1)
      }
      let sums = sums(of: integral)
      waiting.first += sums.firstWaiting
      waiting.second += sums.secondWaiting
      law = end
      let present = self.sums(of: end)
      outcome.presentAtEnds.append([present.first, present.second])
    }
    let rest = drain(from: law)
    let people = arrivalRates.reduce(0, +) * periodLength
    outcome.firstWait = (waiting.first + rest.first) / people
    outcome.secondWait = (waiting.second + rest.second) / (people * continuing)
    outcome.overtime = rest.time
    return outcome
  }

  private func derivative(
    of law: UnsafePointer<Double>, arrivalRate: Double,
    into change: UnsafeMutablePointer<Double>
  ) {
    for place in 0..<count { change[place] = 0 }
    for first in 0...room {
      for second in 0...room {
        let place = index(first, second)
        let weight = law[place]
        guard weight != 0 else { continue }
        let leave = { (to: Int, rate: Double) in
          change[place] -= rate * weight
          change[to] += rate * weight
        }
        if first < room { leave(index(first + 1, second), arrivalRate) }
        if first > 0 {
          let next = index(first - 1, min(room, second + 1))
          leave(next, firstRate(first) * continuing)
          leave(index(first - 1, second), firstRate(first) * (1 - continuing))
        }
        if second > 0 { leave(index(first, second - 1), secondRate(second)) }
      }
    }
  }

  private func sums(of law: [Double])
    -> (first: Double, second: Double, firstWaiting: Double, secondWaiting: Double)
  {
    var sums = (first: 0.0, second: 0.0, firstWaiting: 0.0, secondWaiting: 0.0)
    for first in 0...room {
      for second in 0...room {
        let weight = law[index(first, second)]
        sums.first += weight * Double(first)
        sums.second += weight * Double(second)
        sums.firstWaiting += weight * Double(max(0, first - desks.first))
        sums.secondWaiting += weight * Double(max(0, second - desks.second))
      }
    }
    return sums
  }

  /// Waiting and time still to come without arrivals, by first-step analysis from fewer people up.
  private func drain(from law: [Double]) -> (first: Double, second: Double, time: Double) {
    var values = Array(repeating: (first: 0.0, second: 0.0, time: 0.0), count: count)
    var sum = (first: 0.0, second: 0.0, time: 0.0)
    for first in 0...room {
      for second in 0...room where first + second > 0 {
        let (one, two) = (firstRate(first), secondRate(second))
        let total = one + two
        var value = (
          first: Double(max(0, first - desks.first)) / total,
          second: Double(max(0, second - desks.second)) / total, time: 1 / total
        )
        let add = { (next: Int, rate: Double) in
          value.first += rate / total * values[next].first
          value.second += rate / total * values[next].second
          value.time += rate / total * values[next].time
        }
        if first > 0 {
          add(index(first - 1, min(room, second + 1)), one * continuing)
          add(index(first - 1, second), one * (1 - continuing))
        }
        if second > 0 { add(index(first, second - 1), two) }
        let place = index(first, second)
        values[place] = value
        sum.first += law[place] * value.first
        sum.second += law[place] * value.second
        sum.time += law[place] * value.time
      }
    }
    return sum
  }
}
