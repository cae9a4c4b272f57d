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

/// How somebody who found no slot looks again.
struct RetryRule {
  let every: Distribution
  /// Who of those waits for the next release.
  let atRelease: Double
  let afterRelease: Distribution
  let atMost: Int

  /// Nobody looks again.
  static var never: RetryRule {
    RetryRule(every: .constant(0), atRelease: 0, afterRelease: .constant(0), atMost: 0)
  }
}

extension NextStep {
  /// The rule of a step that is another search; nil of others.
  var retry: RetryRule? {
    guard case .retry(let every, let atRelease, let afterRelease, let atMost) = action else {
      return nil
    }
    return RetryRule(
      every: every, atRelease: atRelease, afterRelease: afterRelease, atMost: atMost)
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
  /// What everybody tries first after a failed search by each rules, if that is another search.
  private let firstRetries: FixedBuffer<RetryRule>
  /// Where the list of each refusal under each rules begins; the end of the last one behind.
  private let starts: FixedBuffer<Int>

  init(_ rules: [TownRules]) {
    let lists = rules.flatMap { [$0.whenFull, $0.walkIn.withoutTicket, $0.walkIn.notAdmitted] }
    steps = FixedBuffer(lists.flatMap { $0 })
    firstRetries = FixedBuffer(
      rules.map { rules in
        let first = rules.whenFull.first
        return first.flatMap { $0.share >= 1 ? $0.retry : nil } ?? .never
      })
    starts = FixedBuffer(lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) })
  }

  /// The search that everybody tries first after one that failed; `never` if some do not.
  @inline(__always)
  func firstRetry(rules: Int) -> UnsafePointer<RetryRule> { firstRetries.address(of: rules) }

  /// The list in the order in which it is tried.
  @inline(__always)
  func steps(after refusal: Refusal, rules: Int) -> Steps {
    let list = rules * Refusal.allCases.count + refusal.rawValue
    let start = starts[list]
    return Steps(first: steps.address(of: start), count: starts[list + 1] - start)
  }
}
