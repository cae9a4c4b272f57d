/// A figure that somebody published about an office, and where a simulation shows it.
public struct PublishedFigure: Sendable {
  /// The table of the output in which it stands.
  public var table: String
  /// What it is, in words.
  public var label: String
  /// The variant of the scenario that is compared.
  public var variant: String
  /// The simulated value.
  public var quantity: Quantity
  /// By which the simulated value is divided, if the figure is a ratio.
  public var per: Quantity?
  /// As written; empty where nothing was published.
  public var text: String
  /// From the least to the greatest value that agrees with what was written, in the quantity's unit.
  public var range: ClosedRange<Double>?
  /// How free the simulation was to miss it.
  public var freedom: Freedom
  /// Greatest distance that counts as agreement.
  public var limit: Limit
  /// Why, or how, the figure is what it is; may be empty.
  public var note: String

  /// How free the simulation was to miss a figure.
  public enum Freedom: String, CaseIterable, Sendable {
    /// A number of the scenario was chosen so that it comes out.
    case tuned
    /// It follows from numbers of the scenario that come from the same source.
    case given
    /// A formula gives it for the numbers of the scenario.
    case formula
    /// Nothing was chosen for it.
    case free
  }

  /// Greatest distance that counts as agreement.
  public enum Limit: Sendable, Equatable {
    /// A share of the published value.
    case share(Double)
    /// Twice the half width of the interval of the simulated value.
    case interval
  }

  /// Collects the parts.
  public init(
    table: String, label: String, variant: String, quantity: Quantity, per: Quantity?,
    text: String, range: ClosedRange<Double>?, freedom: Freedom, limit: Limit, note: String
  ) {
    self.table = table
    self.label = label
    self.variant = variant
    self.quantity = quantity
    self.per = per
    self.text = text
    self.range = range
    self.freedom = freedom
    self.limit = limit
    self.note = note
  }
}

extension PublishedFigure {
  /// The unit of a quantity, or of its ratio to another one.
  public static func unitText(of quantity: Quantity, per: Quantity?) -> String {
    per == nil ? quantity.measure.unitText(of: quantity.statistic) : "share"
  }

  /// The unit in which it is shown where amounts of money are in some currency.
  public func unitText(in currency: String) -> String {
    per == nil ? quantity.measure.unitText(of: quantity.statistic, in: currency) : "share"
  }
}
