import EventKernel
import Experiments
@testable import PassportOffice
import Scenarios
import TestSupport
import Testing

/// What happens to one person, in time order.
struct FollowedStoryTests {
  /// The story of somebody counted, from the start of a run.
  private func story(
    of arrival: Int, in network: OfficeNetwork, seed: UInt64 = 1
  ) throws -> PersonStory {
    var run = FollowedRun(network: network, seed: seed, replication: 0, arrival: arrival)
    while !run.isDone { run.advance(events: 1_000) }
    let story = run.story
    return try #require(story)
  }

  /// An instant of the office for hand calculations, whose day 0 is Monday, 2 January 2023.
  private func instant(_ day: Int, _ hour: Int64, _ minute: Int64) -> SimInstant {
    .startOfDay(day) + .hours(hour) + .minutes(minute)
  }

  private func line(ahead: Int, busy: Int, isDown: Bool = false) -> LineAhead {
    LineAhead(
      waiting: 0, ahead: ahead, withAppointment: 0, byClass: [], byGroup: [0], busy: busy, open: 1,
      isDown: isDown)
  }

  /// Both need a passport on the Monday evening and get the slots of Tuesday at 08:00.
  ///
  /// The first is served from 08:00 to 08:10, the second from 08:10 to 08:20; passports are made
  /// when the office closes at 16:00.
  @Test func `the second of two at one desk waits for the first`() throws {
    let network = try loadedStory(
      storyText(booking: storyBooking(quota: "4")),
      needs: "at\n2023-01-02 17:00\n2023-01-02 17:01\n")
    let story = try story(of: 2, in: network)

    let slot = instant(1, 8, 0)
    let start = ServiceStart(
      wait: .minutes(10), service: .minutes(10), called: 0, overtakers: 0, isInterview: true)
    let visit = VisitTotal(length: .minutes(20), outside: .zero, wait: .minutes(10))
    let circumstances = Circumstances(knowsApp: true, companions: 0, kilometres: nil)
    #expect(
      story.events == [
        StoryEvent(at: instant(0, 17, 1), happening: .needArises(circumstances)),
        StoryEvent(at: instant(0, 17, 1), happening: .turnsTo(.app)),
        StoryEvent(at: instant(0, 17, 1), happening: .getsSlot(at: slot, after: .zero)),
        StoryEvent(at: slot, happening: .comes(.slot(slot))),
        StoryEvent(at: slot, happening: .entersBuilding(outside: .zero)),
        StoryEvent(at: slot, happening: .joinsLine(stage: 0, line(ahead: 0, busy: 1))),
        StoryEvent(at: instant(1, 8, 10), happening: .isServed(stage: 0, start)),
        StoryEvent(at: instant(1, 8, 20), happening: .serviceEnds(stage: 0)),
        StoryEvent(at: instant(1, 8, 20), happening: .leaves(visit)),
        StoryEvent(at: instant(1, 8, 20), happening: .awaitsPassport),
        StoryEvent(at: instant(1, 16, 0), happening: .ends(.served)),
      ])
  }

  /// The network is down from 08:05 to 08:25, so that the first service ends at 08:30.
  @Test func `a system that fails is told to who is served and to who waits`() throws {
    let text = storyText(
      booking: storyBooking(quota: "4"),
      top: "outages: {network: [{from: 2023-01-03 08:05, until: 2023-01-03 08:25}]}"
    ).replacing("service: 10 min", with: "service: 10 min, depends_on: network")
    let network = try loadedStory(text, needs: "at\n2023-01-02 17:00\n2023-01-02 17:01\n")

    let first = try story(of: 1, in: network).events
    let stops = first.filter {
      if case .serviceChanges = $0.happening { true } else { false }
    }
    #expect(
      stops == [
        StoryEvent(at: instant(1, 8, 5), happening: .serviceChanges(stage: 0, goesOn: false)),
        StoryEvent(at: instant(1, 8, 25), happening: .serviceChanges(stage: 0, goesOn: true)),
      ])
    let second = try story(of: 2, in: network).events
    let told = second.filter {
      switch $0.happening {
      case .systemChanges, .isServed: true
      case _: false
      }
    }
    let start = ServiceStart(
      wait: .minutes(30), service: .minutes(10), called: 0, overtakers: 0, isInterview: true)
    #expect(
      told == [
        StoryEvent(at: instant(1, 8, 5), happening: .systemChanges(stage: 0, works: false)),
        StoryEvent(at: instant(1, 8, 25), happening: .systemChanges(stage: 0, works: true)),
        StoryEvent(at: instant(1, 8, 30), happening: .isServed(stage: 0, start)),
      ])
  }

  /// The desk is closed from 12:00 to 13:00.
  ///
  /// Slots are at 08:00 and 10:00, and the first service takes until 12:10.
  @Test func `a desk that closes at noon is told to who waits`() throws {
    let text = storyText(booking: storyBooking(quota: "2"))
      .replacing("service: 10 min", with: "service: 250 min")
    let network = try loadedStory(text, needs: "at\n2023-01-02 17:00\n2023-01-02 17:01\n")

    let told = try story(of: 2, in: network).events.filter {
      switch $0.happening {
      case .desksChange, .isServed: true
      case _: false
      }
    }
    let start = ServiceStart(
      wait: .hours(3), service: .minutes(250), called: 0, overtakers: 0, isInterview: true)
    #expect(
      told == [
        StoryEvent(at: instant(1, 12, 0), happening: .desksChange(stage: 0, open: 0)),
        StoryEvent(at: instant(1, 13, 0), happening: .isServed(stage: 0, start)),
      ])
  }

  /// Whatever happens to them: people of an office with every word of the language.
  @Test(arguments: [
    ("base", "finish_all"), ("book-then-pay", "finish_all"),
    ("walk-in-only", "come_back_tomorrow"),
  ])
  func `a story adds up to the record of the person`(variant: String, closing: String) throws {
    let scenario = try wholeLanguage([
      Setting(path: "calendar.measure", text: "{from: 2023-01-09, through: 2023-02-10}"),
      Setting(path: "calendar.warm_up", text: "3 days"),
      Setting(path: "calendar.follow", text: "3 weeks"),
      Setting(path: "offices.padang.closing.inside", text: closing),
      Setting(
        path: "outages.network",
        text: "[{every: {exponential: {mean: 3 days}}, lasts: {lognormal: {mean: 4 h, cv: 1}}}]"),
    ])
    let network = try #require(scenario.variants.first { $0.name == variant }).network
    let step = 200
    let people = StoryText(network, seed: 3).people.filter(\.isCounted)
      .sorted { $0.arrivalIndex < $1.arrivalIndex }
    #expect(people.count > 3_000)

    for person in stride(from: 0, to: people.count, by: step) {
      let record = people[person]
      let story = try story(of: Int(record.arrivalIndex), in: network, seed: 3)
      let sums = StorySums(story.events)
      #expect(StorySums(record) == sums, "person \(record.arrivalIndex): \(story.events)")
      #expect(story.record.identity == record.identity && story.record.ended == record.ended)
      #expect(story.events.map(\.at) == story.events.map(\.at).sorted())
      #expect(story.events.last == StoryEvent(at: record.ended, happening: .ends(record.fate)))
    }
  }
}

