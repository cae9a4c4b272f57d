import Experiments
import PassportOffice

/// Whom a stage of an office serves.
extension StageBuilder {
  /// The people who stop at a stage; the others pass at once.
  func servedPeople(of stage: CheckedObject, into log: inout DiagnosticLog) -> ServedPeople {
    guard isOffice, stage.isWritten("only") else { return .everybody }
    if let channel = stage.text("only").flatMap(Channel.init(scenarioWord:)) {
      return ServedPeople(channels: [channel])
    }
    guard let only = stage.object("only") else { return .everybody }
    let keys = [channels, applications, groups].map(\.key)
    if !keys.contains(where: only.isWritten) {
      log.error(
        .missingKey, stage.span(of: "only"),
        Wording(en: "`only` names nobody", id: "`only` tidak menyebut siapa pun"),
        hint: Wording(
          en: "write for example `only: {groups: [priority]}`, or remove it",
          id: "tulis misalnya `only: {groups: [priority]}`, atau hapus"))
    }
    return ServedPeople(
      channels: ids(of: only, among: channels, into: &log)?.compactMap {
        Channel(rawValue: UInt8($0))
      },
      applications: ids(of: only, among: applications, into: &log),
      groups: ids(of: only, among: groups, into: &log))
  }

  /// IDs of the names that a list has; nil where there is no list, or after a report.
  private func ids(
    of only: CheckedObject, among list: NameList, into log: inout DiagnosticLog
  ) -> [Int]? {
    guard let items = only.list(list.key) else { return nil }
    var ids: [Int] = []
    for item in items {
      guard let name = item.text else { return nil }
      guard list.known.contains(name), let id = list.names.firstIndex(of: name) else {
        list.reportUnknown(name, at: item.span, into: &log)
        return nil
      }
      guard id < ServedPeople.mostIDs else {
        log.error(
          .outOfRange, item.span,
          Wording(
            en: "`only` tells the first \(ServedPeople.mostIDs) \(list.key) apart",
            id: "`only` membedakan \(ServedPeople.mostIDs) \(list.key) yang pertama"))
        return nil
      }
      ids.append(id)
    }
    return ids
  }
}
