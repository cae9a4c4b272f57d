import PassportOffice
import Statistics

/// Turns what was accumulated into the result of the study.
struct StudyReport {
  let study: StudyAccumulator
  let variants: [Variant]
  let plan: ExperimentPlan
  let targets: [Target]
  let columns: [ReplicationColumns]
  /// Found by a pilot; nil where the scenario states it.
  let warmUp: FoundWarmUp?

  func result(wasInterrupted: Bool) -> StudyResult {
    let judge = TargetJudge(base: study.variants[0], confidence: plan.confidence)
    let verdicts = targets.map(judge.result)
    var result = StudyResult(
      scenario: variants[0].network.names.scenario, seed: plan.seed,
      replications: study.replications, variants: variants.indices.map(variantResult),
      comparisons: zip(study.pairs, variants.dropFirst()).flatMap { pairs, variant in
        pairs.comparisons(variant: variant.name, confidence: plan.confidence)
      },
      targets: verdicts,
      cautions: doubts(verdicts: verdicts, wasInterrupted: wasInterrupted).map(\.caution),
      wasInterrupted: wasInterrupted)
    result.warmUp = warmUp
    return result
  }

  private func variantResult(_ place: Int) -> VariantResult {
    let variant = study.variants[place]
    let network = variant.layout.network
    var result = VariantResult(
      name: variants[place].name, estimates: variant.summary(confidence: plan.confidence),
      audit: variant.audit,
      replicationRows: study.values(ofVariant: place).map {
        columns[place].table(of: $0, isPrinted: variant.isPrinted)
      } ?? ReplicationTable(),
      timeline: variant.levels.timeline.enumerated().flatMap { stage, sums in
        sums.rows(ofStage: stage, in: network)
      },
      slotDays: variant.slotDays.rows(in: network),
      eventCount: variant.eventCount)
    result.currency = network.names.currency
    return result
  }
}

extension VariantAccumulator {
  /// People by fate: everybody, by channel, by application.
  var audit: PeopleAudit {
    let rows = [ScopeSet([]), ScopeSet([.channel]), ScopeSet([.application])].flatMap { set in
      layout.rows(of: .arrivals, by: set).filter(isPrinted).compactMap { row in
        auditRow(row)
      }
    }
    return PeopleAudit(rows: rows, initial: initialCount)
  }

  private func auditRow(_ row: MeasureRow) -> PeopleAudit.Row? {
    guard case .cells(let kind, let table, let place) = row.address else { return nil }
    let counters = self.row(kind, table: table, row: place).counters.map(\.total)
    return PeopleAudit.Row(
      scope: row.scope, people: counters[PersonCounter.arrivals.rawValue],
      byFate: Array(counters.prefix(PersonCounter.fateCount)))
  }
}
