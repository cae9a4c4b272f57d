/// People who come in groups.
extension CaseFamily {
  static let batchArrivals = CaseFamily(models: ["M^X/M/1", "M^X/M/c"]) { model in
    let sizes = model.parameters["batch_pmf"].sharesBySize
    let mean = sizes.reduce(0) { $0 + Double($1.size) * $1.share }
    let square = sizes.reduce(0) { $0 + Double($1.size * $1.size) * $1.share }
    let rate = model.parameters["batch_rate"].number
    let service = 1 / model.parameters["mu"].number
    let desks = model.parameters["c"].number.isNaN ? 1 : model.parameters["c"].number
    let batch = sizes.map { "\($0.size): \($0.share)" }.joined(separator: ", ")
    let scenario = SteadyScenario(
      demand: ["{id: all, rate: \(rate) / min, batch: {\(batch)}}"],
      stages: [
        "{id: desk, desks: \(Int(desks)), service: {exponential: {mean: \(service) min}}}"
      ],
      relaxation: SteadyScenario.relaxation(
        desks: desks, service: service, load: rate * mean * service / desks,
        variation: (1 + square / mean) / 2))
    let reasons = ["Wq_first_of_batch": "the place of a person in a group is not a scope"]
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 100,
      readings: Reading.lineAndWait.filter { reading in
        model.rows.contains { $0.quantity == reading.key }
      }, leftOut: LeftOut.common(model).merging(reasons) { own, _ in own })
  }
}
