public import PassportOffice

/// Desks that serve the lines of other stages on some counted day.
public struct HelpFacts: Sendable, Equatable {
  /// The stage of the desks.
  public let stage: StageID
  /// The stages that they help, in the order of the office.
  public let others: [StageID]

  /// Those of a network, by stage.
  public static func all(of network: OfficeNetwork) -> [HelpFacts] {
    guard let calendar = network.calendar, let town = network.town else { return [] }
    let stretches = Set(network.countedDays.map { calendar.days[$0].ruleIndex }).sorted()
    var helped = network.stages.map { _ in Set<StageID>() }
    for (office, plan) in town.offices.enumerated() {
      let first = plan.stages.lowerBound
      for stretch in stretches {
        for help in town.rules(ofOffice: office, stretch: stretch).shifts.flatMap(\.helps) {
          helped[first + help.stage].formUnion(help.others.map { first + $0 })
        }
      }
    }
    return helped.enumerated().filter { !$0.element.isEmpty }.map {
      HelpFacts(stage: $0.offset, others: $0.element.sorted())
    }
  }
}
