import EventKernel
public import Experiments
public import PassportOffice

/// People who work the same shift at a stage.
public struct RosterLine: Sendable, Equatable {
  /// Its name in the file: the stage and a number.
  public var name: String
  /// The stage, by index.
  public var stage: StageID
  /// The line of the layout: the stage on the days of a pattern.
  public var line: Int
  /// When they work.
  public var kind: ShiftKind
  /// How many.
  public var people: Int
  /// What each costs a day.
  public var costEach: Double
  /// Days of a week; one in a plain queue.
  public var days: Double
}

/// Shifts that cover a table of desks.
public struct StaffRoster: Sendable, Equatable {
  /// In the order of stages, days and hours.
  public var lines: [RosterLine]
  /// The least that shifts can cost a week that cover the table, as far as the search has proved it.
  public var bound: Double
  /// What these cost a week; a day in a plain queue.
  public var cost: Double

  /// Whether nothing is cheaper.
  public var isProven: Bool { cost <= bound * (1 + 1e-9) }

  /// Hours of work a week; a day in a plain queue.
  public var hours: Double {
    lines.reduce(0) { $0 + $1.kind.workHours * Double($1.people) * $1.days }
  }

  /// Desks that are open for the whole of each place.
  public func desks(in layout: IntervalLayout) -> [Int] {
    var desks = [Int](repeating: 0, count: layout.placeCount)
    for line in lines {
      for place in layout.places(ofLine: line.line) {
        if let open = layout.open(atPlace: place), line.kind.covers(open) {
          desks[place] += line.people
        }
      }
    }
    return desks
  }

  /// The same with one person less of a line.
  func oneLess(ofLine number: Int) -> StaffRoster {
    var roster = self
    roster.lines[number].people -= 1
    roster.cost -= lines[number].costEach * lines[number].days
    return roster
  }

  /// Whether somebody is left at the stage of a line with one person less of it; a stage without
  /// desks is not valid.
  func sparesOne(ofLine number: Int) -> Bool {
    lines.filter { $0.stage == lines[number].stage }.reduce(0) { $0 + $1.people } > 1
  }

  /// The same without lines of nobody.
  var withoutEmptyLines: StaffRoster {
    var roster = self
    roster.lines.removeAll { $0.people == 0 }
    return roster
  }
}

extension DayPattern {
  /// Days of a week; one in a plain queue.
  var weight: Double { weekdays.isEmpty ? 1 : Double(weekdays.count) }
}

extension StaffRoster {
  /// The cheapest shifts that cover a table.
  init(
    covering desks: [Int], _ layout: IntervalLayout, request: StaffRequest,
    costPerHour: (StageID) -> Double, names: [String], milliseconds: Int,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StaffProblem) {
    lines = []
    bound = 0
    cost = 0
    var numbers = [Int](repeating: 0, count: names.count)
    for line in 0..<layout.lineCount {
      let stage = layout.stage(ofLine: line)
      let pattern = layout.pattern(ofLine: line)
      let kinds = request.shiftKinds(of: pattern)
      let problem = Self.problem(
        Array(desks[layout.places(ofLine: line)]), pattern, kinds, request, costPerHour(stage))
      let days = StaffWords.days(pattern.weekdays)
      if let first = problem.uncovered.first, let open = pattern.open[first] {
        throw .uncovered(
          stage: names[stage], days: days, hours: StaffWords.hours(open, in: layout))
      }
      let answer = try Self.answer(
        problem, milliseconds: milliseconds, stage: names[stage], days: days,
        isCancelled: isCancelled)
      for (kind, people) in zip(kinds.indices, answer.counts) where people > 0 {
        numbers[stage] += 1
        lines.append(
          RosterLine(
            name: "\(names[stage])-\(numbers[stage])", stage: stage, line: line,
            kind: kinds[kind], people: people, costEach: problem.costs[kind],
            days: pattern.weight))
      }
      cost += answer.cost * pattern.weight
      bound += answer.bound * pattern.weight
    }
  }

  private static func problem(
    _ desks: [Int], _ pattern: DayPattern, _ kinds: [ShiftKind], _ request: StaffRequest,
    _ costPerHour: Double
  ) -> CoverProblem {
    let open = pattern.open.indices.compactMap { place in
      pattern.open[place].map { (place: place, range: $0) }
    }
    return CoverProblem(
      least: desks.indices.map { pattern.open[$0] == nil ? 0 : desks[$0] }, most: request.atMost,
      covers: kinds.map { kind in open.filter { kind.covers($0.range) }.map(\.place) },
      occupies: kinds.map { kind in open.filter { kind.touches($0.range) }.map(\.place) },
      costs: kinds.map { $0.workHours * costPerHour })
  }

  private static func answer(
    _ problem: CoverProblem, milliseconds: Int, stage: String, days: String,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StaffProblem) -> CoverProblem.Answer {
    do throws(CoverProblem.Problem) {
      return try problem.solved(milliseconds: milliseconds, isCancelled: isCancelled)
    } catch {
      switch error {
      case .infeasible:
        throw .tooFewPeople(stage: stage, days: days, atMost: problem.most ?? 0)
      case .unsolved(let words): throw .unsolved(words)
      }
    }
  }
}
