import Statistics

/// A value of a curve with its interval.
struct CurveBand: Sendable {
  var value: Double
  var lower: Double
  var upper: Double
}

/// Looks for the places where a curve that is known by simulation crosses 0.
///
/// All values are estimated on the same citizens, so the estimated curve has hardly more noise
/// from place to place than the true one has, and its root is the estimate of the root (sample
/// average approximation; Kleywegt, Shapiro and Homem-de-Mello, SIAM Journal on Optimization 12,
/// 2002). The interval of the root are the places whose interval of the curve holds 0: such a set
/// holds the root exactly as often as the interval of the curve at the root holds the curve
/// (Fieller's argument), whatever the shape of the curve.
struct CrossingSearch {
  /// How sure a look at the curve has to be.
  enum Precision { case coarse, fine }

  /// A crossing with its interval.
  struct Crossing: Equatable, Sendable {
    var at: Double
    /// nil where the curve is not clearly on its side down to the end of the grid.
    var lower: Double?
    var upper: Double?
    /// The curve is below 0 before it and above 0 behind it.
    var isRising: Bool
  }

  /// The search was stopped.
  struct Cancelled: Error {}

  /// The curve at a place; throws what stops the search.
  let look: (_ place: Double, _ precision: Precision) throws -> CurveBand
  /// Rising places that are looked at first.
  let grid: [Double]
  /// Roots are found this exactly.
  let tolerance: Double

  private static let mostSteps = 8
  private static let mostLimitSteps = 4

  /// The crossings between places of the grid, in rising order.
  ///
  /// A curve that is exactly 0 on a stretch is on neither side there: it crosses only if it comes out
  /// on the other side.
  func crossings() throws -> [Crossing] {
    let coarse = try grid.map { try look($0, .coarse).value }
    let sided = grid.indices.filter { coarse[$0] < 0 || coarse[$0] > 0 }
    var found: [Crossing] = []
    for (first, last) in zip(sided, sided.dropFirst())
    where Self.differ(coarse[first], coarse[last]) {
      guard let crossing = try crossing(from: first, through: last) else { continue }
      // Two coarse changes of the sign may be one crossing when looked at closely.
      let isKnown = found.contains { ($0.at - crossing.at).magnitude <= 2 * tolerance }
      if !isKnown { found.append(crossing) }
    }
    return found
  }

  /// The crossing between two places of the grid, or beside them where a closer look sees it there.
  func crossing(from first: Int, through last: Int) throws -> Crossing? {
    var (first, last) = (first, last)
    while true {
      let (left, right) = (try look(grid[first], .fine), try look(grid[last], .fine))
      if Self.differ(left.value, right.value) {
        return try crossing(between: grid[first], and: grid[last], isRising: left.value < 0)
      }
      let (lower, upper) = (max(0, first - 1), min(grid.count - 1, last + 1))
      if lower == first && upper == last { return nil }
      (first, last) = (lower, upper)
    }
  }

  private func crossing(
    between left: Double, and right: Double, isRising: Bool
  ) throws -> Crossing {
    let sign = isRising ? 1.0 : -1.0
    let bracket = try narrowed(left, right, steps: Self.mostSteps, within: tolerance) {
      sign * $0.value
    }
    let root = try root(in: bracket) { sign * $0.value }
    // Below the root the curve times the sign is negative: the limit towards 0 is its upper one.
    let towards = { (band: CurveBand) in isRising ? band.upper : -band.lower }
    let away = { (band: CurveBand) in isRising ? band.lower : -band.upper }
    return Crossing(
      at: root, lower: try limit(from: bracket.right, places: below(bracket.right), towards),
      upper: try limit(from: bracket.left, places: above(bracket.left), away),
      isRising: isRising)
  }

  /// Places of the grid below one, the nearest first.
  private func below(_ place: Double) -> [Double] { grid.filter { $0 < place }.reversed() }

