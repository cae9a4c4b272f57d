import Experiments
import PassportOffice
import Testing

@testable import Reports

struct TextLayoutTests {
  @Test func `a lower limit that no value can have is not shown`() {
    let wait = StudyFixtures.estimate(.wait, .mean, [], 1, plusMinus: 2)
    var result = StudyFixtures.study(estimates: [wait])
    result.targets = [
      TargetResult(
        text: "mean(wait) <= 5 min", measure: .wait, statistic: .mean, isHard: true, verdict: .pass,
        value: 1, lower: -1, upper: 3),
      TargetResult(
        text: "mean(office_lateness) <= 5 min", measure: .officeLateness, statistic: .mean,
        isHard: true, verdict: .pass, value: 1, lower: -1,
        upper: 3),
    ]
    let report = StudyReport(
      result: result,
      context: ReportContext(
        version: "0.1.0", file: "a.yaml", options: [],
        variants: [Variant(name: "base", network: StudyFixtures.plainNetwork)], assumptions: [],
        resultFolder: nil)
    ).text(in: .english)
    #expect(report.contains("min  1.00  0.00 to 3.00"))
    #expect(report.contains("mean(wait) <= 5 min: 1.00 min, interval 0.00 to 3.00 min"))
    #expect(report.contains("mean(office_lateness) <= 5 min: 1.00 min, interval -1.00 to 3.00 min"))
  }

  @Test func `columns line up and nothing trails`() {
    var table = TextTable(["", "mean", "n"])
    table.add(["wait", "1.5", "12"])
    table.add(["visit", "10.25", ""])

    #expect(
      table.lines(in: .english) == [
        "        mean   n",
        "wait     1.5  12",
        "visit  10.25",
      ])
  }

  @Test func `columns that do not fit go into a second table with the first column`() {
    let wide = String(repeating: "x", count: 40)
    var table = TextTable(["row", Wording(wide), Wording(wide), Wording(wide)])
    table.add(["a", "1", "2", "3"])

    let lines = table.lines(in: .english)

    #expect(lines.map { $0.count <= ReportSection.width - 2 } == [true, true, true, true, true])
    #expect(lines[2].isEmpty)
    #expect(lines[3] == "row  \(wide)")
    #expect(lines[4].hasPrefix("a  ") && lines[4].hasSuffix(" 3"))
  }

  @Test func `columns are as wide as the words of the language`() {
    var table = TextTable(["", Wording(en: "mean", id: "rata-rata")])
    table.add([Wording(en: "wait in line", id: "antre"), "1.5"])

    #expect(table.lines(in: .english) == ["              mean", "wait in line   1.5"])
    #expect(table.lines(in: .indonesian) == ["       rata-rata", "antre        1.5"])
  }

  @Test func `a table without rows has no lines`() {
    #expect(TextTable(["a", "b"]).lines(in: .english) == [])
  }

  @Test func `long texts break between words and hang`() {
    let text = String(repeating: "0123456789 ", count: 20)

    let lines = ReportSection.wrapped(text, hanging: 4)

    // Room for 98 columns: 8 words and 7 spaces are 87, one more word would be 98 with its space.
    #expect(lines[0].count == 98)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("    0") && $0.count <= 98 })
    #expect(lines.joined(separator: " ").split(separator: " ").count == 20)
  }

  @Test func `a word longer than the line stands alone`() {
    let word = String(repeating: "w", count: 150)

    #expect(ReportSection.wrapped("a \(word) b") == ["a", word, "b"])
  }

  @Test func `sections without lines are left out`() {
    let text = ReportSection.text(
      of: [
        ReportSection("Empty", []),
        ReportSection("One", [.line("a"), .gap, .paragraph("b")]),
        ReportSection("Two", [.line("c")]),
      ], in: .english)

    #expect(text == "One\n  a\n\n  b\n\nTwo\n  c\n")
  }

  @Test func `releases are shown only where slots exist`() {
    let sellouts = [
      StudyFixtures.estimate(.sellout, .share, [], 0.25),
      StudyFixtures.estimate(.sellout, .p50, [], 14_400),
    ]
    let filled = sellouts + [StudyFixtures.estimate(.slotFill, .mean, [], 0.5)]
    let lines = { (variants: [[Estimate]]) in
      OfficeTable.section(
        of: variants.map { EstimateIndex(of: StudyFixtures.variant("v", $0)) }
      ).lines(in: .english)
    }

    #expect(lines([sellouts]) == [])
    #expect(
      lines([filled, sellouts]) == [
        "                                        unit     v  v",
        "slots kept of those offered                %  50.0  –",
        "releases sold out                          %  25.0  –",
        "until sold out, of those that did, p50  days  10.0  –",
      ])
  }

  @Test(
    arguments: [
      (1, nil, nil, "stages.desk.desks=4"), (1, 5, nil, "--replications 10"),
      (20, 5, nil, "stages.desk.desks=4"), (20, 5, 4, "--replications 80"),
    ] as [(Int, Double?, Double?, String)])
  func `more replications are advised where they help an undecided target`(
    replications: Int, value: Double?, lower: Double?, expected: String
  ) {
    var result = StudyFixtures.study(estimates: [])
    result.replications = replications
    result.targets = [
      TargetResult(
        text: "p90(wait) <= 5 min", measure: .wait, statistic: .p90, isHard: true,
        verdict: .undecided, value: value,
        lower: lower, upper: lower.map { $0 + 2 })
    ]
    let desk = Stage(
      work: .desks(.fixed(3), service: .same(.constant(60e6)), stops: nil),
      queue: QueueRule(order: .fifo, places: nil, join: nil), patience: .same(nil),
      routes: [Route(to: nil, cumulativeShare: 1)])
    var network = StudyFixtures.plainNetwork
    network.stages = [desk]
    let context = ReportContext(
      version: "0.1.0", file: "f.yaml", options: [],
      variants: [Variant(name: "base", network: network)], assumptions: [], resultFolder: nil)

    #expect(NextCommand(result, context).lines(in: .english).joined().contains(expected))
  }

  @Test func `the next command studies the same as this one`() {
    let context = ReportContext(
      version: "0.1.0", file: "my office.yaml",
      options: ["--set", "stages.desk.service={constant: 5 min}", "--seed", "7"], variants: [],
      assumptions: [], resultFolder: nil)
    var result = StudyFixtures.study(estimates: [])
    result.wasInterrupted = true
    #expect(
      NextCommand(result, context).lines(in: .english).first?.hasPrefix(
        "antrean run 'my office.yaml' --set 'stages.desk.service={constant: 5 min}' --seed 7")
        == true)
  }
}
