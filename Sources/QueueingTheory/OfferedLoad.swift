internal import CGSL

/// The desks that time-varying demand would keep busy if there were always a free one (Mt/G/inf).
///
/// Eick, Massey and Whitt, "The physics of the Mt/G/infinity queue", Operations Research 41,
/// 1993, section 1: people in service at any time have a Poisson law with the mean m(t), the
/// integral of rate(u) P(service > t - u) over the past. Exact for every rate and service law; the
/// integral is by Gauss and Legendre's rule, about 1e-14 off.
public struct OfferedLoad: Sendable {
  /// People who arrive per unit of time.
  public var arrivals: TimeVaryingRate
  /// How long a service takes.
  public var service: DurationLaw

  /// People arrive at this rate and are served at once.
  public init(arrivals: TimeVaryingRate, service: DurationLaw) {
    self.arrivals = arrivals
    self.service = service
  }

  /// Desks busy on average at `time` when nobody was there at `opening`.
  public func mean(at time: Double, emptyAt opening: Double) -> Double {
    precondition(opening <= time, "the load is asked for after the opening")
    if case .constant(let length) = service {
      return arrivals.mean(from: max(opening, time - length), to: time)
    }
    return Quadrature().integral(from: opening, to: time, kinks: arrivals.kinks) { moment in
      arrivals.rate(at: moment) * service.survival(time - moment)
    }
  }

  /// Desks busy on average under sinusoidal arrivals since ever, with exponential service.
  ///
  /// Eick, Massey and Whitt, "Mt/G/infinity queues with sinusoidal arrival rates", Management
  /// Science 39, 1993, section 2: the load lags behind the rate and swings less. In closed form.
  public static func sinusoidalExponential(
    mean: Double, amplitude: Double, frequency: Double, meanService: Double, at time: Double
  ) -> Double {
    let turn = frequency * meanService
    let swing = gsl_sf_sin(frequency * time) - turn * gsl_sf_cos(frequency * time)
    return meanService * (mean + amplitude * swing / (1 + turn * turn))
  }
}
