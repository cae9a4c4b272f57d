public import Experiments

/// The files of a study of futures.
public enum FutureFiles {
  static let tableName = "futures.csv"

  /// Writes the table and the scenario into a folder, each in place of an older one.
  public static func save(
    _ result: FutureResult, scenarioText: String, currency: String, in folder: String
  ) throws(ResultStoreError) {
    try FolderTree.make(folder)
    try FileSink.replace("\(folder)/scenario.yaml") { file throws(ResultStoreError) in
      try file.append(scenarioText)
    }
    try FileSink.replace("\(folder)/\(tableName)") { file throws(ResultStoreError) in
      try table(result, currency).write(to: file)
    }
  }

  /// One row for each future and target, with the drawn values as columns.
  private static func table(_ result: FutureResult, _ currency: String) -> CSVTable {
    let columns =
      ["future"] + result.inputs.map(\.name) + [
        "target", "verdict", "unit", "value", "lower", "upper", "confidence", "replications",
      ]
    return CSVTable(fileName: tableName, columns: columns) { write throws(ResultStoreError) in
      for (place, future) in result.futures.enumerated() {
        for target in future.targets {
          let unit = target.measure.unitText(of: target.statistic, in: currency)
          try write(
            [CSVField(place + 1)] + future.values.map { CSVField($0) } + [
              CSVField(target.text), CSVField(target.verdict.rawValue), CSVField(unit),
              CSVField(target.value), CSVField(target.lower), CSVField(target.upper),
              CSVField(result.confidence), CSVField(future.replications),
            ])
        }
      }
    }
  }
}
