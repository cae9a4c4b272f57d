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
        Wording(en: "Verdict", id: "Kesimpulan"),
        [
          .line(
            Wording(
              en: "None: there is no second variant for the same persons to live through.",
              id: "Tidak ada: tidak ada varian kedua yang dijalani orang yang sama."))
        ])
    ]
  }

  private func section(for variant: Variant, _ comparisons: [Comparison]) -> ReportSection {
    let confidence = result.variants.first?.estimates.first?.confidence ?? 0.95
    let sentences = Cohort.allCases.compactMap { cohort -> ReportSection.Part? in
      let own = comparisons.filter { $0.cohort == cohort && $0.people > 0 }
      guard !own.isEmpty else { return nil }
      let sentence = VerdictSentence(
        variant: variant.name, cohort: cohort, confidence: confidence, own)
      return .paragraph(sentence.text, hanging: 2)
    }
    return ReportSection(
      Wording(
        en: "Verdict: the same persons in base and in \(variant.name)",
        id: "Kesimpulan: orang yang sama di base dan di \(variant.name)"),
      sentences + capacity(of: variant) + [.gap]
        + VerdictTable.parts(comparisons, variant: variant.name, in: result.currency))
  }

  private func capacity(of variant: Variant) -> [ReportSection.Part] {
    guard let comparison = CapacityComparison(of: variants[0], and: variant) else { return [] }
    let sentence = CapacitySentence(comparison).text
    return [
      .paragraph(Wording(en: "Capacity: \(sentence)", id: "Kapasitas: \(sentence)"), hanging: 2)
    ]
  }
}
