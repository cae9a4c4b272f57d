import Experiments
import PassportOffice

/// What is asked of the desks, and what they have.
enum LoadTable {
  /// The load of `base`, and of each variant in which it is another.
  static func sections(of variants: [Variant]) -> [ReportSection] {
    let base = LoadFacts(of: variants[0].network)
    return variants.enumerated().compactMap { index, variant in
      let load = index == 0 ? base : LoadFacts(of: variant.network)
      guard index == 0 || load != base else { return nil }
      return section(of: variant, load)
    }
  }

  private static func section(of variant: Variant, _ load: LoadFacts) -> ReportSection {
    let day = variant.network.calendar == nil ? "24 h" : "working day"
    var table = TextTable([
      "stage", "people", "mean service", "hours asked for", "desk hours", "utilisation",
    ])
    for (name, stage) in zip(variant.network.names.stages, load.stages) {
      table.add([
        name, ShownNumber.text(stage.people, unit: ""),
        ShownNumber.text(stage.serviceMinutes, unit: "min"),
        ShownNumber.text(stage.offeredHours, unit: "h"),
        stage.offeredHours == nil
          ? "" : stage.deskHours.map { ShownNumber.text($0, unit: "h") } ?? "unlimited",
        ShownNumber.text(stage.utilization, unit: "share"),
      ])
    }
    return ReportSection(
      "Load of \(variant.name) per \(day), if everybody who wants to come is let in",
      lines: table.lines)
  }
}

/// The seats of an office.
enum SeatTable {
  /// A row per variant; nothing for plain queues.
  static func section(of variants: [Variant]) -> ReportSection {
    let seats = variants.map { SeatFacts(of: $0.network) }
    let overbooks = seats.contains { ($0?.overbooked ?? 0) > 0 }
    var table = TextTable(
      ["", "people", "slots"] + (overbooks ? ["overbooked"] : []) + ["tickets", "seats"])
    for (variant, seats) in zip(variants, seats) {
      guard let seats else { continue }
      let people = ArrivalFacts(of: variant.network).total
      let counts =
        [seats.slots] + (overbooks ? [seats.overbooked] : []) + [seats.tickets, seats.admissions]
      table.add(
        [variant.name, ShownNumber.text(people, unit: "")] + counts.map(CapacitySentence.count))
    }
    return ReportSection("Needs and seats per working day", lines: table.lines)
  }
}
