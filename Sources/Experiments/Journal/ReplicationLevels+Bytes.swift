import PassportOffice
import Statistics

extension ReplicationLevels {
  /// Writes all averages and periods.
  func write(to writer: inout NumberWriter) {
    for level in stages + [everywhere, room] + offices + rooms { level.write(to: &writer) }
    for sample in samples.joined() {
      writer.put(sample != nil)
      guard let sample else { continue }
      writer.put(sample.queue)
      writer.put(sample.present)
    }
    for stage in periods { Self.write(stage, to: &writer) }
  }

  /// Reads them; how many there are is known from the layout.
  init(from reader: inout NumberReader, in layout: FoldLayout) throws(UnreadableBytes) {
    let network = layout.network
    let officeCount = network.hasSeveralOffices ? network.names.offices.count : 0
    var levels: [LevelSummary?] = []
    for _ in 0..<network.stages.count + 2 + 2 * officeCount {
      levels.append(try LevelSummary.optional(from: &reader))
    }
    var rest = levels.dropFirst(network.stages.count)
    self.init(
      stages: Array(levels.prefix(network.stages.count)), everywhere: rest.removeFirst(),
      room: rest.removeFirst(), offices: Array(rest.prefix(officeCount)),
      rooms: Array(rest.suffix(officeCount)),
      samples: try Self.samples(from: &reader, in: network), periods: [])
    for _ in network.stages { periods.append(try Self.periods(from: &reader)) }
  }

  private static func samples(
    from reader: inout NumberReader, in network: OfficeNetwork
  ) throws(UnreadableBytes) -> [[SampledLevel?]] {
    var samples: [[SampledLevel?]] = []
    for _ in network.sampleInstants {
      var stages: [SampledLevel?] = []
      for _ in network.stages {
        stages.append(
          try reader.flag()
            ? SampledLevel(queue: try reader.int(), present: try reader.int()) : nil)
      }
      samples.append(stages)
    }
    return samples
  }

  /// Periods are mostly of one length and one number of desks, and who is present is in line or
  /// served: what differs from that is small.
  private static func write(
    _ periods: [LevelIntegral.Period], to writer: inout NumberWriter
  ) {
    writer.put(periods.count)
    var last = LevelIntegral.Period()
    for period in periods {
      let area = period.area
      writer.put(period.length &- last.length)
      writer.put(area.queue)
      writer.put(area.busy)
      writer.put(area.present &- area.queue &- area.busy)
      writer.put(area.open &- last.area.open)
      writer.put(period.arrivals)
      last = period
    }
  }

  private static func periods(
    from reader: inout NumberReader
  ) throws(UnreadableBytes) -> [LevelIntegral.Period] {
    var periods: [LevelIntegral.Period] = []
    var last = LevelIntegral.Period()
    for _ in 0..<(try reader.count(atMost: .max)) {
      let length = last.length &+ (try reader.int64())
      let queue = try reader.int64()
      let busy = try reader.int64()
      let present = queue &+ busy &+ (try reader.int64())
      let open = last.area.open &+ (try reader.int64())
      last = LevelIntegral.Period(
        area: StageLevel(queue: queue, present: present, busy: busy, open: open),
        arrivals: try reader.int(), length: length)
      periods.append(last)
    }
    return periods
  }
}

extension Optional<LevelSummary> {
  fileprivate func write(to writer: inout NumberWriter) {
    writer.put(self != nil)
    guard let level = self else { return }
    for average in [level.queue, level.present, level.busy, level.open] { writer.put(average) }
    writer.put(level.mostInLine)
    writer.put(level.mostPresent)
  }
}

extension LevelSummary {
  fileprivate static func optional(
    from reader: inout NumberReader
  ) throws(UnreadableBytes) -> LevelSummary? {
    guard try reader.flag() else { return nil }
    return LevelSummary(
      queue: try reader.double(), present: try reader.double(), busy: try reader.double(),
      open: try reader.double(), mostInLine: try reader.int64(),
      mostPresent: try reader.int64())
  }
}
