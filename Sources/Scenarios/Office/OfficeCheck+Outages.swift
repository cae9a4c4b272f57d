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
          .withoutEffect, system.keySpan, "no stage depends on `\(system.key)`",
          hint: "write `depends_on: \(system.key)` at the stages that need it")
      } else if !mayHaveApp {
        log.warning(
          .withoutEffect, system.keySpan, "without `booking` there is no app that could fail",
          hint: "remove it, or describe the app under `booking`")
      }
    }
  }
}
