/// Laws of times as the reference writes them, in minutes.
extension Parameter {
  /// A law of the table, as `{"law": "erlang", "k": 2, "mean": 10}`, as a scenario writes it.
  var law: String? {
    let mean = "mean: \(self["mean"].number) min"
    switch self["law"].word {
    case "exp": return "{exponential: {\(mean)}}"
    case "det": return "{constant: \(self["mean"].number) min}"
    case "erlang": return "{erlang: {\(mean), k: \(Int(self["k"].number))}}"
    case "lognormal": return "{lognormal: {\(mean), cv: \(self["scv"].number.squareRoot())}}"
    case "gamma": return "{gamma: {\(mean), cv: \(self["scv"].number.squareRoot())}}"
    case "uniform":
      return "{uniform: {from: \(self["a"].number) min, to: \(self["b"].number) min}}"
    case "triangular":
      return "{triangular: {min: \(self["a"].number) min, mode: \(self["mode"].number) min, "
        + "max: \(self["b"].number) min}}"
    case "h2": return hyperexponential
    default: return nil
    }
  }

  private var hyperexponential: String {
    let means = self["means"].numbers.map { "\($0) min" }.joined(separator: ", ")
    let shares = self["p"].numbers.map { "\($0)" }.joined(separator: ", ")
    return "{hyperexponential: {means: [\(means)], shares: [\(shares)]}}"
  }

  /// The mean of such a law.
  var lawMean: Double {
    switch self["law"].word {
    case "uniform": (self["a"].number + self["b"].number) / 2
    case "triangular": (self["a"].number + self["b"].number + self["mode"].number) / 3
    case "h2": weighted(self["means"].numbers)
    default: self["mean"].number
    }
  }

  /// The squared coefficient of variation of such a law.
  var lawVariation: Double {
    let (low, high) = (self["a"].number, self["b"].number)
    let square = lawMean * lawMean
    switch self["law"].word {
    case "exp": return 1
    case "det": return 0
    case "erlang": return 1 / self["k"].number
    case "uniform": return (high - low) * (high - low) / 12 / square
    case "triangular":
      let mode = self["mode"].number
      let products = low * high + low * mode + high * mode
      return (low * low + high * high + mode * mode - products) / 18 / square
    case "h2": return weighted(self["means"].numbers.map { 2 * $0 * $0 }) / square - 1
    default: return self["scv"].number
    }
  }

  private func weighted(_ values: [Double]) -> Double {
    zip(self["p"].numbers, values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Numbers by name in the order of the names as numbers, as sizes of a group.
  var sharesBySize: [(size: Int, share: Double)] {
    guard case .table(let entries) = self else { return [] }
    return entries.compactMap { name, share in Int(name).map { (size: $0, share: share.number) } }
      .sorted { $0.size < $1.size }
  }
}
