/// A probability law without bounds, with its parameters in the form in which GSL takes them.
@usableFromInline
enum Law: Sendable, Equatable {
  case constant(Double)
  case exponential(mean: Double)
  /// Logarithm normal with mean `zeta` and standard deviation `sigma`.
  case lognormal(zeta: Double, sigma: Double)
  case gamma(shape: Double, scale: Double)
  case weibull(scale: Double, shape: Double)
  case normal(mean: Double, sd: Double)
  case uniform(from: Double, to: Double)
  case triangular(min: Double, mode: Double, max: Double)
  /// `scale` times a beta number.
  case beta(alpha: Double, beta: Double, scale: Double)
  case pareto(shape: Double, minimum: Double)
  /// Means in `values`.
  case hyperexponential(LawTable)
  /// Rising values with their shares.
  case discrete(LawTable)
  /// Rising values, each equally likely.
  case empirical(LawTable)
  case mixture(LawTable)
}

/// The lists of a law that does not fit into three numbers.
@usableFromInline
final class LawTable: Sendable, Equatable {
  let values: [Double]
  let shares: [Double]
  /// Sums of the shares, the last one exactly 1.
  let cumulative: [Double]
  let components: [Distribution]

  init(values: [Double], shares: [Double], components: [Distribution]) {
    self.values = values
    self.shares = shares
    self.components = components
    var total = 0.0
    var sums: [Double] = []
    for share in shares {
      total += share
      sums.append(total)
    }
    if !sums.isEmpty { sums[sums.count - 1] = 1 }
    cumulative = sums
  }

  /// The entry that a uniform number on (0, 1) selects.
  func index(at uniform: Double) -> Int {
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if uniform < cumulative[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The same lists with every value multiplied.
  func scaled(by factor: Double) -> LawTable {
    LawTable(
      values: values.map { $0 * factor }, shares: shares,
      components: components.map { $0.scaled(by: factor) })
  }

  @usableFromInline
  static func == (a: LawTable, b: LawTable) -> Bool {
    a === b || (a.values == b.values && a.shares == b.shares && a.components == b.components)
  }
}
