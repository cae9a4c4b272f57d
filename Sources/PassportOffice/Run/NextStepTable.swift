import RandomStreams

/// Why somebody looks for another way.
enum Refusal: Int, CaseIterable {
  case noSlot, noTicket, notAdmitted

  /// What the choice of the next step is drawn for.
  var purpose: StreamPurpose {
    switch self {
    case .noSlot: .whenFull
    case .noTicket: .withoutTicket
    case .notAdmitted: .notAdmitted
    }
  }
}

/// What people do after each refusal, by rules.
///
/// The lists stand at a fixed place: a failed search, of which there are more than of anything else
/// in a town with too few slots, neither copies a step nor counts a reference to a list.
struct NextStepTable: ~Copyable {
  /// The steps of one list, where they stand.
  struct Steps {
    let first: UnsafePointer<NextStep>
    let count: Int
  }

  private let steps: FixedBuffer<NextStep>
  /// Where the list of each refusal under each rules begins; the end of the last one behind.
  private let starts: FixedBuffer<Int>

  init(_ rules: [TownRules]) {
    let lists = rules.flatMap { [$0.whenFull, $0.walkIn.withoutTicket, $0.walkIn.notAdmitted] }
    steps = FixedBuffer(lists.flatMap { $0 })
    starts = FixedBuffer(lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) })
  }

  /// The list in the order in which it is tried.
  @inline(__always)
  func steps(after refusal: Refusal, rules: Int) -> Steps {
    let list = rules * Refusal.allCases.count + refusal.rawValue
    let start = starts[list]
    return Steps(first: steps.address(of: start), count: starts[list + 1] - start)
  }
}
