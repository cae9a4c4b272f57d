import Experiments
import PassportOffice

/// What fails, and what stands still meanwhile.
enum OutageTable {
  /// The outages of `base`, and of each variant in which they are others.
  static func sections(of variants: [Variant]) -> [ReportSection] {
    let base = OutageFacts(of: variants[0].network)
    return variants.enumerated().compactMap { index, variant in
      let facts = index == 0 ? base : OutageFacts(of: variant.network)
      guard index == 0 || facts != base else { return nil }
      return section(of: variant.name, facts)
    }
  }

  private static func section(of variant: String, _ facts: OutageFacts) -> ReportSection {
    let title = Wording(
      en: "Outages expected in \(variant)", id: "Gangguan yang diperkirakan di \(variant)")
    guard !facts.systems.isEmpty else {
      return ReportSection(title, [.line(Wording(en: "none", id: "tidak ada"))])
    }
    var table = TextTable([
      Wording(en: "system", id: "sistem"), Wording(en: "of the clock", id: "dari waktu"),
      Wording(en: "of open hours", id: "dari jam buka"),
      Wording(en: "stands still", id: "yang berhenti"),
      Wording(en: "desk hours lost a day", id: "jam loket hilang per hari"),
    ])
    for system in facts.systems {
      let shares = [system.timeShare, system.openShare].map { ShownNumber.text($0, unit: "share") }
      if system.stages.isEmpty || !system.stops.isEmpty {
        table.add([Wording(system.name)] + shares + [system.stops.words, ""])
      }
      for stage in system.stages {
        table.add(
          [Wording(system.name)] + shares
            + [
              Wording(stage.name),
              stage.lostHours.map { ShownNumber.text($0, unit: "h") } ?? ShownNumber.missing,
            ])
      }
    }
    return ReportSection(title, [.table(table)])
  }
}

extension AppParts {
  /// The parts in words.
  var words: Wording {
    let parts: [(AppParts, Wording)] = [
      (.booking, Wording(en: "booking", id: "pemesanan")),
      (.payment, Wording(en: "payment", id: "pembayaran")),
      (.release, Wording(en: "release", id: "pembukaan kuota")),
    ]
    let named = parts.filter { contains($0.0) }.map(\.1)
    return named.isEmpty
      ? Wording(en: "nothing", id: "tidak ada") : named.joined(separator: ", ")
  }
}
