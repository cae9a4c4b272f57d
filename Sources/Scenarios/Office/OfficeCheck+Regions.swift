import Experiments
import PassportOffice

/// Offices and the regions around them.
extension OfficeCheck {
  /// Says of each office that it is the nearest one of nobody.
  func adviseOnReach(into log: inout DiagnosticLog) {
    guard !town.regions.isEmpty else { return }
    let people = network.demands.map(network.officeShares(of:))
    let isSecondChoice = town.rules.contains { rules in
      (rules.whenFull + rules.walkIn.withoutTicket).contains { $0.leadsToOtherOffices }
    }
    let reach = Set(town.regions.flatMap(\.reach).map(\.office))
    for (office, entry) in (root.map("offices") ?? []).enumerated()
    where people.allSatisfy({ $0[office] == 0 }) && !(isSecondChoice && reach.contains(office)) {
      log.warning(
        .unreachedOffice, entry.keySpan,
        Wording(
          en: "`\(entry.key)` is the nearest office of nobody",
          id: "`\(entry.key)` bukan kantor terdekat bagi siapa pun"),
        hint: Wording(
          en: "check the distances of `regions`, or remove the office",
          id: "periksa jarak dalam `regions`, atau hapus kantornya"))
    }
  }

  /// A way on to another office needs one, and people who live somewhere.
  func checkOtherOffices(into log: inout DiagnosticLog) {
    guard town.regions.isEmpty || town.offices.count == 1 else { return }
    let lists = [root.list("when_full"), office.walkIn(in: root)?.list("without_ticket")]
    for step in lists.flatMap({ $0 ?? [] }) {
      guard let step = step.object, step.grammar.field("other_office") != nil,
        step.isWritten("other_office")
      else { continue }
      log.error(
        .keyCombination, step.span(of: "other_office"),
        town.offices.count == 1
          ? Wording(en: "there is no other office", id: "tidak ada kantor lain")
          : Wording(
            en: "without `regions` no office is nearer than another",
            id: "tanpa `regions` tidak ada kantor yang lebih dekat"),
        hint: Wording(
          en: "describe several `offices` and the `regions` around them, or remove the line",
          id: "jelaskan beberapa `offices` dan `regions` di sekitarnya, atau hapus baris ini"))
    }
  }
}

extension NextStep {
  /// Whether somebody may turn to another office here.
  fileprivate var leadsToOtherOffices: Bool {
    if case .otherOffice = action { share > 0 } else { false }
  }
}
