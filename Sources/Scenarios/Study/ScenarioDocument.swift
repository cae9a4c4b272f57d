import PassportOffice

/// A scenario with its settings applied, checked and ready to be built.
struct ScenarioDocument {
  /// The whole text as a tree.
  let tree: SourceNode
  /// The top of the file without its dated changes.
  let root: CheckedObject
  /// The dated changes in file order.
  let changes: [DatedChange]
  /// Where tables are read from.
  let folder: TableFolder

  /// The days on which another set of changes comes into force, rising, without repetition.
  var changeDates: [CivilDate] {
    let starts = changes.map(\.from)
    let ends = changes.compactMap { $0.through.map { CivilDate(dayNumber: $0.dayNumber + 1) } }
    return Set(starts + ends).sorted()
  }

  /// The top of the file with the changes in force on a date; nil after a report.
  ///
  /// A change replaces whole values; of two in force on one path, the later line wins.
  func root(on date: CivilDate, into log: inout DiagnosticLog) -> CheckedObject? {
    let active = changes.filter { $0.isInForce(on: date) }
    guard !active.isEmpty else { return root }
    var tree = tree
    for change in active {
      var known = DiagnosticLog()
      SettingApplier.apply(change.entries, to: &tree, into: &known)
      log.merge(known)
    }
    var checker = GrammarChecker(folder: folder)
    let checked = checker.object(tree, Grammar.scenario, path: "")
    log.merge(checker.log)
    return checker.log.hasErrors ? nil : checked
  }
}

/// Values that hold from a date on.
struct DatedChange: Sendable {
  let from: CivilDate
  /// The last day, or nil for the end of the run.
  let through: CivilDate?
  /// Paths with their new values.
  let entries: [SourceEntry]
  let span: SourceSpan

  /// Whether it holds on a day.
  func isInForce(on date: CivilDate) -> Bool {
    from <= date && through.map { date <= $0 } ?? true
  }
}
