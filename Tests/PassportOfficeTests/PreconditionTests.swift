import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// What the parts of a network demand of whoever builds one.
@Suite struct PreconditionTests {
  private func expect(
    _ outcome: ExitTest.Result?, says rule: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let message = String(decoding: outcome?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains(rule), "\(message)", sourceLocation: sourceLocation)
  }

  @Test func `a network has stages`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = TestNetwork.plain([], [], measure: .hours(1))
      },
      says: "an office network has at least one stage")
  }

  @Test func `a network knows who is present at each stage`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = TestNetwork.plain(
          [], [TestTown.desk(minutes: 1)], measure: .hours(1), present: [1, 2])
      },
      says: "initialPresent has one entry per stage")
  }

  @Test func `an office has a dated calendar`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let network = TestTown().network
        _ = OfficeNetwork(
          span: network.span, calendar: nil, names: network.names, demands: [],
          stages: network.stages, initialPresent: [0], town: network.town, sampleInstants: [])
      },
      says: "an office needs a dated calendar")
  }

  @Test func `a span runs forward`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = RunSpan(
          windowStart: .zero + .hours(2), windowEnd: .zero + .hours(1),
          followUntil: .zero + .hours(3),
          drains: false, arrivalLimit: nil)
      },
      says: "a span runs forward")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = RunSpan(
          windowStart: .zero, windowEnd: .zero + .hours(2), followUntil: .zero + .hours(1),
          drains: false, arrivalLimit: nil)
      },
      says: "a span runs forward")
  }

  @Test func `a clock range runs forward`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = ClockRange(from: .hours(8), until: .hours(8))
      },
      says: "a clock range runs forward")
  }

  @Test func `a calendar has days`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = OfficeCalendar(days: [])
      },
      says: "a calendar has days")
  }

  @Test func `a stage leads somewhere`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = TestTown.desk(minutes: 1, routes: [])
      },
      says: "a stage leads somewhere")
  }

  @Test func `a profile has a weight for each step, and some weight`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = ClockProfile(steps: [TestTown.clock(8, 9)], weights: [1, 2])
      },
      says: "one weight per step")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = ClockProfile(steps: [TestTown.clock(8, 9)], weights: [0])
      },
      says: "a profile has a positive weight")
  }

  @Test func `each appointment has a chance to be kept`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = AppointmentList(times: [.zero], show: [], punctuality: .constant(0))
      },
      says: "one probability to come per appointment")
  }

  @Test func `each number of a law has a share`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = DiscreteCount(values: [1, 2], shares: [1])
      },
      says: "one share per value")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = DiscreteCount(values: [], shares: [])
      },
      says: "one share per value")
  }

  @Test func `quotas, tastes and shifts name all seven weekdays`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let booking = TestTown.booking()
        _ = BookingRules(
          sequence: .bookOnly, payment: booking.payment, form: booking.form, slots: booking.slots,
          quota: [1], releases: [], choice: booking.choice, noShow: booking.noShow,
          punctuality: booking.punctuality)
      },
      says: "one quota per weekday")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = SlotChoice(perDayLater: 0, window: [], weekday: [0], none: nil)
      },
      says: "one utility per weekday")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Shift(name: "day", worksOn: [true], hours: TestTown.clock(8, 16), desks: [1])
      },
      says: "one entry per weekday")
  }

  @Test func `each window of slots has a weight`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = SlotTemplate(windows: [TestTown.clock(8, 9)], weights: [], spread: .even)
      },
      says: "one weight per window")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = SlotTemplate(windows: [], weights: [], spread: .even)
      },
      says: "one weight per window")
  }

  @Test func `nobody is certain to miss an appointment`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = NoShowLaw(atLeadZero: 1, perDay: 0)
      },
      says: "a no-show probability lies in [0, 1)")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = NoShowLaw(atLeadZero: -0.1, perDay: 0)
      },
      says: "a no-show probability lies in [0, 1)")
  }

  @Test func `a town has applications, groups and rules`() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var town = TestTown()
        town.groups = []
        _ = town.network
      },
      says: "a town has people")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var town = TestTown()
        town.rules = []
        _ = town.network
      },
      says: "a town has people")
  }
}
