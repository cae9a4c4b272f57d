import EventKernel
import Experiments
import Statistics

/// The fewest desks by interval with which whoever joins a line in any of them is served in time.
///
/// Iterative staffing as by Feldman, Mandelbaum, Massey and Whitt, "Staffing of time-varying queues
/// to achieve time-stable performance", Management Science 54, 2008: simulated with a desk for
/// everybody first, which gives the load of each interval; formulas make a first table of it, and
/// the table is simulated and mended until it is stable. They look at the chance of delay, which is
/// that of the number present; a limit on waits reaches into later intervals, so that here the first
/// of several failing intervals gets more desks until none fails, and then desks are taken away
/// again one by one for as long as none does.
struct RequirementSearch {
  /// More than anybody would simulate.
  private static let mostRounds = 400

  let layout: IntervalLayout
  let goal: IntervalGoal
  let atMost: Int?
  /// The fewest desks at each place; one where anybody comes.
  private var least: [Int]
  /// Simulates a table; throws when there is no time left.
  let simulate: ([Int]) throws -> IntervalWaits

  /// The table looked at last, by place.
  private(set) var desks: [Int]
  /// The last table in which every place within reach passes, with what was seen.
  private(set) var passing: (desks: [Int], waits: IntervalWaits)?
  /// With a desk for everybody.
  private(set) var free: IntervalWaits?
  /// By formula.
  private(set) var formula: [Int]
  /// Places at which no number of desks allowed will do.
  private(set) var isOutOfReach: [Bool]
  /// Tables simulated.
  private(set) var rounds = 0
  private var isSettled: [Bool]
  /// How far beyond the limit the places out of reach are when all others pass.
  private var excess: [Double?] = []

  /// `least` are the fewest desks at each place, whoever comes.
  init(
    _ layout: IntervalLayout, goal: IntervalGoal, atMost: Int?, least: [Int],
    simulate: @escaping ([Int]) throws -> IntervalWaits
  ) {
    self.layout = layout
    self.goal = goal
    self.atMost = atMost
    self.least = least
    self.simulate = simulate
    desks = Array(repeating: 0, count: layout.placeCount)
    formula = desks
    isOutOfReach = Array(repeating: false, count: layout.placeCount)
    isSettled = isOutOfReach
  }

  /// Goes on until the table is stable; what was found is kept when the simulation throws.
  ///
  /// `judge` is shown what there would be with a desk for everybody, and may throw.
  mutating func run(_ judge: (RequirementSearch) throws -> Void = { _ in }) throws {
    try begin()
    try judge(self)
    try raise()
    while try lower() { try raise() }
  }

  /// Loads, what is within reach, and the first table.
  private mutating func begin() throws {
    let open = (0..<layout.placeCount).map { layout.open(atPlace: $0) != nil }
    let free = try look(at: layout.plenty)
    self.free = free
    let formulas = FormulaStaff(target: goal.target)
    for line in 0..<layout.lineCount {
      let places = layout.places(ofLine: line)
      let meanService = free.meanService(at: places, of: layout.interval)
      for place in places where open[place] {
        isOutOfReach[place] =
          goal.verdict(at: place, in: free).map { $0 != .pass } ?? false
        formula[place] = formulas.desks(
          load: free.load(at: place), meanService: meanService)
        if free.arrivals(at: place) > 0 { least[place] = max(1, least[place]) }
        desks[place] = max(least[place], min(formula[place], limit))
      }
    }
    isSettled = open.map { !$0 }
  }

  private var limit: Int { atMost ?? IntervalLayout.manyDesks }

  private mutating func look(at table: [Int]) throws -> IntervalWaits {
    rounds += 1
    return try simulate(table)
  }

  /// Whether somebody who comes at a place is not served in time, and desks can change that.
  private func fails(_ place: Int, in waits: IntervalWaits) -> Bool {
    guard !isOutOfReach[place], layout.open(atPlace: place) != nil else { return false }
    return goal.verdict(at: place, in: waits).map { $0 != .pass } ?? false
  }

  private func beyond(_ place: Int, in waits: IntervalWaits) -> Double? {
    goal.estimate(at: place, in: waits).map { goal.excess(of: $0.value) }
  }

  /// Whether somebody who cannot be served in time would wait longer still than with the first
  /// table that does for the others.
  private func getsWorse(_ place: Int, in waits: IntervalWaits) -> Bool {
    guard isOutOfReach[place], let before = excess[place], let now = beyond(place, in: waits)
    else { return false }
    return now > before + Self.allowance * max(1, before)
  }

  /// Part of the limit, or of what is beyond it, by which those out of reach may be worse off.
  private static let allowance = 0.05

  /// Adds desks until no place within reach fails.
  private mutating func raise() throws {
    while rounds < Self.mostRounds {
      let waits = try look(at: desks)
      var hasFailed = false
      for line in 0..<layout.lineCount {
        let failing = layout.places(ofLine: line).filter { fails($0, in: waits) }
        hasFailed = hasFailed || !failing.isEmpty
        for (number, place) in failing.enumerated()
        where number == 0 || !follows(place, failing[number - 1]) {
          if let raised = firstBelowLimit(from: place) {
            desks[raised] += max(1, desks[raised] / 10)
            desks[raised] = min(desks[raised], limit)
          } else {
            isOutOfReach[place] = true
          }
        }
      }
      if !hasFailed {
        passing = (desks, waits)
        if excess.isEmpty { excess = (0..<layout.placeCount).map { beyond($0, in: waits) } }
        return
      }
    }
  }

  /// Whether the doors are shut all the time between two places of a line.
  private func follows(_ place: Int, _ other: Int) -> Bool {
    (other + 1..<place).allSatisfy { layout.open(atPlace: $0) == nil }
  }

  /// The place itself or, where everybody allowed is at work, the next one of the line.
  private func firstBelowLimit(from place: Int) -> Int? {
    (place..<layout.places(ofLine: layout.line(ofPlace: place)).upperBound)
      .first { layout.open(atPlace: $0) != nil && desks[$0] < limit }
  }

  /// Takes a desk away at every place where that makes none of its line fail; false at the end.
  ///
  /// Lines are looked at side by side, the last interval first. A place at which one desk less was
  /// found to fail stays as it is, as fewer desks elsewhere help nobody there.
  private mutating func lower() throws -> Bool {
    var isChanged = false
    for interval in (0..<layout.intervalCount).reversed() {
      let places = (0..<layout.lineCount).map { layout.places(ofLine: $0).lowerBound + interval }
        .filter { !isSettled[$0] }
      var tried: [Int] = []
      for place in places {
        if desks[place] > least[place] { tried.append(place) } else { isSettled[place] = true }
      }
      guard !tried.isEmpty, rounds < Self.mostRounds else { continue }
      var table = desks
      for place in tried { table[place] -= 1 }
      let waits = try look(at: table)
      let failed = tried.filter { place in
        layout.places(ofLine: layout.line(ofPlace: place)).contains {
          fails($0, in: waits) || getsWorse($0, in: waits)
        }
      }
      for place in tried where !failed.contains(place) {
        desks[place] -= 1
        isChanged = true
      }
      for place in failed { isSettled[place] = true }
      if failed.isEmpty { passing = (desks, waits) }
    }
    return isChanged
  }
}
