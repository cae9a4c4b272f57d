import Experiments
import PassportOffice
import QueueingTheory
import TestSupport

@testable import Planning

/// Kinds of problems whose values are closed formulas.
extension SmallProblem {
  /// One after the other, so that each kind comes several times among twenty.
  static let kinds: [@Sendable (inout SeededGenerator) -> SmallProblem] = [
    twoLines, crowdedLine, oneLine, idleLimit, calledFirst, chairs, impatient,
  ]

  /// The problem of a seed; problems whose cheapest plan is the first of all are drawn again.
  static func drawn(seed: UInt64) -> SmallProblem {
    var generator = SeededGenerator(seed: seed)
    while true {
      let problem = kinds[Int(seed) % kinds.count](&generator)
      let first = problem.decisions.map { _ in 0 }
      if problem.leastCost(sparing: 2 * PlanRequest.usualTolerance) < .infinity,
        problem.violation(of: first) > PlanRequest.usualTolerance
      {
        return problem
      }
    }
  }

  /// M/M/c, whose mean wait has a limit.
  private static func oneLine(_ generator: inout SeededGenerator) -> SmallProblem {
    let (rate, least) = generator.rate(desks: 2...6)
    let wait = { (desks: Int) in queue(rate, 4, desks)?.meanWait ?? .infinity }
    let limit = generator.limit(above: wait(least + 1 + generator.below(2)))
    return SmallProblem(
      name: "one line", decisions: [.desks("one", least...least + 6, cost: 1)],
      constraints: [.limit(.wait, atMost: limit)]
    ) { texts in
      SmallNetwork(rates: [rate], lines: [.init(desks: texts[0], 4)]).network
    } value: {
      [wait(least + $0[0])]
    }
  }

  /// Two lines in a row (Jackson), of which one may be left to wait where its desks are dearer.
  private static func twoLines(_ generator: inout SeededGenerator) -> SmallProblem {
    let (rate, least) = generator.rate(desks: 2...4)
    let second = 2 + 4 * generator.uniform()
    let leastSecond = Int(rate * second) + 1
    let wait = { (plan: PlanChoice) in
      (queue(rate, 4, least + plan[0])?.meanWait ?? .infinity)
        + (queue(rate, second, leastSecond + plan[1])?.meanWait ?? .infinity)
    }
    let limit = generator.limit(above: wait([1 + generator.below(2), 1 + generator.below(3)]))
    return SmallProblem(
      name: "two lines",
      decisions: [
        .desks("one", least...least + 5, cost: generator.price),
        .desks("two", leastSecond...leastSecond + 5, cost: generator.price),
      ], constraints: [.limit(.wait, atMost: limit)]
    ) { texts in
      SmallNetwork(
        rates: [rate], lines: [.init(desks: texts[0], 4), .init(desks: texts[1], second)]
      ).network
    } value: {
      [wait($0)]
    }
  }

  /// Two lines whose desks must not be idle either: too many are refused.
  private static func idleLimit(_ generator: inout SeededGenerator) -> SmallProblem {
    let (rate, least) = generator.rate(desks: 3...5)
    let second = 3 + 3 * generator.uniform()
    let leastSecond = Int(rate * second) + 1
    let line = { (place: Int, plan: PlanChoice) -> MultiServerQueue? in
      queue(rate, place == 0 ? 4 : second, (place == 0 ? least : leastSecond) + plan[place])
    }
    let waits = { (plan: PlanChoice) in
      [0, 1].map { line($0, plan)?.meanWait ?? .infinity }
    }
    let uses = { (plan: PlanChoice) in
      [0, 1].map { line($0, plan)?.utilisation ?? 1 }
    }
    let anchor = [1 + generator.below(2), 1 + generator.below(2)]
    let (limits, idle) = (waits(anchor).map { generator.limit(above: $0) }, uses(anchor))
    return SmallProblem(
      name: "two busy lines",
      decisions: [
        .desks("one", least...least + 4, cost: generator.price),
        .desks("two", leastSecond...leastSecond + 4, cost: generator.price),
      ],
      constraints: [0, 1].flatMap { place -> [Target] in
        [
          .limit(.wait, of: .line(place), atMost: limits[place]),
          .limit(.utilization, of: .line(place), atLeast: idle[place] * 0.88),
        ]
      }
    ) { texts in
      SmallNetwork(
        rates: [rate], lines: [.init(desks: texts[0], 4), .init(desks: texts[1], second)]
      ).network
    } value: { plan in
      [0, 1].flatMap { [waits(plan)[$0], uses(plan)[$0]] }
    }
  }

  /// M/M/c+M, of whom few may give up.
  private static func impatient(_ generator: inout SeededGenerator) -> SmallProblem {
    let (rate, least) = generator.rate(desks: 3...6)
    let patience = 3 + 9 * generator.uniform()
    let queue = { (desks: Int) in
      ImpatientQueue(
        arrivalRate: rate, serviceRate: 0.25, desks: desks, abandonmentRate: 1 / patience)
    }
    let left = { (desks: Int) in queue(desks)?.abandonmentProbability ?? 1 }
    let limit = generator.limit(above: left(least + generator.below(3)))
    let first = max(1, least - 2)
    return SmallProblem(
      name: "impatient people", decisions: [.desks("one", first...first + 6, cost: 1)],
      constraints: [.limit(.abandoned, .share, atMost: limit)]
    ) { texts in
      var line = SmallNetwork.Line(desks: texts[0], 4)
      line.meanPatience = patience
      return SmallNetwork(rates: [rate], lines: [line]).network
    } value: {
      [left(first + $0[0])]
    }
  }

