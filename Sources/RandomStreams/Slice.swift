/// The part of a law that lies in an interval: its probability, and mean and variance given that.
struct Slice {
  let mass: Double
  let mean: Double
  let variance: Double

  init(mass: Double, mean: Double, variance: Double) {
    self.mass = mass
    self.mean = mean
    self.variance = variance
  }

  /// The slice whose integrals of 1, x and x squared against the density are known.
  init(mass: Double, first: Double, second: Double) {
    guard mass > 0 else {
      self.init(mass: 0, mean: 0, variance: 0)
      return
    }
    let mean = first / mass
    self.init(mass: mass, mean: mean, variance: max(0, second / mass - mean * mean))
  }

  /// The union of disjoint slices, or a mixture of slices already multiplied by their shares.
  init(joining parts: [Slice]) {
    let filled = parts.filter { $0.mass > 0 }
    let mass = filled.reduce(0) { $0 + $1.mass }
    guard mass > 0 else {
      self.init(mass: 0, mean: 0, variance: 0)
      return
    }
    let mean = filled.reduce(0) { $0 + $1.mass / mass * $1.mean }
    let variance = filled.reduce(0) { sum, part in
      let distance = part.mean - mean
      return sum + part.mass / mass * (part.variance + distance * distance)
    }
    self.init(mass: mass, mean: mean, variance: variance)
  }

  /// The same slice of a law that holds only a share of a mixture.
  func weighted(by share: Double) -> Slice {
    Slice(mass: mass * share, mean: mean, variance: variance)
  }
}
