import Experiments
import PassportOffice

/// Reads what to find out: the plan of the experiment and the targets.
struct StudyReader {
  let root: CheckedObject
  /// The base network, for the names that targets may use; nil if the file is wrong.
  let network: OfficeNetwork?

  /// Confidence where the file does not say another one.
  private static let standardConfidence = 0.95

  /// The plan, or nil after a report.
  func plan(into log: inout DiagnosticLog) -> ExperimentPlan? {
    guard let experiment = root.object("experiment"), let seed = experiment.count("seed"),
      let replications = experiment.node("replications")
    else { return nil }
    if let count = replications.count {
      return ExperimentPlan(
        seed: UInt64(seed), replications: .fixed(count), confidence: Self.standardConfidence)
    }
    return replications.object.flatMap { sequentialPlan($0, seed: UInt64(seed), into: &log) }
  }

  private func sequentialPlan(
    _ rule: CheckedObject, seed: UInt64, into log: inout DiagnosticLog
  ) -> ExperimentPlan? {
    guard let confidence = rule.number("confidence"),
      let atLeast = rule.count("at_least"), let atMost = rule.count("at_most")
    else { return nil }
    guard confidence > 0, confidence < 1 else {
      log.error(
        .outOfRange, rule.valueSpan(of: "confidence"),
        Wording(
          en: "no interval has a confidence of 0 or 100 %",
          id: "tidak ada selang dengan kepercayaan 0 atau 100 %"),
        hint: Wording(
          en: "write for example `confidence: 95 %`",
          id: "tulis misalnya `confidence: 95 %`"))
      return nil
    }
    guard atLeast <= atMost else {
      let key = rule.isWritten("at_most") ? "at_most" : "at_least"
      log.error(
        .outOfRange, rule.valueSpan(of: key),
        Wording(
          en: "at least \(atLeast) replications are wanted, but at most \(atMost)",
          id: "diminta sedikitnya \(atLeast) replikasi, tetapi paling banyak \(atMost)"),
        hint: Wording(
          en: "`at_least` is at most `at_most`",
          id: "`at_least` paling besar sama dengan `at_most`"))
      return nil
    }
    let reader = PrecisionReader(
      parser: TargetParser(vocabulary: vocabulary),
      limits: LimitReader(currency: vocabulary.currency))
    return ExperimentPlan(
      seed: seed,
      replications: .precision(
        of: reader.wanted(by: rule, into: &log), atLeast: atLeast, atMost: atMost),
      confidence: confidence)
  }

  /// The targets that can be read; the others are reported.
  func targets(into log: inout DiagnosticLog) -> [Target] {
    let parser = TargetParser(vocabulary: vocabulary)
    return (root.list("targets") ?? []).compactMap { item in
      guard let weighted = item.object else {
        return item.text == nil ? nil : parser.target(item.node, isHard: true, into: &log)
      }
      guard let that = weighted.node("that"), that.text != nil else { return nil }
      return parser.target(
        that.node, isHard: weighted.text("weight") != "soft", into: &log)
    }
  }

  /// The names that quantities may use.
  var vocabulary: TargetVocabulary {
    TargetVocabulary(root: root, network: network)
  }
}
