import RandomStreams

/// The first 64 bits of one random stream after the other, in the order of their names.
///
/// A simulation hardly ever draws many numbers from one stream: it takes the first of a person's
/// service, the first of the same person's patience, the first of the next person's. So what a
/// battery of statistical tests has to see is the first numbers of neighbouring names, not a long
/// stretch of one stream.
public struct InterleavedStreams: Sendable {
  /// What differs, by one, between the streams of two numbers in a row.
  public enum Neighbours: String, CaseIterable, Sendable {
    /// All purposes of one person at four stages, then the next person.
    case purposes
    /// One purpose of all people of 250 days, then the next purpose.
    case people
    /// One name in 1,000 replications, then the next name.
    case replications
    /// One name under 1,000 seeds, then the next name.
    case seeds
  }

  /// A part of a stream's name, with the number of its values.
  private enum Axis: Int, CaseIterable {
    case purpose, stage, person, day, replication, seed

    var size: Int {
      switch self {
      case .purpose: StreamPurpose.allCases.count
      case .stage: 4
      case .person: 200
      case .day: 250
      case .replication, .seed: 1_000
      }
    }
  }

  private let firstSeed: UInt64
  /// The axes from the one that changes fastest to the one that never starts again.
  private let order: [Axis]
  /// The present value on each axis, by its raw value.
  private var values = [Int](repeating: 0, count: Axis.allCases.count)
  private var family: StreamFamily

  /// The streams of all names from the first person under a seed.
  public init(seed: UInt64, neighbours: Neighbours) {
    firstSeed = seed
    family = StreamFamily(seed: seed, replication: 0)
    order =
      switch neighbours {
      case .purposes: [.purpose, .stage, .person, .day, .replication, .seed]
      case .people: [.person, .day, .purpose, .stage, .replication, .seed]
      case .replications: [.replication, .purpose, .stage, .person, .day, .seed]
      case .seeds: [.seed, .purpose, .stage, .person, .day, .replication]
      }
  }

  /// The first number of the present stream; moves on to the next name.
  public mutating func next() -> UInt64 {
    let entity = StreamEntity(
      demand: 0, day: value(.day), index: value(.person), member: 0)
    var stream = family.stream(
      entity, StreamPurpose.allCases[value(.purpose)], step: value(.stage))
    moveOn()
    return stream.nextUInt64()
  }

  private func value(_ axis: Axis) -> Int { values[axis.rawValue] }

  private mutating func moveOn() {
    var namesFamily = false
    for (place, axis) in order.enumerated() {
      namesFamily = namesFamily || axis == .replication || axis == .seed
      values[axis.rawValue] += 1
      if values[axis.rawValue] < axis.size || place == order.count - 1 { break }
      values[axis.rawValue] = 0
    }
    if namesFamily {
      family = StreamFamily(
        seed: firstSeed &+ UInt64(value(.seed)), replication: value(.replication))
    }
  }
}
