public import Statistics

extension PointJournal.Entry {
  /// The entry as bytes, the same on every machine.
  public var bytes: [UInt8] {
    var writer = NumberWriter()
    writer.put(point)
    writer.put(parts.count)
    for groups in parts {
      writer.put(groups.count)
      for part in groups { part.write(to: &writer) }
    }
    return writer.bytes
  }

  /// Reads an entry.
  public init(bytes: [UInt8]) throws(UnreadableBytes) {
    var reader = NumberReader(bytes)
    point = try reader.count(atMost: SweepDesign.mostPoints)
    parts = []
    // Every group takes a byte at least.
    for _ in 0..<(try reader.count(atMost: bytes.count)) {
      var groups: [QuantityPart] = []
      for _ in 0..<(try reader.count(atMost: bytes.count)) {
        groups.append(try QuantityPart(from: &reader))
      }
      parts.append(groups)
    }
    guard reader.isAtEnd else { throw UnreadableBytes() }
  }
}

extension QuantityPart {
  fileprivate func write(to writer: inout NumberWriter) {
    switch self {
    case .ratio(let sum, let count):
      writer.put(0)
      writer.put(sum)
      writer.put(count)
    case .value(nil): writer.put(1)
    case .value(let value?):
      writer.put(2)
      writer.put(value)
    case .observations(let tally):
      writer.put(3)
      tally.write(to: &writer)
    }
  }

  fileprivate init(from reader: inout NumberReader) throws(UnreadableBytes) {
    switch try reader.int() {
    case 0: self = .ratio(sum: try reader.double(), count: try reader.double())
    case 1: self = .value(nil)
    case 2: self = .value(try reader.double())
    case 3: self = .observations(try PackedTally(from: &reader))
    case _: throw UnreadableBytes()
    }
  }
}
