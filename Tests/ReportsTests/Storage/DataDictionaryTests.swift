import Experiments
import Foundation
import TestSupport
import Testing

@testable import ResultStorage

struct DataDictionaryTests {
  @Test func `the page in the results folder is the one made from the measures`() throws {
    if ProcessInfo.processInfo.environment["ANTREAN_UPDATE_GOLDEN"] == "1" {
      try DataDictionary.markdown.write(
        to: Repository.url("results/README.md"), atomically: true, encoding: .utf8)
    }
    if let difference = firstDifference(
      between: try Repository.text(of: "results/README.md"), and: DataDictionary.markdown)
    {
      Issue.record("results/README.md is not up to date, \(difference)")
    }
  }

  @Test func `every column of every table is explained`() {
    let explained = Set(
      ColumnMeaning.all.flatMap { $0.column.split(separator: ", ").map(String.init) }
        + ScopeKey.allCases.map(\.rawValue))
    let tables = [
      CSVTable.summaryColumns, CSVTable.replicationColumns, CSVTable.timelineColumns,
      CSVTable.slotColumns, ApplicantRecords.columns,
    ]

    #expect(tables.joined().filter { !explained.contains($0) } == [])
  }
}
