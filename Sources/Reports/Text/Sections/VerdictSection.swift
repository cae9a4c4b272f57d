import Experiments

/// The causal answer: the same persons in `base` and in another variant.
struct VerdictSection {
  private let result: StudyResult
  private let variants: [Variant]

  /// The verdict on a result.
  init(_ result: StudyResult, _ variants: [Variant]) {
    self.result = result
    self.variants = variants
  }

  /// One section per variant compared with `base`.
  var sections: [ReportSection] {
    let sections = variants.dropFirst().compactMap { variant -> ReportSection? in
      let own = result.comparisons.filter { $0.variant == variant.name }
      return own.isEmpty ? nil : section(for: variant, own)
    }
    guard sections.isEmpty else { return sections }
    return [
      ReportSection(
        "Verdict",
        lines: ["None: there is no second variant for the same persons to live through."])
    ]
  }

  private func section(for variant: Variant, _ comparisons: [Comparison]) -> ReportSection {
    let confidence = result.variants.first?.estimates.first?.confidence ?? 0.95
    let sentences = Cohort.allCases.flatMap { cohort -> [String] in
      let own = comparisons.filter { $0.cohort == cohort && $0.people > 0 }
      guard !own.isEmpty else { return [] }
      let sentence = VerdictSentence(
        variant: variant.name, cohort: cohort, confidence: confidence, own)
      return ReportSection.wrapped(sentence.text, hanging: 2)
    }
    return ReportSection(
      "Verdict: the same persons in base and in \(variant.name)",
      lines: sentences + capacity(of: variant) + [""]
        + VerdictTable.lines(comparisons, variant: variant.name))
  }

  private func capacity(of variant: Variant) -> [String] {
    guard let comparison = CapacityComparison(of: variants[0], and: variant) else { return [] }
    return ReportSection.wrapped(
      "Capacity: \(CapacitySentence(comparison).text)", hanging: 2)
  }
}
