import Synchronization
public import Testing

/// Runs a property once for each seed and names the seeds for which it does not hold.
public func forEach(
  seeds: some Sequence<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
  _ property: (inout SeededGenerator) throws -> Void
) rethrows {
  for seed in seeds {
    let watch = IssueWatch()
    defer {
      if watch.sawIssue.load(ordering: .relaxed) {
        Issue.record("the property does not hold for seed \(seed)", sourceLocation: sourceLocation)
      }
    }
    // Nothing is known to fail: the matcher only looks at each issue and lets it count.
    try withKnownIssue(isIntermittent: true, sourceLocation: sourceLocation) {
      var generator = SeededGenerator(seed: seed)
      try property(&generator)
    } matching: { _ in
      watch.sawIssue.store(true, ordering: .relaxed)
      return false
    }
  }
}

private final class IssueWatch: Sendable {
  let sawIssue = Atomic(false)
}
