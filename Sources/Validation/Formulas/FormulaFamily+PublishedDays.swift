internal import QueueingTheory

extension FormulaFamily {
  /// The bank of the SSJ examples, whose number of tellers is a matter of chance.
  static let bank = FormulaFamily(kind: "theory", models: ["Bank (SSJ BankEv)"]) { model in
    let days = [1, 2, 3].map { tellers in bankDay(tellers: tellers).outcome }
    let chances = [0.05, 0.15, 0.8]
    let mean = { (value: (TwoStageServiceDay.Outcome) -> Double) in
      zip(chances, days).reduce(0) { $0 + $1.0 * value($1.1) }
    }
    return FormulaCase(
      values: values(of: model) { quantity in
        switch quantity {
        case "E_served_per_day": return mean(\.served)
        case "E_total_wait_hours_per_day": return mean(\.totalWait) / 60
        case "E_minutes_after_close": return mean(\.overtime)
        default: break
        }
        guard let tellers = numbers(in: quantity).last, let day = days[at: Int(tellers) - 1]
        else { return nil }
        return quantity.hasPrefix("E_served|") ? day.served : day.totalWait / 60
      })
  }

  /// Arrivals from 9:45, doors at 10:00, twice the rate from 11:00 to 14:00, no arrival from 15:00.
  private static func bankDay(tellers: Int) -> TwoStageServiceDay {
    TwoStageServiceDay(
      meanService: 2,
      joinChances: (0..<10).map { $0 <= 5 ? 1 : 1 - Double($0 - 5) / 5 },
      periods: [
        .init(length: 15, arrivalRate: 0.5, staff: 0),
        .init(length: 60, arrivalRate: 0.5, staff: tellers),
        .init(length: 180, arrivalRate: 1, staff: tellers),
        .init(length: 60, arrivalRate: 0.5, staff: tellers),
      ])
  }

  /// The call centre of the SSJ examples, whose days are busier or quieter as a whole.
  ///
  /// Finer steps of the factor and more room do not move the wait of `ssj_cc400`, of which the
  /// table is 8e-7 off, twice what it allows itself.
  static let callCentre = FormulaFamily(
    kind: "theory", models: ["Call centre (SSJ CallCenter)"]
  ) { model in
    let shape = numbers(in: model.id).last ?? .nan
    let agents = [4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4]
    let calls = [100.0, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60]
    let queue = DeskQueue(
      meanService: 100, abandonmentRate: 1.0 / 1000,
      joinChances: Array(repeating: 0.9, count: 120), room: 120)
    let means = BusyDays(shape: shape).mean { factor in
      let periods = zip(agents, calls).map { agents, calls in
        ServiceDay.Period(length: 3600, arrivalRate: factor * calls / 3600, staff: agents)
      }
      let outcome = ServiceDay(queue: queue, periods: periods, presentAtStart: 0).outcome(at: [])
      return [outcome.totalWait, outcome.arrivals - outcome.joined + outcome.abandoned]
    }
    let expected = calls.reduce(0, +)
    return FormulaCase(
      values: [
        "wait_per_expected_call_s": means[0] / expected, "lost_fraction": means[1] / expected,
      ],
      relativeTolerance: 1e-6,
      leftOut: [
        "fraction_wait_lt_20s":
          "the law of one wait across changes of staff is left to the simulation"
      ])
  }
}
