import Foundation

/// A list of jobs done by worker threads, whose results are handed over in the order of the list.
///
/// Unchecked, because the state is guarded by the condition's lock: nothing is touched without it.
final class OrderedWork<Result: Sendable>: @unchecked Sendable {
  private let count: Int
  private let workers: Int
  private let isCancelled: @Sendable () -> Bool
  private let body: @Sendable (Int) throws(StudyError) -> Result?
  private let deliver: @Sendable (Int, Result) -> Void
  private let condition = NSCondition()
  /// Jobs begun but not yet handed over wait in memory; so many at most.
  private let lookAhead: Int
  private var pending: [Result?]
  private var nextIndex = 0
  private var delivered = 0
  private var isOver = false
  private var failure: StudyError?
  private var activeWorkers = 0

  /// Jobs 0..<count; `body` gives nil where a job was cancelled.
  ///
  /// `deliver` is called by one thread at a time.
  init(
    count: Int, workers: Int, isCancelled: @escaping @Sendable () -> Bool,
    body: @escaping @Sendable (Int) throws(StudyError) -> Result?,
    deliver: @escaping @Sendable (Int, Result) -> Void
  ) {
    self.count = count
    self.workers = max(1, min(workers, count))
    self.isCancelled = isCancelled
    self.body = body
    self.deliver = deliver
    lookAhead = self.workers * 2
    pending = Array(repeating: nil, count: lookAhead)
  }

  /// Does the jobs and says how many were handed over: all, or those before the first cancelled.
  func run() throws(StudyError) -> Int {
    activeWorkers = workers
    for _ in 0..<workers {
      let thread = Thread { [self] in work() }
      thread.stackSize = 8 << 20
      thread.start()
    }
    let (delivered, failure) = condition.withLock {
      while activeWorkers > 0 { condition.wait() }
      return (self.delivered, self.failure)
    }
    if let failure { throw failure }
    return delivered
  }

  private func work() {
    while let index = takeIndex() {
      do throws(StudyError) {
        let result = try body(index)
        condition.withLock { take(result, index: index) }
      } catch {
        condition.withLock { finish(error) }
      }
    }
    condition.withLock {
      activeWorkers -= 1
      condition.broadcast()
    }
  }

  private func takeIndex() -> Int? {
    condition.withLock {
      while !isOver && nextIndex < count && nextIndex >= delivered + lookAhead {
        condition.wait()
      }
      if !isOver && nextIndex < count && isCancelled() { finish(nil) }
      guard !isOver, nextIndex < count else { return nil }
      nextIndex += 1
      return nextIndex - 1
    }
  }

  private func take(_ result: Result?, index: Int) {
    guard !isOver else { return }
    guard let result else { return finish(nil) }
    pending[index % lookAhead] = result
    while delivered < count, let next = pending[delivered % lookAhead] {
      pending[delivered % lookAhead] = nil
      deliver(delivered, next)
      delivered += 1
    }
    condition.broadcast()
  }

  private func finish(_ error: StudyError?) {
    isOver = true
    if failure == nil { failure = error }
    condition.broadcast()
  }
}
