/// The expected number of events of a Poisson process whose rate varies, and its exact inverse.
///
/// Times are in the caller's unit from 0 on, rates in events per that unit; before 0 the rate is 0.
public struct CumulativeRate: Sendable, Equatable {
  /// A rate at a time, where a step or a line begins.
  public struct Point: Sendable, Equatable {
    /// Time since the start of the process or of the cycle.
    public var time: Double
    /// Events per unit of time, at least 0.
    public var rate: Double

    /// A rate that holds from, or is reached at, a time.
    public init(time: Double, rate: Double) {
      self.time = time
      self.rate = rate
    }
  }

  private enum Form: Sendable, Equatable {
    case pieces(PiecewiseRate)
    case sine(SineRate)
  }

  private let form: Form
  private let cycle: Double?
  private let areaOfCycle: Double

  private init(_ form: Form, cycle: Double?, areaOfCycle: Double) {
    self.form = form
    self.cycle = cycle
    self.areaOfCycle = areaOfCycle
  }

  /// The same rate for ever.
  public init(constant rate: Double) {
    self.init(points: [Point(time: 0, rate: rate)], isLinear: false, cycle: nil)
  }

  /// Steps, or straight lines between the points and constant after the last one.
  ///
  /// Times rise strictly from 0; rates are finite and at least 0. With a `cycle`, which ends after
  /// the last point, everything starts again from its beginning.
  public init(points: [Point], isLinear: Bool, cycle: Double?) {
    let pieces = PiecewiseRate(points: points, isLinear: isLinear)
    if let cycle {
      precondition(
        cycle.isFinite && cycle > pieces.lastStart, "the cycle of a rate ends after its points")
    }
    self.init(
      .pieces(pieces), cycle: cycle, areaOfCycle: cycle.map { pieces.cumulative(at: $0) } ?? 0)
  }

  /// `mean + amplitude sin(2 pi t / period)`, with an amplitude of at most the mean either way.
  public init(sineMean mean: Double, amplitude: Double, period: Double) {
    let sine = SineRate(mean: mean, amplitude: amplitude, period: period)
    self.init(.sine(sine), cycle: period, areaOfCycle: mean * period)
  }

  /// The rate at a time; at a step, the rate after it.
  public func rate(at time: Double) -> Double {
    guard time >= 0 else { return 0 }
    let place = split(time, by: cycle)
    return switch form {
    case .pieces(let pieces): pieces.rate(at: place.rest)
    case .sine(let sine): sine.rate(at: place.rest)
    }
  }

  /// The expected number of events from 0 until a time.
  public func cumulative(at time: Double) -> Double {
    guard time > 0 else { return 0 }
    let place = split(time, by: cycle)
    let part =
      switch form {
      case .pieces(let pieces): pieces.cumulative(at: place.rest)
      case .sine(let sine): sine.cumulative(at: place.rest)
      }
    return place.whole * areaOfCycle + part
  }

  /// The first time by which `area` events are expected; infinite if that never comes.
  public func inverse(of area: Double) -> Double {
    guard area > 0 else { return 0 }
    guard let cycle else { return timeWithinCycle(area) }
    guard areaOfCycle > 0 else { return .infinity }
    let place = split(area, by: areaOfCycle)
    // The end of one cycle and the start of the next have the same area; the first time is asked.
    guard place.rest > 0 else { return (place.whole - 1) * cycle + timeWithinCycle(areaOfCycle) }
    return place.whole * cycle + min(timeWithinCycle(place.rest), cycle)
  }

  private func timeWithinCycle(_ area: Double) -> Double {
    switch form {
    case .pieces(let pieces): pieces.inverse(of: area)
    case .sine(let sine): sine.inverse(of: area)
    }
  }

  private func split(_ value: Double, by unit: Double?) -> (whole: Double, rest: Double) {
    guard let unit else { return (0, value) }
    let whole = (value / unit).rounded(.down)
    return (whole, min(max(value - whole * unit, 0), unit))
  }
}
