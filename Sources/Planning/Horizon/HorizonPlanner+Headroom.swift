import Experiments

/// How much more demand each month would bear.
extension HorizonPlanner {
  /// Multiplies the demand of all months until what decides is on its other side in each of them.
  ///
  /// All demands have the same citizens, so that a curve over the factor is smooth; between two
  /// factors it is taken for a straight line.
  func lookForHeadroom(
    of samples: CourseSamples, _ simulator: CourseSimulator, into result: inout HorizonResult
  ) throws {
    let middle = Self.factors.firstIndex(of: 1) ?? 0
    var curves = [middle: samples.distances]
    for direction in [1, -1] {
      var place = middle
      // Up as long as a month still holds, down as long as one is still broken.
      while Self.factors.indices.contains(place + direction),
        (curves[place] ?? []).contains(where: { ($0 ?? 0) * Double(direction) < 0 })
      {
        place += direction
        let network = samples.network.withDemand(multipliedBy: Self.factors[place])
        var further = CourseSamples(network, request: request, runner: simulator.runner)
        try simulator.goOn(&further, to: first)
        curves[place] = further.distances
      }
    }
    let places = curves.keys.sorted()
    let looked = places.map { Self.factors[$0] }
    if let least = looked.first, let greatest = looked.last { result.factors = least...greatest }
    for month in result.months.indices {
      result.months[month].bearable = Self.crossing(
        looked, places.map { curves[$0]?[month] ?? nil })
    }
  }

  /// The factor at which a curve first comes above 0.
  static func crossing(_ factors: [Double], _ values: [Double?]) -> Double? {
    for place in factors.indices.dropFirst() {
      guard let below = values[place - 1], let above = values[place], below < 0, above >= 0 else {
        continue
      }
      let width = factors[place] - factors[place - 1]
      return factors[place - 1] + width * below / (below - above)
    }
    return nil
  }
}
