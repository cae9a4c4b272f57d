/// A published treatment centre over a day of 19 hours whose arrivals vary by the hour.
///
/// The model of exercise 13 of Nelson, Foundations and Methods of Stochastic Simulation, 2013,
/// chapter 4: each instance of the reference is one of its results.
extension CaseFamily {
  static let treatmentCentre = CaseFamily(models: [
    "Treatment centre (published model, simulated reference)"
  ]) { model in
    let result = String(model.id.dropFirst("simt_".count))
    guard let mean = centreMeans[result] else {
      let reason = centreReason(result)
      return SimulatedCase(
        id: model.id, scenario: centre, replications: 0, readings: [:],
        leftOut: ["mean": reason, "SD": reason])
    }
    return SimulatedCase(
      id: model.id, scenario: centre, replications: 800, readings: ["mean": mean],
      leftOut: ["SD": LeftOut.deviation])
  }

  private static let centreMeans: [String: Reading] = [
    "arrivals": .estimate("arrivals", "count"),
    "throughput": .estimate("served", "count"),
  ]

  private static func centreReason(_ result: String) -> String {
    result.hasPrefix("total_time")
      ? "ways through the stages cannot differ by class"
      : "waits cut off at the end of the day count as waits"
  }

  /// Per hour, from the first hour on; the last repeats the first.
  private static let hourlyRates = [
    2.3667, 2.8, 8.8333, 10.4333, 14.8, 26.2667, 31.4, 18.0667, 16.4667, 12.0333, 11.6, 28.8667,
    18.0333, 11.5, 5.3, 4.0667, 2.2, 2.1, 2.3667,
  ]

  private static var centre: String {
    let rates = hourlyRates.enumerated().map { "{at: \($0) h, value: \($1) / h}" }
    return """
      calendar: {always_open: true, measure: 1140 min, follow: 0 min}
      demand: [{id: all, rate: [\(rates.joined(separator: ", "))]}]
      stages:
        - {id: triage, desks: 1, service: {exponential: {mean: 3 min}}, next: [{to: stabilisation, share: 12 %}, {to: registration}]}
        - {id: stabilisation, desks: 2, service: {exponential: {mean: 90 min}}, next: trauma_treatment}
        - {id: trauma_treatment, desks: 1, service: {lognormal: {mean: 30 min, cv: \(2 / 30.0)}}, next: exit}
        - {id: registration, desks: 1, service: {lognormal: {mean: 5 min, cv: \(2.0.squareRoot() / 5)}}, next: exam}
        - {id: exam, desks: 3, service: {normal: {mean: 16 min, sd: \(3.0.squareRoot()) min, min: 0.5 min}}, next: [{to: treatment, share: 60 %}, {to: exit}]}
        - {id: treatment, desks: 1, service: {lognormal: {mean: 13.3 min, cv: \(2.0.squareRoot() / 13.3)}}, next: exit}
      """
  }
}
