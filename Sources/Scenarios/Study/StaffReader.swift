import EventKernel
import Experiments
import PassportOffice
import Planning

/// Reads how shifts may look.
struct StaffReader {
  let vocabulary: TargetVocabulary
  let network: OfficeNetwork

  /// What the file says under `plan: {shifts: …}` and what is usual; nil after a report.
  func request(
    of root: CheckedObject, targets: [Target], into log: inout DiagnosticLog
  ) -> StaffRequest? {
    guard let usual = usualTarget(among: targets, of: root) else { return nil }
    guard let plan = root.object("plan"), let written = plan.object("shifts") else {
      guard root.object("plan")?.isWritten("shifts") != true else { return nil }
      var request = StaffRequest(target: usual)
      request.isOwnTarget = false
      return request
    }
    var request = StaffRequest(target: usual)
    request.isOwnTarget = written.isWritten("target")
    if let node = written.node("target")?.node {
      guard
        let target = TargetParser(vocabulary: vocabulary).target(
          node, isHard: true, into: &log)
      else { return nil }
      check(target, of: written, into: &log)
      request.target = target
    }
    guard let interval = written.duration("interval") else { return nil }
    request.interval = interval
    request.stages = stages(of: written, into: &log)
    request.starts = starts(of: written, into: &log)
    request.lengths = (written.list("lengths") ?? []).compactMap(\.duration)
    request.rest = rest(of: written, into: &log)
    request.costPerHour = written.number("cost")
    request.atMost = written.count("at_most")
    request.byWeekday = written.flag("by_weekday") ?? false
    checkInterval(of: written, interval, into: &log)
    return log.hasErrors ? nil : request
  }

  /// The first target on waits, for everybody and each line by itself, else the usual one.
  private func usualTarget(among targets: [Target], of root: CheckedObject) -> Target? {
    let fitting = targets.filter {
      $0.quantity.measure == .wait && IntervalGoal.allows($0.quantity.statistic)
    }
    guard let first = fitting.first(where: \.isHard) ?? fitting.first else {
      var log = DiagnosticLog()
      let node = SourceNode(content: .scalar(StaffRequest.Usual.target), span: root.span)
      return TargetParser(vocabulary: vocabulary).target(node, isHard: true, into: &log)
    }
    var target = first
    let head = first.quantity.text.prefix { $0 != ")" } + ")"
    target.text = String(head) + first.text.dropFirst(first.quantity.text.count)
    target.quantity.text = String(head)
    target.quantity.scope = []
    target.quantity.by = []
    return target
  }

  private func check(
    _ target: Target, of written: CheckedObject, into log: inout DiagnosticLog
  ) {
    let quantity = target.quantity
    guard quantity.measure == .wait, IntervalGoal.allows(quantity.statistic),
      quantity.scope.isEmpty, quantity.by.isEmpty
    else {
      log.error(
        .badTarget, written.valueSpan(of: "target"),
        Wording(
          en: "shifts are planned for the `wait` in each line, of everybody in it",
          id: "sif kerja disusun menurut `wait` di tiap antrean, untuk semua orang di dalamnya"),
        hint: Wording(
          en: "write for example `p90(wait) <= 30 min`, `mean(wait) <= 10 min` or "
            + "`share_over(wait, 20 min) <= 10 %`",
          id: "tulis misalnya `p90(wait) <= 30 min`, `mean(wait) <= 10 min`, atau "
            + "`share_over(wait, 20 min) <= 10 %`"))
      return
    }
  }

  /// The stages named, of the offices named; none where neither is written.
  private func stages(of written: CheckedObject, into log: inout DiagnosticLog) -> [StageID] {
    let stages = names("stages", of: written, among: network.names.stages, into: &log)
    let offices = names("offices", of: written, among: network.names.offices, into: &log)
    guard stages != nil || offices != nil else { return [] }
    return network.stages.indices.filter { stage in
      (stages?.contains(network.names.stages[stage]) ?? network.stages[stage].mayBeStaffed)
        && (offices?.contains { isOffice($0, ofStage: stage) } ?? true)
    }
  }

