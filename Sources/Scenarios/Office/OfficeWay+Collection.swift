import Experiments
import PassportOffice

/// Where people come once more for the passport.
extension OfficeWay {
  /// The word for a stage that is so without being marked, if no way leads there.
  private static let collect = "collect"

  /// Stages that are marked or called so: the one before them leads past them unless it says otherwise.
  static func meantForCollection(_ items: [CheckedNode], _ names: [String]) -> Set<StageID> {
    let places = items.indices.filter { place in
      items[place].object?.flag("collection") ?? (names[place] == collect)
    }
    return Set(places)
  }

  /// The stage where passports are collected, if there is one: marked, or called so and reached by
  /// nobody on the way to the interview.
  static func collectStage(
    of items: [CheckedNode], _ stages: [Stage], _ names: [String], into log: inout DiagnosticLog
  ) -> StageID? {
    let objects = items.map(\.object)
    let marked = objects.indices.filter { objects[$0]?.flag("collection") == true }
    if marked.count > 1, let second = objects[marked[1]] {
      log.error(
        .keyCombination, second.span(of: "collection"),
        Wording(
          en: "passports are collected at two stages", id: "paspor diambil di dua tahap"),
        hint: Wording(
          en: "keep `collection: yes` at one stage",
          id: "tulis `collection: yes` pada satu tahap saja"))
    }
    let isReached = RoutingGraph(stages: stages).reachable(from: [0])
    let called = names.indices.first {
      names[$0] == collect && !isReached[$0] && objects[$0]?.flag("collection") != false
    }
    guard let stage = marked.first ?? called, let object = objects[stage] else { return nil }
    if isReached[stage] {
      log.error(
        .keyCombination, object.span(of: "collection"),
        Wording(
          en: "people come to `\(names[stage])` before they have a passport to collect",
          id: "orang sampai di `\(names[stage])` sebelum ada paspor untuk diambil"),
        hint: Wording(
          en: "let no `next` lead here", id: "jangan ada `next` yang menuju ke sini"))
    }
    check(object, into: &log)
    return stage
  }

  /// What a stage asks of people who have had their interview makes no sense where they collect.
  private static func check(_ stage: CheckedObject, into log: inout DiagnosticLog) {
    for key in ["interview", "incomplete", "refused"] where stage.isWritten(key) {
      log.error(
        .keyCombination, stage.span(of: key),
        Wording(
          en: "`\(key)` has no meaning where people collect a passport that is made",
          id: "`\(key)` tidak berarti di tempat mengambil paspor yang sudah jadi"),
        hint: Wording(
          en: "remove it, or move it to a stage on the way to the interview",
          id: "hapus, atau pindahkan ke tahap sebelum wawancara"))
    }
  }
}
