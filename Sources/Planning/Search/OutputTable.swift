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
      zip(samples, parts).map { Self.output(of: $1, in: $0) }
    }
    values.withLock { $0[point].append(outputs) }
  }

  private static func output(
    of part: QuantityPart, in empty: QuantitySample
  ) -> ReplicationOutput {
    switch part {
    case .ratio(let sum, let count):
      return ReplicationOutput(value: count > 0 ? sum / count : nil, weight: count)
    case .value, .observations:
      var sample = empty
      sample.add(part)
      return ReplicationOutput(value: sample.estimate(confidence: 0.95)?.value)
    }
  }
}