  private func isOffice(_ name: String, ofStage stage: StageID) -> Bool {
    network.town != nil && network.names.offices[network.office(ofStage: stage)] == name
  }

  private func names(
    _ key: String, of written: CheckedObject, among known: [String],
    into log: inout DiagnosticLog
  ) -> [String]? {
    guard let items = written.list(key) else { return nil }
    let kind: Wording =
      key == "stages" ? Wording(en: "stage", id: "tahap") : Wording(en: "office", id: "kantor")
    return items.compactMap { item in
      guard let name = item.text else { return nil }
      guard known.contains(name) else {
        log.error(
          key == "stages" ? .unknownStage : .unknownOffice, item.span,
          Wording(
            en: "there is no \(kind) `\(name)`", id: "tidak ada \(kind) `\(name)`"),
          hint: suggestion(for: name, among: known).map(Wording.didYouMean)
            ?? (known.isEmpty
              ? Wording(en: "the file has none", id: "berkas ini tidak punya")
              : Wording(
                en: "known: \(known.joined(separator: ", "))",
                id: "yang ada: \(known.joined(separator: ", "))")))
        return nil
      }
      return name
    }
  }

  private func starts(
    of written: CheckedObject, into log: inout DiagnosticLog
  ) -> StaffRequest.Starts? {
    guard let starts = written.object("starts"), let from = starts.clock("from"),
      let through = starts.clock("through"), let every = starts.duration("every")
    else { return nil }
    guard from <= through else {
      log.error(
        .timeOrder, starts.valueSpan(of: "through"),
        Wording(
          en: "the last start comes before the first",
          id: "awal sif terakhir mendahului yang pertama"),
        hint: Wording(
          en: "`through` is `from` or later", id: "`through` sama dengan `from` atau sesudahnya"))
      return nil
    }
    return StaffRequest.Starts(from: from, through: through, every: every)
  }

  private func rest(
    of written: CheckedObject, into log: inout DiagnosticLog
  ) -> StaffRequest.Rest? {
    guard written.isWritten("break") else { return StaffRequest.Usual.rest }
    guard let rest = written.object("break"), let lasts = rest.duration("lasts"),
      let after = rest.duration("after"), let within = rest.duration("within")
    else { return nil }
    guard after <= within else {
      log.error(
        .timeOrder, rest.valueSpan(of: rest.isWritten("within") ? "within" : "after"),
        Wording(
          en: "a break cannot begin after \(after.minutes.proseText) min at the earliest and "
            + "\(within.minutes.proseText) min at the latest",
          id: "istirahat tidak bisa mulai paling cepat setelah \(after.minutes.proseText) menit "
            + "dan paling lambat setelah \(within.minutes.proseText) menit"),
        hint: Wording(
          en: "`within` is `after` or more", id: "`within` sama dengan `after` atau lebih"))
      return nil
    }
    return StaffRequest.Rest(lasts: lasts, after: after, within: within)
  }

  private func checkInterval(
    of written: CheckedObject, _ interval: SimDuration, into log: inout DiagnosticLog
  ) {
    guard !(SimDuration.minutes(5)...SimDuration.hours(24)).contains(interval) else { return }
    log.error(
      .outOfRange, written.valueSpan(of: "interval"),
      Wording(
        en: "an interval of \(interval.minutes.proseText) min is too short or too long for shifts",
        id: "selang \(interval.minutes.proseText) menit terlalu singkat atau terlalu lama untuk "
          + "sif kerja"),
      hint: Wording(en: "allowed: from 5 min to 24 h", id: "yang boleh: 5 min sampai 24 h"))
  }
}

extension Stage {
  /// Whether its desks have a number that can be decided.
  fileprivate var mayBeStaffed: Bool {
    guard case .desks(let plan, _, _) = work else { return false }
    return switch plan {
    case .fixed, .timed, .staffed: true
    case .unlimited: false
    }
  }
}
