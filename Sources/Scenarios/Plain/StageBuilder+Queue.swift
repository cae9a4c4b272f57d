import PassportOffice

/// The waiting line before a stage.
extension StageBuilder {
  /// The rule of the line, or nil after a report.
  func queueRule(of stage: CheckedObject, into log: inout DiagnosticLog) -> QueueRule? {
    guard stage.isWritten("queue") else {
      return QueueRule(order: .fifo, places: nil, join: nil)
    }
    guard let queue = stage.object("queue") else { return nil }
    let order = queueOrder(of: queue, into: &log)
    let join = joinShares(of: queue)
    let isComplete = [("places", queue.count("places") != nil), ("join", join != nil)]
      .allSatisfy { key, isRead in isRead || !queue.isWritten(key) }
    guard let order, isComplete else { return nil }
    return QueueRule(order: order, places: queue.count("places"), join: join)
  }

  private func joinShares(of queue: CheckedObject) -> [Double]? {
    guard let items = queue.list("join") else { return nil }
    let shares = items.compactMap(\.number)
    return shares.count == items.count ? shares : nil
  }

  private func queueOrder(
    of queue: CheckedObject, into log: inout DiagnosticLog
  ) -> QueueOrder? {
    guard let word = queue.text("order") else { return nil }
    if word != "priority" { refusePriorityKeys(of: queue, order: word, into: &log) }
    switch word {
    case "fifo": return .fifo
    case "lifo": return .lifo
    case "random": return .random
    case "priority": return priorityOrder(of: queue, into: &log)
    case "appointment_first" where isOffice: return .appointmentFirst
    default:
      log.error(
        .notInPlainQueue, queue.span(of: "order"),
        "`order: \(word)` belongs to an office, and this file has no `offices`",
        hint: "give the demands classes and write `order: priority, classes: […]`")
      return nil
    }
  }

  private func refusePriorityKeys(
    of queue: CheckedObject, order: String, into log: inout DiagnosticLog
  ) {
    let isPreemptive = queue.flag("preemptive") ?? false
    for key in ["classes", "preemptive"]
    where queue.isWritten(key) && (key != "preemptive" || isPreemptive) {
      log.error(
        .keyCombination, queue.span(of: key),
        "`\(key)` has a meaning only with `order: priority`, but the order is `\(order)`",
        hint: "write `order: priority` or remove `\(key)`")
    }
  }

  /// Classes that are not listed come after all others, first come first served.
  private func priorityOrder(
    of queue: CheckedObject, into log: inout DiagnosticLog
  ) -> QueueOrder? {
    guard queue.isWritten("classes") else {
      log.error(
        .missingKey, queue.span(of: "order"), "`order: priority` needs `classes`",
        hint: "list the classes, the most urgent first: `classes: [urgent, other]`")
      return nil
    }
    guard let items = queue.list("classes") else { return nil }
    var ranks: [String: Int] = [:]
    for item in items {
      guard let name = item.text else { return nil }
      if !classNames.contains(name) { reportUnknownClass(name, at: item.span, into: &log) }
      if ranks[name] != nil {
        log.error(.duplicateName, item.span, "`\(name)` stands twice in the order of classes")
      }
      ranks[name] = ranks[name] ?? ranks.count
    }
    let last = ranks.count
    return .priority(
      rankOfClass: classNames.map { ranks[$0] ?? last },
      isPreemptive: queue.flag("preemptive") ?? false)
  }

  private func reportUnknownClass(
    _ name: String, at span: SourceSpan, into log: inout DiagnosticLog
  ) {
    let known = classNames.isEmpty ? "no demand has a class" : classNames.joined(separator: ", ")
    log.error(
      .unknownClass, span, "there is no class `\(name)`",
      hint: suggestion(for: name, among: classNames).map { "did you mean `\($0)`?" }
        ?? "known: \(known)")
  }
}