/// What a story adds up to, and what the record of its person says.
private struct StorySums: Equatable {
  var visits = 0
  var missed = 0
  var tries = 0
  var wait = SimDuration.zero
  var outside = SimDuration.zero
  var visit = SimDuration.zero
  var paid = 0.0
  var lost = 0.0

  init(_ record: PersonRecord) {
    visits = Int(record.visits)
    missed = Int(record.missed)
    tries = Int(record.tries)
    wait = record.totalWait
    outside = record.totalOutside
    visit = record.totalVisit
    paid = record.paid
    lost = record.moneyLost
  }

  init(_ events: [StoryEvent]) {
    var came = SimInstant.zero
    for event in events {
      switch event.happening {
      case .comes(let reason):
        came = event.at
        visits += 1
        if reason == .walkIn { tries += 1 }
      case .isTurnedAway:
        outside = outside + (event.at - came)
        visit = visit + (event.at - came)
      case .leaves(let total):
        outside = outside + total.outside
        visit = visit + total.length
      case .isServed(_, let start): wait = wait + start.wait
      case .leavesLine(_, let length): wait = wait + length
      case .isSentHome(_, let length): wait = wait + (length ?? .zero)
      case .findsNoSlot, .getsSlot: tries += 1
      case .losesSlot(_, .missed), .losesSlot(_, .tooLate): missed += 1
      case .pays(let amount): paid += amount
      case .paysInVain(let amount):
        paid += amount
        lost += amount
      case .losesFee(let amount): lost += amount
      case .needArises, .turnsTo, .turnsToOffice, .movesSlot, .keepsSlot, .losesSlot,
        .beginsPayment, .willComeAgain, .entersBuilding, .joinsLine, .desksChange,
        .systemChanges, .serviceChanges, .serviceEnds, .timePasses, .isSentForPapers,
        .isInvestigated, .awaitsPassport, .passportIsReady, .ends:
        break
      }
    }
  }
}
