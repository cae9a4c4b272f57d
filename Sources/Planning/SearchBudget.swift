/// What a search may simulate: it counts replications, tells their number and says when to stop.
///
/// The first batch is simulated whatever the limit, as without it there is nothing to tell.
public final class SearchBudget {
  /// Why a search ended before its end.
  enum Stop: Error {
    case cancelled
    /// The replications or the time that were allowed are used up.
    case usedUp
  }

  private let mayGoOn: @Sendable (Int) -> Bool
  private let progress: @Sendable (Int) -> Void
  /// Whether somebody has stopped the search; may be asked on any thread.
  let isCancelled: @Sendable () -> Bool
  /// Replications simulated.
  private(set) var replications = 0

  /// A budget of which nothing is used.
  ///
  /// `mayGoOn` is asked on any thread, with the replications before the batch, whether the limit
  /// allows it; `progress` is told the replications so far.
  public init(
    mayGoOn: @escaping @Sendable (_ replications: Int) -> Bool,
    progress: @escaping @Sendable (Int) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.mayGoOn = mayGoOn
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// Whether there is time for something that is not simulated.
  var hasMore: Bool { mayGoOn(replications) && !isCancelled() }

  /// Throws where no further batch is allowed.
  func ask() throws(Stop) {
    guard replications == 0 || mayGoOn(replications) else { throw .usedUp }
  }

  /// Whether a batch that begins now is to end before its end; may be asked on any thread.
  ///
  /// A limit of time ends within a batch too, but for the first.
  var stops: @Sendable () -> Bool {
    { [start = replications, mayGoOn, isCancelled] in
      isCancelled() || start > 0 && !mayGoOn(start)
    }
  }

  /// Tells how many replications of a batch that begins now are finished; on any thread.
  var tell: @Sendable (_ finished: Int) -> Void {
    { [start = replications, progress] in progress(start + $0) }
  }

  /// Counts the replications of a batch.
  func spend(_ done: Int) { replications += done }

  /// Counts the replications of a batch; throws why they are not all of it.
  func spend(_ done: Int, of count: Int) throws(Stop) {
    spend(done)
    guard done == count else { throw isCancelled() ? .cancelled : .usedUp }
  }

  /// For what is simulated after a search whatever it takes; its progress goes on from here.
  var afterwards: SearchBudget {
    SearchBudget(mayGoOn: { _ in true }, progress: tell, isCancelled: isCancelled)
  }

  /// How a search ends that is stopped now.
  var ending: PlanResult.Ending { isCancelled() ? .interrupted : .outOfBudget }

  /// How a search ends; what it has found by then is kept.
  static func ending(of search: () throws -> Void) throws -> PlanResult.Ending {
    do {
      try search()
      return .complete
    } catch let stop as Stop {
      return stop == .cancelled ? .interrupted : .outOfBudget
    }
  }
}
