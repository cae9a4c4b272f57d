import Experiments
import EventKernel
import PassportOffice
import RandomStreams

/// How many minutes a person needs at each stage of an office, on average, by channel.
struct StageWorkload {
  /// The first stage of the office; the minutes below begin there.
  private let first: StageID
  /// Minutes by stage of a person with a slot.
  private let appMinutes: [Double]
  /// Minutes by stage of a walk-in.
  private let walkInMinutes: [Double]

  /// Follows people through the stages from the first one of an office, as they are in a stretch
  /// of time; investigations are left out.
  init(network: OfficeNetwork, town: Town, from first: StageID, stretch: Int = 0) {
    let shares = town.applications.map { $0.needsInvestigation ? 0 : $0.share }
    let office = town.offices.first { $0.stages.contains(first) }
    let stages = network.stages(inStretch: stretch)[office?.stages ?? network.stages.indices]
    self.first = stages.startIndex
    let services = stages.map { Self.meanMinutes(of: $0, shares: shares) }
    let minutes = { (channel: Channel) in
      let groups = Self.groupShares(of: channel, town)
      let visits = Self.visits(
        of: channel, through: stages, from: first, and: office?.collectStage, shares: shares,
        groups: groups)
      return zip(services, visits).map { $0 * $1 }
    }
    appMinutes = minutes(.app)
    walkInMinutes = minutes(.walkIn)
  }

  /// Minutes that slots and tickets of a day need at a stage.
  func minutes(at stage: StageID, slots: Double, tickets: Double) -> Double {
    let app = slots > 0 ? slots * appMinutes[stage - first] : 0
    return tickets > 0 ? app + tickets * walkInMinutes[stage - first] : app
  }

  /// Minutes that a person of the slower channel needs at a stage.
  func greatestMinutes(at stage: StageID) -> Double {
    max(appMinutes[stage - first], walkInMinutes[stage - first])
  }

  private static func meanMinutes(of stage: Stage, shares: [Double]) -> Double {
    guard case .desks(_, let laws, _) = stage.work else { return 0 }
    let mean =
      switch laws {
      case .same(let law): law.mean
      case .byClass(let laws): laws.first?.mean ?? 0
      case .byGroup(let laws), .byChannel(let laws): laws.first?.mean ?? 0
      case .byApplication(let laws):
        zip(laws, shares).map { $0.mean * $1 }.reduce(0, +) / max(shares.reduce(0, +), 1e-12)
      }
    return mean / 60e6
  }

  /// Shares of the groups among the people who try a channel first, by the first rules; those of all
  /// people where nobody does.
  private static func groupShares(of channel: Channel, _ town: Town) -> [Double] {
    let all = town.groups.map(\.share)
    guard let rules = town.rules.first else { return all }
    let shares = all.indices.map { group in
      let app = rules.plannedAppShare(ofGroup: group)
      return all[group] * (channel == .app ? app : 1 - app)
    }
    let total = shares.reduce(0, +)
    return total > 0 ? shares.map { $0 / total } : all
  }

  /// Rounds after which people who go round in circles are no longer followed.
  private static let mostRounds = 10_000

  /// Expected visits to each stage of a person who starts at one, and comes once more where
  /// passports are collected.
  private static func visits(
    of channel: Channel, through stages: ArraySlice<Stage>, from first: StageID,
    and collect: StageID?, shares: [Double], groups: [Double]
  ) -> [Double] {
    let none = [Double](repeating: 0, count: stages.count)
    let start = stages.startIndex
    var (visits, present) = (none, none)
    present[first - start] = 1
    if let collect { present[collect - start] += 1 }
    for _ in 0..<mostRounds where present.contains(where: { $0 > 1e-9 }) {
      var next = none
      for stage in stages.indices where present[stage - start] > 0 {
        let stopping = stages[stage].serves.share(applications: shares, groups: groups) { _ in
          channel == .app ? 1 : 0
        }
        let papers = stages[stage].papers
        let services = papers?.mean(over: shares) { $0.services(of: $1) } ?? 1
        let leaving = 1 - (papers?.mean(over: shares) { $0.goingOn(of: $1) } ?? 1)
        let goingOn = 1 - stopping * leaving
        visits[stage - start] += present[stage - start] * stopping * services
        for way in stages[stage].waysOut {
          if let to = way.to { next[to - start] += present[stage - start] * goingOn * way.share }
        }
      }
      present = next
    }
    return visits
  }
}

extension PaperRules {
  /// The mean of a number over applications with these shares.
  fileprivate func mean(
    over shares: [Double], _ number: (PaperRules, Int) -> Double
  ) -> Double {
    let total = shares.reduce(0, +)
    guard total > 0 else { return number(self, 0) }
    return shares.indices.reduce(0) { $0 + shares[$1] * number(self, $1) } / total
  }
}