  private func above(_ place: Double) -> [Double] { grid.filter { $0 > place } }

  /// Where a limit of the band crosses 0, walking away from a place beyond the root; nil where it
  /// does not up to the end.
  private func limit(
    from start: Double, places: [Double], _ read: (CurveBand) -> Double
  ) throws -> Double? {
    let first = try read(look(start, .fine))
    // The band is clear on the far side of the root already: the root is known as exactly as asked.
    var inner = (place: start, value: first)
    let width = (grid.last ?? 1) - (grid.first ?? 0)
    let direction = (places.first ?? start) < start ? -1.0 : 1.0
    var steps = nearPlaces(of: start, direction, width) + places
    steps = steps.enumerated().filter { place, value in
      let isBeyond = direction * (value - start) > 0
      return isBeyond && !steps[..<place].contains { direction * ($0 - value) >= 0 }
    }.map(\.element)
    for place in steps where (grid.first ?? place)...(grid.last ?? place) ~= place {
      let value = try read(look(place, .fine))
      guard Self.differ(inner.value, value) else {
        inner = (place, value)
        continue
      }
      let sign = inner.value < 0 ? 1.0 : -1.0
      let (left, right) = (min(inner.place, place), max(inner.place, place))
      let bracket = try narrowed(left, right, steps: Self.mostLimitSteps, within: tolerance) {
        direction * sign * read($0)
      }
      return try root(in: bracket) { direction * sign * read($0) }
    }
    return nil
  }

  /// Places close by, since intervals are short as a rule.
  private func nearPlaces(of start: Double, _ direction: Double, _ width: Double) -> [Double] {
    [0.01, 0.04, 0.1].map { start + direction * $0 * width }
  }

  private struct Bracket {
    var left: Double
    var right: Double
  }

  /// A bracket made smaller by regula falsi with the Illinois rule, which halves the value at an end
  /// that stays twice (Dowell and Jarratt, BIT 11, 1971); `read` rises from below 0 to above.
  private func narrowed(
    _ left: Double, _ right: Double, steps: Int, within tolerance: Double,
    _ read: (CurveBand) -> Double
  ) throws -> Bracket {
    var ends = Bracket(left: left, right: right)
    var values = (try read(look(left, .fine)), try read(look(right, .fine)))
    var lastSide = 0
    for _ in 0..<steps where ends.right - ends.left > tolerance {
      let place = Self.inside(ends, values)
      let value = try read(look(place, .fine))
      if value < 0 {
        ends.left = place
        values.0 = value
        if lastSide == -1 { values.1 /= 2 }
        lastSide = -1
      } else {
        ends.right = place
        values.1 = value
        if lastSide == 1 { values.0 /= 2 }
        lastSide = 1
      }
    }
    return ends
  }

  /// Where a straight line through the ends is 0, not too near to either of them.
  private static func inside(_ ends: Bracket, _ values: (Double, Double)) -> Double {
    let width = ends.right - ends.left
    let share = values.0 / (values.0 - values.1)
    let isUsable = share.isFinite && values.0.isFinite && values.1.isFinite
    return ends.left + min(0.95, max(0.05, isUsable ? share : 0.5)) * width
  }

  /// Where a straight line through the ends of a small bracket is 0.
  private func root(in ends: Bracket, _ read: (CurveBand) -> Double) throws -> Double {
    let values = (try read(look(ends.left, .fine)), try read(look(ends.right, .fine)))
    let share = values.0 / (values.0 - values.1)
    let isUsable = share.isFinite && values.0.isFinite && values.1.isFinite
    return ends.left + (isUsable ? min(1, max(0, share)) : 0.5) * (ends.right - ends.left)
  }

  /// Whether 0 lies between two values; what is no number lies on no side.
  private static func differ(_ first: Double, _ second: Double) -> Bool {
    (first < 0 && second > 0) || (first > 0 && second < 0)
  }
}
