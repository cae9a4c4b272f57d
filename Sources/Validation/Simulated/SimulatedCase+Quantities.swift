import Foundation

extension SimulatedCase {
  /// Reads off every quantity that `reading` knows, except those that spread too widely.
  init(
    _ model: ReferenceModel, scenario: String, leftOut: [String: String] = [:],
    reading: (String) -> Reading?
  ) {
    let size = CaseSize.all[model.id] ?? CaseSize(1_000)
    self.init(
      id: model.id, scenario: scenario, replications: size.replications, readings: [:],
      leftOut: leftOut)
    for quantity in model.rows.map(\.quantity) where leftOut[quantity] == nil {
      if size.wide.contains(quantity) {
        self.leftOut[quantity] = "rare or widely spread: 5 % of it take too many replications"
      } else if let reading = reading(quantity) {
        readings[quantity] = reading
      }
    }
  }
}

extension ReferenceModel {
  /// The argument of a quantity such as `E_N(30)`, in which `name` stands before the parenthesis.
  static func argument(of quantity: String, _ name: String) -> String? {
    guard quantity.hasPrefix(name + "("), quantity.hasSuffix(")") else { return nil }
    return String(quantity.dropFirst(name.count + 1).dropLast())
  }

  /// A reason for all quantities that begin with `prefix`.
  func reason(_ reason: String, of prefix: String) -> [String: String] {
    let quantities = rows.map(\.quantity).filter { $0.hasPrefix(prefix) }
    return Dictionary(uniqueKeysWithValues: quantities.map { ($0, reason) })
  }

  /// Numbers among the parameters.
  func numbers(_ name: String) -> [Double] { parameters[name].numbers }
}

extension Double {
  /// Its decimal digits without an exponent, as scenarios have them.
  var written: String {
    let text = "\(self)"
    return text.contains("e") ? String(format: "%.15f", self) : text
  }
}

extension [Double] {
  /// Numbers with a unit, for a list of a scenario.
  func written(_ unit: String = "") -> String {
    map { unit.isEmpty ? $0.written : "\($0.written) \(unit)" }.joined(separator: ", ")
  }

  var sum: Double { reduce(0, +) }
}
