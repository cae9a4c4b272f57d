/// A published clinic of 600 minutes: a nurse who sorts the patients, then five doctors.
///
/// The model of exercise 7.8 of Rossetti, Simulation Modeling using the Kotlin Simulation Library,
/// whose statistics stop with the day: each instance of the reference is one of its results.
extension CaseFamily {
  static let walkInClinic = CaseFamily(models: [
    "Walk-in clinic (published model, simulated reference)"
  ]) { model in
    let result = String(model.id.dropFirst("simc_".count))
    guard let mean = clinicMeans[result] else {
      let reason = clinicReason(result)
      return SimulatedCase(
        id: model.id, scenario: clinic, replications: 0, readings: [:],
        leftOut: ["mean": reason, "SD": reason])
    }
    return SimulatedCase(
      id: model.id, scenario: clinic, replications: 800, readings: ["mean": mean],
      leftOut: ["SD": LeftOut.deviation])
  }

  /// What does not depend on who leaves the line of the doctors.
  private static let clinicMeans: [String: Reading] = [
    "Triage_util": .estimate("utilization", "mean", ["stage": "triage"]),
    "TriageQ_NumInQ": .estimate("queue_length", "mean", ["stage": "triage"]),
  ]

  private static func clinicReason(_ result: String) -> String {
    result.hasSuffix("TimeInQ") || result.hasSuffix("TimeInQ(started)")
      ? "waits cut off at the end of the day count as waits"
      : "only one class turns away from a long line, which a scenario cannot say"
  }

  private static let clinic = """
    calendar: {always_open: true, measure: 600 min, follow: 0 min}
    demand:
      - {id: high, class: high, rate: 0.041666666666666664 / min}
      - {id: medium, class: medium, rate: 0.1 / min}
      - {id: low, class: low, rate: 0.025 / min}
    stages:
      - {id: triage, desks: 1, service: {uniform: {from: 2 min, to: 3 min}}}
      - id: doctor
        desks: 5
        service: {by_class: {high: {lognormal: {mean: 38 min, cv: 0.21052631578947367}}, medium: {triangular: {min: 16 min, mode: 22 min, max: 28 min}}, low: {lognormal: {mean: 12 min, cv: 0.16666666666666666}}}}
        queue: {order: priority, classes: [high, medium, low]}
        patience: {by_class: {low: {uniform: {from: 10 min, to: 20 min}}}}
    """
}
