/// A day of Poisson arrivals and staff that change from period to period (Mt/M/ct, also +M).
///
/// The law of people present follows Kolmogorov's forward equations, here solved by uniformization
/// within each period, for any number of periods; about 1e-12 off, and off by the share of time
/// with a full line in addition, which `ServiceDayOutcome.full` tells. After the last period nobody
/// arrives and its staff serve all who are there.
public struct ServiceDay: Sendable, Equatable {
  /// A part of the day during which nothing changes.
  public struct Period: Sendable, Equatable {
    /// How long it lasts.
    public var length: Double
    /// People per unit of time.
    public var arrivalRate: Double
    /// Desks on duty.
    public var staff: Int

    /// A period of this length.
    public init(length: Double, arrivalRate: Double, staff: Int) {
      precondition(length > 0 && arrivalRate >= 0 && staff >= 0, "a period has a length")
      self.length = length
      self.arrivalRate = arrivalRate
      self.staff = staff
    }
  }

  /// The line and its desks.
  public var queue: DeskQueue
  /// The periods in their order, the first from time 0.
  public var periods: [Period]
  /// People present at the start.
  public var presentAtStart: Int

  /// A day that begins with `presentAtStart` people.
  public init(queue: DeskQueue, periods: [Period], presentAtStart: Int) {
    precondition(!periods.isEmpty, "a day has periods")
    self.queue = queue
    self.periods = periods
    self.presentAtStart = presentAtStart
  }

  /// What the day brings, with the state at some times of it; at a change the state just after it.
  public func outcome(at times: [Double]) -> ServiceDayOutcome {
    var outcome = ServiceDayOutcome(moments: times.map { _ in QueueMeasures() })
    var law = QueueLaw(queue: queue, desks: periods[0].staff, present: presentAtStart)
    var start = 0.0
    for (number, period) in periods.enumerated() {
      if number > 0 { law = law.changed(to: period.staff) }
      let isLast = number == periods.count - 1
      let inside = times.indices.filter { place in
        let time = times[place] - start
        return 0 <= time && (time < period.length || isLast && time <= period.length)
      }
      var sums = QueueMeasures()
      var passed = 0.0
      for place in inside.sorted(by: { times[$0] < times[$1] }) {
        law = law.advance(to: times[place] - start, from: &passed, period, &sums)
        outcome.moments[place] = law.measures
      }
      law = law.advance(to: period.length, from: &passed, period, &sums)
      outcome.add(sums, of: period, queue)
      start += period.length
    }
    outcome.close(with: law, queue)
    return outcome
  }
}

extension QueueLaw {
  /// The law at a later time of a period, whose measures are added up on the way.
  fileprivate func advance(
    to time: Double, from passed: inout Double, _ period: ServiceDay.Period,
    _ sums: inout QueueMeasures
  ) -> QueueLaw {
    let (end, integral) = advanced(by: time - passed, arrivalRate: period.arrivalRate)
    sums.add(integral.measures)
    passed = time
    return end
  }
}

extension QueueMeasures {
  mutating func add(_ other: QueueMeasures) {
    present += other.present
    waiting += other.waiting
    busy += other.busy
    allBusy += other.allBusy
    empty += other.empty
    joining += other.joining
    full += other.full
  }
}
