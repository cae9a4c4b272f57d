internal import QueueingTheory

extension FormulaFamily {
  /// People in service under demand that varies with time, where nobody waits.
  static let offeredLoad = FormulaFamily(kind: "theory", models: ["Mt/G/inf"]) { model in
    let parameters = model.parameters
    guard let service = serviceLaw(in: parameters) else { return nil }
    let load = OfferedLoad(
      arrivals: .sinusoidal(
        mean: parameters["lambda_bar"].number, amplitude: parameters["beta"].number,
        frequency: parameters["gamma"].number), service: service)
    return FormulaCase(
      values: values(of: model) { quantity in
        let numbers = numbers(in: quantity)
        guard let time = numbers.first else { return nil }
        let mean = load.mean(at: time, emptyAt: 0)
        if quantity.hasPrefix("E_N(") { return mean }
        guard quantity.hasPrefix("P(N("), numbers.count == 2 else { return nil }
        return PoissonCount(mean: mean).probability(atLeast: Int(numbers[1]))
      })
  }

  /// Service laws are words with numbers inside a word.
  private static func serviceLaw(in parameters: Parameter) -> DurationLaw? {
    let numbers = numbers(in: parameters["service_par"].word ?? "")
    switch (parameters["service"].word, numbers.count) {
    case ("exp", 1): return .exponential(mean: numbers[0])
    case ("det", 1): return .constant(numbers[0])
    case ("erlang2", 1): return .erlang(stages: 2, mean: numbers[0])
    case ("lognormal", 2): return .lognormal(mean: numbers[0], squaredVariation: numbers[1])
    case ("h2", 4):
      return .hyperexponential(shares: Array(numbers[..<2]), means: Array(numbers[2...]))
    default: return nil
    }
  }

  /// Counts and times of people who arrive at a rate of straight lines.
  static let poissonArrivals = FormulaFamily(kind: "theory", models: ["NHPP piecewise-linear"]) {
    model in
    let knots = model.parameters["knots"].numbers
    guard let first = knots.first, let last = knots.last else { return nil }
    let process = PoissonArrivals(
      arrivals: .linear(knots: knots, rates: model.parameters["rates"].numbers))
    return FormulaCase(
      values: values(of: model) { quantity in
        if quantity == "mean_epoch_of_arrivals" { return process.meanEpoch(from: first, to: last) }
        if quantity == "median_first_arrival" {
          return process.firstArrival(0.5, from: first, before: last)
        }
        let bounds = numbers(in: quantity)
        guard bounds.count >= 2 else { return nil }
        let count = process.count(from: bounds[0], to: bounds[1])
        if quantity.hasPrefix("E_count") { return count.mean }
        if quantity.hasPrefix("SD_count") { return count.deviation }
        return quantity.hasPrefix("P(count") ? count.probability(0) : nil
      })
  }

  /// Counts of days that are busier or quieter as a whole.
  static let gammaPoisson = FormulaFamily(kind: "theory", models: ["Gamma-Poisson day count"]) {
    model in
    let count = GammaPoissonCount(
      mean: model.parameters["mean"].number, shape: model.parameters["alpha"].number)
    return FormulaCase(values: [
      "E": count.mean, "SD": count.deviation, "dispersion_index": count.dispersion,
      "P0": count.probability(0),
    ])
  }
}
