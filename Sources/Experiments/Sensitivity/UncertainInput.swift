public import RandomStreams

/// A value of a scenario that is not known exactly, with what it may be.
public struct UncertainInput: Sendable {
  /// How a number becomes the text of a value.
  public enum Form: Sendable, Equatable {
    /// A duration in microseconds, written in a unit of so many.
    case duration(unit: String, microseconds: Double)
    /// A number with the unit behind it, or none.
    case number(unit: String)
    /// A whole number with the word behind it, or none.
    case whole(unit: String)
  }

  /// The places that have the value, which move together; at least one.
  public let paths: [String]
  /// The value that a run uses, as written.
  public let text: String
  /// What it may be, as written; nil for a range that was not written.
  public let lawText: String?
  /// What it may be, as numbers.
  public let law: Distribution
  /// How the numbers are written.
  public let form: Form

  /// Collects the parts.
  public init(
    paths: [String], text: String, lawText: String?, law: Distribution, form: Form
  ) {
    precondition(!paths.isEmpty, "an uncertain value stands somewhere")
    self.paths = paths
    self.text = text
    self.lawText = lawText
    self.law = law
    self.form = form
  }

  /// What it is called: its path, the first of several.
  public var name: String { paths[0] }

  /// The same value at further places.
  public func standing(at paths: [String]) -> UncertainInput {
    UncertainInput(paths: paths, text: text, lawText: lawText, law: law, form: form)
  }

  /// The value which a share of all that it may be does not exceed, as it is written in a file.
  public func value(at quantile: Double) -> String {
    text(of: law.quantile(quantile), DecimalText.text)
  }

  /// The same for a reader, with four digits that matter.
  public func shownValue(at quantile: Double) -> String {
    text(of: law.quantile(quantile)) { DecimalText.text($0, digits: 4) }
  }

  /// The settings that put this value in its places.
  public func settings(at quantile: Double) -> [Setting] {
    let text = value(at: quantile)
    return paths.map { Setting(path: $0, text: text) }
  }

  private func text(of number: Double, _ write: (Double) -> String) -> String {
    switch form {
    case .duration(let unit, let microseconds): "\(write(number / microseconds)) \(unit)"
    case .number(let unit): joined(write(number), unit)
    case .whole(let unit): joined(DecimalText.text(number.rounded()), unit)
    }
  }

  private func joined(_ number: String, _ unit: String) -> String {
    unit.isEmpty ? number : "\(number) \(unit)"
  }
}
