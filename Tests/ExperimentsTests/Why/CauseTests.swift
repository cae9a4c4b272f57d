import EventKernel
import PassportOffice
import RandomStreams
import Testing

@testable import Experiments

/// Queues whose waits are worked out by hand, with and without what causes them.
@Suite struct CauseTests {
  /// One desk that takes some minutes for everybody; people come at listed minutes, by class.
  private func queue(
    _ demands: [Demand], minutes: Double, desks: DeskPlan = .fixed(1), stops: DeskStops? = nil,
    order: QueueOrder = .fifo
  ) -> OfficeNetwork {
    let end = SimInstant.zero + .hours(12)
    return OfficeNetwork(
      span: RunSpan(
        windowStart: .zero, windowEnd: end, followUntil: end + .hours(12), drains: true,
        arrivalLimit: nil),
      calendar: nil,
      names: NetworkNames(
        scenario: "by hand", offices: [], demands: demands.indices.map { "demand\($0)" },
        classes: ["first", "second"], stages: ["desk"], applications: [], groups: [], samples: []),
      demands: demands,
      stages: [
        Stage(
          work: .desks(desks, service: .same(.constant(minutes * 60e6)), stops: stops),
          queue: QueueRule(order: order, places: nil, join: nil), patience: .same(nil),
          routes: [Route(to: nil, cumulativeShare: 1)])
      ], initialPresent: [0], town: nil, sampleInstants: [])
  }

  private func people(at minutes: [Int64], late: Double = 0, classID: Int = 0) -> Demand {
    Demand(
      classID: classID,
      arrivals: .appointments(
        AppointmentList(
          times: minutes.map { .zero + .minutes($0) }, show: minutes.map { _ in 1 },
          punctuality: .constant(late * 60e6))), batch: nil, dailyLevel: nil, entry: 0)
  }

  /// 24 people, one every ten minutes, take five minutes each; the desk is shut from 2:00 to 3:00.
  ///
  /// Who comes in the k-th ten minutes of the break starts at 3:00 and 5 k minutes, after 60 - 5 k;
  /// the line is gone with the twelfth. So they wait 60 + 55 + ... + 5 = 390 minutes. With a desk for
  /// everybody at 3:00 the six who came in the break wait 60 + 50 + ... + 10 = 210.
  private var withBreak: OfficeNetwork {
    let changes = [(0, 1), (120, 0), (180, 1)].map {
      DeskChange(at: .zero + .minutes(Int64($0.0)), count: .fixed($0.1))
    }
    return queue(
      [people(at: (0..<24).map { $0 * 10 })], minutes: 5, desks: .timed(changes))
  }

  private static func meanWait(by keys: [ScopeKey] = []) -> Quantity {
    Quantity(text: "mean(wait)", statistic: .mean, measure: .wait, scope: [], by: keys)
  }

  private func rows(
    _ network: OfficeNetwork, _ causes: [WaitingCause], by keys: [ScopeKey] = [],
    withShares: Bool = false
  ) throws -> [CauseRow] {
    try #require(
      try CauseRunner(
        network: network, causes: causes, quantities: [Self.meanWait(by: keys)],
        plan: ExperimentPlan(seed: 5, replications: .fixed(2), confidence: 0.95), threads: 2
      ).run(
        replications: 2, withShares: withShares, progress: { _ in }, isCancelled: { false })
    ).rows
  }

  private func split(
    _ network: OfficeNetwork, _ causes: [WaitingCause], withShares: Bool = false
  ) throws -> CauseRow.Split {
    try #require(try rows(network, causes, withShares: withShares)[0].split)
  }

  @Test func `one break is the whole cause of all waiting`() throws {
    let split = try split(withBreak, [.breaks])

    #expect(split.whole.value == 390.0 / 24)
    #expect(split.alone[0].value == 390.0 / 24)
    #expect(split.alone[0].lower == split.alone[0].value)
    #expect(split.together.value == 0 && split.left.value == 0)
  }

  @Test func `the shares of a break and of few desks add up to the whole`() throws {
    let causes = WaitingCause.present(in: withBreak)
    #expect(causes == [.desks, .breaks])
    let split = try split(withBreak, causes, withShares: true)

    #expect(split.alone.map(\.value) == [180.0 / 24, 390.0 / 24])
    #expect(split.together.value == -180.0 / 24)
    #expect(split.left.value == 0)
    // A half of what each does first and of what it does last: (180 + 0) / 2 and (390 + 210) / 2.
    #expect(split.shares?.map(\.value) == [90.0 / 24, 300.0 / 24])
  }

  /// Late people of the second list come with those of the first: two of six wait eight minutes.
  @Test func `unpunctual people make others wait`() throws {
    let network = queue(
      [people(at: [0, 20, 40]), people(at: [10, 30, 50], late: 10)], minutes: 8)
    let split = try split(network, [.unpunctuality])

    #expect(WaitingCause.present(in: network) == [.desks, .unpunctuality])
    #expect(split.whole.value == 16.0 / 6 && split.alone[0].value == 16.0 / 6)
    #expect(split.left.value == 0)
  }

  /// Ten minutes each.
  ///
  /// Called by class, the favoured one, who came at 2, starts at 10 and the other, who came at 1, at
  /// 20. In order of coming: at 20 and at 10.
  @Test func `priority shifts waiting from some to others`() throws {
    let network = queue(
      [people(at: [2]), people(at: [0, 1], classID: 1)], minutes: 10,
      order: .priority(ranks: [0, 1], by: .personClass, isPreemptive: false))
    let rows = try rows(network, [.priority], by: [.personClass])

    #expect(rows.map { $0.split?.whole.value } == [8, 19.0 / 2])
    #expect(rows.map { $0.split?.alone[0].value } == [-10, 5])
    #expect(rows.map { $0.split?.left.value } == [18, 4.5])
  }

  /// The desk stops for ten minutes after every thirty, so that who comes at 32 waits eight.
  @Test func `an outage is taken away`() throws {
    let network = queue(
      [people(at: [0, 32, 50])], minutes: 5,
      stops: .breakdowns(up: .constant(30 * 60e6), down: .constant(10 * 60e6)))
    let split = try split(network, [.outages])

    #expect(split.whole.value == 8.0 / 3 && split.alone[0].value == 8.0 / 3)
    #expect(split.left.value == 0)
  }

  /// Two come every twenty minutes and the second waits five; one every ten minutes does not.
  @Test func `batches come one by one instead`() throws {
    let pairs = Demand(
      classID: 0, arrivals: .renewal(gap: .constant(20 * 60e6), first: nil),
      batch: .fixed(2), dailyLevel: nil, entry: 0)
    let split = try split(queue([pairs], minutes: 5), [.families])

    #expect(split.whole.value == 2.5 && split.alone[0].value == 2.5)
    #expect(split.left.value == 0)
  }

  /// As in Erlang C: all waiting of a queue with desks alone is for a desk.
  @Test func `a stationary queue waits for desks alone`() throws {
    let network = PlainNetwork.queue(desks: 3)
    let causes = WaitingCause.present(in: network)
    let split = try split(network, causes)

    #expect(causes == [.desks])
    #expect(split.whole.value > 0 && split.alone[0].value == split.whole.value)
  }
}
