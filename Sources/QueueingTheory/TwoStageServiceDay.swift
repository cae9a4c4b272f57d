/// A day of Poisson arrivals at equal desks with Erlang services of two stages, and balking.
///
/// Kolmogorov's forward equations for the desks in each stage and the people waiting, by
/// uniformization within each period (Neuts, Matrix-Geometric Solutions in Stochastic Models,
/// 1981, chapter 3, for the phases); about 1e-12 off. Staff only grow from period to period; people
/// may wait before the first desk opens. After the last period nobody comes and its staff serve all.
public struct TwoStageServiceDay: Sendable, Equatable {
  /// The mean service time, of both stages together.
  public var meanService: Double
  /// The chance to join by people waiting when all desks are busy, 0 beyond the list.
  public var joinChances: [Double]
  /// The periods of the day.
  public var periods: [ServiceDay.Period]

  /// A day that starts empty.
  public init(meanService: Double, joinChances: [Double], periods: [ServiceDay.Period]) {
    precondition(meanService > 0 && !periods.isEmpty, "a day has periods and services")
    precondition(
      zip(periods, periods.dropFirst()).allSatisfy { $0.staff <= $1.staff }, "staff only grow")
    self.meanService = meanService
    self.joinChances = joinChances
    self.periods = periods
  }

  /// Expectations of the day.
  public struct Outcome: Sendable, Equatable {
    /// People who joined, all of whom are served.
    public var served = 0.0
    /// Waiting of all people together.
    public var totalWait = 0.0
    /// Time from the close until the last person has gone.
    public var overtime = 0.0
  }

  /// What the day brings.
  public var outcome: Outcome {
    var outcome = Outcome()
    var chain = StagedDesks(desks: 0, day: self)
    var law = chain.emptyLaw
    for period in periods {
      let next = StagedDesks(desks: period.staff, day: self)
      law = chain.carried(law, to: next)
      chain = next
      let (end, integral) = Uniformization.advance(
        law, by: period.length, greatestRate: chain.greatestRate(period.arrivalRate)
      ) { chain.derivative(of: $0, arrivalRate: period.arrivalRate, into: $1) }
      for (state, weight) in zip(chain.states, integral) {
        outcome.totalWait += weight * Double(state.waiting)
        outcome.served += period.arrivalRate * weight * chain.joinChance(state)
      }
      law = end
    }
    let rest = chain.drain(from: law)
    outcome.totalWait += rest.waiting
    outcome.overtime = rest.time
    return outcome
  }
}

/// The states of some desks whose services have two stages.
private struct StagedDesks {
  struct State: Equatable {
    var first: Int
    var second: Int
    var waiting: Int

    var busy: Int { first + second }
    /// Stages to come; every event but an arrival takes one away.
    var stages: Int { 2 * (first + waiting) + second }
  }

  let desks: Int
  let joinChances: [Double]
  let stageRate: Double
  /// By stages to come, so that departures lead to earlier places.
  let states: [State]

  init(desks: Int, day: TwoStageServiceDay) {
    self.desks = desks
    joinChances = day.joinChances
    stageRate = 2 / day.meanService
    var states: [State] = []
    for busy in 0...desks {
      for second in 0...busy {
        for waiting in 0...(busy == desks ? day.joinChances.count : 0) {
          states.append(State(first: busy - second, second: second, waiting: waiting))
        }
      }
    }
    self.states = states.sorted { ($0.stages, $0.second) < ($1.stages, $1.second) }
  }

  var emptyLaw: [Double] { states.map { $0.stages == 0 ? 1 : 0 } }

  private func place(_ state: State) -> Int { states.firstIndex(of: state) ?? 0 }

  func joinChance(_ state: State) -> Double {
    if state.busy < desks { return 1 }
    return state.waiting < joinChances.count ? joinChances[state.waiting] : 0
  }

  func greatestRate(_ arrivalRate: Double) -> Double { arrivalRate + Double(desks) * stageRate }

  /// Where a state leads after one stage has ended, with the rate of it.
  private func departures(_ state: State) -> [(to: State, rate: Double)] {
    var next: [(to: State, rate: Double)] = []
    if state.first > 0 {
      let moved = State(
        first: state.first - 1, second: state.second + 1, waiting: state.waiting)
      next.append((moved, Double(state.first) * stageRate))
    }
    if state.second > 0 {
      let started = state.waiting > 0 ? 1 : 0
      let left = State(
        first: state.first + started, second: state.second - 1, waiting: state.waiting - started)
      next.append((left, Double(state.second) * stageRate))
    }
    return next
  }

  func derivative(
    of law: UnsafePointer<Double>, arrivalRate: Double,
    into change: UnsafeMutablePointer<Double>
  ) {
    for place in states.indices { change[place] = 0 }
    for (from, state) in states.enumerated() where law[from] != 0 {
      let joining = arrivalRate * joinChance(state) * law[from]
      if joining > 0 {
        var joined = state
        if state.busy < desks { joined.first += 1 } else { joined.waiting += 1 }
        change[from] -= joining
        change[place(joined)] += joining
      }
      for (next, rate) in departures(state) {
        change[from] -= rate * law[from]
        change[place(next)] += rate * law[from]
      }
    }
  }

  /// The law when the number of desks has grown; waiting people start at once.
  func carried(_ law: [Double], to other: StagedDesks) -> [Double] {
    var carried = other.states.map { _ in 0.0 }
    for (state, weight) in zip(states, law) where weight > 0 {
      let started = min(state.waiting, other.desks - state.busy)
      let next = State(
        first: state.first + started, second: state.second, waiting: state.waiting - started)
      carried[other.place(next)] += weight
    }
    return carried
  }

  /// Waiting and time to come without arrivals, by first-step analysis.
  func drain(from law: [Double]) -> (waiting: Double, time: Double) {
    var values = states.map { _ in (waiting: 0.0, time: 0.0) }
    var sum = (waiting: 0.0, time: 0.0)
    for (place, state) in states.enumerated() where state.stages > 0 {
      let next = departures(state)
      let total = next.reduce(0) { $0 + $1.rate }
      var value = (waiting: Double(state.waiting) / total, time: 1 / total)
      for (to, rate) in next {
        let later = values[self.place(to)]
        value.waiting += rate / total * later.waiting
        value.time += rate / total * later.time
      }
      values[place] = value
      sum.waiting += law[place] * value.waiting
      sum.time += law[place] * value.time
    }
    return sum
  }
}
