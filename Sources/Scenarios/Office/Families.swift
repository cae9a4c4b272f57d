import Experiments
import PassportOffice

/// How many people of a demand come together.
struct Families {
  /// The law of the sizes; nil where everybody comes alone.
  let sizes: DiscreteCount?

  /// Reads `party` of a demand, or else of the town; nil after a report.
  ///
  /// People of a batch are strangers, and a list of needs tells itself who comes together: the law of
  /// the town is not about them.
  init?(of demand: CheckedObject, in root: CheckedObject, into log: inout DiagnosticLog) {
    let isOwn = demand.isWritten("party")
    if isOwn, !Self.mayStand(in: demand, into: &log) { return nil }
    guard isOwn || Self.holds(for: demand) else {
      sizes = nil
      return
    }
    let object = isOwn ? demand : root
    sizes = object.discreteCount("party")
    if sizes == nil && object.isWritten("party") { return nil }
  }

  /// Whether the law of the town is about a demand that has none of its own.
  static func holds(for demand: CheckedObject) -> Bool {
    !demand.isWritten("batch") && !demand.isWritten("file")
  }

  private static func mayStand(
    in demand: CheckedObject, into log: inout DiagnosticLog
  ) -> Bool {
    if demand.isWritten("batch") {
      log.error(
        .keyCombination, demand.span(of: "party"),
        Wording(
          en: "`party` counts a family that goes together, `batch` strangers who come at once",
          id: "`party` menghitung keluarga yang pergi bersama, `batch` orang asing yang datang "
            + "sekaligus"),
        hint: Wording(en: "remove one of the two", id: "hapus salah satu"))
      return false
    }
    guard demand.isWritten("file") else { return true }
    log.error(
      .keyCombination, demand.span(of: "party"),
      Wording(
        en: "`party` is drawn, but the needs are read from `file`",
        id: "`party` diambil acak, tetapi kebutuhan dibaca dari `file`"),
      hint: Wording(
        en: "remove `party`; a column `people` of the table says how many come together",
        id: "hapus `party`; kolom `people` dalam tabel menyebut berapa orang datang bersama"))
    return false
  }
}

extension Demand {
  /// Lets people come in families; fewer families come then, as the rate goes on counting people.
  mutating func comeTogether(in sizes: DiscreteCount) {
    guard case .poisson(.daily(let expected, let hours)) = arrivals else { return }
    party = sizes
    arrivals = .poisson(.daily(expected: expected.map { $0 / sizes.mean }, hours: hours))
  }

  /// The sizes that its families may have.
  var familySizes: [Int] {
    if case .recorded(let needs) = arrivals { return needs.map(\.people) }
    guard let party else { return [1] }
    let below = [0] + party.cumulative
    return party.values.indices.filter { party.cumulative[$0] > below[$0] }
      .map { party.values[$0] }
  }
}
