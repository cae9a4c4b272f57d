import Statistics

/// Puts differences into words, all pairs of a quantity together.
struct ContrastJudge {
  /// Two variants in a quantity, before they are judged.
  struct Input {
    var first: String
    var second: String
    var isOfSamePersons: Bool
    var values: (first: ReplicatedEstimate, second: ReplicatedEstimate)?
  }

  let quantity: Quantity
  let scope: [ScopePart]
  let margin: ContrastMargin?
  let confidence: Double

  /// The contrasts of all pairs.
  func contrasts(_ inputs: [Input]) -> [Contrast] {
    let differences = inputs.map { input in
      input.values.map { $0.second.difference(from: $0.first) }
    }
    let holm = HolmProcedure(
      probabilities: differences.map { $0.flatMap(\.twoSidedProbability) }, confidence: confidence)
    return inputs.indices.map { place in
      contrast(
        inputs[place], differences[place], adjusted: holm.adjusted[place],
        confidence: holm.intervalConfidences[place])
    }
  }

  private func contrast(
    _ input: Input, _ difference: ReplicatedEstimate?, adjusted: Double?, confidence: Double
  ) -> Contrast {
    let interval = difference?.interval(confidence: confidence)
    let size = input.values.flatMap { values in margin?.size(of: values.first.value) }
    var contrast = Contrast(
      first: input.first, second: input.second, quantity: quantity, scope: scope,
      isOfSamePersons: input.isOfSamePersons,
      firstValue: input.values?.first.value, secondValue: input.values?.second.value,
      difference: interval?.value, lower: interval?.lower, upper: interval?.upper,
      adjustedProbability: adjusted, pairingGain: gain(input.values, difference),
      margin: size ?? 0, finding: .undecided)
    contrast.finding = finding(contrast)
    return contrast
  }

  /// Variance of the difference of independent replications over that of these.
  private func gain(
    _ values: (first: ReplicatedEstimate, second: ReplicatedEstimate)?,
    _ difference: ReplicatedEstimate?
  ) -> Double? {
    guard let first = values?.first.standardError, let second = values?.second.standardError,
      let paired = difference?.standardError
    else { return nil }
    let independent = first * first + second * second
    guard independent > 0 else { return nil }
    return paired > 0 ? independent / (paired * paired) : .infinity
  }

  /// The difference in words; a difference within the margin is none, however sure it is.
  private func finding(_ contrast: Contrast) -> ContrastFinding {
    guard let lower = contrast.lower, let upper = contrast.upper,
      let probability = contrast.adjustedProbability
    else { return .undecided }
    let margin = contrast.margin
    if -margin <= lower && upper <= margin { return .same }
    let wish = quantity.measure.wish(for: quantity.statistic)
    let isDecided = probability <= 1 - confidence
    switch (wish, isDecided, lower > 0) {
    case (.neither, true, let isMore): return isMore ? .more : .less
    case (.less, true, let isMore): return isMore ? .worse : .better
    case (.more, true, let isMore): return isMore ? .better : .worse
    case (.less, false, _): return margin > 0 && upper <= margin ? .notWorse : .undecided
    case (.more, false, _): return margin > 0 && -margin <= lower ? .notWorse : .undecided
    case (.neither, false, _): return .undecided
    }
  }
}
