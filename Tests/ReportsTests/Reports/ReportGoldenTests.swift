import Experiments
import PassportOffice
import TestSupport
import Testing

@testable import Reports

struct ReportGoldenTests {
  @Test func `the report on a plain queue`() throws {
    var result = StudyFixtures.study(
      estimates: SampleEstimates.queue,
      audit: PeopleAudit(
        rows: [.init(scope: [], people: 2_080_000, byFate: [2_079_100, 0, 900, 0, 0, 0, 0])],
        initial: 4))
    result.targets = SampleEstimates.targets
    result.cautions = [
      Caution(
        code: "C02",
        text: Wording(
          en: "the queue was still growing at the end of the window in 3 of 20 replications; "
            + "measure longer or open more desks",
          id: "antrean masih tumbuh pada akhir masa hitung di 3 dari 20 replikasi; ukur lebih "
            + "lama atau buka lebih banyak loket"))
    ]

    let report = StudyReport(
      result: result,
      context: ReportContext(
        version: "0.1.0", file: "scenarios/mm3.yaml", options: [],
        variants: [Variant(name: "base", network: StudyFixtures.plainNetwork)], assumptions: [],
        resultFolder: "results/mm3/0123abcd"))

    try expectGolden(report, named: "report-queue")
  }

  @Test func `the report on an office begins with the verdict`() throws {
    let variants = [
      OfficeFixture(slots: 50, tickets: 30).variant("base"),
      OfficeFixture(tickets: 80, appShare: 0).variant("walk-in-only"),
    ]
    var result = StudyFixtures.study(estimates: [])
    result.scenario = "small-office"
    result.variants = [
      StudyFixtures.variant("base", SampleEstimates.office(scale: 1), SampleEstimates.audit),
      StudyFixtures.variant(
        "walk-in-only", SampleEstimates.office(scale: 2), SampleEstimates.audit),
    ]
    result.comparisons = SampleEstimates.comparisons
    result.targets = SampleEstimates.targets

    let report = StudyReport(
      result: result,
      context: ReportContext(
        version: "0.1.0", file: "scenarios/small office.yaml", options: [], variants: variants,
        assumptions: [
          Assumption(path: "awareness.start", text: "55 %", source: nil),
          Assumption(
            path: "booking.no_show", text: "{logistic: {at_lead_0: 4 %, per_day: 0.03}}",
            source: "manila18"),
        ],
        resultFolder: nil))

    #expect(
      report.text(in: .english).hasPrefix(
        "Verdict: the same persons in base and in walk-in-only\n"))
    try expectGolden(report, named: "report-office")
  }

  @Test func `what a scenario says without a simulation`() throws {
    let report = ScenarioReport(
      file: "scenarios/small-office.yaml", title: "A small office",
      variants: [
        OfficeFixture(slots: 50, tickets: 30, investigates: true).variant("base"),
        OfficeFixture(tickets: 80, appShare: 0, interviewDesks: 4).variant("walk-in-only"),
      ],
      plan: ExperimentPlan(seed: 7, replications: .fixed(30), confidence: 0.9),
      targets: [],
      assumptions: [Assumption(path: "awareness.start", text: "55 %", source: "antara23")],
      sourced: [], defaults: [Setting(path: "calendar.drain", text: "no")])

    for language in Language.allCases {
      try expectGolden(report.text(in: language), named: "explain-office", in: language)
    }
  }

  private func expectGolden(_ report: StudyReport, named name: String) throws {
    for language in Language.allCases {
      try expectGolden(report.text(in: language), named: name, in: language)
    }
  }

  private func expectGolden(_ text: String, named name: String, in language: Language) throws {
    let ending = language == .english ? "" : "-\(language.rawValue)"
    try TestSupport.expectGolden(text, named: "\(name)\(ending).txt")
    expectNarrow(text)
  }

  private func expectNarrow(_ text: String) {
    let wide = text.split(separator: "\n").filter { $0.count > 100 || $0.hasSuffix(" ") }
    #expect(wide == [])
  }
}
