import Experiments
import Statistics
import Synchronization

/// The outputs of single replications as they come in.
final class OutputTable: Sendable {
  private let empty: [[[QuantitySample]]]
  private let values: Mutex<[[[Double?]]]>

  /// Samples without a replication, by point, quantity and group.
  init(_ empty: [[[QuantitySample]]]) {
    self.empty = empty
    values = Mutex(empty.map { _ in [] })
  }

  /// By point, replication and output.
  var content: [[[Double?]]] { values.withLock { $0 } }

  /// Takes in what a replication of a point says, by quantity and group.
  func add(_ parts: [[QuantityPart]], point: Int) {
    let outputs = zip(empty[point], parts).flatMap { samples, parts in
      zip(samples, parts).map { sample, part -> Double? in
        var sample = sample
        sample.add(part)
        return sample.estimate(confidence: 0.95)?.value
      }
    }
    values.withLock { $0[point].append(outputs) }
  }
}
