import QueueingTheory
import Testing

@Suite struct ErlangFormulaTests {
  /// By hand: load 2 and 2 desks give (4/2) / (1 + 2 + 2) = 0.4.
  @Test func `blocking is the last state's share of the weights`() {
    #expect(abs(ErlangFormulas.blocking(load: 2, desks: 2) - 0.4) < 1e-15)
  }
}
