import Experiments
import PassportOffice

/// Advice about systems that fail.
extension OfficeCheck {
  /// Says of each system that its outages stop nothing.
  func adviseOnOutages(into log: inout DiagnosticLog) {
    let needed = Set(network.stages.compactMap(\.dependsOn))
    for (number, system) in (root.map("outages") ?? []).enumerated() {
      guard system.value.list?.isEmpty == false, !needed.contains(number) else { continue }
      if system.key != OutageBuilder.app {
        log.warning(
          .withoutEffect, system.keySpan,
          Wording(
            en: "no stage depends on `\(system.key)`",
            id: "tidak ada tahap yang bergantung pada `\(system.key)`"),
          hint: Wording(
            en: "write `depends_on: \(system.key)` at the stages that need it",
            id: "tulis `depends_on: \(system.key)` pada tahap yang memerlukannya"))
      } else if !mayHaveApp {
        log.warning(
          .withoutEffect, system.keySpan,
          Wording(
            en: "without `booking` there is no app that could fail",
            id: "tanpa `booking` tidak ada aplikasi yang dapat terganggu"),
          hint: Wording(
            en: "remove it, or describe the app under `booking`",
            id: "hapus, atau terangkan aplikasinya di bawah `booking`"))
      }
    }
  }
}
