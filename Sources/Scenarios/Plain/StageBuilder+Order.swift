import PassportOffice

/// Who is called first from a line.
extension StageBuilder {
  /// The order of a line, or nil after a report.
  func queueOrder(of queue: CheckedObject, into log: inout DiagnosticLog) -> QueueOrder? {
    guard let word = queue.text("order") else { return nil }
    refuseForeignKeys(of: queue, order: word, into: &log)
    switch word {
    case "fifo": return .fifo
    case "lifo": return .lifo
    case "random": return .random
    case "priority": return priorityOrder(of: queue, into: &log)
    case "appointment_first" where isOffice: return appointmentOrder(of: queue)
    case "longest_weighted" where isOffice: return weightedOrder(of: queue, into: &log)
    default:
      log.error(
        .notInPlainQueue, queue.span(of: "order"),
        "`order: \(word)` belongs to an office, and this file has no `offices`",
        hint: "give the demands classes and write `order: priority, classes: […]`")
      return nil
    }
  }

  /// The keys that have a meaning with one order only.
  private static let keysOfOrders: [(order: String, keys: [String])] = [
    ("priority", ["classes", "groups", "applications", "channels", "preemptive"]),
    ("appointment_first", ["serve_ratio"]), ("longest_weighted", ["weights"]),
  ]

  private func refuseForeignKeys(
    of queue: CheckedObject, order: String, into log: inout DiagnosticLog
  ) {
    for (owner, keys) in Self.keysOfOrders where owner != order {
      for key in keys where queue.isWritten(key) && queue.flag(key) != false {
        log.error(
          .keyCombination, queue.span(of: key),
          "`\(key)` has a meaning only with `order: \(owner)`, but the order is `\(order)`",
          hint: "write `order: \(owner)` or remove `\(key)`")
      }
    }
  }

  /// The lists by which people can be ranked.
  private var rankings: [NameList] {
    if isOffice { return [groups, applications, channels] }
    var classes = classes
    classes.none = "no demand has a class"
    return [classes]
  }

  /// Those who are not listed come after all others, first come first served.
  private func priorityOrder(
    of queue: CheckedObject, into log: inout DiagnosticLog
  ) -> QueueOrder? {
    let keys = rankings.map(\.key)
    if isOffice, queue.isWritten("classes") {
      log.error(
        .notInOffice, queue.span(of: "classes"),
        "`classes` has no meaning in an office: people differ by group, application and channel",
        hint: "write \(keys.map { "`\($0): […]`" }.joined(separator: " or "))")
      return nil
    }
    let written = rankings.filter { queue.isWritten($0.key) }
    guard let ranking = written.first else {
      log.error(
        .missingKey, queue.span(of: "order"),
        "`order: priority` needs \(keys.map { "`\($0)`" }.joined(separator: " or "))",
        hint: "list the \(keys[0]), the most urgent first: `\(keys[0]): [urgent, other]`")
      return nil
    }
    if written.count > 1 {
      log.error(
        .keyCombination, queue.span(of: written[1].key),
        "people are ranked by `\(written[0].key)` already", hint: "keep one of the lists")
    }
    return ranks(of: queue, by: ranking, into: &log).map {
      .priority(ranks: $0, by: ranking.by, isPreemptive: queue.flag("preemptive") ?? false)
    }
  }

  private func ranks(
    of queue: CheckedObject, by ranking: NameList, into log: inout DiagnosticLog
  ) -> [Int]? {
    guard let items = queue.list(ranking.key) else { return nil }
    var ranks: [String: Int] = [:]
    for item in items {
      guard let name = item.text else { return nil }
      if !ranking.known.contains(name) {
        ranking.reportUnknown(name, at: item.span, into: &log)
      }
      if ranks[name] != nil {
        log.error(
          .duplicateName, item.span, "`\(name)` stands twice in the order of \(ranking.key)")
      }
      ranks[name] = ranks[name] ?? ranks.count
    }
    let last = ranks.count
    return ranking.names.map { ranks[$0] ?? last }
  }

  private func appointmentOrder(of queue: CheckedObject) -> QueueOrder? {
    guard queue.isWritten("serve_ratio") else { return .appointmentFirst }
    guard let ratio = queue.object("serve_ratio"), let app = ratio.count("app"),
      let walkIn = ratio.count("walk_in")
    else { return nil }
    return .inTurn(
      pattern: [Int](repeating: 0, count: app) + [Int](repeating: 1, count: walkIn))
  }

  private func weightedOrder(
    of queue: CheckedObject, into log: inout DiagnosticLog
  ) -> QueueOrder? {
    guard queue.isWritten("weights") else {
      log.error(
        .missingKey, queue.span(of: "order"), "`order: longest_weighted` needs `weights`",
        hint: "write for example `weights: {app: 2, walk_in: 1}`")
      return nil
    }
    guard let entries = queue.map("weights") else { return nil }
    let list = entries.contains { groupNames.contains($0.key) } ? groups : channels
    checkKnown(entries, among: list, into: &log)
    let weight = { (name: String) in entries.first { $0.key == name }?.value.number }
    let standard = weight(Self.standard)
    let missing = list.known.filter { weight($0) == nil }
    if standard == nil, !missing.isEmpty {
      log.error(
        .missingKey, queue.span(of: "weights"),
        "there is no weight for \(missing.quotedList(joiner: "and"))",
        hint: "add it, or add `default: …` for everybody not listed")
      return nil
    }
    return .accumulating(weights: list.names.map { weight($0) ?? standard ?? 0 }, by: list.by)
  }
}
