/// Sessions in which people with and without an appointment share the desks.
extension CaseFamily {
  static let appointmentsAndWalkIns = CaseFamily(models: [
    "Appointments + walk-ins, M servers FCFS", "Appointments priority over walk-ins, M servers",
  ]) { model in
    let times = model.numbers("times")
    let close = model.number("close")
    let isPriority = model.parameters["discipline"].word != nil
    let order = isPriority ? "{order: priority, classes: [booked, walk_in]}" : "{order: fifo}"
    return SimulatedCase(
      model,
      scenario: """
        calendar: {always_open: true, measure: \(close.written) min, drain: true}
        demand:
          - id: booked
            class: booked
            appointments:
              at: [\(times.written("min"))]
              show: [\(model.numbers("show_prob").written())]
          - {id: walk_in, class: walk_in, rate: \(model.number("walkin_rate").written) / min}
        stages:
          - id: desk
            desks: \(Int(model.number("c")))
            service: {exponential: {mean: \(model.number("mean_service").written) min}}
            queue: \(order)
        output: {sample_at: [\(close.written) min]}
        """
    ) { quantity in
      let last = ["stage": "desk", "day_index": "\(times.count)"]
      return switch quantity {
      case "E[W|show] first": .estimate("wait", "mean", ["stage": "desk", "day_index": "1"])
      case "E[W|show] last": .estimate("wait", "mean", last)
      case "mean_wait_appointments": .estimate("wait", "mean", ["class": "booked"])
      case "mean_wait_walkins": .estimate("wait", "mean", ["class": "walk_in"])
      case "mean_wait_all": .estimate("wait")
      case "E_N_at_close": .estimate("number_in_system", "at(\(close.written) min)")
      case "E_overtime": .estimate("overtime")
      case "P(empty at close)": .estimate("overtime", "share_zero")
      default: nil
      }
    }
  }
}
