/// Names of quantities as the table writes them.
extension FormulaFamily {
  /// The value of each quantity of a model that `value` gives.
  static func values(of model: ReferenceModel, _ value: (String) -> Double?) -> [String: Double] {
    let pairs = model.rows.compactMap { row in value(row.quantity).map { (row.quantity, $0) } }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The numbers written in a text, in their order: `P(N(8.0)>=12)` holds 8 and 12.
  static func numbers(in text: String) -> [Double] {
    let words = text.split { !($0.isNumber || $0 == "." || $0 == "-") }
    return words.compactMap { Double($0) }
  }
}
