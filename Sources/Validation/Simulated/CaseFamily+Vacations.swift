/// A desk that goes away for a while whenever nobody waits.
extension CaseFamily {
  static let vacations = CaseFamily(models: ["M/G/1 multiple vacations"]) { model in
    let parameters = model.parameters
    guard let law = parameters["service"].law, let away = parameters["vacation"].law else {
      return nil
    }
    let rate = parameters["lam"].number
    let service = parameters["service"].lawMean
    let scenario = SteadyScenario(
      demand: ["{id: all, rate: \(rate) / min}"],
      stages: ["{id: desk, desks: 1, service: \(law), stops: {when: idle, down: \(away)}}"],
      relaxation: SteadyScenario.relaxation(service: service, load: rate * service))
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 100,
      readings: Reading.lineAndWait.filter { reading in
        model.rows.contains { $0.quantity == reading.key }
      }, leftOut: LeftOut.common(model))
  }
}
