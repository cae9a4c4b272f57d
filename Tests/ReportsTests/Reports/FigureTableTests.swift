import Experiments
import Testing

@testable import Reports

/// Published figures beside simulated ones.
struct FigureTableTests {
  private static let variant = StudyFixtures.variant(
    "base",
    [
      StudyFixtures.estimate(.wait, .mean, [], 12, plusMinus: 0.5),
      StudyFixtures.estimate(.served, .count, [], 200),
      StudyFixtures.estimate(.served, .count, StudyFixtures.scope(.channel, "app"), 50),
    ])

  private func row(
    _ statistic: Statistic = .mean, _ measure: Measure = .wait, scope: [ScopePart] = [],
    per: Quantity? = nil, text: String = "10 min", range: ClosedRange<Double>? = 10...10,
    freedom: PublishedFigure.Freedom = .free, limit: PublishedFigure.Limit = .share(0.1),
    note: String = ""
  ) -> FigureTable.Row {
    FigureTable.Row(
      PublishedFigure(
        table: "A town", label: "mean wait", variant: "base",
        quantity: Quantity(
          text: "", statistic: statistic, measure: measure, scope: scope, by: []),
        per: per, text: text, range: range, freedom: freedom, limit: limit, note: note),
      in: Self.variant)
  }

  @Test func `a value agrees within a share of the nearest published one`() {
    // 12 is 20 % above 10, and 9.1 % above 11.
    #expect(row().agrees == false)
    #expect(row(limit: .share(0.2)).agrees == true)
    #expect(row(range: 9...11).agrees == true)
    #expect(row(range: 9...13, limit: .share(0)).agrees == true)
    #expect(row(range: 13.4...14).agrees == false)
    #expect(row(range: nil).agrees == nil)
  }

  @Test func `a value agrees within twice the half width of its interval`() {
    #expect(row(range: 11.01...11.01, limit: .interval).agrees == true)
    #expect(row(range: 10.99...10.99, limit: .interval).agrees == false)
    #expect(row(.count, .served, range: 200...200, limit: .interval).agrees == nil)
  }

  @Test func `a ratio divides two values and has no interval`() {
    let all = Quantity(text: "", statistic: .count, measure: .served, scope: [], by: [])
    let app = row(
      .count, .served, scope: StudyFixtures.scope(.channel, "app"), per: all, range: 0.2...0.3)
    #expect(app.value == 0.25 && app.lower == nil)
    #expect(app.agrees == true)
  }

  @Test func `only what was not free to miss fails`() {
    let table = FigureTable(rows: [row(), row(freedom: .tuned), row(.p90), row(freedom: .formula)])
    #expect(table.failures.map(\.figure.freedom) == [.tuned, .formula])
  }

  @Test func `tables show misses in bold and how far off they are`() {
    let table = FigureTable(rows: [
      row(note: "desks of 2017"), row(text: "", range: nil),
      row(.p90, text: "1_000 min", range: 1_000...1_000), row(range: 11...13), row(range: 3...3),
    ])
    #expect(
      table.markdown(in: .english) == """
        ### A town

        | figure | published | simulated | difference | simulation |
        |---|---|---|---|---|
        | mean wait | 10 min | **12.0 ± 0.5 min** | +20.0 % | free: desks of 2017 |
        | mean wait | – | 12.0 ± 0.5 min | – | free |
        | mean wait | 1,000 min | – | – | free |
        | mean wait | 10 min | 12.0 ± 0.5 min | within | free |
        | mean wait | 10 min | **12.0 ± 0.5 min** | 4.0 times | free |

        """)
  }

  @Test func `tables are Indonesian where that is asked for`() {
    let table = FigureTable(rows: [row(range: 11...13), row(range: 3...3, freedom: .tuned)])
    #expect(
      table.markdown(in: .indonesian) == """
        ### A town

        | angka | terbitan | simulasi | selisih | asal |
        |---|---|---|---|---|
        | mean wait | 10 min | 12.0 ± 0.5 menit | di dalam rentang | bebas |
        | mean wait | 10 min | **12.0 ± 0.5 menit** | 4.0 kali | disetel |

        """)
  }
}
