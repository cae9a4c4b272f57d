public import PassportOffice

/// One way of running the scenario.
public struct Variant: Sendable {
  /// `base` or the name in the file.
  public var name: String
  /// What is run.
  public var network: OfficeNetwork

  /// A named network.
  public init(name: String, network: OfficeNetwork) {
    self.name = name
    self.network = network
  }
}
