/// The records of a text in the form of RFC 4180, each a value per field.
struct CSVRows {
  /// The records in their order, the first line included.
  private(set) var rows: [[String]] = []
  private var row: [String] = []
  private var field: [UInt8] = []

  /// Quoted fields may hold commas, quotes (written twice) and ends of lines.
  init(_ text: String) {
    var isQuoted = false
    var bytes = text.utf8.makeIterator()
    var next = bytes.next()
    while let byte = next {
      next = bytes.next()
      switch byte {
      case UInt8(ascii: "\""):
        if isQuoted && next == byte {
          field.append(byte)
          next = bytes.next()
        } else {
          isQuoted.toggle()
        }
      case UInt8(ascii: ",") where !isQuoted: endField()
      case UInt8(ascii: "\n") where !isQuoted: endRow()
      case UInt8(ascii: "\r") where !isQuoted: continue
      default: field.append(byte)
      }
    }
    if !row.isEmpty || !field.isEmpty { endRow() }
  }

  private mutating func endField() {
    row.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
  }

  private mutating func endRow() {
    endField()
    rows.append(row)
    row.removeAll(keepingCapacity: true)
  }
}
