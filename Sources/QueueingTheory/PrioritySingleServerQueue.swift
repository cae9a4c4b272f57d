/// M/G/1 with classes of customers, the most urgent first.
///
/// Means over each class; first come first served within it. Exact. Sources: Cobham, Operations
/// Research 2 (1954); Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory (4th
/// ed., 2008), section 4.3.
public struct PrioritySingleServerQueue: Sendable {
  /// Poisson arrivals of equal urgency.
  public struct Class: Sendable {
    /// Arrivals per unit of time.
    public let arrivalRate: Double
    /// The law of the service time.
    public let service: DurationLaw

    /// People of one urgency.
    public init(arrivalRate: Double, service: DurationLaw) {
      self.arrivalRate = arrivalRate
      self.service = service
    }

    var load: Double { arrivalRate * service.mean }
    /// Mean remaining service that a random moment meets.
    var residual: Double { arrivalRate * service.moment(2) / 2 }
  }

  /// The classes, the most urgent first.
  public let classes: [Class]

  /// nil unless there is a class, rates are positive and the desk can serve more than arrives.
  public init?(classes: [Class]) {
    guard !classes.isEmpty, classes.allSatisfy({ $0.arrivalRate > 0 }) else { return nil }
    guard classes.reduce(0, { $0 + $1.load }) < 1 else { return nil }
    self.classes = classes
  }

  /// Share of the desk's time that is busy.
  public var utilisation: Double { load(before: classes.count) }

  /// Mean wait before service of each class where a service is never interrupted.
  public var meanWaits: [Double] {
    let residual = classes.reduce(0) { $0 + $1.residual }
    return classes.indices.map { index in
      residual / ((1 - load(before: index)) * (1 - load(before: index + 1)))
    }
  }

  /// Mean wait over all arrivals where a service is never interrupted.
  public var meanWait: Double {
    let rate = classes.reduce(0) { $0 + $1.arrivalRate }
    return zip(classes, meanWaits).reduce(0) { $0 + $1.0.arrivalRate * $1.1 } / rate
  }

  /// Mean wait over all arrivals if the classes were served in the order of arrival.
  public var meanWaitInOrder: Double {
    classes.reduce(0) { $0 + $1.residual } / (1 - utilisation)
  }

  /// Mean time in the system of each class where the more urgent interrupt a service, which is
  /// resumed later.
  public var meanTimesInSystemPreemptive: [Double] {
    classes.indices.map { index in
      let before = 1 - load(before: index)
      let residual = classes[...index].reduce(0) { $0 + $1.residual }
      return classes[index].service.mean / before
        + residual / (before * (1 - load(before: index + 1)))
    }
  }

  private func load(before index: Int) -> Double {
    classes[..<index].reduce(0) { $0 + $1.load }
  }
}
