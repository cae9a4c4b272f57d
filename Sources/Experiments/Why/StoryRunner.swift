public import PassportOffice

/// Follows one person through a replication.
public struct StoryRunner: Sendable {
  private let variant: Variant
  private let seed: UInt64
  private let replication: Int
  /// Events between two looks at whether it is cancelled.
  private static let stretch = 10_000

  /// `variant` is counted from a warm-up that is known; replications are numbered from 0.
  public init(variant: Variant, seed: UInt64, replication: Int) {
    self.variant = variant
    self.seed = seed
    self.replication = replication
  }

  /// The story of the person with a number: their place among the people counted, from 1, or the
  /// longer number that is the same in every variant.
  public func story(
    of applicant: UInt64, isCancelled: () -> Bool
  ) -> StoryOutcome {
    var counted = 0
    if let arrival = Int32(exactly: applicant), arrival > 0 {
      switch follow(Int(arrival), isCancelled: isCancelled) {
      case .found(let story): return .found(story)
      case .missing(let people): counted = people
      case .notCounted, .cancelled: return .cancelled
      }
    }
    var found: PersonRecord?
    let end = ReplicationSource.model(seed: seed).replay(variant.network, replication) { chunk, _ in
      for place in chunk.people.indices where chunk.people[place].identity == applicant {
        found = chunk.people[place]
      }
      return !isCancelled()
    }
    guard let end else { return .cancelled }
    counted = max(counted, end.countedPeople)
    guard let found, !found.isInitial else { return .missing(counted: counted) }
    guard found.isCounted else { return .notCounted }
    return follow(Int(found.arrivalIndex), isCancelled: isCancelled)
  }

  private func follow(_ arrival: Int, isCancelled: () -> Bool) -> StoryOutcome {
    var run = FollowedRun(
      network: variant.network, seed: seed, replication: replication, arrival: arrival)
    while !run.isDone {
      if isCancelled() { return .cancelled }
      run.advance(events: Self.stretch)
    }
    guard let story = run.story else { return .missing(counted: run.countedPeople) }
    return .found(story)
  }
}

/// How the search for a person ended.
public enum StoryOutcome: Sendable {
  /// The person's story.
  case found(PersonStory)
  /// There is such a person, whose need arose before or after the counted window.
  case notCounted
  /// There is none among so many people counted.
  case missing(counted: Int)
  /// It was stopped.
  case cancelled
}
