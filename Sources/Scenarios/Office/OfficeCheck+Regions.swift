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

  /// Of several offices one is the next only where people live somewhere.
  func checkOtherOffices(into log: inout DiagnosticLog) {
    guard town.regions.isEmpty, town.offices.count > 1 else { return }
    for step in stepsToOtherOffices {
      log.error(
        .keyCombination, step.span(of: "other_office"),
        Wording(
          en: "without `regions` no office is nearer than another",
          id: "tanpa `regions` tidak ada kantor yang lebih dekat"),
        hint: Wording(
          en: "describe the `regions` around the offices, or remove the line",
          id: "jelaskan `regions` di sekitar kantor, atau hapus baris ini"))
    }
  }

  /// Says of a way on to another office that there is none.
  func adviseOnOtherOffices(into log: inout DiagnosticLog) {
    guard town.offices.count == 1 else { return }
    for step in stepsToOtherOffices {
      log.warning(
        .withoutEffect, step.span(of: "other_office"),
        Wording(
          en: "there is no other office, so nobody takes this way",
          id: "tidak ada kantor lain, jadi tidak ada yang menempuh jalan ini"),
        hint: Wording(
          en: "describe several `offices` and the `regions` around them, or remove the line",
          id: "jelaskan beberapa `offices` dan `regions` di sekitarnya, atau hapus baris ini"))
    }
  }

  /// The lines of the file that lead to another office.
  private var stepsToOtherOffices: [CheckedObject] {
    let lists = [root.list("when_full"), office.walkIn(in: root)?.list("without_ticket")]
    return lists.flatMap { $0 ?? [] }.compactMap(\.object).filter {
      $0.grammar.field("other_office") != nil && $0.isWritten("other_office")
    }
  }
}

extension NextStep {
  /// Whether somebody may turn to another office here.
  fileprivate var leadsToOtherOffices: Bool {
    if case .otherOffice = action { share > 0 } else { false }
  }
}
