import Experiments
import PassportOffice

/// The seats of the offices.
enum SeatTable {
  /// The most offices that are shown.
  private static let mostOffices = 20

  /// A row per variant, and one below for each of several offices; nothing for plain queues.
  static func section(of variants: [Variant]) -> ReportSection {
    let seats = variants.map { SeatFacts(of: $0.network) }
    let overbooks = seats.contains { ($0?.overbooked ?? 0) > 0 }
    let overbooked = Wording(en: "overbooked", id: "kelebihan jadwal")
    let haveFamilies = variants.contains { $0.network.demands.contains(where: \.hasFamilies) }
    let families = Wording(en: "families", id: "keluarga")
    var table = TextTable(
      ["", Wording(en: "people", id: "orang")] + (haveFamilies ? [families] : [])
        + [Wording(en: "slots", id: "jadwal")] + (overbooks ? [overbooked] : [])
        + [Wording(en: "tickets", id: "nomor antrean"), Wording(en: "seats", id: "daya tampung")])
    for (variant, seats) in zip(variants, seats) {
      guard let seats else { continue }
      let arrivals = ArrivalFacts(of: variant.network)
      let families = haveFamilies ? [arrivals.familiesPerDay.reduce(0, +)] : []
      let counts =
        [seats.slots] + (overbooks ? [seats.overbooked] : []) + [seats.tickets, seats.admissions]
      table.add(
        [Wording(variant.name)]
          + ([arrivals.total] + families).map { ShownNumber.text($0, unit: "") }
          + counts.map(CapacitySentence.count))
      addOffices(
        of: variant.network, overbooks: overbooks, haveFamilies: haveFamilies, to: &table)
    }
    return ReportSection(
      Wording(
        en: "Needs and seats per working day", id: "Kebutuhan dan daya tampung per hari kerja"),
      [.table(table)])
  }

  private static func addOffices(
    of network: OfficeNetwork, overbooks: Bool, haveFamilies: Bool, to table: inout TextTable
  ) {
    guard network.names.offices.count > 1 else { return }
    let arrivals = ArrivalFacts(of: network)
    for (office, name) in network.names.offices.enumerated().prefix(mostOffices) {
      guard let seats = SeatFacts(of: network, office: office) else { continue }
      let people = ([arrivals.perDay] + (haveFamilies ? [arrivals.familiesPerDay] : [])).map {
        zip(network.demands, $0).reduce(0) {
          $0 + $1.1 * network.officeShares(of: $1.0)[office]
        }
      }
      let counts =
        [seats.slots] + (overbooks ? [seats.overbooked] : []) + [seats.tickets, seats.admissions]
      table.add(
        ["  \(name)"] + people.map { ShownNumber.text($0, unit: "") }
          + counts.map(CapacitySentence.count))
    }
    let rest = network.names.offices.count - mostOffices
    if rest > 0 {
      let more = Wording(en: "  \(rest) more offices", id: "  \(rest) kantor lagi")
      let empty = 4 + (overbooks ? 1 : 0) + (haveFamilies ? 1 : 0)
      table.add([more] + Array(repeating: "", count: empty))
    }
  }
}
