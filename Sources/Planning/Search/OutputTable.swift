import Experiments
import Statistics
import Synchronization

/// The outputs of single replications as they come in.
final class OutputTable: Sendable {
  private let empty: [[[QuantitySample]]]
  private let values: Mutex<[[[ReplicationOutput]]]>

  /// Samples without a replication, by point, quantity and group.
  init(_ empty: [[[QuantitySample]]]) {
    self.empty = empty
    values = Mutex(empty.map { _ in [] })
  }

  /// By point, replication and output.
  var content: [[[ReplicationOutput]]] { values.withLock { $0 } }

  /// Takes in what a replication of a point says, by quantity and group.
  func add(_ parts: [[QuantityPart]], point: Int) {
    let outputs = zip(empty[point], parts).flatMap { samples, parts in
      zip(samples, parts).map {
        ReplicationOutput(value: $0.value(of: $1), weight: Self.weight(of: $1))
      }
    }
    values.withLock { $0[point].append(outputs) }
  }

  private static func weight(of part: QuantityPart) -> Double {
    switch part {
    case .ratio(_, let count): count
    case .value, .observations: 1
    }
  }
}
