public import EventKernel
import PassportOffice
import Statistics

/// How long the queues of a study need until they have forgotten that they began empty.
///
/// A pilot of ten replications gives the number of people in the system at 1,000 instants of the
/// window, averaged over replications, and MSER-5 says how much of that start to leave out. The
/// pilot has random numbers of its own, so that the study is no choice among its own paths
/// (Hoad, Robinson and Davies, "Automating warm-up length estimation", Journal of the Operational
/// Research Society 61, 2010, on averaged series).
struct WarmUpPilot: Sendable {
  /// Where paths come from.
  let source: ReplicationSource

  private static let replications = 10
  private static let instants = 1_000
  /// Replications of a study are numbered below.
  private static let firstReplication = 1 << 40

  /// The variants with the warm-up of that one which needs most, so that all are counted over the
  /// same window; nil where the scenario states its warm-up, or after `isCancelled`.
  func prepared(
    _ variants: [Variant], isCancelled: @Sendable () -> Bool
  ) -> (variants: [Variant], warmUp: FoundWarmUp)? {
    guard variants.contains(where: { $0.network.span.findsWarmUp }) else { return nil }
    var found = FoundWarmUp(length: .zero, tooShort: [])
    for variant in variants {
      guard let series = series(of: variant.network, isCancelled: isCancelled),
        let deletion = InitialDeletion(of: series)
      else { return nil }
      found.length = max(
        found.length, Self.time(deletion.observations, in: variant.network.span))
      if Self.isTooShort(series, deletion) { found.tooShort.append(variant.name) }
    }
    return (variants.map { $0.starting(after: found.length) }, found)
  }

  /// From the start of the window to one of its instants.
  private static func time(_ instant: Int, in span: RunSpan) -> SimDuration {
    let spacing = (span.windowEnd - span.windowStart).microseconds / Int64(instants)
    return SimDuration(microseconds: Int64(instant) * spacing)
  }

  /// The rule would rather delete more than half, or the rest of the window is not much longer
  /// than the memory of the queue: a twentieth of it is correlated with the next one by a half.
  ///
  /// Von Neumann's ratio of 20 independent batches is below 1 once in a hundred series.
  private static func isTooShort(_ series: [Double], _ deletion: InitialDeletion) -> Bool {
    let rest = Array(series.dropFirst(deletion.observations))
    let ratio = BatchMeans(of: rest, batches: 20).vonNeumannRatio ?? 2
    return deletion.isAtLimit || ratio < 1
  }

  /// People in the system at the instants, on average over replications; nil if cancelled.
  private func series(
    of network: OfficeNetwork, isCancelled: @Sendable () -> Bool
  ) -> [Double]? {
    var pilot = network
    pilot.sampleInstants = (0..<Self.instants).map { instant in
      network.span.windowStart + Self.time(instant, in: network.span)
    }
    pilot.span.followUntil = pilot.span.windowEnd
    var sums = [Int](repeating: 0, count: Self.instants)
    for replication in 0..<Self.replications {
      let end = source.replay(pilot, Self.firstReplication + replication) { chunk, _ in
        for record in chunk.office {
          if case .sample(let index, _, _, let present) = record { sums[index] += present }
        }
        return !isCancelled()
      }
      guard end != nil else { return nil }
    }
    return sums.map { Double($0) / Double(Self.replications) }
  }
}

/// A warm-up that a pilot has found.
public struct FoundWarmUp: Sendable {
  /// Not counted at the start of every replication.
  public var length: SimDuration
  /// The same in hours.
  public var hours: Double { length.minutes / 60 }
  /// Variants whose window is too short to tell.
  var tooShort: [String]
}

extension Variant {
  /// The same, counted from later on for as long.
  fileprivate func starting(after warmUp: SimDuration) -> Variant {
    var later = self
    later.network.span.windowStart = network.span.windowStart + warmUp
    later.network.span.windowEnd = network.span.windowEnd + warmUp
    later.network.span.followUntil = network.span.followUntil + warmUp
    return later
  }
}
