/// A table of a run: its name, its columns and a way to produce its records one by one.
///
/// Records are made while they are written, so a table of any length costs no memory.
public struct CSVTable {
  /// The file's name.
  let fileName: String
  /// The header.
  let columns: [String]
  /// Hands each record, in order, to a function.
  let forEachRecord:
    (_ write: ([CSVField]) throws(ResultStoreError) -> Void)
      throws(ResultStoreError) -> Void

  /// Writes header and records.
  func write(to file: FileSink) throws(ResultStoreError) {
    try file.append(record: columns.map { CSVField($0) })
    try forEachRecord { fields throws(ResultStoreError) in
      let filled = fields.reduce(0) { $0 + $1.columns }
      precondition(filled == columns.count, "a record has one field per column")
      try file.append(record: fields)
    }
  }
}

extension FileSink {
  /// Appends a record as RFC 4180 asks, with CR LF behind it.
  func append(record fields: [CSVField]) throws(ResultStoreError) {
    for (place, field) in fields.enumerated() {
      if place > 0 { try append(",") }
      try append(field.quoted)
    }
    try append("\r\n")
  }
}
