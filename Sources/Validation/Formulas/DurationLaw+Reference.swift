import QueueingTheory

extension DurationLaw {
  /// A law as the table writes it: a table with the name under `law`; nil for other names.
  init?(_ table: Parameter) {
    let mean = table["mean"].number
    switch table["law"].word {
    case "exp": self = .exponential(mean: mean)
    case "det": self = .constant(mean)
    case "erlang": self = .erlang(stages: Int(table["k"].number), mean: mean)
    case "h2": self = .hyperexponential(shares: table["p"].numbers, means: table["means"].numbers)
    case "gamma": self = .gamma(mean: mean, squaredVariation: table["scv"].number)
    case "lognormal": self = .lognormal(mean: mean, squaredVariation: table["scv"].number)
    case "uniform": self = .uniform(from: table["a"].number, to: table["b"].number)
    case "triangular":
      self = .triangular(
        from: table["a"].number, mode: table["mode"].number, to: table["b"].number)
    default: return nil
    }
  }
}
