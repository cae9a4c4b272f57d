/// Refuses what an office cannot do: keys of plain queues, and changes by date of its shape.
enum OfficeKeys {
  /// Reports each key that only a plain queue has.
  static func refusePlainKeys(of root: CheckedObject, into log: inout DiagnosticLog) {
    refuse(
      ["stages"], in: root, "stages stand under the office",
      hint: "move them to `offices: {…: {stages: …}}`", into: &log)
    refuse(["output"], in: root, "it belongs to a plain queue", hint: "remove it", into: &log)
    if let initial = root.object("initial") {
      refuse(
        ["present"], in: initial, "an office starts empty", hint: "remove it; the warm-up fills it",
        into: &log)
    }
    if let calendar = root.object("calendar"), calendar.flag("drain") == true {
      refuse(
        ["drain"], in: calendar, "an office goes on after the counted days",
        hint: "remove it; `follow` says how long people are followed", into: &log)
    }
    for demand in root.list("demand") ?? [] {
      guard let demand = demand.object else { continue }
      refuse(
        ["class", "to"], in: demand, "people differ by `applications` and `groups`",
        hint: "remove it", into: &log)
      refuse(
        ["shape", "cycle", "interarrival", "first", "appointments"], in: demand,
        "the demand is shaped by `month`, `weekday` and `hour`", hint: "remove it", into: &log)
      if demand.isWritten("batch") {
        log.error(
          .laterKey, demand.span(of: "batch"),
          "`batch` is part of the language but this version does not simulate it in an office yet",
          hint: "remove it: people come one by one")
      }
    }
  }

  private static func refuse(
    _ keys: [String], in object: CheckedObject, _ reason: String, hint: String,
    into log: inout DiagnosticLog
  ) {
    for key in keys where object.isWritten(key) {
      log.error(
        .notInOffice, object.span(of: key), "`\(key)` has no meaning in an office: \(reason)",
        hint: hint)
    }
  }

  /// Reports words of the language that this version refuses.
  static func refuseLater(
    _ words: [String], at key: String, of object: CheckedObject, into log: inout DiagnosticLog
  ) {
    guard let node = object.node(key), let word = node.text, words.contains(word) else { return }
    log.error(
      .laterKey, node.span,
      "`\(word)` is part of the language but this version does not simulate it yet",
      hint: object.grammar.field(key)?.standardText.map { "write `\(key): \($0)`" })
  }

  /// What a change may alter: rules, but not who the people are, when they come, or which way
  /// they go through the office.
  private static let changeable = ["awareness", "choice", "channels", "when_full", "booking"]
  private static let changeableOfOffice = [
    "staff", "closing", "waiting_room", "issue", "investigation.per_day",
    "investigation.decides_after",
    "investigation.photo_after",
  ]

  /// Reports each path of a change that would alter the shape of the town.
  static func refuseChangesOfShape(_ changes: [DatedChange], into log: inout DiagnosticLog) {
    for entry in changes.flatMap(\.entries) where !mayChange(entry.key) {
      log.error(
        .badChange, entry.keySpan, "`\(entry.key)` cannot change within a study",
        hint: "a change may set \(changeable.quotedList(joiner: "and")), and "
          + "\(changeableOfOffice.quotedList(joiner: "and")) of an office; use a variant for the "
          + "rest")
    }
  }

  /// Whether a change with a date may set a path.
  static func mayChange(_ path: String) -> Bool {
    let isBelow = { (path: Substring, key: String) in path == key || path.hasPrefix(key + ".") }
    if changeable.contains(where: { isBelow(path[...], $0) }) { return true }
    guard path.hasPrefix("offices.") else { return false }
    // The name of the office may hold points, so the key is looked for after each of them.
    let rests = path.indices.filter { path[$0] == "." }.dropFirst()
      .map { path[path.index(after: $0)...] }
    return rests.contains { rest in changeableOfOffice.contains { isBelow(rest, $0) } }
  }
}
