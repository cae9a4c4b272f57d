import Experiments
import PassportOffice
import RandomStreams

/// A stage of a plain queue as formulas see it; nil for stages that no formula here describes.
struct PlainStage {
  let name: String
  /// People who come to the stage per minute, whether they join or not.
  let arrivalRate: Double
  let desks: Int
  /// Minutes.
  let service: Distribution
  /// The probability of joining by number in line when no desk is free; nil: always.
  let joinProbabilities: [Double]?
  /// Mean patience in minutes where it is exponential; nil: endless.
  let meanPatience: Double?
  /// Whether arrivals are known to be Poisson.
  let hasPoissonArrivals: Bool

  init?(_ id: StageID, of network: OfficeNetwork, load: LoadFacts) {
    let stage = network.stages[id]
    guard network.calendar == nil, network.town == nil, stage.serves == .everybody,
      network.demands.allSatisfy(\.isSteadyPoisson)
    else { return nil }
    guard case .desks(.fixed(let desks), .same(let service), nil) = stage.work, desks > 0 else {
      return nil
    }
    if case .priority(_, _, let isPreemptive) = stage.queue.order, isPreemptive { return nil }
    let isFed = network.stages.contains { $0.routes.contains { $0.to == id } }
    let others = network.stages.indices.filter { $0 != id }.map { network.stages[$0] }
    // What is lost before a stage does not come to it.
    guard !isFed || others.allSatisfy({ !$0.losesPeople }) else { return nil }
    if stage.losesPeople && stage.routes.contains(where: { $0.to != nil }) && isFed { return nil }
    guard let patience = stage.meanPatience else { return nil }
    name = network.names.stages[id]
    arrivalRate = load.stages[id].people / 1_440
    self.desks = desks
    self.service = service.scaled(by: 1 / 60e6)
    joinProbabilities = stage.queue.joinProbabilities
    meanPatience = patience.isFinite ? patience / 60e6 : nil
    let isLast = stage.routes.allSatisfy { $0.to == nil }
    let feeding = isLast ? others : network.stages
    hasPoissonArrivals = !isFed || feeding.allSatisfy(\.keepsArrivalsPoisson)
  }
}

extension Distribution {
  /// Whether it is an exponential law without bounds.
  var isExponential: Bool { self == .exponential(mean: mean) }
}

extension Demand {
  fileprivate var isSteadyPoisson: Bool {
    guard case .poisson(.constant) = arrivals else { return false }
    return batch == nil && dailyLevel == nil
  }
}

extension Stage {
  fileprivate var losesPeople: Bool {
    queue.places != nil || queue.join != nil || meanPatience != .infinity
  }

  /// Mean patience in microseconds, infinite if nobody gives up; nil for laws without a formula.
  fileprivate var meanPatience: Double? {
    let laws = patience.all
    if laws.allSatisfy({ $0 == nil }) { return .infinity }
    guard laws.count == 1, let law = laws[0], law.isExponential else { return nil }
    return law.mean
  }

  /// Whether Poisson arrivals leave as such in the long run, so that the next stage can be looked
  /// at alone (Burke 1956; Jackson 1963; Mirasol 1963 for stages where nobody waits).
  fileprivate var keepsArrivalsPoisson: Bool {
    switch work {
    case .delay(.time): return true
    case .delay(.workingDays), .bulk: return false
    case .desks(.unlimited, _, let stops): return stops == nil
    case .desks(.fixed, .same(let service), let stops):
      return stops == nil && service.isExponential
    case .desks: return false
    }
  }
}

extension QueueRule {
  fileprivate var joinProbabilities: [Double]? {
    guard let places else { return join }
    return (0..<places).map { waiting in
      guard let join else { return 1 }
      return waiting < join.count ? join[waiting] : 0
    }
  }
}
