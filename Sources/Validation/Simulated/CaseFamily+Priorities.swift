/// Classes of which the more urgent is called first.
extension CaseFamily {
  static let priorities = CaseFamily(models: [
    "M/M/c non-preemptive priority", "M/M/1 preemptive-resume priority",
    "M/G/1 non-preemptive priority", "M/G/1 preemptive-resume priority",
    "M/M/c two classes, different service means, priority",
  ]) { model in
    let classes = UrgencyClass.all(in: model.parameters)
    let desks = model.parameters["c"].number.isNaN ? 1 : model.parameters["c"].number
    let load = classes.reduce(0) { $0 + $1.rate * $1.mean } / desks
    guard load < 1, let last = classes.last else { return nil }
    let isPreemptive = model.name.contains("preemptive-resume")
    let names = classes.map(\.name).joined(separator: ", ")
    let laws = classes.map { "\($0.name): \($0.law)" }.joined(separator: ", ")
    let urgent = classes.dropLast().reduce(0) { $0 + $1.rate * $1.mean } / desks
    var scenario = SteadyScenario(
      demand: classes.map { "{id: \($0.name), class: \($0.name), rate: \($0.rate) / min}" },
      stages: [
        "{id: desk, desks: \(Int(desks)), service: {by_class: {\(laws)}}, "
          + "queue: {order: priority, classes: [\(names)], preemptive: \(isPreemptive)}}"
      ],
      // The least urgent see a desk that the others leave them.
      relaxation: SteadyScenario.relaxation(
        desks: desks, service: last.mean / (1 - urgent), load: load))
    var readings = priorityReadings(classes)
    if model.rows.contains(where: { $0.quantity == "Wq_if_FCFS" }) {
      scenario.more = ["variants: {fifo: {set: {stages.desk.queue: {order: fifo}}}}"]
      readings["Wq_if_FCFS"] = .estimate("wait", variant: "fifo")
    }
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 100,
      readings: readings.filter { reading in
        model.rows.contains { $0.quantity == reading.key }
      }, leftOut: LeftOut.common(model))
  }

  private static func priorityReadings(_ classes: [UrgencyClass]) -> [String: Reading] {
    var readings: [String: Reading] = [
      "Wq_all": .estimate("wait"), "rho": .estimate("utilization"),
      "Pwait": .estimate("wait", "share_zero", times: -1, plus: 1),
    ]
    for (place, one) in classes.enumerated() {
      readings["Wq_class\(place + 1)"] = .estimate("wait", "mean", ["class": one.name])
      readings["W_class\(place + 1)"] = .estimate("visit", "mean", ["class": one.name])
    }
    return readings
  }
}

/// A class of people, in the order of urgency.
private struct UrgencyClass {
  var name: String
  /// Per minute.
  var rate: Double
  /// Of a service, in minutes.
  var mean: Double
  var law: String

  /// The classes of a model in any of the forms of the table.
  static func all(in parameters: Parameter) -> [UrgencyClass] {
    let common = 1 / parameters["mu"].number
    let classes = parameters["classes"].elements
    let rates = parameters["lams"].numbers + parameters["lam"].numbers
    let means = parameters["mean_service"].numbers
    let named = rates.enumerated().map { place, rate in
      exponential(place, rate, means.isEmpty ? common : means[place])
    }
    return named
      + classes.enumerated().map { place, entry in
        UrgencyClass(
          name: "class\(place + 1)", rate: entry["lam"].number,
          mean: entry["service"].lawMean, law: entry["service"].law ?? "")
      }
  }

  private static func exponential(_ place: Int, _ rate: Double, _ mean: Double) -> UrgencyClass {
    UrgencyClass(
      name: "class\(place + 1)", rate: rate, mean: mean,
      law: "{exponential: {mean: \(mean) min}}")
  }
}
