import Experiments
import Testing

@testable import Reports

/// What an undecided target says of its decision.
struct TargetSectionTests {
  private func text(
    _ need: TargetNeed, value: Double? = 12, lower: Double? = 11, upper: Double? = 13,
    in language: Language
  ) -> String {
    var target = TargetResult(
      text: "p90(wait) < 12.5 min", measure: .wait, statistic: .p90, isHard: true,
      verdict: .undecided, value: value, lower: lower, upper: upper)
    target.need = need
    return ReportSection.text(of: [.targets([target], in: "IDR")], in: language)
  }

  @Test func `some number of replications would decide it`() {
    #expect(
      text(.replications(1_234), in: .english) == """
        Targets, judged on base
          undecided  p90(wait) < 12.5 min: 12.0 min, interval 11.0 to 13.0 min; about 1,234 more
                     replications would decide it

        """)
    #expect(text(.replications(1), in: .english).contains("about 1 more replication\n"))
    #expect(
      text(.replications(1_234), in: .indonesian) == """
        Target, dinilai pada base
          tak pasti  p90(wait) < 12.5 min: 12.0 menit, selang 11.0 s.d. 13.0 menit; kira-kira 1,234
                     replikasi lagi akan memutuskannya

        """)
  }

  @Test func `no number of replications decides a value on the limit`() {
    #expect(
      text(.otherLimit, value: 12.5, lower: 12.4, upper: 12.6, in: .english) == """
        Targets, judged on base
          undecided  p90(wait) < 12.5 min: 12.5 min, interval 12.4 to 12.6 min; the value lies on the limit
                     as far as can be told: no number of replications in sight decides it

        """)
  }

  @Test func `something has to be seen, or seen twice`() {
    #expect(
      text(.observation, value: nil, lower: nil, upper: nil, in: .english) == """
        Targets, judged on base
          undecided  p90(wait) < 12.5 min: no observation; it needs something to observe

        """)
    #expect(
      text(.secondReplication, lower: nil, upper: nil, in: .english) == """
        Targets, judged on base
          undecided  p90(wait) < 12.5 min: 12.0 min, no interval; a second replication gives an interval

        """)
  }
}
