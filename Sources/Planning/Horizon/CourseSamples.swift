import Experiments
import PassportOffice
import Statistics

/// The replications of one scenario, month by month, as they come in.
struct CourseSamples: Sendable {
  let network: OfficeNetwork
  private let targets: [Target]
  private let deciding: [Int]
  private let months: [String]
  private var samples: [[QuantitySample]]
  /// By replication, quantity and group.
  private var values: [[[Double?]]] = []

  init(_ network: OfficeNetwork, request: HorizonRequest, runner: PointRunner) {
    self.network = network
    targets = request.targets
    deciding = request.deciding
    months = network.countedMonths.map(\.label)
    samples = runner.emptySamples(of: network)
  }

  /// Replications so far.
  var replications: Int { values.count }

  /// Takes in the next replication, by quantity and group.
  mutating func add(_ parts: [[QuantityPart]]) {
    values.append(
      zip(samples, parts).map { groups, parts in
        zip(groups, parts).map { $0.value(of: $1) }
      })
    for (quantity, groups) in parts.enumerated() {
      for (group, part) in groups.enumerated() { samples[quantity][group].add(part) }
    }
  }

  /// What they say, where all intervals together have a confidence and so many are looked at in
  /// each month.
  func course(confidence: Double, looks: Int) -> HorizonCourse {
    HorizonCourse(
      verdicts: targets.indices.map { target in
        months.indices.map { verdict(of: target, month: $0, confidence, looks: looks) }
      }, replications: replications, deciding: deciding)
  }

  /// The intervals of all groups of all months of all targets at all looks hold together
  /// (Bonferroni).
  private func verdict(
    of target: Int, month: Int, _ confidence: Double, looks: Int
  ) -> MonthVerdict {
    let part = ScopePart(key: .month, value: months[month])
    let groups = samples[target].indices.filter { place in
      samples[target][place].isKnown && samples[target][place].scope.contains(part)
    }
    let intervals = Double(looks * targets.count * months.count * max(1, groups.count))
    let own = 1 - (1 - confidence) / intervals
    let wanted = targets[target]
    let judged = groups.map { place in
      let estimate = samples[target][place].estimate(confidence: own)
      return (place: place, estimate: estimate, verdict: wanted.verdict(on: estimate))
    }
    let worst = judged.max { one, other in
      one.verdict == other.verdict
        ? wanted.comparison.prefers(one.estimate?.value, to: other.estimate?.value)
        : one.verdict.severity < other.verdict.severity
    }
    let breaks = { (value: Double?) in
      value.map { !wanted.comparison.holds($0, wanted.limit) } ?? false
    }
    let broken = values.count { row in groups.contains { breaks(row[target][$0]) } }
    return MonthVerdict(
      value: worst?.estimate?.value, lower: worst?.estimate?.lower,
      upper: worst?.estimate?.upper, verdict: worst?.verdict ?? .undecided,
      group: worst.map { samples[target][$0.place].scope.filter { $0.key != .month } } ?? [],
      isBroken: judged.contains { breaks($0.estimate?.value) },
      brokenShare: Double(broken) / Double(max(1, replications)))
  }

  /// How far the worst of what decides is from breaking in each month, as `Target.distance` says it;
  /// nil where nobody was observed.
  var distances: [Double?] {
    months.map { label in
      let part = ScopePart(key: .month, value: label)
      return deciding.flatMap { target in
        samples[target].filter { $0.scope.contains(part) && $0.isKnown }
          .compactMap { $0.estimate(confidence: 0.95)?.value }
          .map { targets[target].distance(of: $0) }
      }.max()
    }
  }
}
