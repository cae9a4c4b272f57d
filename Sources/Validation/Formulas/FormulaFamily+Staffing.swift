import QueueingTheory

/// The least staff that reaches a goal, and the level reached with it and with one less.
extension FormulaFamily {
  static let staffingErlangC = FormulaFamily(
    kind: "planning", models: ["Staffing Erlang C"]
  ) { model in
    let (rate, serviceRate) = (model.number("lam"), model.number("mu"))
    let (time, share) = (model.number("t"), model.number("target"))
    let goals: [String: LeastStaff.Goal] = [
      "P(Wq<=t)": .served(share: share, within: time), "Wq<=t": .meanWait(atMost: time),
      "P(W<=t) sojourn": .done(share: share, within: time),
    ]
    guard let goal = model.parameters["criterion"].word.flatMap({ goals[$0] }),
      let least = LeastStaff.desks(arrivalRate: rate, serviceRate: serviceRate, goal: goal)
    else { return nil }
    var values = ["min_c": Double(least)]
    for (name, desks) in [("min_c", least), ("min_c-1", least - 1)] {
      let queue = MultiServerQueue(arrivalRate: rate, serviceRate: serviceRate, desks: desks)
      switch goal {
      case .served: values["level_at_\(name)"] = queue?.serviceLevel(within: time)
      case .done: values["level_at_\(name)"] = queue.map { 1 - $0.timeInSystemTail(time) }
      case .meanWait: values["Wq_at_\(name)"] = queue?.meanWait
      }
    }
    var answer = FormulaCase(values: values, relativeTolerance: 1e-11)
    if model.id == "stc_c" {
      // With 10 desks waits and services end at the same rate 1/15: the table divides zero by zero.
      answer.values["level_at_min_c-1"] = nil
      answer.leftOut["level_at_min_c-1"] =
        "the table's 0.795 is wrong: by hand 1 - exp(-3) (1 + 3 C(10, 9)) = 0.850"
    }
    return answer
  }

  static let staffingErlangA = FormulaFamily(
    kind: "planning", models: ["Staffing Erlang A"]
  ) { model in
    let (rate, serviceRate) = (model.number("lam"), model.number("mu"))
    let (theta, time, share) = (
      model.number("theta"), model.number("t"), model.number("target")
    )
    let goals: [String: LeastStaff.ImpatientGoal] = [
      "P_ab<=": .abandonment(atMost: share),
      "P(served,Wq<=t)>=": .served(share: share, within: time),
      "Pwait<=": .waiting(atMost: share),
    ]
    guard let goal = model.parameters["criterion"].word.flatMap({ goals[$0] }),
      let least = LeastStaff.desks(
        arrivalRate: rate, serviceRate: serviceRate, abandonmentRate: theta, goal: goal)
    else { return nil }
    var values = ["min_c": Double(least)]
    for (name, desks) in [("min_c", least), ("min_c-1", least - 1)] {
      let queue = ImpatientQueue(
        arrivalRate: rate, serviceRate: serviceRate, desks: desks, abandonmentRate: theta)
      switch goal {
      case .abandonment: values["P_ab_at_\(name)"] = queue?.abandonmentProbability
      case .served: values["SL_at_\(name)"] = queue?.servedShare(within: time)
      case .waiting: values["Pwait_at_\(name)"] = queue?.waitProbability
      }
    }
    return FormulaCase(values: values, relativeTolerance: 1e-11)
  }
}
