public import Experiments

extension StudyReport {
  /// The targets as a JUnit XML document, which systems of continuous integration read.
  ///
  /// A target is a test case. It passes; it has a `failure` if it is hard and fails; and is
  /// `skipped`, with the reason, if it is undecided or a soft target that fails: nothing but a hard
  /// target that fails may break a build, as with the exit status 2.
  public func junit(in language: Language) -> String {
    let cases = result.targets.map { TargetCase($0, in: result, language) }
    let count = { (outcome: TargetCase.Outcome) in String(cases.count { $0.outcome == outcome }) }
    let suite = XMLElement(
      "testsuite",
      [
        ("name", result.scenario), ("tests", String(cases.count)), ("failures", count(.failed)),
        ("errors", "0"), ("skipped", count(.skipped)), ("time", "0"),
      ],
      [
        XMLElement(
          "properties", [],
          [
            property("antrean", context.version), property("seed", String(result.seed)),
            property("replications", String(result.replications)),
            property("interrupted", result.wasInterrupted ? "true" : "false"),
          ])
      ] + cases.map(\.element))
    let suites = XMLElement("testsuites", [("name", "antrean")], [suite])
    let declaration = ["<?xml", "version=\"1.0\"", "encoding=\"UTF-8\"?>"]
    return declaration.joined(separator: " ") + "\n" + suites.text(indent: "")
  }

  private func property(_ name: String, _ value: String) -> XMLElement {
    XMLElement("property", [("name", name), ("value", value)], [])
  }
}

/// A target as a test case.
private struct TargetCase {
  enum Outcome {
    case passed, failed, skipped
  }

  let outcome: Outcome
  let element: XMLElement

  init(_ target: TargetResult, in result: StudyResult, _ language: Language) {
    let soft = Wording(en: "soft target, fails", id: "target tidak wajib, gagal")
    let figures = ReportSection.figures(of: target, in: result.currency)
    let reason: Wording
    switch target.verdict {
    case .pass: (outcome, reason) = (.passed, "")
    case .fail where target.isHard: (outcome, reason) = (.failed, figures)
    case .fail: (outcome, reason) = (.skipped, "\(soft): \(figures)")
    case .undecided:
      let undecided = Wording(en: "undecided", id: "tak pasti")
      let need: Wording = target.need.map { "; \($0.words)" } ?? ""
      (outcome, reason) = (.skipped, "\(undecided): \(figures)\(need)")
    }
    let message = [("message", reason.text(in: language))]
    let children =
      switch outcome {
      case .passed: [XMLElement]()
      case .failed: [XMLElement("failure", message + [("type", "target")], [])]
      case .skipped: [XMLElement("skipped", message, [])]
      }
    let group = "\(result.scenario).\(result.variants[0].name)"
    element = XMLElement(
      "testcase", [("classname", group), ("name", target.text), ("time", "0")], children)
  }
}
