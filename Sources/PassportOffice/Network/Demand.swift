public import EventKernel
public import RandomStreams

/// One source of people.
public struct Demand: Sendable {
  /// Class of its people, an index into `NetworkNames.classes`; 0 if no classes are named.
  public var classID: Int
  /// When people come.
  public var arrivals: ArrivalProcess
  /// How many come at once, or nil for one by one.
  public var batch: DiscreteCount?
  /// How many of a family come together, or nil for one by one; `arrivals` are those of families.
  public var party: DiscreteCount?
  /// The only channel of its people, who may always take it; nil: they choose.
  public var onlyChannel: Channel?
  /// A random factor on the rate of each day, or nil.
  public var dailyLevel: Distribution?
  /// Other hours and another factor from later days on, in the order of time.
  public var changes: [DemandChange] = []
  /// The stage at which its people enter a plain queue.
  public var entry: StageID
  /// The office of its people where there are no regions, an index into `Town.offices`.
  public var office = 0
  /// The shares of its people by region, summed up; empty without regions.
  public var regionShares: [Double] = []

  /// Collects the parts.
  public init(
    classID: Int, arrivals: ArrivalProcess, batch: DiscreteCount?, dailyLevel: Distribution?,
    entry: StageID
  ) {
    self.classID = classID
    self.arrivals = arrivals
    self.batch = batch
    self.dailyLevel = dailyLevel
    self.entry = entry
  }
}

extension Demand {
  /// The mean number of people who come with one of `arrivals`, as far as they are drawn.
  public var peoplePerArrival: Double { (batch?.mean ?? 1) * (party?.mean ?? 1) }

  /// Whether several may come together who are not a batch.
  public var hasFamilies: Bool {
    if case .recorded(let needs) = arrivals { return needs.contains { $0.people > 1 } }
    return party != nil
  }
}

/// A stage, as an index into `OfficeNetwork.stages`.
public typealias StageID = Int

/// The law of the arrival epochs of a demand.
public enum ArrivalProcess: Sendable {
  /// A Poisson process whose rate may vary over the run.
  case poisson(RateFunction)
  /// Independent gaps in microseconds; the first arrival after one gap, or at `first`.
  case renewal(gap: Distribution, first: SimInstant?)
  /// One person per listed time.
  case appointments(AppointmentList)
  /// People whose needs are known, in the order of time.
  case recorded([RecordedNeed])
}

/// The rate of a Poisson process, in people per microsecond of simulated time.
public enum RateFunction: Sendable {
  /// The same rate for ever.
  case constant(Double)
  /// Points in rising order, the first at 0: steps, or straight lines between the points
  /// (constant after the last), repeated every `cycle` if given.
  case points([RatePoint], isLinear: Bool, cycle: SimDuration?)
  /// `mean + amplitude * sin(2 pi t / period)`, never negative.
  case sine(mean: Double, amplitude: Double, period: SimDuration)
  /// The expected number of each calendar day, spread over its hours by a profile.
  case daily(expected: [Double], hours: ClockProfile)
}

/// A point of a varying rate.
public struct RatePoint: Sendable {
  /// Time since the start of the run or of the cycle.
  public var at: SimDuration
  /// People per microsecond.
  public var rate: Double

  /// A rate that holds from, or is reached at, a time.
  public init(at: SimDuration, rate: Double) {
    self.at = at
    self.rate = rate
  }
}

/// A density over the clock, constant between its steps; weights need not add up to one.
public struct ClockProfile: Sendable {
  /// Steps in rising order without overlap; time outside has weight 0.
  public let steps: [ClockRange]
  /// The total probability up to the end of each step; the last one is 1.
  public let cumulative: [Double]

  /// A profile from the weight of a unit of time in each step.
  public init(steps: [ClockRange], weights: [Double]) {
    precondition(steps.count == weights.count && !steps.isEmpty, "one weight per step")
    var sums: [Double] = []
    var total = 0.0
    for (step, weight) in zip(steps, weights) {
      total += weight * Double((step.until - step.from).microseconds)
      sums.append(total)
    }
    precondition(total > 0, "a profile has a positive weight")
    self.steps = steps
    cumulative = sums.map { $0 / total }
  }

  /// The time of day below which a share `p` in (0, 1) of the profile lies.
  public func timeOfDay(at p: Double) -> SimDuration {
    // All are looked at: that takes less than to guess wrong where to stop.
    var index = 0
    for position in 0..<cumulative.count - 1 { index += cumulative[position] < p ? 1 : 0 }
    let below = index == 0 ? 0 : cumulative[index - 1]
    let mass = cumulative[index] - below
    let fraction = mass > 0 ? (p - below) / mass : 0
    let length = Double((steps[index].until - steps[index].from).microseconds)
    return steps[index].from + SimDuration(microseconds: Int64(fraction * length))
  }
}

/// Appointed times of a plain queue, one person each.
public struct AppointmentList: Sendable {
  /// Appointed times in the order of the file.
  public var times: [SimInstant]
  /// Probability to come, one per time.
  public var show: [Double]
  /// Arrival minus appointed time in microseconds.
  public var punctuality: Distribution

  /// Collects the parts.
  public init(times: [SimInstant], show: [Double], punctuality: Distribution) {
    precondition(times.count == show.count, "one probability to come per appointment")
    self.times = times
    self.show = show
    self.punctuality = punctuality
  }
}

/// A law over a few non-negative whole numbers.
public struct DiscreteCount: Sendable {
  /// The numbers, in file order.
  public let values: [Int]
  /// Cumulative probability, the last one 1.
  public let cumulative: [Double]

  /// A law with these probabilities, which add up to 1.
  public init(values: [Int], shares: [Double]) {
    precondition(values.count == shares.count && !values.isEmpty, "one share per value")
    self.values = values
    var total = 0.0
    var sums = shares.map { share -> Double in
      total += share
      return total
    }
    sums[sums.count - 1] = 1
    cumulative = sums
  }

  /// Always the same number.
  public static func fixed(_ value: Int) -> DiscreteCount {
    DiscreteCount(values: [value], shares: [1])
  }

  /// The mean of the law.
  public var mean: Double {
    var below = 0.0
    var sum = 0.0
    for (value, cumulative) in zip(values, cumulative) {
      sum += Double(value) * (cumulative - below)
      below = cumulative
    }
    return sum
  }

  /// The value whose probability interval holds `u` in (0, 1).
  public func value(at u: Double) -> Int {
    var index = 0
    while index < cumulative.count - 1 && cumulative[index] <= u { index += 1 }
    return values[index]
  }
}
