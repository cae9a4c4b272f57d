internal import CGSL

/// Staff by period of a day whose arrivals vary, from formulas for steady queues.
///
/// Exponential service; each period gets the fewest desks whose delayed share by Erlang's formula
/// does not exceed the target. What those plans really bring is the outcome of `day(staff:)`.
public struct PeriodStaffing: Sendable, Equatable {
  /// People per unit of time by period.
  public var arrivalRates: [Double]
  /// The length of each period.
  public var periodLength: Double
  /// The mean of the exponential service time.
  public var meanService: Double

  /// Periods of one length from an empty start.
  public init(arrivalRates: [Double], periodLength: Double, meanService: Double) {
    precondition(!arrivalRates.isEmpty && periodLength > 0, "a day has periods")
    precondition(meanService > 0, "a service takes time")
    self.arrivalRates = arrivalRates
    self.periodLength = periodLength
    self.meanService = meanService
  }

  /// The fewest desks with which at most the share `target` of arrivals waits (Erlang C).
  public static func fewestDesks(load: Double, delayedShare target: Double) -> Int {
    precondition(0 < target && target < 1, "a share lies between 0 and 1")
    var desks = max(1, Int(load))
    while ErlangFormulas.delay(load: load, desks: desks) > target { desks += 1 }
    return desks
  }

  /// The offered load and a margin of so many of its square roots, rounded up, at least one desk.
  ///
  /// Feldman, Mandelbaum, Massey and Whitt, "Staffing of time-varying queues to achieve time-stable
  /// performance", Management Science 54, 2008, section 2.
  public static func squareRootStaff(load: Double, safety: Double) -> Int {
    max(1, Int((load + safety * load.squareRoot()).rounded(.up)))
  }

  /// Each period by itself, as if its arrivals had come since ever (SIPP).
  ///
  /// Green, Kolesar and Soares, "Improving the SIPP approach for staffing service systems that have
  /// cyclic demands", Operations Research 49, 2001. Late where services are long.
  public func stationary(delayedShare target: Double) -> [Int] {
    arrivalRates.map { Self.fewestDesks(load: $0 * meanService, delayedShare: target) }
  }

  /// The offered load at the ends of the periods, as in `OfferedLoad`, in closed form.
  public var loadsAtEnds: [Double] {
    let kept = gsl_sf_exp(-periodLength / meanService)
    var load = 0.0
    return arrivalRates.map { rate in
      let steady = rate * meanService
      load = steady + (load - steady) * kept
      return load
    }
  }

  /// By the greatest offered load of each period (modified offered load).
  ///
  /// Jennings, Mandelbaum, Massey and Whitt, "Server staffing to meet time-varying demand",
  /// Management Science 42, 1996. Within a period the load goes one way, so it is greatest at an
  /// end.
  public func modifiedLoad(delayedShare target: Double) -> [Int] {
    let ends = loadsAtEnds
    return zip([0] + ends, ends).map { start, end in
      Self.fewestDesks(load: max(start, end), delayedShare: target)
    }
  }

  /// The day with a plan; the line has `room` places.
  public func day(staff: [Int], room: Int) -> ServiceDay {
    precondition(staff.count == arrivalRates.count, "each period has staff")
    let queue = DeskQueue(
      meanService: meanService, abandonmentRate: 0, joinChances: nil, room: room)
    let periods = zip(arrivalRates, staff).map { rate, staff in
      ServiceDay.Period(length: periodLength, arrivalRate: rate, staff: staff)
    }
    return ServiceDay(queue: queue, periods: periods, presentAtStart: 0)
  }

  /// A plan with the mean wait of an arrival that it brings.
  public struct Plan: Sendable, Equatable {
    /// Desks by period.
    public var staff: [Int]
    /// The mean wait of an arrival.
    public var meanWait: Double

    /// Desks added up over the periods.
    public var total: Int { staff.reduce(0, +) }
  }

  /// Every plan of 1 to `most` desks a period with what it brings, in lexicographic order.
  ///
  /// The work grows as `most` to the power of the periods.
  public func plans(most: Int, room: Int) -> [Plan] {
    var staffs: [[Int]] = [[]]
    for _ in arrivalRates {
      staffs = staffs.flatMap { staff in (1...most).map { staff + [$0] } }
    }
    return staffs.map { staff in
      let outcome = day(staff: staff, room: room).outcome(at: [])
      return Plan(staff: staff, meanWait: outcome.totalWait / outcome.arrivals)
    }
  }

  /// The plans of the fewest desks in all that keep the mean wait, the shortest wait first.
  public static func cheapest(of plans: [Plan], meanWait limit: Double) -> [Plan] {
    let good = plans.filter { $0.meanWait <= limit }
    let fewest = good.map(\.total).min()
    return good.filter { $0.total == fewest }.sorted { $0.meanWait < $1.meanWait }
  }
}
