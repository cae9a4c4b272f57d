import Synchronization

/// Counts pieces of work that are finished, and tells the number each time.
public final class FinishedCounter: Sendable {
  private let number = Mutex(0)
  private let tell: @Sendable (Int) -> Void

  /// `tell` is called by one thread at a time.
  public init(tell: @escaping @Sendable (Int) -> Void) {
    self.tell = tell
  }

  /// One more is finished.
  public var count: @Sendable () -> Void {
    { [self] in
      number.withLock { number in
        number += 1
        tell(number)
      }
    }
  }
}
