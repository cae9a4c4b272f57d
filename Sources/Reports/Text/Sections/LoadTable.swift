import Experiments
import PassportOffice

/// What is asked of the desks, and what they have.
enum LoadTable {
  /// The load of `base`, and of each variant in which it is another.
  static func sections(of variants: [Variant]) -> [ReportSection] {
    let base = LoadFacts(of: variants[0].network)
    return variants.enumerated().compactMap { index, variant in
      let load = index == 0 ? base : LoadFacts(of: variant.network)
      guard index == 0 || load != base || hasOtherLines(variant, than: variants[0]) else {
        return nil
      }
      return section(of: variant, load)
    }
  }

  /// Whether printing, the cost of desks or their help differ.
  private static func hasOtherLines(_ variant: Variant, than base: Variant) -> Bool {
    PrintFacts(of: variant.network) != PrintFacts(of: base.network)
      || CostFacts(of: variant.network) != CostFacts(of: base.network)
      || HelpFacts.all(of: variant.network) != HelpFacts.all(of: base.network)
  }

  private static func section(of variant: Variant, _ load: LoadFacts) -> ReportSection {
    let loses = load.stages.contains { $0.lostShare > 0 }
    var table = TextTable(
      [
        Wording(en: "stage", id: "tahap"), Wording(en: "people", id: "orang"),
        Wording(en: "mean service", id: "rerata pelayanan"),
        Wording(en: "hours asked for", id: "jam yang diminta"),
        Wording(en: "desk hours", id: "jam loket"),
      ] + (loses ? [Wording(en: "lost", id: "hilang")] : [])
        + [Wording(en: "utilisation", id: "utilisasi")])
    for (name, stage) in zip(stageNames(variant.network), load.stages).prefix(mostStages) {
      let cells = [
        Wording(name), ShownNumber.text(stage.people, unit: ""),
        ShownNumber.text(stage.serviceMinutes, unit: "min"),
        ShownNumber.text(stage.offeredHours, unit: "h"),
        stage.offeredHours == nil
          ? ""
          : stage.deskHours.map { ShownNumber.text($0, unit: "h") }
            ?? Wording(en: "unlimited", id: "tanpa batas"),
      ]
      let lost = stage.lostShare > 0 ? ShownNumber.text(stage.lostHours, unit: "h") : ""
      table.add(
        cells + (loses ? [lost] : []) + [ShownNumber.text(stage.utilization, unit: "share")])
    }
    let rest = load.stages.count - mostStages
    let day =
      variant.network.calendar == nil
      ? Wording(en: "24 h", id: "24 jam") : Wording(en: "working day", id: "hari kerja")
    return ReportSection(
      Wording(
        en: "Load of \(variant.name) per \(day), if everybody who wants to come is let in",
        id: "Beban \(variant.name) per \(day), bila semua yang ingin datang diterima"),
      [.table(table)] + (rest > 0 ? [.line(more(rest))] : [])
        + (loses ? [.paragraph(losses)] : []) + help(in: variant) + printing(of: variant)
        + costs(of: variant, per: day))
  }

  private static let losses = Wording(
    en:
      "Lost are the desk hours that outages and stops are expected to take; the utilisation is that of "
      + "the hours left.",
    id: "Yang hilang adalah jam loket yang diperkirakan habis karena gangguan dan kerusakan; "
      + "utilisasi dihitung dari jam yang tersisa.")

  /// Which desks help which stages: what they do there is not among the desk hours above.
  private static func help(in variant: Variant) -> [ReportSection.Part] {
    HelpFacts.all(of: variant.network).map { help in
      let names = stageNames(variant.network)
      let others = help.others.map { names[$0] }.joined(separator: ", ")
      return .paragraph(
        Wording(
          en: "Desks of \(names[help.stage]) serve people of \(others) while nobody waits at "
            + "their own.",
          id: "Loket \(names[help.stage]) melayani orang \(others) selama tidak ada yang menunggu "
            + "di antreannya sendiri."))
    }
  }

  /// What the printer can do; nothing where every passport is printed when it is due.
  private static func printing(of variant: Variant) -> [ReportSection.Part] {
    guard let facts = PrintFacts(of: variant.network) else { return [] }
    let daily = facts.perDay.map { perDay -> Wording in
      let count = ShownNumber.text(perDay, unit: "")
      return Wording(
        en: "At most \(count) passports are printed per working day.",
        id: "Paling banyak \(count) paspor dicetak per hari kerja.")
    }
    let booklets = facts.onlyBlanks.map { blanks -> Wording in
      let count = ShownNumber.text(Double(blanks), unit: "")
      return Wording(
        en: "There are \(count) booklets, and none are ordered.",
        id: "Ada \(count) buku paspor, dan tidak ada yang dipesan.")
    }
    return [daily, booklets].compactMap { $0 }.map { .paragraph($0) }
  }

  /// What the hours of the desks cost; nothing where the scenario does not say.
  private static func costs(of variant: Variant, per day: Wording) -> [ReportSection.Part] {
    guard let cost = CostFacts(of: variant.network)?.desksPerDay else { return [] }
    let amount = ShownNumber.text(cost, unit: variant.network.names.currency)
    return [
      .paragraph(
        Wording(
          en: "These desk hours cost \(amount) per \(day), overtime apart.",
          id: "Jam loket ini berbiaya \(amount) per \(day), di luar lembur."))
    ]
  }

  /// The most stages that are shown.
  private static let mostStages = 60

  private static func more(_ rest: Int) -> Wording {
    Wording(en: "and \(rest) more stages", id: "dan \(rest) tahap lagi")
  }

  /// Stages with their office before them where there are several.
  private static func stageNames(_ network: OfficeNetwork) -> [String] {
    guard network.names.offices.count > 1 else { return network.names.stages }
    return network.names.stages.enumerated().map { stage, name in
      "\(network.names.offices[network.office(ofStage: stage)]) \(name)"
    }
  }
}
