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
    let title = "Outages expected in \(variant); desk hours below are without them"
    guard !facts.systems.isEmpty else { return ReportSection(title, lines: ["none"]) }
    var table = TextTable([
      "system", "of the clock", "of open hours", "stands still", "desk hours lost a day",
    ])
    for system in facts.systems {
      let shares = [system.timeShare, system.openShare].map { ShownNumber.text($0, unit: "share") }
      if system.stages.isEmpty || !system.stops.isEmpty {
        table.add([system.name] + shares + [system.stops.words, ""])
      }
      for stage in system.stages {
        table.add(
          [system.name] + shares
            + [stage.name, stage.lostHours.map { ShownNumber.text($0, unit: "h") } ?? "–"])
      }
    }
    return ReportSection(title, lines: table.lines)
  }
}

extension AppParts {
  /// The parts in words.
  fileprivate var words: String {
    let parts = [(AppParts.booking, "booking"), (.payment, "payment"), (.release, "release")]
    let named = parts.filter { contains($0.0) }.map(\.1)
    return named.isEmpty ? "nothing" : named.joined(separator: ", ")
  }
}
