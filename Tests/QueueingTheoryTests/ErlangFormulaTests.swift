import QueueingTheory
import Testing

@Suite struct ErlangFormulaTests {
  /// By hand: load 2 and 2 desks give (4/2) / (1 + 2 + 2) = 0.4.
  @Test func `blocking is the last state's share of the weights`() {
    #expect(abs(ErlangFormulas.blocking(load: 2, desks: 2) - 0.4) < 1e-15)
  }

  @Test func `no desk blocks everybody and no load blocks nobody`() {
    #expect(ErlangFormulas.blocking(load: 3, desks: 0) == 1)
    #expect(ErlangFormulas.blocking(load: 0, desks: 4) == 0)
    #expect(ErlangFormulas.delay(load: 3, desks: 0) == 1)
    #expect(ErlangFormulas.delay(load: 0, desks: 4) == 0)
  }

  /// By Ramanujan's series of 1 / B(n, n).
  @Test(arguments: [1_000, 10_000, 100_000])
  func `blocking keeps its digits for thousands of desks`(desks: Int) {
    let number = Double(desks)
    let half = (Double.pi / (2 * number)).squareRoot()
    let series =
      half * number + 2.0 / 3 + half / 12 - 4 / (135 * number) + half / (288 * number)
    let blocking = ErlangFormulas.blocking(load: number, desks: desks)
    #expect(abs(blocking * series - 1) < 1e-4 / (number * number) + 1e-11)
  }

  /// Gross and Harris, eye clinic: load 2 and 3 desks give 4/9.
  @Test func `the delay formula gives the printed value of the eye clinic`() {
    #expect(abs(ErlangFormulas.delay(load: 2, desks: 3) - 4.0 / 9) < 1e-15)
  }

  @Test func `at one desk the share that waits is the load`() {
    #expect(abs(ErlangFormulas.delay(load: 0.7, desks: 1) - 0.7) < 1e-15)
  }

  @Test func `everybody waits where the desks cannot keep up`() {
    #expect(ErlangFormulas.delay(load: 5, desks: 5) == 1)
    #expect(ErlangFormulas.delay(load: 9, desks: 5) == 1)
  }
}
