/// Quantities whose names hold a number, and parameters that laws are made of.
extension ReferenceModel {
  /// The quantities whose names are `prefix`, a number and a bracket, with a value for the number.
  func values(_ prefix: String, _ value: (Double) -> Double) -> [String: Double] {
    var values: [String: Double] = [:]
    for row in rows where row.quantity.hasPrefix(prefix) && row.quantity.hasSuffix(")") {
      let text = row.quantity.dropFirst(prefix.count).dropLast()
      if let number = Double(text) { values[row.quantity] = value(number) }
    }
    return values
  }

  /// A parameter as a number; not a number where it is none.
  func number(_ name: String) -> Double { parameters[name].number }

  /// A parameter as a whole number, 1 where it is missing.
  func count(_ name: String) -> Int {
    let number = parameters[name].number
    return number.isFinite ? Int(number) : 1
  }
}

extension [String: Double] {
  /// Both tables together; a name stands in one of them only.
  static func + (left: [String: Double], right: [String: Double]) -> [String: Double] {
    left.merging(right) { _, last in last }
  }
}
