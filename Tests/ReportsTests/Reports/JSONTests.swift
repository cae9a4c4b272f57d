import Experiments
import Foundation
import PassportOffice
import Testing

@testable import Reports

struct JSONTests {
  @Test func `strings are escaped as RFC 8259 asks`() throws {
    let text = "a \"b\" \\ / \n\r\t\u{01}\u{1F} ✓ \u{1F600}"

    let json = JSONValue.array([.string(text)]).text

    #expect(json == "[\n  \"a \\\"b\\\" \\\\ / \\n\\r\\t\\u0001\\u001f ✓ \u{1F600}\"\n]\n")
    #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
  }

  @Test(arguments: [
    0.1 + 0.2, 1e-7, 1e300, -0.0, .leastNonzeroMagnitude, 2_080_000, 0.695_123_456_789_012_3,
  ])
  func `numbers read back the same`(number: Double) throws {
    let json = JSONValue.array([.number(number)]).text

    #expect(try JSONDecoder().decode([Double].self, from: Data(json.utf8)) == [number])
  }

  @Test(arguments: [nil, Double.nan, .infinity] as [Double?])
  func `what is no number is null`(number: Double?) {
    #expect(JSONValue.array([JSONValue(number)]).text == "[\n  null\n]\n")
  }

  @Test func `the greatest seed is written in full`() {
    #expect(JSONValue.unsigned(.max).text == "18446744073709551615\n")
  }

  @Test func `outer levels take lines, deeper ones stay on one`() {
    let value = JSONValue.object([
      ("list", .array([.object([("a", .integer(1)), ("b", .flag(true))])])),
      ("none", .array([])), ("nothing", .null),
    ])

    #expect(
      value.text == """
        {
          "list": [
            {"a": 1, "b": true}
          ],
          "none": [],
          "nothing": null
        }

        """)
  }

  @Test func `the document has the keys of the contract in its order`() {
    let estimate = StudyFixtures.estimate(
      .wait, .mean, StudyFixtures.scope(.stage, "desk"), 0.695, plusMinus: 0.25, n: 2_080_000)
    var result = StudyFixtures.study(
      estimates: [estimate, StudyFixtures.estimate(.wait, .max, [], nil)],
      audit: PeopleAudit(
        rows: [.init(scope: [], people: 5, byFate: [4, 0, 1, 0, 0, 0, 0])], initial: 2))
    result.targets = [
      TargetResult(
        text: "p90(wait) <= 30 min", measure: .wait, statistic: .p90, isHard: true, verdict: .pass,
        value: 12.1, lower: 11.8,
        upper: nil)
    ]
    result.cautions = [Caution(code: "C03", text: "a doubt")]

    let json = StudyReport(
      result: result,
      context: ReportContext(
        version: "0.1.0", file: "mm3.yaml", options: [], variants: [], assumptions: [],
        resultFolder: nil)
    ).json(in: .english)

    #expect(
      json == """
        {
          "antrean": "0.1.0",
          "scenario": "mm3",
          "seed": 1,
          "replications": 20,
          "interrupted": false,
          "variants": [
            "base"
          ],
          "estimates": [
            {"variant": "base", "measure": "wait", "statistic": "mean", "scope": {"stage": "desk"}, \
        "unit": "min", "value": 0.695, "lower": 0.44499999999999995, "upper": 0.945, \
        "confidence": 0.95, "n": 2080000},
            {"variant": "base", "measure": "wait", "statistic": "max", "scope": {}, "unit": "min", \
        "value": null, "lower": null, "upper": null, "confidence": 0.95, "n": 1000}
          ],
          "comparisons": [],
          "targets": [
            {"text": "p90(wait) <= 30 min", "variant": "base", "verdict": "pass", "hard": true, \
        "value": 12.1, "lower": 11.8, "upper": null}
          ],
          "audit": {
            "people": 5,
            "served": 4,
            "refused": 0,
            "abandoned": 1,
            "turned_away": 0,
            "no_show": 0,
            "gave_up": 0,
            "unfinished": 0,
            "initial": 2
          },
          "audits": [
            {"variant": "base", "scope": {}, "people": 5, "served": 4, "refused": 0, \
        "abandoned": 1, "turned_away": 0, "no_show": 0, "gave_up": 0, "unfinished": 0}
          ],
          "assumptions": [],
          "cautions": [
            {"code": "C03", "text": "a doubt"}
          ],
          "results": null
        }

        """)
  }
}
