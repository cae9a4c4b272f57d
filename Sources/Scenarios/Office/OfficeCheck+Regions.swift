import Experiments
import PassportOffice

/// Offices and the regions around them.
extension OfficeCheck {
  /// Says of each office that it is the nearest one of nobody.
  func adviseOnReach(into log: inout DiagnosticLog) {
    guard !town.regions.isEmpty else { return }
    let people = network.demands.map(network.officeShares(of:))
    for (office, entry) in (root.map("offices") ?? []).enumerated()
    where people.allSatisfy({ $0[office] == 0 }) {
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
}
