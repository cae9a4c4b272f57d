import Experiments
import PassportOffice

/// Ways out of a stage.
extension StageBuilder {
  /// The ways out of a stage, or nil after a report.
  func routes(
    of stage: CheckedObject, at index: StageID, into log: inout DiagnosticLog
  ) -> [Route]? {
    guard stage.isWritten("next") else {
      let next = stageNames.indices.first { $0 > index && !apart.contains($0) }
      return [Route(to: apart.contains(index) ? nil : next, cumulativeShare: 1)]
    }
    guard let next = stage.node("next") else { return nil }
    if let name = next.text {
      guard let target = target(name, at: next.span, into: &log) else { return nil }
      return [Route(to: target.stage, cumulativeShare: 1)]
    }
    guard let items = next.list else { return nil }
    return split(items, at: next.span, into: &log)
  }

  private func split(
    _ items: [CheckedNode], at span: SourceSpan, into log: inout DiagnosticLog
  ) -> [Route]? {
    let objects = items.compactMap(\.object)
    var targets: [Target?] = []
    for object in objects {
      guard let name = object.text("to"), let place = object.node("to") else { return nil }
      targets.append(target(name, at: place.span, into: &log))
    }
    let open = objects.filter { !$0.isWritten("share") }
    if open.count > 1 {
      log.error(
        .shareSum, open[1].span,
        Wording(
          en: "two ways out have no share, but only one can take the rest",
          id: "dua jalan keluar tanpa bagian, padahal hanya satu yang dapat menerima sisanya"),
        hint: Wording(en: "write a `share` for this one", id: "tulis `share` untuk yang ini"))
      return nil
    }
    let written = objects.filter { $0.isWritten("share") }.map {
      $0.number(
        "share")
    }
    guard let rest = rest(beside: written, hasOpenEntry: !open.isEmpty, at: span, into: &log)
    else { return nil }
    let known = targets.compactMap { $0 }
    guard known.count == items.count else { return nil }
    return cumulated(
      known, shares: objects.map { $0.number("share") ?? rest })
  }

  /// What the entry without a share takes; nil after a report.
  private func rest(
    beside shares: [Double?], hasOpenEntry: Bool, at span: SourceSpan,
    into log: inout DiagnosticLog
  ) -> Double? {
    let known = shares.compactMap { $0 }
    guard known.count == shares.count else { return nil }
    let sum = known.reduce(0, +)
    let isFull = hasOpenEntry ? sum <= 1 + shareTolerance : (sum - 1).magnitude <= shareTolerance
    guard isFull else {
      checkShareSum(shares, at: span, into: &log)
      return nil
    }
    return max(0, 1 - sum)
  }

  private func cumulated(_ targets: [Target], shares: [Double]) -> [Route] {
    var sum = 0.0
    var routes = zip(targets, shares).map { target, share in
      sum += share
      return Route(to: target.stage, cumulativeShare: min(1, sum))
    }
    // The last way that anybody takes ends the scale, so that no rounding leaves a gap.
    let last = shares.lastIndex { $0 > 0 } ?? routes.count - 1
    for index in last..<routes.count { routes[index].cumulativeShare = 1 }
    return routes
  }

  /// Where a way leads.
  private struct Target {
    /// A stage, or nil for the exit.
    var stage: StageID?
  }

  private func target(
    _ name: String, at span: SourceSpan, into log: inout DiagnosticLog
  ) -> Target? {
    if name == Self.exit { return Target(stage: nil) }
    guard let stage = stageNames.firstIndex(of: name) else {
      reportUnknownStage(name, at: span, into: &log)
      return nil
    }
    return Target(stage: stage)
  }

  /// Says that no stage has a name, and which one may be meant.
  func reportUnknownStage(
    _ name: String, at span: SourceSpan, into log: inout DiagnosticLog
  ) {
    log.error(
      .unknownStage, span,
      Wording(en: "there is no stage `\(name)`", id: "tidak ada tahap `\(name)`"),
      hint: suggestion(for: name, among: stageNames + [Self.exit]).map(Wording.didYouMean)
        ?? "stages: \(stageNames.joined(separator: ", "))")
  }
}
