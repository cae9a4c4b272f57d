public import Statistics
internal import EventKernel
internal import PassportOffice

/// Waits that began in an interval.
public struct IntervalSample: Mergeable, Equatable {
  /// In microseconds.
  private var waits = Tally()
  private var over = 0

  /// Nobody came.
  public init() {}

  /// People who joined the line.
  public var count: Int { waits.count }

  /// Takes in a wait; `threshold` is the one that `share_over` asks for, in microseconds.
  mutating func add(_ wait: Int64, threshold: Int64?) {
    waits.add(wait)
    if let threshold, wait > threshold { over += 1 }
  }

  /// Adds all that the other has seen.
  public mutating func merge(_ other: IntervalSample) {
    waits.merge(other.waits)
    over += other.over
  }

  /// A statistic of the waits in minutes, or a share; nil without a wait or for other statistics.
  public func value(of statistic: Statistic) -> Double? {
    guard count > 0 else { return nil }
    switch statistic {
    case .mean: return waits.mean.map { $0 / 60e6 }
    case .p50: return quantile(0.5)
    case .p90: return quantile(0.9)
    case .p95: return quantile(0.95)
    case .p99: return quantile(0.99)
    case .shareZero: return Double(waits.zeroCount) / Double(count)
    case .shareOver: return Double(over) / Double(count)
    case .sd, .max, .share, .count, .rate, .at: return nil
    }
  }

  private func quantile(_ probability: Double) -> Double? {
    waits.quantile(probability).map { $0 / 60e6 }
  }
}

/// Waits and work by place of a layout, over replications.
public struct IntervalWaits: Sendable {
  private var samples: [Sections<IntervalSample>]
  private var busy: [Int64]
  private let layout: IntervalLayout
  /// Replications behind it.
  public private(set) var replications = 0

  init(_ layout: IntervalLayout) {
    self.layout = layout
    samples = Array(repeating: Sections(), count: layout.placeCount)
    busy = Array(repeating: 0, count: layout.placeCount)
  }

  /// Takes in the next replication, in index order.
  mutating func add(_ tally: IntervalTally) {
    for place in samples.indices {
      samples[place].add(tally.samples[place], replication: replications)
      busy[place] += tally.busy[place]
    }
    replications += 1
  }

  /// People who joined the line at a place, per day.
  public func arrivals(at place: Int) -> Double {
    Double(samples[place].count) / days(of: place)
  }

  /// Desks that were busy at a place, on average over the whole interval.
  public func load(at place: Int) -> Double {
    let range = layout.range(ofPlace: place)
    return Double(busy[place]) / Double((range.until - range.from).microseconds) / days(of: place)
  }

  /// A statistic of the waits that began at a place, with its interval; nil where nobody came.
  public func estimate(
    of statistic: Statistic, at place: Int, confidence: Double
  ) -> IntervalEstimate? {
    samples[place].estimate(confidence: confidence) { $0.value(of: statistic) }
  }

  private func days(of place: Int) -> Double {
    let days = layout.pattern(ofLine: layout.line(ofPlace: place)).days
    return max(1, Double(replications) * days)
  }
}

/// Waits and work of one replication.
struct IntervalTally: Sendable {
  private let layout: IntervalLayout
  private let threshold: Int64?
  fileprivate(set) var samples: [IntervalSample]
  /// Microseconds of service.
  fileprivate(set) var busy: [Int64]

  init(_ layout: IntervalLayout, threshold: Int64?) {
    self.layout = layout
    self.threshold = threshold
    samples = Array(repeating: IntervalSample(), count: layout.placeCount)
    busy = Array(repeating: 0, count: layout.placeCount)
  }

  /// Takes in the stops of counted people.
  mutating func take(_ stops: borrowing RecordBuffer<StopRecord>) {
    for place in stops.indices where stops[place].isCounted { take(stops[place]) }
  }

  private mutating func take(_ stop: StopRecord) {
    let stage = Int(stop.stage)
    if let place = layout.place(ofJoining: stage, at: stop.joined) {
      samples[place].add((stop.ended - stop.joined).microseconds, threshold: threshold)
    }
    guard stop.outcome == .served else { return }
    addWork(of: stage, from: stop.ended, until: stop.ended + stop.service)
  }

  /// Splits a service among the intervals over which it goes on.
  private mutating func addWork(of stage: Int, from: SimInstant, until end: SimInstant) {
    var now = from
    let length = layout.interval.microseconds
    while now < end {
      let place = layout.place(ofStage: stage, at: now)
      let inDay = now.microseconds % layout.period.microseconds
      let left = min(length - inDay % length, layout.period.microseconds - inDay)
      let next = min(end, now + SimDuration(microseconds: max(1, left)))
      if let place { busy[place] += (next - now).microseconds }
      now = next
    }
  }
}
