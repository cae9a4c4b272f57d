import Experiments
import Scenarios
import TestSupport
import Testing

/// A table of replications read again.
struct SavedReplicationsTests {
  private let folder: TemporaryDirectory
  private let table: SavedReplications

  init() throws {
    folder = try TemporaryDirectory()
    let head = "variant,replication,measure,statistic,stage,channel,unit,value"
    let rows = [
      "base,0,wait,mean,,,min,1", "base,0,wait,mean,,app,min,2", "base,0,wait,mean,,walk_in,min,3",
      "base,0,wait,p90,,app,min,4", "base,0,wait,mean,desk,app,min,5",
      "base,1,wait,mean,,,min,6", "base,1,wait,mean,,app,min,", "base,1,wait,mean,,walk_in,min,8",
      "other,0,wait,mean,,app,min,9",
    ]
    let path = try folder.write(
      ([head] + rows).map { $0 + "\r\n" }.joined(), to: "replications.csv")
    table = try SavedReplications(path: path)
  }

  private func series(_ text: String, variant: String) throws -> [String] {
    let quantity = try SavedReplications.quantities([text], from: "--of")[0]
    return table.series(of: quantity, variant: variant).map { series in
      let scope = series.scope.map(\.value).joined(separator: " ")
      let values = series.values.map { $0.map { "\($0)" } ?? "none" }
      return "\(scope): \(values.joined(separator: " "))"
    }
  }

  @Test(arguments: [
    ("mean(wait)", "base", [": 1.0 6.0"]),
    ("mean(wait) by channel", "base", ["app: 2.0 none", "walk_in: 3.0 8.0"]),
    ("mean(wait) of channel=walk_in", "base", ["walk_in: 3.0 8.0"]),
    ("p90(wait) by channel", "base", ["app: 4.0"]),
    ("mean(wait) of stage=desk by channel", "base", ["desk app: 5.0"]),
    ("mean(wait) by channel", "other", ["app: 9.0"]), ("mean(wait)", "other", []),
    ("mean(wait)", "third", []),
  ])
  func `a quantity has the values of its groups, replication after replication`(
    text: String, variant: String, expected: [String]
  ) throws {
    #expect(try series(text, variant: variant) == expected)
  }
}
