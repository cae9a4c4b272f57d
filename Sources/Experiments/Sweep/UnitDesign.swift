internal import RandomStreams
internal import Statistics

/// Points of the unit cube at which a model is to be run, one number for each input.
///
/// Seeded designs are the same for the same seed, on every machine.
public enum UnitDesign {
  /// Points of which each input has exactly one in every of `count` equal parts of its range.
  ///
  /// McKay, Beckman and Conover, Technometrics 21, 1979.
  public static func latinHypercube(_ count: Int, inputs: Int, seed: UInt64) -> [[Double]] {
    let family = StreamFamily(seed: seed, replication: 0)
    var points = [[Double]](repeating: [Double](repeating: 0, count: inputs), count: count)
    for input in 0..<inputs {
      let entity = StreamEntity(demand: 0, day: input, index: 0, member: 0)
      var orders = family.stream(entity, .designOrder, step: 0)
      var places = family.stream(entity, .designPlace, step: 0)
      for (point, part) in order(of: count, &orders).enumerated() {
        points[point][input] = (Double(part) + places.nextUniform()) / Double(count)
      }
    }
    return points
  }

  /// The first points of Sobol's sequence, which fill the cube evenly.
  public static func sobol(_ count: Int, inputs: Int) -> [[Double]] {
    SobolSequence.points(count, dimensions: inputs)
  }

  /// The most inputs that a design of Sobol's sequence has.
  public static let mostSobolInputs = SobolSequence.mostDimensions

  /// Points that are drawn one by one; a longer list begins with the shorter one.
  public static func independent(_ count: Int, inputs: Int, seed: UInt64) -> [[Double]] {
    let family = StreamFamily(seed: seed, replication: 0)
    return (0..<count).map { point in
      (0..<inputs).map { input in
        let entity = StreamEntity(demand: 0, day: input, index: point, member: 0)
        var stream = family.stream(entity, .future, step: 0)
        return stream.nextUniform()
      }
    }
  }

  /// The numbers below `count` in random order (Durstenfeld, Communications of the ACM 7, 1964).
  static func order(of count: Int, _ stream: inout RandomStream) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, min(last, Int(stream.nextUniform() * Double(last + 1))))
    }
    return order
  }
}
