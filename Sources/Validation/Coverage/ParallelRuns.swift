import Foundation

/// The results of a piece of work for each element, in the order of the elements.
///
/// Stops at the first error of the first element that has one.
func parallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], threads: Int, _ work: @escaping @Sendable (Element) throws -> Result
) throws -> [Result] {
  let results = ParallelResults<Result>(count: elements.count)
  DispatchQueue.concurrentPerform(iterations: max(1, min(threads, elements.count))) { _ in
    while let place = results.next() {
      results.put(Swift.Result { try work(elements[place]) }, at: place)
    }
  }
  return try results.ordered()
}

/// Places handed out to threads and filled by them; unchecked, because the lock guards the state.
private final class ParallelResults<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Result<Value, any Error>?]
  private var place = 0
  private var hasFailed = false

  init(count: Int) {
    values = Array(repeating: nil, count: count)
  }

  /// The next place to fill, nil when all are taken or after a failure.
  func next() -> Int? {
    lock.withLock {
      guard place < values.count, !hasFailed else { return nil }
      place += 1
      return place - 1
    }
  }

  func put(_ value: Result<Value, any Error>, at place: Int) {
    lock.withLock {
      values[place] = value
      if case .failure = value { hasFailed = true }
    }
  }

  func ordered() throws -> [Value] {
    try lock.withLock { try values.compactMap { try $0?.get() } }
  }
}