  /// Two classes, of whom neither, the first or the second is called first.
  private static func calledFirst(_ generator: inout SeededGenerator) -> SmallProblem {
    let (rate, least) = generator.rate(desks: 2...5)
    let share = 0.25 + 0.5 * generator.uniform()
    let rates = [rate * share, rate * (1 - share)]
    let waits = { (desks: Int, order: Int) -> [Double] in
      let ranked = order == 2 ? Array(rates.reversed()) : rates
      let queue = PriorityMultiServerQueue(arrivalRates: ranked, serviceRate: 0.25, desks: desks)
      guard let queue else { return [.infinity, .infinity] }
      if order == 0 { return [queue.inOrder.meanWait, queue.inOrder.meanWait] }
      return order == 1 ? queue.meanWaits : queue.meanWaits.reversed()
    }
    let anchor = waits(least + generator.below(2), 1 + generator.below(2))
    let limits = anchor.map { generator.limit(above: $0) }
    return SmallProblem(
      name: "called first",
      decisions: [
        .desks("one", least...least + 4, cost: 3),
        Decision(
          path: "order",
          options: [("none", 0), ("first", 1), ("second", 1)].map {
            .init(text: $0.0, cost: Double($0.1))
          }, isDesks: false),
      ],
      constraints: [0, 1].map {
        .limit(.wait, of: ScopePart(key: .personClass, value: "class\($0)"), atMost: limits[$0])
      }
    ) { texts in
      var line = SmallNetwork.Line(desks: texts[0], 4)
      if texts[1] != "none" {
        line.order = .priority(
          ranks: texts[1] == "first" ? [0, 1] : [1, 0], by: .personClass, isPreemptive: false)
      }
      return SmallNetwork(rates: rates, lines: [line]).network
    } value: {
      waits(least + $0[0], $0[1])
    }
  }

  /// M/M/c/K: a chair more turns fewer away and lets them wait longer.
  private static func chairs(_ generator: inout SeededGenerator) -> SmallProblem {
    let (rate, least) = generator.rate(desks: 3...5)
    let first = max(1, least - 1)
    let values = { (desks: Int, chairs: Int) -> [Double] in
      let queue = BalkingQueue(
        arrivalRate: rate, serviceRate: 0.25, desks: desks, places: desks + chairs)
      return queue.map { [$0.balkProbability, $0.meanWaitOfJoined] } ?? [1, .infinity]
    }
    let anchor = values(least + generator.below(3), 2 * (1 + generator.below(3)))
    let limits = anchor.map { generator.limit(above: $0) }
    return SmallProblem(
      name: "chairs",
      decisions: [
        .desks("one", first...first + 4, cost: 4),
        Decision(
          path: "chairs", options: (1...4).map { .init(text: "\(2 * $0)", cost: Double($0)) },
          isDesks: false),
      ],
      constraints: [
        .limit(.turnedAway, .share, atMost: limits[0]),
        .limit(.wait, atMost: limits[1]),
      ]
    ) { texts in
      var line = SmallNetwork.Line(desks: texts[0], 4)
      line.places = Int(texts[1])
      return SmallNetwork(rates: [rate], lines: [line]).network
    } value: {
      values(first + $0[0], 2 * ($0[1] + 1))
    }
  }

  /// A full first line protects the second: more desks at the first are worse for it.
  private static func crowdedLine(_ generator: inout SeededGenerator) -> SmallProblem {
    let (rate, least) = generator.rate(desks: 3...4)
    let second = 3 + 2 * generator.uniform()
    let chairs = 1 + generator.below(2)
    let (first, leastSecond) = (least - 2, max(1, Int(rate * second)))
    let values = { (plan: PlanChoice) -> [Double] in
      let outcome = CrowdedSecondLine(
        rate: rate, desks: (first + plan[0], leastSecond + plan[1]), meanServices: (4, second),
        places: chairs
      ).outcome
      return [outcome.turnedAway, outcome.secondWait]
    }
    let anchor = values([1 + generator.below(2), generator.below(2)])
    let limits = anchor.map { generator.limit(above: $0) }
    return SmallProblem(
      name: "crowded second line",
      decisions: [
        .desks("one", first...first + 4, cost: generator.price),
        .desks("two", leastSecond...leastSecond + 3, cost: generator.price),
      ],
      constraints: [
        .limit(.turnedAway, .share, atMost: limits[0]),
        .limit(.wait, of: .line(1), atMost: limits[1]),
      ]
    ) { texts in
      var line = SmallNetwork.Line(desks: texts[0], 4)
      line.places = chairs
      return SmallNetwork(rates: [rate], lines: [line, .init(desks: texts[1], second)]).network
    } value: {
      values($0)
    }
  }

  private static func queue(_ rate: Double, _ service: Double, _ desks: Int) -> MultiServerQueue? {
    MultiServerQueue(arrivalRate: rate, serviceRate: 1 / service, desks: desks)
  }
}

extension SeededGenerator {
  /// People a minute who are served in four, and the fewest desks that keep up with them.
  fileprivate mutating func rate(desks: ClosedRange<Int>) -> (Double, least: Int) {
    let least = desks.lowerBound + below(desks.count)
    return ((Double(least) - 0.15 - 0.6 * uniform()) / 4, least)
  }

  /// A limit that a value keeps with something to spare.
  fileprivate mutating func limit(above value: Double) -> Double {
    value * (1.12 + 0.4 * uniform())
  }

  /// What a desk costs.
  fileprivate var price: Double {
    mutating get { Double(1 + below(5)) }
  }
}
