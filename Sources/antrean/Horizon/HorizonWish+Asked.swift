import ArgumentParser
import Experiments
import PassportOffice
import Planning
import Scenarios

extension HorizonWish {
  /// What the file says, where the command line does not say otherwise.
  init(_ file: HorizonWish?, months: Int?, growth: Double?, clearBy: CivilDate?) {
    self.init(
      months: months ?? file?.months, growth: growth ?? file?.growth,
      clearBy: clearBy ?? file?.clearBy, clearProbability: file?.clearProbability)
  }

  /// The backlog that is to be gone; nil where nobody asks.
  var clearing: ClearingRequest? {
    clearBy.map { date in
      ClearingRequest(
        date: date, probability: clearProbability ?? ClearingRequest.usualProbability)
    }
  }

  /// Whether months are judged: not where a backlog is to be gone and nobody says how far, or with
  /// which growth, the months go.
  var judgesMonths: Bool { clearBy == nil || months != nil || growth != nil }
}

extension HorizonScenario {
  /// How many months are simulated; throws where a backlog cannot be followed in them.
  static func months(of file: Scenario, _ wish: HorizonWish) throws -> Int {
    let network = file.variants[0].network
    let asked = wish.months ?? (wish.judgesMonths ? HorizonWish.usualMonths : nil)
    guard let clearing = wish.clearing else { return asked ?? HorizonWish.usualMonths }
    if let problem = ClearingProblem(clearing.date, in: network, months: asked) {
      throw ValidationError("\(problem.wording): \(problem.advice)" as Wording)
    }
    guard let first = network.countedMonths.first, let calendar = network.calendar else {
      return HorizonWish.usualMonths
    }
    let end = ClearingRequest.end(from: calendar.days[0].date, by: clearing.date).parts
    let needed = (end.year - first.year) * 12 + end.month - first.month + 1
    return asked ?? max(1, min(HorizonWish.mostMonths, needed))
  }
}
