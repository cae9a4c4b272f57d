import Foundation

/// Numbered pieces of work dealt out to threads beforehand, which then know nothing of each other.
struct SharedWork {
  let count: Int
  let threads: Int

  /// The sum of what the pieces give.
  func sum(_ body: @escaping @Sendable (Int) -> Int) -> Int {
    let total = Total()
    let workers = max(1, min(threads, count))
    for worker in 0..<workers {
      let places = stride(from: worker, to: count, by: workers)
      let thread = Thread { total.add(places.reduce(0) { $0 + body($1) }) }
      thread.stackSize = 8 << 20
      thread.start()
    }
    return total.wait(forParts: workers)
  }

  /// Unchecked, because the state is guarded by the condition's lock.
  private final class Total: @unchecked Sendable {
    private let condition = NSCondition()
    private var sum = 0
    private var parts = 0

    func add(_ part: Int) {
      condition.withLock {
        sum += part
        parts += 1
        condition.signal()
      }
    }

    func wait(forParts count: Int) -> Int {
      condition.withLock {
        while parts < count { condition.wait() }
        return sum
      }
    }
  }
}
