import Statistics

/// Quantiles, intervals and counts of the output analysis.
extension FormulaFamily {
  static let quantiles = statistics("stat: distribution quantiles") { model in
    values(of: model) { quantity in
      let parts = quantity.split(separator: "_")
      let (law, probability) = (parts[0], try number(parts[1]))
      guard law != "z" else { return normalQuantile(probability) }
      let degrees = try number(parts[2].dropFirst(2))
      return law == "t"
        ? studentQuantile(probability, degreesOfFreedom: degrees)
        : chiSquaredQuantile(probability, degreesOfFreedom: degrees)
    }
  }

  static let studentIntervals = statistics(
    "stat: Student-t interval", "stat: Student-t interval and paired comparison"
  ) { model in
    let first = model.parameters["x"].numbers
    let second = model.parameters["y"].numbers
    let confidence = model.parameters["conf"].number
    var mean = MeanEstimator()
    var difference = PairedDifference()
    for value in first { mean.add(value) }
    for (own, other) in zip(first, second) { difference.add(base: other, other: own) }
    let moments = first.reduce(into: RunningMoments()) { $0.add($1) }
    let interval = mean.estimate(confidence: confidence)
    let paired = difference.estimate(confidence: confidence)
    let welch = WelchDifference(base: second, other: first)
    return FormulaCase(
      values: [
        "mean": interval?.value, "var": moments.variance, "half_width": halfWidth(interval),
        "lo": interval?.lower, "hi": interval?.upper, "paired_mean": paired?.value,
        "paired_half_width": halfWidth(paired),
        "corr": second.isEmpty ? nil : correlation(of: first, and: second),
        "welch_df": welch?.degreesOfFreedom,
        "welch_half_width": halfWidth(welch?.estimate(confidence: confidence)),
      ].compactMapValues { $0 })
  }

  static let shareIntervals = statistics("stat: binomial intervals") { model in
    let successes = Int(model.parameters["k"].number)
    let trials = Int(model.parameters["n"].number)
    let confidence = model.parameters["conf"].number
    let wilson = wilsonInterval(successes: successes, trials: trials, confidence: confidence)
    let exact = clopperPearsonInterval(
      successes: successes, trials: trials, confidence: confidence)
    return FormulaCase(
      values: [
        "wilson_lo": wilson?.lower, "wilson_hi": wilson?.upper, "clopper_lo": exact?.lower,
        "clopper_hi": exact?.upper,
      ].compactMapValues { $0 })
  }

  static let orderStatistics = statistics("stat: order-statistic quantile interval") { model in
    let interval = OrderStatisticInterval(
      probability: model.parameters["p"].number, count: Int(model.parameters["n"].number),
      confidence: model.parameters["conf"].number)
    return interval.map {
      FormulaCase(values: [
        "lower_rank": Double($0.lowerRank), "upper_rank": Double($0.upperRank),
        "coverage": $0.coverage,
      ])
    }
  }

  static let replicationCounts = statistics("stat: replication count") { model in
    values(of: model) { quantity in
      let parts = quantity.split(separator: "_")
      let numbers = try parts[2...].map { try number($0.dropFirst()) }
      let count = parts[1] == "t" ? ReplicationCount.student : ReplicationCount.normal
      return Double(count(numbers[0], numbers[1], numbers[2]))
    }
  }

  static let bonferroniLimits = statistics("stat: Bonferroni z limits") { model in
    values(of: model) { quantity in
      let parts = quantity.split(separator: "_")
      return bonferroniLimit(
        comparisons: Int(try number(parts[2].dropFirst())),
        familyError: try number(parts[3].dropFirst("alpha".count)))
    }
  }

  /// A family of this file.
  static func statistics(
    _ models: String..., compute: @escaping @Sendable (ReferenceModel) -> FormulaCase?
  ) -> FormulaFamily {
    FormulaFamily(kind: "statistics", models: Set(models), compute: compute)
  }

  /// The values of quantities that carry their parameters in their names, as `t_0.975_df9`.
  ///
  /// A name that cannot be read has no value, and is listed as not covered.
  static func values(
    of model: ReferenceModel, _ compute: (String) throws -> Double
  ) -> FormulaCase {
    var values: [String: Double] = [:]
    for row in model.rows {
      do {
        values[row.quantity] = try compute(row.quantity)
      } catch {
        values[row.quantity] = nil
      }
    }
    return FormulaCase(values: values)
  }

  /// The number that a part of a name writes.
  static func number(_ text: Substring) throws -> Double {
    guard let number = Double(text) else { throw UnreadName() }
    return number
  }

  private static func halfWidth(_ interval: IntervalEstimate?) -> Double? {
    guard let lower = interval?.lower, let upper = interval?.upper else { return nil }
    return (upper - lower) / 2
  }
}

/// A quantity whose name has another form than its model promises.
struct UnreadName: Error {}
