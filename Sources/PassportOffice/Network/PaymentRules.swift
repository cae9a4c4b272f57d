public import EventKernel
public import RandomStreams

/// How the fee is paid.
public struct PaymentRules: Sendable {
  /// Time until somebody starts to pay, in microseconds.
  public var starts: Distribution
  /// Ways to pay with their shares.
  public var methods: [PaymentMethod]
  /// Share of payments that go wrong: the fee is lost and paid again.
  public var errorShare: Double
  /// After booking first: an unpaid slot goes back after this time.
  public var deadline: SimDuration
  /// Share that never pays.
  public var neverPaysShare: Double
  /// The fee in the scenario's currency, without the surcharges of applications.
  public var fee: Double

  /// Collects the parts.
  public init(
    starts: Distribution, methods: [PaymentMethod], errorShare: Double, deadline: SimDuration,
    neverPaysShare: Double, fee: Double
  ) {
    self.starts = starts
    self.methods = methods
    self.errorShare = errorShare
    self.deadline = deadline
    self.neverPaysShare = neverPaysShare
    self.fee = fee
  }
}

/// A way to pay.
public struct PaymentMethod: Sendable {
  /// Its name in the file.
  public var name: String
  /// Who uses it.
  public var share: Double
  /// Opening hours by weekday (Monday first), shut on holidays; nil: day and night.
  public var hours: [[ClockRange]]?
  /// How long paying takes, in microseconds.
  public var takes: Distribution

  /// Collects the parts.
  public init(name: String, share: Double, hours: [[ClockRange]]?, takes: Distribution) {
    self.name = name
    self.share = share
    self.hours = hours
    self.takes = takes
  }
}
