public import Experiments

extension TableStore {
  /// Keeps a comparison and tells the path of its folder.
  public func save(
    _ result: PairwiseResult, currency: String, scenarioText: String
  ) throws(ResultStoreError) -> String {
    try save([.contrasts(result, currency: currency)], scenarioText)
  }

  /// Keeps the shares of changes and tells the path of its folder.
  public func save(
    _ rows: [ShareRow], changes: [String], currency: String, confidence: Double,
    scenarioText: String
  ) throws(ResultStoreError) -> String {
    let table = CSVTable.shares(
      rows, changes: changes, currency: currency, confidence: confidence)
    return try save([table], scenarioText)
  }
}
