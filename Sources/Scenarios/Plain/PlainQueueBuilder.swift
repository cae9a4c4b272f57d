import Experiments
import EventKernel
import PassportOffice

/// Builds the network of a file with `stages` and without `offices`.
struct PlainQueueBuilder {
  private let root: CheckedObject
  private let document: ScenarioDocument

  /// The network, or nil after a report.
  static func network(
    of document: ScenarioDocument, into log: inout DiagnosticLog
  ) -> OfficeNetwork? {
    PlainQueueBuilder(root: document.root, document: document).network(into: &log)
  }

  private func network(into log: inout DiagnosticLog) -> OfficeNetwork? {
    let isClockOnly = hasClockOnly
    PlainQueueKeys.refuseOfficeKeys(of: root, isClockOnly: isClockOnly, into: &log)
    guard root.isWritten("stages") else {
      log.error(
        .missingKey, root.span,
        Wording(
          en: "the file has neither `stages` nor `offices`",
          id: "berkas ini tanpa `stages` dan tanpa `offices`"),
        hint: Wording(
          en: "write for example `stages: [{id: desk, desks: 3, service: {exponential: …}}]`",
          id: "tulis misalnya `stages: [{id: desk, desks: 3, service: {exponential: …}}]`"))
      return nil
    }
    let dated = isClockOnly ? nil : DatedCalendar(of: document, into: &log)
    guard let items = root.list("stages"),
      StageBuilder.isAllowed(number: items, into: &log)
    else { return nil }
    let classes = ClassNames(root: root)
    let builder = StageBuilder(
      stageNames: StageBuilder.names(of: items), classNames: classes.names,
      applicationNames: [], isOffice: false)
    let stages = builder.stages(of: items, into: &log)
    let sources = DemandBuilder(
      classes: classes, stages: builder, dated: dated, isClockOnly: isClockOnly
    ).demands(of: root, into: &log)
    let present = initialPresent(builder, into: &log)
    checkNeed(present, into: &log)
    let span = isClockOnly ? ClockSpan(root: root).span(sources ?? [], into: &log) : dated?.span
    guard let stages, let sources, let present, let span, let name = root.text("name") else {
      return nil
    }
    let samples = samples()
    let network = OfficeNetwork(
      span: span, calendar: dated?.calendar,
      names: NetworkNames(
        scenario: name, offices: [], demands: demandNames, classes: classes.names,
        stages: builder.stageNames, applications: [], groups: [], samples: samples.map(\.text)),
      demands: sources, stages: stages, initialPresent: present, town: nil,
      sampleInstants: samples.map(\.instant))
    NetworkCheck(network: network, root: root).run(into: &log)
    return network
  }

  /// A clock without dates; also where the flag cannot be read, which has been reported.
  private var hasClockOnly: Bool {
    guard let calendar = root.object("calendar") else { return true }
    return calendar.flag("always_open") ?? true
  }

  private var demandNames: [String] {
    (root.list("demand") ?? []).map { $0.node.entryName ?? "" }
  }

  private func samples() -> [(text: String, instant: SimInstant)] {
    (root.object("output")?.list("sample_at") ?? []).compactMap { item in
      item.duration.map { (item.node.scalar ?? "", .zero + $0) }
    }
  }

  /// People in line at time 0 by stage; nil after a report.
  private func initialPresent(
    _ builder: StageBuilder, into log: inout DiagnosticLog
  ) -> [Int]? {
    var present = [Int](repeating: 0, count: builder.stageNames.count)
    guard let node = root.object("initial")?.node("present") else { return present }
    if let count = node.count {
      present[0] = count
      return present
    }
    guard let entries = node.map else { return nil }
    for entry in entries {
      guard let stage = builder.stageNames.firstIndex(of: entry.key) else {
        builder.reportUnknownStage(entry.key, at: entry.keySpan, into: &log)
        continue
      }
      guard let count = entry.value.count else { return nil }
      present[stage] = count
    }
    return present
  }

  private func checkNeed(_ present: [Int]?, into log: inout DiagnosticLog) {
    guard !root.isWritten("demand"), let present, present.allSatisfy({ $0 == 0 }) else { return }
    log.error(
      .noDemand, root.span,
      Wording(
        en: "nobody ever comes: the file has no `demand` and nobody is `initial`",
        id: "tidak ada yang datang: berkas ini tanpa `demand` dan tanpa orang di `initial`"),
      hint: Wording(
        en: "write for example `demand: [{id: all, rate: 20 / h}]`",
        id: "tulis misalnya `demand: [{id: all, rate: 20 / h}]`"))
  }
}
