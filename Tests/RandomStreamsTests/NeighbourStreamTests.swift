import Testing

@testable import RandomStreams

/// Independence of streams whose names follow each other, over 10,000 streams of each kind.
struct NeighbourStreamTests {
  /// The part of the name in which stream number `index` differs from the one before.
  enum Row: CaseIterable {
    case people, members, days, demands, purposes, stages, replications, seeds, desks

    func stream(_ index: Int) -> RandomStream {
      let family = StreamFamily(seed: 41, replication: 2)
      let somebody = StreamEntity(demand: 0, day: 9, index: 77, member: 0)
      switch self {
      case .people:
        return family.stream(.init(demand: 0, day: 9, index: index, member: 0), .service, step: 0)
      case .members:
        return family.stream(
          .init(demand: 0, day: 9, index: index / 8, member: index % 8), .service, step: 0)
      case .days: return family.stream(.day(index, ofDemand: 0), .arrivals, step: 0)
      case .demands:
        return family.stream(.day(index / 8, ofDemand: index % 8), .arrivals, step: 0)
      case .purposes:
        let purposes = StreamPurpose.allCases
        return family.stream(
          .init(demand: 0, day: 9, index: index / purposes.count, member: 0),
          purposes[index % purposes.count], step: 0)
      case .stages: return family.stream(somebody, .service, step: index)
      case .replications:
        return StreamFamily(seed: 41, replication: index).stream(somebody, .service, step: 0)
      case .seeds:
        return StreamFamily(seed: UInt64(index), replication: 0)
          .stream(somebody, .service, step: 0)
      case .desks: return family.stream(.desk(index, ofStage: 1), .deskUp, step: 0)
      }
    }
  }

  @Test(arguments: Row.allCases)
  func `10,000 streams with names in a row are independent`(row: Row) {
    for check in NeighbourSample(row.stream).checks {
      #expect(check.passes, "\(check.name): \(check.distance), limit \(check.limit)")
    }
  }

  /// Names that go wrong in ways that happen: what a check must not let pass.
  enum Fault: CaseIterable {
    /// One in fifty people draws what the one before drew.
    case sharedByFew
    /// A stream starts two numbers, one block, after the one before.
    case overlapping
    /// One in ten pairs mirrors its neighbour, the next such pair repeats it.
    case signsInTurn
    /// A stream starts at a multiple of the golden section, as a bad way of seeding does.
    case lattice

    func numbers(_ index: Int) -> [Double] {
      func own(_ index: Int) -> [Double] { Self.uniforms(Row.people.stream(index)) }
      switch self {
      case .sharedByFew: return own(index % 50 == 49 ? index - 1 : index)
      case .overlapping:
        let start = UInt64(index)
        return Self.uniforms(RandomStream(key: 5, counter: (low: start, high: 1)))
      case .signsInTurn:
        switch index % 40 {
        case 1: return own(index - 1).map { 1 - $0 }
        case 21: return own(index - 1)
        default: return own(index)
        }
      case .lattice:
        return own(index).enumerated().map { place, number in
          guard place == 0 else { return number }
          let start = Double(index) * 0.618_033_988_749_894_9
          return start - start.rounded(.down)
        }
      }
    }

    private static func uniforms(_ stream: RandomStream) -> [Double] {
      var stream = stream
      return (0..<NeighbourSample.numbers).map { _ in stream.nextUniform() }
    }
  }

  @Test(arguments: Fault.allCases)
  func `streams that are tied together fail a check`(fault: Fault) {
    let checks = NeighbourSample(uniforms: fault.numbers).checks
    #expect(checks.contains { !$0.passes })
  }
}
