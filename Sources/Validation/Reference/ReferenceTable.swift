import Foundation

/// The exact values by which the simulator and the formulas are judged.
public struct ReferenceTable: Sendable {
  /// The models in the order of the file.
  public var models: [ReferenceModel]

  /// Reads a table with the columns id, model, params, quantity, value, abs_tol_of_value and source.
  ///
  /// Rows of one id belong to one model: an id is the name of the instance, a dot and the quantity.
  /// Throws `ReferenceTableError` where a row cannot be read, and errors of the file system.
  public init(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    models = []
    for (line, fields) in CSVRows(text).rows.enumerated().dropFirst() {
      guard fields.count == 7, let value = Double(fields[4]), let tolerance = Double(fields[5]),
        let dot = fields[0].firstIndex(of: ".")
      else { throw ReferenceTableError(row: line + 1) }
      let row = ReferenceRow(
        quantity: fields[3], value: value, tolerance: tolerance, source: fields[6])
      let id = String(fields[0][..<dot])
      if models.last?.id == id {
        models[models.count - 1].rows.append(row)
      } else {
        let parameters = try JSONDecoder().decode(Parameter.self, from: Data(fields[2].utf8))
        models.append(
          ReferenceModel(id: id, name: fields[1], parameters: parameters, rows: [row]))
      }
    }
  }

  /// Rows of all models.
  public var rowCount: Int { models.reduce(0) { $0 + $1.rows.count } }
}

/// A row that is not of the expected form.
public struct ReferenceTableError: Error, CustomStringConvertible {
  /// Its number, counted from 1 with the heading.
  public var row: Int

  /// For people.
  public var description: String { "row \(row) of the reference table cannot be read" }
}
