import PassportOffice
import Statistics

extension StudyReport {
  /// All doubts, in the order of their codes.
  func doubts(verdicts: [TargetResult], wasInterrupted: Bool) -> [Doubt] {
    var doubts: [Doubt] = []
    if study.replications < 10 { doubts.append(.fewReplications(count: study.replications)) }
    doubts += zip(variants, study.variants).compactMap { unfinished($0.name, $1) }
    doubts += zip(variants, study.variants).compactMap { growth($0.name, $1) }
    doubts += targetDoubts(verdicts) + blindTargets(verdicts)
    doubts += zip(variants, study.variants).compactMap { overtime($0.name, $1) }
    doubts += precisionDoubt(wasInterrupted: wasInterrupted)
    doubts += comparisonDoubts()
    doubts += (warmUp?.tooShort ?? []).map { .warmUpTooShort(variant: $0) }
    if wasInterrupted {
      doubts.append(
        .interrupted(replications: study.replications, planned: StoppingRule(plan).atMost))
    }
    return doubts.sorted { $0.code < $1.code }
  }

  /// More than one in a hundred is not done at the end.
  private func unfinished(_ name: String, _ variant: VariantAccumulator) -> Doubt? {
    guard let everybody = variant.audit.rows.first, everybody.people > 0 else { return nil }
    let count = everybody.byFate[PersonCounter.unfinished.rawValue]
    let share = Double(count) / Double(everybody.people)
    return share > 0.01 ? .unfinishedPeople(variant: name, share: share) : nil
  }

  /// A stage has no idle desk and people pile up from the first to the last quarter.
  ///
  /// Full desks alone are no doubt, since impatient people keep a line short; a line that grows
  /// during a terminating day is the day's shape.
  private func growth(_ name: String, _ variant: VariantAccumulator) -> Doubt? {
    guard !variant.layout.network.span.drains,
      let first = variant.levels.firstQuarter.estimate(confidence: plan.confidence),
      let last = variant.levels.lastQuarter.estimate(confidence: plan.confidence)
    else { return nil }
    let isFull = variant.layout.hasDesks.indices.contains { stage in
      let share = variant.levels.estimate(
        of: .utilization, .mean, at: .stage(stage), confidence: plan.confidence)
      return (share?.value ?? 0) > 0.99
    }
    // With one replication there is no interval, and the growth itself must do.
    let difference = variant.levels.growth.estimate(confidence: plan.confidence)
    let isSure = (difference?.lower ?? difference?.value ?? 0) > 0
    guard isFull, isSure, last.value > 1.5 * first.value else { return nil }
    return .demandExceedsCapacity(variant: name, first: first.value, last: last.value)
  }

  private func targetDoubts(_ verdicts: [TargetResult]) -> [Doubt] {
    verdicts.filter { $0.verdict == .undecided }.map { result in
      guard result.value != nil else { return .targetUnobserved(target: result.text) }
      return result.lower == nil
        ? .targetWithoutInterval(target: result.text, replications: study.replications)
        : .targetUndecided(target: result.text)
    }
  }

  /// A time passes that more than one in ten never had, as they were not served.
  ///
  /// Whoever was refused at the desk did have it.
  private func blindTargets(_ verdicts: [TargetResult]) -> [Doubt] {
    guard let everybody = study.variants[0].audit.rows.first, everybody.people > 0 else {
      return []
    }
    let seen =
      everybody.byFate[PersonCounter.served.rawValue]
      + everybody.byFate[PersonCounter.refused.rawValue]
    let share = 1 - Double(seen) / Double(everybody.people)
    guard share > 0.1 else { return [] }
    return zip(targets, verdicts).compactMap { target, result in
      result.verdict == .pass && target.quantity.isTimeOfPeople
        ? .targetBlind(target: result.text, share: share) : nil
    }
  }

  /// More than an hour a day after closing.
  private func overtime(_ name: String, _ variant: VariantAccumulator) -> Doubt? {
    guard variant.layout.network.calendar != nil else { return nil }
    let overtime = Quantity(
      text: "mean(overtime)", statistic: .mean, measure: .overtime, scope: [], by: [])
    let mean = variant.groups(of: overtime) { _ in plan.confidence }.first?.estimate?.value
    guard let mean, mean > 60 else { return nil }
    return .overtimeEveryDay(variant: name, minutes: mean)
  }

  private func precisionDoubt(wasInterrupted: Bool) -> [Doubt] {
    guard case .precision(let wanted, _, _) = plan.replications, !wasInterrupted else { return [] }
    let missed = wanted.filter {
      !StoppingRule.isPrecise(study, [$0], confidence: plan.confidence)
    }
    guard !missed.isEmpty else { return [] }
    return [
      .precisionMissed(
        quantities: missed.map(\.quantity.text).joined(separator: ", "),
        replications: study.replications)
    ]
  }

  private func comparisonDoubts() -> [Doubt] {
    zip(variants.dropFirst(), study.pairs).flatMap { variant, pairs in
      var doubts: [Doubt] = []
      if (variants[0].network.demands + variant.network.demands).contains(where: \.isRenewal) {
        doubts.append(.otherCitizens(variant: variant.name))
      }
      if pairs.unmatched > 0 {
        doubts.append(.unmatchedPeople(variant: variant.name, count: pairs.unmatched))
      }
      return doubts
    }
  }
}

extension Quantity {
  /// Whether it is a time that only those have who came that far; a number of them is none.
  fileprivate var isTimeOfPeople: Bool {
    guard statistic != .count else { return false }
    switch measure {
    case .wait, .outside, .visit, .officeLateness, .searchDelay, .bookingDelay, .interviewDelay,
      .totalDelay:
      return true
    case .visits, .tries, .moneyLost, .citizenCost, .travel, .served, .refused, .abandoned,
      .turnedAway, .noShow, .gaveUp,
      .unfinished, .missed, .cancelled, .arrivals, .queueLength, .numberInSystem, .utilization,
      .room, .overtime, .completion, .issued, .slotFill, .backlog, .sellout, .cost, .rush:
      return false
    }
  }
}
