internal import PassportOffice

/// The mean number of people of one kind that come to each stage in a day.
struct TrafficFlow {
  /// People who are served alike.
  struct Kind {
    var classID: Int
    var application: Int
  }

  let kind: Kind
  /// By stage.
  let people: [Double]

  /// The flows of every kind; they add up to everybody who comes on some of the counted days, as a
  /// part of the mean over all of them.
  static func flows(of network: OfficeNetwork, during days: Range<Int>) -> [TrafficFlow] {
    let arrivals = ArrivalFacts(of: network, during: days)
    let applications = network.town?.applications.map(\.share) ?? [1]
    var flows: [TrafficFlow] = []
    for (demand, perDay) in zip(network.demands, arrivals.perDay) {
      for (application, share) in applications.enumerated() {
        let kind = Kind(classID: demand.classID, application: application)
        var entries = [Double](repeating: 0, count: network.stages.count)
        var ends: [StageID] = []
        for (office, part) in network.officeShares(of: demand).enumerated() where part > 0 {
          let way = Way(of: kind, through: office, in: network)
          let first = network.town?.offices[office].stages.lowerBound ?? demand.entry
          entries[first] += perDay * share * part
          for later in way.laterEntries {
            entries[later.stage] += perDay * share * part * later.share
          }
          ends += way.ends
        }
        let people = solve(entries, of: application, endingAt: ends, network)
        flows.append(TrafficFlow(kind: kind, people: people))
      }
    }
    return flows
  }

  private static func solve(
    _ entries: [Double], of application: Int, endingAt ends: [StageID], _ network: OfficeNetwork
  ) -> [Double] {
    var stages = network.stages
    for end in ends { stages[end].routes = [Route(to: nil, cumulativeShare: 1)] }
    for stage in stages.indices {
      guard let papers = stages[stage].papers else { continue }
      let leaving = 1 - papers.goingOn(of: application)
      stages[stage].routes
        .scale(by: 1 - leaving * network.share(of: application, stoppingAt: stage))
    }
    let equations = TrafficEquations(graph: RoutingGraph(stages: stages))
    return equations.flows(entering: [entries])[0].enumerated().map { stage, people in
      people * network.share(of: application, stoppingAt: stage)
        * (network.stages[stage].papers?.services(of: application) ?? 1)
    }
  }
}

/// Where the visits of a kind of people start and end, besides the routes.
///
/// An investigation takes three visits: papers until the check, the investigation interview, and
/// the interview with the photo. Where passports are collected, everybody comes once more.
private struct Way {
  /// Stages at which later visits start, and the share of people who come to that.
  var laterEntries: [(stage: StageID, share: Double)] = []
  /// Stages after which a visit ends wherever the routes lead.
  var ends: [StageID] = []

  init(of kind: TrafficFlow.Kind, through office: Int, in network: OfficeNetwork) {
    guard let town = network.town else { return }
    let plan = town.offices[office]
    let isInvestigated = town.applications[kind.application].needsInvestigation
    let passing = isInvestigated ? 1 - network.shareRefused(byInvestigationAt: office) : 1
    if let collect = plan.collectStage { laterEntries.append((collect, passing)) }
    guard isInvestigated, let check = plan.checkStage,
      let investigation = plan.investigationStage
    else { return }
    laterEntries += [(investigation, 1), (plan.interviewStage, passing)]
    ends = [check, investigation]
  }
}

extension OfficeNetwork {
  /// The share of investigations of an office that end without a passport, by the rules at the start of the
  /// counted window.
  fileprivate func shareRefused(byInvestigationAt office: Int) -> Double {
    guard let town, let calendar else { return 0 }
    let first = countedDays.first.map { calendar.days[$0].ruleIndex } ?? 0
    return town.rules(ofOffice: office, stretch: first).investigation?.outcome?.refusedShare ?? 0
  }

  /// The share of people with an application who stop at a stage, by their first choice of a channel
  /// and the rules at the start of the counted window.
  fileprivate func share(of application: Int, stoppingAt stage: StageID) -> Double {
    let served = stages[stage].serves
    guard served != .everybody, let town, let calendar else { return 1 }
    let first = countedDays.first.map { calendar.days[$0].ruleIndex } ?? 0
    let rules = town.rules(ofOffice: office(ofStage: stage), stretch: first)
    let hasApp = rules.plannedAppShare(of: town) > 0 && !town.applications[application].isWalkInOnly
    let applications = town.applications.indices.map { $0 == application ? 1.0 : 0 }
    return served.share(applications: applications, groups: town.groups.map(\.share)) { group in
      hasApp ? rules.plannedAppShare(ofGroup: group) : 0
    }
  }
}

extension [Route] {
  /// Lets only a share of the people take the ways; the others leave.
  fileprivate mutating func scale(by share: Double) {
    for place in indices { self[place].cumulativeShare *= share }
    append(Route(to: nil, cumulativeShare: 1))
  }
}
