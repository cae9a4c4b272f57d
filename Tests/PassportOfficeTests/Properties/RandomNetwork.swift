import EventKernel
import PassportOffice
import RandomStreams
import TestSupport

/// Plain queues of all kinds, made at random; the counted window is the whole run.
struct RandomNetwork {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The next network.
  mutating func next() -> OfficeNetwork {
    let count = 1 + generator.below(3)
    let stages = (0..<count).map { stage(number: $0, of: count) }
    var demands = (0..<(1 + generator.below(3))).map { _ in demand(entry: generator.below(count)) }
    demands[0].entry = 0
    return TestNetwork.plain(
      demands, stages, measure: .minutes(400), follow: .zero, present: stages.map { _ in 0 },
      classes: ["a", "b"])
  }

  private mutating func stage(number: Int, of count: Int) -> Stage {
    var stage = work()
    let next: StageID? = number + 1 < count ? number + 1 : nil
    stage.routes =
      generator.below(2) == 0
      ? [Route(to: next, cumulativeShare: 1)]
      : [
        Route(to: generator.below(number + 1), cumulativeShare: 0.25),
        Route(to: next, cumulativeShare: 1),
      ]
    stage.queue.places = generator.below(3) == 0 ? generator.below(4) : nil
    stage.queue.join = generator.below(4) == 0 ? [1, 0.9, 0.7, 0.5, 0.3] : nil
    switch generator.below(4) {
    case 0: stage.patience = .same(TestNetwork.exponential(10))
    case 1: stage.patience = .byClass([TestNetwork.minutes(7), nil])
    default: break
    }
    return stage
  }

  private mutating func work() -> Stage {
    let order = self.order()
    let law = self.law()
    let few = 1 + generator.below(3)
    switch generator.below(9) {
    case 0: return TestNetwork.delay(.time(law))
    case 1:
      let departure = BulkDeparture(at: .minutes(20), upTo: 1 + generator.below(4))
      return TestNetwork.bulk([departure], cycle: .minutes(20))
    case 2: return TestNetwork.stage(.unlimited, service: .same(law), order: order)
    case 3: return TestNetwork.stage(.timed(changes()), service: .same(law), order: order)
    case 4:
      let stops = DeskStops.breakdowns(
        up: TestNetwork.exponential(30), down: TestNetwork.exponential(5))
      let plan: DeskPlan = generator.below(2) == 0 ? .fixed(few) : .timed(changes())
      return TestNetwork.stage(plan, service: .same(law), stops: stops, order: order)
    case 5:
      let stops = DeskStops.whenIdle(down: law)
      let plan: DeskPlan = generator.below(2) == 0 ? .fixed(few) : .timed(changes())
      return TestNetwork.stage(plan, service: .same(law), stops: stops, order: order)
    default: return TestNetwork.stage(.fixed(few), service: .same(law), order: order)
    }
  }

  /// Whole minutes now and then, so that things happen at the same instant.
  private mutating func law() -> Distribution {
    switch generator.below(3) {
    case 0: TestNetwork.minutes(Double(1 + generator.below(5)))
    case 1: .discrete(values: [60e6, 180e6, 300e6], shares: [0.4, 0.4, 0.2])
    default: TestNetwork.exponential(1 + 4 * generator.uniform())
    }
  }

  private mutating func order() -> QueueOrder {
    switch generator.below(9) {
    case 0: .lifo
    case 1: .random
    case 2: .priority(ranks: [0, 1], by: .personClass, isPreemptive: false)
    case 3: .priority(ranks: [1, 0], by: .personClass, isPreemptive: true)
    case 4: .appointmentFirst
    case 5: .inTurn(pattern: [0, 0, 1])
    case 6: .accumulating(weights: [1, 3], by: .personClass)
    default: .fifo
    }
  }

  private mutating func changes() -> [DeskChange] {
    (0..<5).map { change in
      DeskChange(
        at: .zero + .minutes(Int64(80 * change)),
        count: .fixed(change == 0 ? 2 : generator.below(4)))
    }
  }

  private mutating func demand(entry: StageID) -> Demand {
    let arrivals: ArrivalProcess =
      switch generator.below(3) {
      case 0: .poisson(.constant((0.1 + 0.5 * generator.uniform()) / 60e6))
      case 1: .renewal(gap: law(), first: generator.below(2) == 0 ? .zero : nil)
      default:
        .appointments(
          AppointmentList(
            times: (0..<60).map { .zero + .minutes(Int64(5 + 5 * $0)) },
            show: [Double](repeating: 0.9, count: 60),
            punctuality: .discrete(values: [-240e6, 0, 120e6], shares: [0.3, 0.4, 0.3])))
      }
    var batch: DiscreteCount?
    if case .appointments = arrivals {
    } else if generator.below(3) == 0 {
      batch = DiscreteCount(values: [1, 3], shares: [0.6, 0.4])
    }
    return Demand(
      classID: generator.below(2), arrivals: arrivals, batch: batch, dailyLevel: nil,
      entry: entry)
  }
}
