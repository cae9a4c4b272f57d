import RandomStreams
import Statistics

/// What a scenario's answers rest on.
public struct SensitivityResult: Sendable {
  /// Name of the scenario.
  public let scenario: String
  /// Symbol of the currency.
  public let currency: String
  /// The method.
  public let method: SensitivityMethod
  /// What was varied.
  public let inputs: [UncertainInput]
  /// What was asked for.
  public let quantities: [Quantity]
  /// By quantity and group.
  public let outcomes: [OutcomeSensitivity]
  /// Points, and replications of each.
  public let points, replications: Int
  /// Confidence of the intervals.
  public let confidence: Double
  /// Names the random numbers.
  public let seed: UInt64

  /// Reads the outcomes of all points of a design.
  public init(
    scenario: String, currency: String, design: SensitivityDesign, quantities: [Quantity],
    samples: [[[QuantitySample]]], rule: PointRule, seed: UInt64
  ) {
    precondition(samples.count == design.settings.count, "every point has samples")
    self.scenario = scenario
    self.currency = currency
    method = design.method
    inputs = design.inputs
    self.quantities = quantities
    points = samples.count
    replications = samples.joined().joined().map(\.replications).max() ?? 0
    confidence = rule.confidence
    self.seed = seed
    outcomes = quantities.indices.flatMap { quantity in
      samples[0][quantity].indices.compactMap { group -> OutcomeSensitivity? in
        let column = samples.map { $0[quantity][group] }
        guard column.contains(where: \.isKnown) else { return nil }
        let reader = OutcomeReader(design: design, column: column, confidence: rule.confidence)
        return reader.outcome(quantity: quantity)
      }
    }
  }

  /// Unit of a quantity.
  public func unit(of quantity: Int) -> String {
    let quantity = quantities[quantity]
    return quantity.measure.unitText(of: quantity.statistic, in: currency)
  }

  /// The group of an outcome, such as `channel=app`; empty where there is one group alone.
  public func group(of outcome: OutcomeSensitivity) -> String {
    outcome.scope.filter { !quantities[outcome.quantity].scope.contains($0) }
      .map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: ", ")
  }
}

/// Reads one quantity in one group at all points of a design.
private struct OutcomeReader {
  let design: SensitivityDesign
  /// By point.
  let column: [QuantitySample]
  let confidence: Double

  func outcome(quantity: Int) -> OutcomeSensitivity {
    var outcome = OutcomeSensitivity(
      quantity: quantity, scope: column[0].scope, base: nil, deviation: nil, effects: [])
    let values = column.map { $0.estimate(confidence: confidence)?.value }
    switch design.plan {
    case .tornado:
      outcome.base = values[0]
      outcome.effects = tornado(values)
    case .morris(let plan):
      outcome.base = Self.mean(values)
      outcome.effects = morris(plan, values)
    case .sobol(let plan):
      let indices = plan.indices(of: values)
      outcome.base = indices?.mean ?? Self.mean(values)
      outcome.deviation = indices?.variance.squareRoot()
      outcome.effects = design.inputs.indices.map { input in
        var effect = InputEffect(input: input)
        effect.variance = indices?.share(ofInput: input, confidence: confidence)
        effect.share = effect.variance.map { min(1, max(0, $0.first.value)) }
        return effect
      }
    }
    outcome.effects = outcome.effects.enumerated().sorted { left, right in
      left.element.importance == right.element.importance
        ? left.offset < right.offset : left.element.importance > right.element.importance
    }.map(\.element)
    return outcome
  }

  private static func mean(_ values: [Double?]) -> Double? {
    let known = values.compactMap(\.self)
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }

  private func tornado(_ values: [Double?]) -> [InputEffect] {
    var effects = design.inputs.indices.map { input in
      let (low, high) = (1 + 2 * input, 2 + 2 * input)
      var effect = InputEffect(input: input)
      effect.low = values[low]
      effect.high = values[high]
      effect.effect = difference(low, high)
      return effect
    }
    let parts = effects.map { variance(of: $0) }
    let all = parts.reduce(0, +)
    guard all > 0, all.isFinite else { return effects }
    for place in effects.indices { effects[place].share = parts[place] / all }
    return effects
  }

  private func difference(_ low: Int, _ high: Int) -> IntervalEstimate? {
    guard let one = column[low].replicated, let other = column[high].replicated else {
      let values = [low, high].compactMap { column[$0].estimate(confidence: confidence)?.value }
      guard values.count == 2 else { return nil }
      return IntervalEstimate(
        value: values[1] - values[0], lower: nil, upper: nil, count: column[high].replications)
    }
    return other.difference(from: one).interval(confidence: confidence)
  }

  /// The variance that the input alone gives the outcome where it acts in a straight line.
  private func variance(of effect: InputEffect) -> Double {
    let law = design.inputs[effect.input].law
    let width =
      law.quantile(1 - SensitivityDesign.tail) - law.quantile(SensitivityDesign.tail)
    guard let change = effect.effect?.value, width > 0, law.variance.isFinite else { return 0 }
    return change * change * law.variance / (width * width)
  }

  private func morris(_ plan: MorrisDesign, _ values: [Double?]) -> [InputEffect] {
    plan.summaries(of: values, confidence: confidence).enumerated().map { input, summary in
      var effect = InputEffect(input: input)
      effect.effect = summary?.mean
      effect.size = summary?.meanSize
      effect.spread = summary?.spread
      return effect
    }
  }
}
