import Experiments
import PassportOffice
import TestSupport
import Testing

@testable import Scenarios

/// The words of an office all together in one file.
struct EveryWordTests {
  private func scenario(_ settings: [Setting] = []) throws -> Scenario {
    let folder = try TemporaryDirectory()
    for (name, table) in EveryWord.tables { _ = try folder.write(table, to: name) }
    let path = try folder.write(EveryWord.text, to: "scenario.yaml")
    return try ScenarioLoader.load(path: path, settings: settings, variants: nil)
  }

  @Test func `a file with every word is a valid scenario`() throws {
    let scenario = try scenario()
    let codes: Set<DiagnosticCode> = [
      .demandAboveAdmissions, .quotaAboveDesks, .withoutEffect, .tooFewPassports,
    ]
    #expect(scenario.warnings.allSatisfy { codes.contains($0.code) })
    #expect(
      scenario.variants.map(\.name) == ["base", "doors-only", "held-slots", "daily", "third-desk"])
  }

  @Test func `every fate and every channel occurs`() throws {
    let base = try scenario().variants[0].network
    let run = RecordedRun(base, seed: 1, replication: 0)
    #expect(run.toldTwice == 0 && run.backward == 0)
    #expect(run.fates.reduce(0, +) == run.countedPeople)
    #expect(run.waited == run.held)
    let story = StoryText(base)
    #expect(Set(story.people.map(\.traits.application)).count == 5)
    #expect(Set(story.people.map(\.traits.region)).count == 2)
    #expect(Set(story.people.map(\.fate)).count >= 6)
  }

  /// Nothing that is written is without effect: another value gives another run.
  @Test(arguments: [
    "calendar.warm_up=5 weeks", "calendar.open.fri=[08:00-11:00]",
    "calendar.periods.fasting.demand_factor=0.9", "calendar.periods.fasting.quota_factor=0.5",
    "regions.islands.population=120_000", "regions.islands.distance.harbour=150 km",
    "applications.express.surcharge=500_000 IDR", "applications.express.issue.working_days=4",
    "applications.lost.fine=0 IDR", "applications.lost.investigation=no",
    "groups.frail.exempt=no", "party={1: 100 %}", "demand.people.rate=40 / working day",
    "demand.people.month.jan=0.5",
    "demand.people.weekday.mon=2", "demand.people.hour.21:00=4",
    "demand.people.level={constant: 1}", "demand.people.events.pilgrims.factor=3",
    "demand.brokers.batch={12: 100 %}", "demand.brokers.channel=app",
    "awareness.start=20 %", "awareness.word_of_mouth.imitation=30 % / day",
    "awareness.outreach=[]", "choice.by_group={}",
    "channels.walk_in.admits=all", "channels.walk_in.tickets.per_day=5",
    "channels.walk_in.arrive={09:00: 1}", "channels.walk_in.without_ticket=[give_up]",
    "channels.walk_in.not_admitted=[give_up]", "when_full=[give_up]",
  ])
  func `another rule for people changes the run`(setting: String) throws {
    try expectEffect(of: setting)
  }

  @Test(arguments: [
    "booking.sequence=book_only", "booking.payment.starts=1 h",
    "booking.payment.methods.counter.takes=3 h", "booking.payment.payment_error=40 %",
    "booking.payment.never_pays=30 %", "booking.payment.fee=1 IDR", "booking.form=5 h",
    "booking.slots.every=30 min", "booking.slots.spread=window_start", "booking.slots.weight={}",
    "booking.quota.regular=20", "booking.quota.express=0",
    "booking.overbook=50 %", "booking.returned_slots=at_release",
    "booking.release=[{rolling: {days_ahead: 9}}]", "booking.rush.gate.admits=1 / min",
    "booking.rush.session=30 min", "booking.rush.session_drops=40 %",
    "booking.slot_choice.per_day_later=-2", "booking.slot_choice.per_100_km=-9",
    "booking.slot_choice.none=2", "booking.cancel.hazard=9 % / day",
    "booking.reschedule.share=80 %", "booking.no_show=50 %", "booking.after_no_show={ends: 100 %}",
    "booking.punctuality=45 min", "booking.late.grace=0 min", "booking.early.admit=1 min",
  ])
  func `another rule of the app changes the run`(setting: String) throws {
    try expectEffect(of: setting)
  }

  @Test(arguments: [
    "offices.harbour.waiting_room=1", "offices.harbour.staff.shifts.day.hours=09:00-15:00",
    "offices.harbour.staff.shifts.day.breaks=stagger", "offices.harbour.staff.absence.share=60 %",
    "offices.harbour.stages.files.service=9 min",
    "offices.harbour.stages.files.incomplete.share=40 %",
    "offices.harbour.stages.files.incomplete.return_within=20 days",
    "offices.harbour.stages.interview.queue.serve_ratio={app: 1, walk_in: 9}",
    "offices.harbour.stages.interview.refused=20 %",
    "offices.harbour.investigation.per_day=1", "offices.harbour.investigation.interview=2 h",
    "offices.harbour.investigation.decides_after.working_days=6",
    "offices.harbour.investigation.photo_after.working_days=9",
    "offices.harbour.closing.inside=come_back_tomorrow",
    "offices.harbour.issue.working_days=6", "offices.harbour.issue.per_day=9",
    "offices.harbour.issue.blanks={start: 9}", "outages.network=[{every: 1 day, lasts: 6 h}]",
    "outages.app=[]",
    "changes=[]", "initial.bookings=none", "initial.backlog=90",
  ])
  func `another rule of the office changes the run`(setting: String) throws {
    try expectEffect(of: setting)
  }

  private func expectEffect(of text: String) throws {
    let place = try #require(text.firstIndex(of: "="))
    let setting = Setting(
      path: String(text[..<place]), text: String(text[text.index(after: place)...]))
    let before = StoryText(try scenario().variants[0].network)
    let after = StoryText(try scenario([setting]).variants[0].network)
    let isSame =
      before.people.map { "\($0)" } == after.people.map { "\($0)" }
      && before.slotDays == after.slotDays && before.releases == after.releases
    #expect(!isSame, "\(text) has no effect")
  }
}
