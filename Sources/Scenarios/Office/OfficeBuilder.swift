import PassportOffice

/// Builds the network of a file with `offices`.
enum OfficeBuilder {
  /// The network, or nil after a report.
  static func network(
    of document: ScenarioDocument, into log: inout DiagnosticLog
  ) -> OfficeNetwork? {
    nil
  }
}
