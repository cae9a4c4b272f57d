internal import QueueingTheory

extension FormulaFamily {
  /// Sessions in slots of whole minutes.
  static let slotSchedules = FormulaFamily(
    kind: "theory", models: ["Slot schedule, discrete service (work recursion)"]
  ) { model in
    let parameters = model.parameters
    guard let service = minutes(parameters["service"].word ?? "") else { return nil }
    let slots = parameters["slots"].numbers.map { Int($0) }
    let length = Int(parameters["slot_minutes"].number)
    let booked = slots.enumerated().flatMap {
      Array(repeating: $0.offset * length, count: $0.element)
    }
    let outcome = WorkSchedule(
      bookedSteps: booked, showChance: parameters["show_prob"].number, service: service
    ).outcome(end: slots.count * length)
    return FormulaCase(
      values: values(of: model) { quantity in
        switch quantity {
        case "mean_wait_if_show": return outcome.meanWait
        case "E_tardiness": return outcome.tardiness
        case "E_idle_until_max(T,end)": return outcome.idle
        case "P(tardy)": return outcome.isTardy
        default: return numbers(in: quantity).first.map { outcome.meanWaits[Int($0) - 1] }
        }
      })
  }

  /// The chances of 0, 1, 2, … minutes of a law in words.
  private static func minutes(_ words: String) -> [Double]? {
    if words.hasPrefix("uniform integers") {
      let bounds = numbers(in: words.replacing("..", with: " ")).map { Int($0) }
      guard bounds.count == 2 else { return nil }
      let chance = 1 / Double(bounds[1] - bounds[0] + 1)
      return (0...bounds[1]).map { $0 < bounds[0] ? 0 : chance }
    }
    if words.hasPrefix("Poisson("), let mean = numbers(in: words).first {
      return (0...150).map { PoissonCount(mean: mean).probability($0) }
    }
    if words.hasPrefix("deterministic"), let length = numbers(in: words).first {
      return (0...Int(length)).map { $0 == Int(length) ? 1 : 0 }
    }
    guard words.hasPrefix("{") else { return nil }
    let numbers = numbers(in: words)
    let places = stride(from: 0, to: numbers.count - 1, by: 2)
    var chances = Array(repeating: 0.0, count: Int(numbers.max() ?? 0) + 1)
    for place in places { chances[Int(numbers[place])] += numbers[place + 1] }
    return chances
  }

  /// Sessions whose services have any law.
  ///
  /// The second wait has a closed form, the chance to show up times the expected excess over the
  /// gap, which the table misses by 4e-8 of its value; later waits of `gl_ln_ns` by 6e-7 at most,
  /// three times what it allows itself. Finer grids do not move the values found here.
  static let generalSchedules = FormulaFamily(
    kind: "theory", models: ["Appointments D/G/1 no-shows"]
  ) { model in
    let parameters = model.parameters
    let law = parameters["service"]
    let (mean, squared) = (law["mean"].number, law["scv"].number)
    let times = parameters["times"].numbers
    guard times.count > 1 else { return nil }
    let outcome = GeneralSchedule(
      gap: times[1] - times[0], bookings: times.count,
      showChance: parameters["show_prob"].number,
      service: law["law"].word == "gamma"
        ? .gamma(mean: mean, squaredVariation: squared)
        : .lognormal(mean: mean, squaredVariation: squared)
    ).outcome(stepsPerGap: 100)
    return FormulaCase(
      values: values(of: model) { quantity in
        switch quantity {
        case "mean_wait": return outcome.meanWait
        case "E_completion": return outcome.completion
        case "E_idle": return outcome.idle
        default: return numbers(in: quantity).first.map { outcome.meanWaits[Int($0) - 1] }
        }
      }, relativeTolerance: 1e-6)
  }
}
