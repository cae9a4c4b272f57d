public import RandomStreams

/// How many passports can be printed.
public struct PrintRules: Sendable {
  /// Passports of a working day; nil without a limit.
  public var perDay: Int?
  /// Empty booklets; nil: there are always enough.
  public var blanks: BlankRules?

  /// Limits of a printer; nothing of it is limited at first.
  public init() {}
}

/// The stock of empty booklets.
public struct BlankRules: Sendable {
  /// In stock when the first rules with a stock come into force.
  public var start: Int
  /// How more are ordered; nil: never.
  public var reorder: ReorderRule?

  /// A stock that is ordered again by a rule, if there is one.
  public init(start: Int, reorder: ReorderRule?) {
    self.start = start
    self.reorder = reorder
  }
}

/// A fixed number is ordered when the stock, with what is on its way, is low.
public struct ReorderRule: Sendable {
  /// An order is made below this number.
  public var below: Int
  /// So many are ordered.
  public var quantity: Int
  /// From the order to its arrival, in microseconds.
  public var lead: Distribution

  /// Collects the parts.
  public init(below: Int, quantity: Int, lead: Distribution) {
    precondition(quantity > 0, "an order brings something")
    self.below = below
    self.quantity = quantity
    self.lead = lead
  }
}
