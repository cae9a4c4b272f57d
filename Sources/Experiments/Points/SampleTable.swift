import Synchronization

/// The samples of all points of a design, as replications come in.
public final class SampleTable: Sendable {
  private struct State {
    var samples: [[[QuantitySample]]]
    var added = 0
  }

  private let state: Mutex<State>

  /// Starts from samples by point, quantity and group.
  public init(_ samples: [[[QuantitySample]]]) {
    state = Mutex(State(samples: samples))
  }

  /// By point, quantity and group.
  public var content: [[[QuantitySample]]] { state.withLock { $0.samples } }

  /// Takes in the next replication of a point, and says how many parts have come in all.
  @discardableResult
  public func add(_ parts: [[QuantityPart]], to point: Int) -> Int {
    state.withLock { state in
      for (quantity, groups) in parts.enumerated() {
        for (group, part) in groups.enumerated() {
          state.samples[point][quantity][group].add(part)
        }
      }
      state.added += 1
      return state.added
    }
  }
}
