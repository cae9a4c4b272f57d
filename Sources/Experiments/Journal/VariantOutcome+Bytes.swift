import EventKernel
import PassportOffice
import Statistics

extension VariantOutcome {
  /// Writes the cells and what is not in them.
  func write(to writer: inout NumberWriter) {
    for block in cells.joined() { block.write(to: &writer) }
    summary.levels.write(to: &writer)
    writer.put(summary.rateDays)
    writer.put(summary.slotDays.count)
    for day in summary.slotDays { day.write(to: &writer) }
    writer.put(summary.initialCount)
    writer.put(summary.end.eventCount)
    writer.put(summary.end.countedPeople)
    writer.put(summary.end.windowEnd.microseconds)
  }

  /// Reads them and makes the rows of the layout; values only where there are columns.
  init(
    from reader: inout NumberReader, layout: FoldLayout, columns: ReplicationColumns?
  ) throws(UnreadableBytes) {
    var packed: [[PackedBlock]] = []
    for records in layout.records {
      var blocks: [PackedBlock] = []
      for cube in records.cubes {
        blocks.append(
          try PackedBlock(
            from: &reader, tallies: cube.cellCount * records.measures.count,
            counters: cube.cellCount * records.counterCount))
      }
      packed.append(blocks)
    }
    var summary = try ReplicationSummary(from: &reader, in: layout)
    summary.rows = zip(layout.records, packed).map { records, blocks in
      records.rows(
        of: blocks.map {
          $0.unpacked(
            measureCount: records.measures.count, counterCount: records.counterCount)
        })
    }
    let values = columns?.values(of: summary) ?? []
    rows = summary.rows.map { $0.map { BlockTotals($0) } }
    cells = packed
    summary.rows = []
    self.summary = summary
    self.values = values
  }
}

extension ReplicationSummary {
  /// Reads what is neither row nor cell.
  fileprivate init(
    from reader: inout NumberReader, in layout: FoldLayout
  ) throws(UnreadableBytes) {
    let levels = try ReplicationLevels(from: &reader, in: layout)
    let rateDays = try reader.double()
    var slotDays: [SlotDay] = []
    for _ in 0..<(try reader.count(atMost: .max)) { slotDays.append(try SlotDay(from: &reader)) }
    self.init(
      rows: [], cells: [], levels: levels, pathProblem: nil, rateDays: rateDays,
      slotDays: slotDays, people: PieceList(), pairs: nil, initialCount: try reader.int(),
      end: ReplicationEnd(
        eventCount: try reader.int(), countedPeople: try reader.int(),
        windowEnd: SimInstant(microseconds: try reader.int64())))
  }
}

extension PackedBlock {
  fileprivate func write(to writer: inout NumberWriter) {
    writer.put(tallies.count { $0.count > 0 })
    var gap = 0
    for tally in tallies {
      guard tally.count > 0 else {
        gap += 1
        continue
      }
      writer.put(gap)
      tally.write(to: &writer)
      gap = 0
    }
    writer.putSparse(counters)
  }

  fileprivate init(
    from reader: inout NumberReader, tallies size: Int, counters: Int
  ) throws(UnreadableBytes) {
    var tallies = [PackedTally](repeating: PackedTally(), count: size)
    var next = 0
    for _ in 0..<(try reader.count(atMost: size)) {
      next += try reader.count(atMost: size)
      guard next < size else { throw UnreadableBytes() }
      tallies[next] = try PackedTally(from: &reader)
      next += 1
    }
    self.init(tallies: tallies, counters: try reader.sparse(counters))
  }
}

extension SlotDay {
  fileprivate func write(to writer: inout NumberWriter) {
    for number in [office, pool, day, offered, booked, kept, missed, wasted] {
      writer.put(number)
    }
  }

  fileprivate init(from reader: inout NumberReader) throws(UnreadableBytes) {
    self.init(
      office: try reader.int(), pool: try reader.int(), day: try reader.int(),
      offered: try reader.int(), booked: try reader.int(), kept: try reader.int(),
      missed: try reader.int(), wasted: try reader.int())
  }
}
