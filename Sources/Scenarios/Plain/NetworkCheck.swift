import PassportOffice

/// Rules across the stages of a plain queue, checked once all of them could be read.
struct NetworkCheck {
  let network: OfficeNetwork
  let root: CheckedObject

  /// Reports every broken rule.
  func run(into log: inout DiagnosticLog) {
  }
}
