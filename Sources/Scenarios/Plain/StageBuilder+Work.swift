import Experiments
import EventKernel
import PassportOffice
import RandomStreams

/// What a stage does with people: desks, a delay or departures of many at once.
extension StageBuilder {
  /// The work of a stage, or nil after a report.
  func work(of stage: CheckedObject, into log: inout DiagnosticLog) -> StageWork? {
    if let delay = stage.node("delay") { return delayLaw(delay).map(StageWork.delay) }
    guard let service = stage.node("service") else { return nil }
    if let bulk = service.object, bulk.grammar.field("at") != nil {
      return bulkWork(bulk, of: stage, into: &log)
    }
    let laws = serviceLaws(service, into: &log)
    let stops = deskStops(of: stage, into: &log)
    let plan = deskPlan(of: stage, into: &log)
    guard let laws, let plan, stage.node("stops") == nil || stops != nil else { return nil }
    return .desks(plan, service: laws, stops: stops)
  }

  private func delayLaw(_ delay: CheckedNode) -> DelayLaw? {
    if let days = delay.object { return days.count("working_days").map(DelayLaw.workingDays) }
    return delay.law.map(DelayLaw.time)
  }

  private func deskPlan(of stage: CheckedObject, into log: inout DiagnosticLog) -> DeskPlan? {
    guard stage.isWritten("desks") else {
      guard !isOffice else { return .staffed }
      log.error(
        .missingKey, stage.span,
        Wording(
          en: "a stage with service needs `desks`",
          id: "tahap dengan pelayanan memerlukan `desks`"),
        hint: "write `desks: 3`, or `desks: unlimited`")
      return nil
    }
    guard !isOffice else {
      log.error(
        .keyCombination, stage.span(of: "desks"),
        Wording(
          en: "the desks of an office are counted in its shifts, not at the stage",
          id: "loket kantor dihitung dalam sif kerjanya, bukan pada tahap"),
        hint: Wording(
          en: "remove `desks` here and count them under `staff: {shifts: …}`",
          id: "hapus `desks` di sini dan hitung di bawah `staff: {shifts: …}`"))
      return nil
    }
    guard let desks = stage.node("desks") else { return nil }
    if let law = desks.discreteCount { return fixedPlan(law, at: desks.span, into: &log) }
    if let changes = desks.list { return timedPlan(changes, at: desks.span, into: &log) }
    return desks.text.map { _ in .unlimited }
  }

  private func fixedPlan(
    _ law: DiscreteCount, at span: SourceSpan, into log: inout DiagnosticLog
  ) -> DeskPlan? {
    guard law.values.contains(where: { $0 > 0 }) else {
      reportNoDesks(at: span, into: &log)
      return nil
    }
    if law.values.count == 1 { return .fixed(law.values[0]) }
    return .timed([DeskChange(at: .zero, count: law)])
  }

  private func timedPlan(
    _ items: [CheckedNode], at span: SourceSpan, into log: inout DiagnosticLog
  ) -> DeskPlan? {
    var changes: [DeskChange] = []
    for item in items {
      guard let object = item.object, let at = object.duration("at"),
        let count = object.discreteCount("count")
      else { return nil }
      let instant = SimInstant.zero + at
      if let last = changes.last, instant <= last.at {
        log.error(
          .timeOrder, object.span(of: "at"),
          Wording(
            en: "this time is not later than the one before",
            id: "waktu ini tidak lebih lambat dari yang sebelumnya"),
          hint: Wording(
            en: "list the changes in order of time",
            id: "urutkan perubahannya menurut waktu"))
        return nil
      }
      changes.append(DeskChange(at: instant, count: count))
    }
    guard changes.contains(where: { $0.count.values.contains { $0 > 0 } }) else {
      reportNoDesks(at: span, into: &log)
      return nil
    }
    // No desk is open before the first time listed.
    if changes[0].at > .zero { changes.insert(DeskChange(at: .zero, count: .fixed(0)), at: 0) }
    return .timed(changes)
  }

  private func reportNoDesks(at span: SourceSpan, into log: inout DiagnosticLog) {
    log.error(
      .noDesks, span,
      Wording(
        en: "this stage never has a desk, so nobody is ever served",
        id: "tahap ini tidak pernah punya loket, jadi tidak ada yang terlayani"),
      hint: Wording(en: "write `desks: 1` or more", id: "tulis `desks: 1` atau lebih"))
  }

  private func deskStops(of stage: CheckedObject, into log: inout DiagnosticLog) -> DeskStops? {
    guard let stops = stage.object("stops") else { return nil }
    if stage.node("desks")?.text == "unlimited" {
      log.error(
        .keyCombination, stage.span(of: "stops"),
        Wording(
          en: "`stops` interrupt single desks, but there are unlimited desks",
          id: "`stops` menghentikan loket satu per satu, tetapi loketnya tanpa batas"),
        hint: Wording(en: "give the stage a number of desks", id: "beri tahap ini jumlah loket"))
    }
    let key = stops.isWritten("when") ? "down" : "up"
    if let law = stops.law(key), law.support.upperBound <= 0 {
      log.error(
        .outOfRange, stops.valueSpan(of: key),
        Wording(
          en: "`\(key)` is always 0, so stops would follow for ever",
          id: "`\(key)` selalu 0, jadi penghentian akan berulang tanpa akhir"),
        hint: Wording(en: "allowed: more than 0 s", id: "yang boleh: lebih dari 0 s"))
      return nil
    }
    guard let down = stops.law("down") else { return nil }
    if stops.isWritten("when") { return .whenIdle(down: down) }
    return stops.law("up").map { .breakdowns(up: $0, down: down) }
  }

  private func bulkWork(
    _ bulk: CheckedObject, of stage: CheckedObject, into log: inout DiagnosticLog
  ) -> StageWork? {
    for key in ["desks", "stops"] where stage.isWritten(key) {
      log.error(
        .keyCombination, stage.span(of: key),
        Wording(
          en: "`\(key)` has no meaning beside bulk service",
          id: "`\(key)` tidak berarti di samping pelayanan bersama"),
        hint: Wording(
          en: "remove `\(key)`: people leave the line at the listed times without a desk",
          id: "hapus `\(key)`: orang keluar dari antrean pada waktu yang didaftar tanpa loket"))
    }
    let cycle = bulk.duration("cycle")
    var departures: [BulkDeparture] = []
    for item in bulk.list("at") ?? [] {
      guard let object = item.object, let upTo = object.count("up_to"),
        let time = object.node("time")
      else { return nil }
      guard let at = time.clock ?? time.duration else { return nil }
      if let problem = orderProblem(at, after: departures.last?.at, cycle: cycle) {
        log.error(
          .timeOrder, time.span, problem,
          hint: Wording(
            en: "list the times in order, up to the cycle",
            id: "urutkan waktunya, sampai siklus"))
        return nil
      }
      departures.append(BulkDeparture(at: at, upTo: upTo))
    }
    guard !departures.isEmpty, bulk.node("cycle") == nil || cycle != nil else { return nil }
    return .bulk(departures, cycle: cycle)
  }

  private func orderProblem(
    _ time: SimDuration, after last: SimDuration?, cycle: SimDuration?
  ) -> Wording? {
    if let last, time <= last {
      return Wording(
        en: "this time is not later than the one before",
        id: "waktu ini tidak lebih lambat dari yang sebelumnya")
    }
    if let cycle, time > cycle {
      return Wording(en: "this time lies beyond the cycle", id: "waktu ini melewati siklus")
    }
    return nil
  }
}
