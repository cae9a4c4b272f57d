import Testing

@testable import Validation

@Suite struct ReplicationValuesTests {
  /// Three replications of two variants; the second row of `wait` has a scope.
  private let text = """
    variant,replication,measure,statistic,stage,unit,value
    base,0,wait,mean,,min,2
    base,0,wait,mean,desk,min,9
    base,1,wait,mean,,min,4
    base,2,wait,mean,,min,6
    lifo,1,wait,mean,,min,7
    base,0,arrivals,count,,people,1
    base,1,arrivals,count,,people,1
    base,2,arrivals,count,,people,2
    """
  private let wait = ResultKey(measure: "wait")

  @Test func `the mean over replications has the usual error`() throws {
    let values = ReplicationValues(text, keys: [wait], replications: 3)
    let found = try #require(values.measured([wait]) { $0[0] })
    #expect(found.value == 4)
    // Variance 4 of three values.
    #expect(abs(found.standardError - (4.0 / 3).squareRoot()) < 1e-12)
  }

  @Test func `a ratio of totals has the error of the jackknife`() throws {
    let reading = Reading.ratio([wait, Reading.arrivals]) { ($0[0] * $0[1], $0[1]) }
    guard case .combined(let keys, let numbers, let function) = reading.origin else {
      Issue.record("a ratio is a combination")
      return
    }
    let values = ReplicationValues(text, keys: Set(keys), replications: 3)
    let found = try #require(values.combined(keys, numbers, function))
    #expect(abs(found.value - 18.0 / 4) < 1e-12)
    // Without each replication in turn 16/3, 14/3 and 3: mean 13/3, squares 1 + 1/9 + 16/9.
    #expect(abs(found.standardError - (2.0 / 3 * 26 / 9).squareRoot()) < 1e-12)
  }

  @Test func `values of another variant are another key`() {
    let other = ResultKey(measure: "wait", variant: "lifo")
    let values = ReplicationValues(text, keys: [other], replications: 3)
    #expect(values.measured([other]) { $0[0] } == nil)
  }
}
