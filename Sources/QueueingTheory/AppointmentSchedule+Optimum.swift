@preconcurrency internal import CGSL

/// The times that make a session cheapest where people's waiting and its length both cost.
///
/// Hassin and Mendel 2008, section 3: cost = waitCost x total wait + timeCost x completion. One
/// exponential desk, equal chances to show up. The cost is smooth in the gaps; Nelder and Mead's
/// simplex (GSL) is restarted until it gains nothing: cost about 1e-12 off, gaps about 1e-6.
public struct OptimalAppointments: Sendable, Equatable {
  /// People booked, two or more.
  public var bookings: Int
  /// The chance that one shows up.
  public var showChance: Double
  /// The mean of the exponential service time.
  public var meanService: Double
  /// The cost of one unit of a person's waiting.
  public var waitCost: Double
  /// The cost of one unit of time of the session.
  public var timeCost: Double

  /// A session of this many people.
  public init(
    bookings: Int, showChance: Double, meanService: Double, waitCost: Double, timeCost: Double
  ) {
    precondition(bookings >= 2, "a gap needs two bookings")
    self.bookings = bookings
    self.showChance = showChance
    self.meanService = meanService
    self.waitCost = waitCost
    self.timeCost = timeCost
  }

  /// The cost with these gaps between bookings; a negative gap costs as none and more.
  public func cost(gaps: [Double]) -> Double {
    var times = [0.0]
    for gap in gaps { times.append(times[times.count - 1] + max(0, gap)) }
    let outcome = AppointmentSchedule(
      bookedTimes: times, showChances: Array(repeating: showChance, count: bookings),
      meanService: meanService, stages: 1, desks: 1
    ).outcome
    let negative = gaps.reduce(0) { $0 + max(0, -$1) }
    return waitCost * outcome.totalWait + timeCost * (outcome.completion + negative)
  }

  /// The cheapest gaps and what they cost.
  public var best: (gaps: [Double], cost: Double) {
    let start = Array(repeating: bestEqual.gap, count: bookings - 1)
    return Simplex.minimum(from: start, step: 0.1 * meanService) { cost(gaps: $0) }
  }

  /// The cheapest gap if all are equal, and what it costs.
  public var bestEqual: (gap: Double, cost: Double) {
    let found = Simplex.minimum(from: [meanService], step: 0.2 * meanService) { gap in
      cost(gaps: Array(repeating: gap[0], count: bookings - 1))
    }
    return (found.gaps[0], found.cost)
  }
}

/// Nelder and Mead's simplex of GSL (`nmsimplex2`) over a function of several numbers.
private enum Simplex {
  /// The function and how many numbers it takes.
  private struct Problem {
    var count: Int
    var cost: ([Double]) -> Double
  }

  static func minimum(
    from start: [Double], step: Double, of cost: ([Double]) -> Double
  ) -> (gaps: [Double], cost: Double) {
    withoutActuallyEscaping(cost) { cost in
      var problem = Problem(count: start.count, cost: cost)
      var best = (gaps: start, cost: cost(start))
      var size = step
      for _ in 0..<8 {
        let found = search(&problem, from: best.gaps, step: size)
        let gain = best.cost - found.cost
        if gain > 0 { best = found }
        guard gain > 1e-14 * abs(best.cost) else { break }
        size /= 10
      }
      return best
    }
  }

  private static func search(
    _ problem: inout Problem, from start: [Double], step: Double
  ) -> (gaps: [Double], cost: Double) {
    let count = start.count
    return withUnsafeMutablePointer(to: &problem) { pointer in
      var function = gsl_multimin_function(
        f: { point, parameters in
          guard let point, let parameters else { return .infinity }
          let problem = parameters.assumingMemoryBound(to: Problem.self)
          let gaps = (0..<problem.pointee.count).map { gsl_vector_get(point, $0) }
          return problem.pointee.cost(gaps)
        }, n: count, params: pointer)
      let minimizer = gsl_multimin_fminimizer_alloc(gsl_multimin_fminimizer_nmsimplex2, count)
      let (place, steps) = (gsl_vector_alloc(count), gsl_vector_alloc(count))
      defer {
        gsl_multimin_fminimizer_free(minimizer)
        gsl_vector_free(place)
        gsl_vector_free(steps)
      }
      for index in 0..<count { gsl_vector_set(place, index, start[index]) }
      gsl_vector_set_all(steps, step)
      gsl_multimin_fminimizer_set(minimizer, &function, place, steps)
      for _ in 0..<2_000 {
        guard gsl_multimin_fminimizer_iterate(minimizer) == 0,
          gsl_multimin_fminimizer_size(minimizer) > 1e-9
        else { break }
      }
      let found = gsl_multimin_fminimizer_x(minimizer)
      return (
        (0..<count).map { gsl_vector_get(found, $0) },
        gsl_multimin_fminimizer_minimum(minimizer)
      )
    }
  }
}
