/// Stages that change by date.
extension OfficeNetwork {
  /// Whether a stage of any office changes by date.
  public var stagesChange: Bool {
    town?.rules.contains { !$0.stages.isEmpty } ?? false
  }

  /// The stages of all offices in a stretch of time.
  public func stages(inStretch stretch: Int) -> [Stage] {
    guard let town else { return stages }
    var stages = stages
    for (office, plan) in town.offices.enumerated() {
      for (place, own) in zip(plan.stages, town.rules(ofOffice: office, stretch: stretch).stages) {
        stages[place].takeRules(of: own)
      }
    }
    return stages
  }
}

extension Stage {
  /// Takes over what may change by date.
  fileprivate mutating func takeRules(of other: Stage) {
    work = other.work
    queue = other.queue
    patience = other.patience
    papers = other.papers
  }
}
