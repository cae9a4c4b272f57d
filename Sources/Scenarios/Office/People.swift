import Experiments
import PassportOffice

/// What people want and which groups they belong to.
struct People {
  let applications: [Application]
  let applicationNames: [String]
  let groups: [Group]
  let groupNames: [String]

  /// The most applications or groups of a file.
  static let mostNames = 250

  /// Reads `applications` and `groups`; nil after a report.
  init?(of root: CheckedObject, into log: inout DiagnosticLog) {
    let applicationEntries = Self.entries("applications", of: root, into: &log)
    let groupEntries = Self.entries("groups", of: root, into: &log)
    guard let applicationEntries, let groupEntries else { return nil }
    let applications = applicationEntries.compactMap { entry in
      entry.value.object.flatMap(Self.application)
    }
    let groups = groupEntries.compactMap { entry in entry.value.object.flatMap(Self.group) }
    guard applications.count == applicationEntries.count, groups.count == groupEntries.count else {
      return nil
    }
    self.applications = applications
    self.groups = groups
    applicationNames = applicationEntries.map(\.key)
    groupNames = groupEntries.map(\.key)
  }

  private static func entries(
    _ key: String, of root: CheckedObject, into log: inout DiagnosticLog
  ) -> [CheckedEntry]? {
    guard let entries = root.map(key) else { return nil }
    guard (1...mostNames).contains(entries.count) else {
      log.error(
        .outOfRange, root.span(of: key),
        Wording(en: "there are \(entries.count) \(key)", id: "ada \(entries.count) \(key)"),
        hint: Wording(en: "allowed: 1 to \(mostNames)", id: "yang boleh: 1 sampai \(mostNames)"))
      return nil
    }
    checkShareSum(
      entries.map { $0.value.object?.number("share") }, at: root.span(of: key), into: &log)
    return entries
  }

  private static func application(_ object: CheckedObject) -> Application? {
    guard let share = object.number("share"), let investigates = object.flag("investigation"),
      !object.isWritten("channel") || object.text("channel") != nil
    else { return nil }
    var application = Application(
      share: share, isWalkInOnly: object.isWritten("channel") || investigates,
      needsInvestigation: investigates)
    application.surcharge = object.number("surcharge") ?? 0
    application.fine = object.number("fine") ?? 0
    application.issueWorkingDays = object.object("issue")?.discreteCount("working_days")
    return application
  }

  private static func group(_ object: CheckedObject) -> Group? {
    guard let share = object.number("share"), let isExempt = object.flag("exempt") else {
      return nil
    }
    return Group(share: share, isExempt: isExempt)
  }
}
