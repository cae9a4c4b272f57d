import Experiments
import Testing

@testable import Reports

struct JUnitTests {
  private func target(
    _ text: String, _ verdict: Verdict, isHard: Bool = true, need: TargetNeed? = nil
  ) -> TargetResult {
    var target = TargetResult(
      text: text, measure: .wait, statistic: .p90, isHard: isHard, verdict: verdict, value: 12,
      lower: 11, upper: 13)
    target.need = need
    return target
  }

  private func junit(_ targets: [TargetResult], _ language: Language = .english) -> String {
    var result = StudyFixtures.study(estimates: [])
    result.targets = targets
    return StudyReport(
      result: result,
      context: ReportContext(
        version: "1.2.3", file: "mm3.yaml", options: [], variants: [], assumptions: [],
        resultFolder: nil)
    ).junit(in: language)
  }

  @Test func `each target is a test case, and only a hard one that fails is a failure`() {
    let targets = [
      target("p90(wait) <= 30 min", .pass), target("p90(wait) <= 10 min", .fail),
      target("p90(wait) <= 9 min", .fail, isHard: false),
      target("p90(wait) < 12.5 min", .undecided, need: .replications(1_234)),
    ]

    #expect(
      junit(targets) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="antrean">
          <testsuite name="mm3" tests="4" failures="1" errors="0" skipped="2" time="0">
            <properties>
              <property name="antrean" value="1.2.3"/>
              <property name="seed" value="1"/>
              <property name="replications" value="20"/>
              <property name="interrupted" value="false"/>
            </properties>
            <testcase classname="mm3.base" name="p90(wait) &lt;= 30 min" time="0"/>
            <testcase classname="mm3.base" name="p90(wait) &lt;= 10 min" time="0">
              <failure message="12.0 min, interval 11.0 to 13.0 min" type="target"/>
            </testcase>
            <testcase classname="mm3.base" name="p90(wait) &lt;= 9 min" time="0">
              <skipped message="soft target, fails: 12.0 min, interval 11.0 to 13.0 min"/>
            </testcase>
            <testcase classname="mm3.base" name="p90(wait) &lt; 12.5 min" time="0">
              <skipped message="undecided: 12.0 min, interval 11.0 to 13.0 min; about 1,234 more \
        replications would decide it"/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func `reasons are in the language, and a study without targets is an empty suite`() {
    let text = junit(
      [target("max(wait) <= 30 min", .undecided, need: .otherStatistic)], .indonesian)

    #expect(text.contains("tak pasti: 12.0 menit, selang 11.0 s.d. 13.0 menit; nilai terbesar"))
    #expect(junit([]).contains("tests=\"0\" failures=\"0\""))
  }

  @Test func `what XML cannot hold does not break the document`() {
    #expect(XMLElement.escaped("a\"b'c\u{1}d\n<&>é") == "a&quot;b'cd&#10;&lt;&amp;&gt;é")
  }
}
