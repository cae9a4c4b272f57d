import Experiments
import Statistics

extension CSVTable {
  /// The file of what answers rest on.
  static let sensitivityName = "sensitivity.csv"

  private static let sensitivityColumns = [
    "quantity", "group", "unit", "method", "input", "value", "low_value", "high_value", "base",
    "low", "high", "effect", "effect_lower", "effect_upper", "mu_star", "mu_star_lower",
    "mu_star_upper", "sigma", "sigma_lower", "sigma_upper", "first", "first_lower", "first_upper",
    "total", "total_lower", "total_upper", "share", "confidence", "replications",
  ]

  /// One row for each quantity, group and input, the most important input first.
  static func sensitivity(_ result: SensitivityResult) -> CSVTable {
    CSVTable(fileName: sensitivityName, columns: sensitivityColumns) {
      write throws(ResultStoreError) in
      for outcome in result.outcomes {
        for effect in outcome.effects {
          try write(record(of: effect, outcome, result))
        }
      }
    }
  }

  private static func record(
    of effect: InputEffect, _ outcome: OutcomeSensitivity, _ result: SensitivityResult
  ) -> [CSVField] {
    let input = result.inputs[effect.input]
    let words = [
      result.quantities[outcome.quantity].text, result.group(of: outcome),
      result.unit(of: outcome.quantity), result.method.rawValue,
      input.paths.joined(separator: " "), input.text, input.value(at: SensitivityDesign.tail),
      input.value(at: 1 - SensitivityDesign.tail),
    ]
    let ends = [outcome.base, effect.low, effect.high].map { CSVField($0) }
    let estimates = [
      effect.effect, effect.size, effect.spread, effect.variance?.first, effect.variance?.total,
    ]
    return words.map { CSVField($0) } + ends
      + estimates.flatMap { limits($0) }
      + [CSVField(effect.share), CSVField(result.confidence), CSVField(result.replications)]
  }

  private static func limits(_ estimate: IntervalEstimate?) -> [CSVField] {
    [CSVField(estimate?.value), CSVField(estimate?.lower), CSVField(estimate?.upper)]
  }
}
