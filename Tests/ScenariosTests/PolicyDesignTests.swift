import Experiments
import Planning
import TestSupport
import Testing

@testable import Scenarios

/// The policies that a file allows, as settings and as a notice.
struct PolicyDesignTests {
  private func design(_ booking: String, top: String = "", office: String = "") throws
    -> PolicyDesign
  {
    try PolicyDesign(
      loaded(officeText(top: "booking: \(booking)\n\(top)", office: office)))
  }

  /// A policy that differs from the file in the options of these names.
  private func policy(_ names: [String], of design: PolicyDesign) throws -> PlanChoice {
    var policy = design.space.present
    for name in names {
      let place = try #require(
        design.space.decisions.indices.first { place in
          design.space.decisions[place].options.contains {
            $0.text(in: .english) == name
          }
        })
      policy[place] = try #require(
        design.space.decisions[place].options.firstIndex {
          $0.text(in: .english) == name
        })
    }
    return policy
  }

  private static let fridays = "{quota: 100, release: [{on: fri, at: 17:00, opens: next_week}]}"

  @Test func `the file's own rule, five others, and the usual steps of everything else`() throws {
    let design = try design(Self.fridays)
    let options = design.space.decisions.map { $0.options.map { $0.text(in: .english) } }

    #expect(
      options == [
        [
          "Fri 17:00, next week", "month's end 09:00, next month", "daily 20:00, 7 days on",
          "daily 20:00, 14 days on", "rolling, 14 days", "rolling, 30 days",
        ],
        ["0 %", "15 %", "30 %"], ["at once", "at a release"], ["0 %", "5 %", "10 %"],
        ["80", "90", "100", "110", "120"], ["even", "window_start"],
      ])
    #expect(design.space.present == [0, 0, 0, 0, 2, 0])
    // Rules that roll hold nothing back: 4 rules with three shares and 2 with one.
    #expect(design.space.policies.count == (4 * 3 + 2) * 2 * 3 * 5 * 2)
    #expect(design.space.settings(of: design.space.present).isEmpty)
  }

  @Test func `a policy is settings of its own and a sentence in Indonesian`() throws {
    let design = try design(Self.fridays)
    let chosen = try policy(["month's end 09:00, next month", "15 %", "110"], of: design)

    #expect(
      design.space.settings(of: chosen) == [
        Setting(
          path: "booking.release",
          text: "[{on: last_working_day, at: 09:00, opens: next_month, hold_back: "
            + "{share: 15 %, open: {days_before: 2, at: 08:00}}}]"),
        Setting(path: "booking.quota", text: "110"),
      ])
    #expect(
      design.notice(of: chosen)
        == "Kuota 110 orang sehari dibuka pada hari kerja terakhir setiap bulan pukul 09.00 untuk "
        + "bulan berikutnya; 15 % di antaranya baru dibuka 2 hari sebelum hari layanannya pukul "
        + "08.00; jadwal yang dibatalkan langsung dapat dipesan kembali.")
    #expect(
      design.notice(of: design.space.present)
        == "Kuota 100 orang sehari dibuka setiap Jumat pukul 17.00 untuk minggu berikutnya; jadwal "
        + "yang dibatalkan langsung dapat dipesan kembali.")
  }

  @Test func `a share held back goes into the file's own rules`() throws {
    let design = try design(Self.fridays)
    let chosen = try policy(["30 %"], of: design)
    #expect(
      design.space.settings(of: chosen).map(\.text) == [
        "[{on: fri, at: 17:00, opens: next_week, hold_back: "
          + "{share: 30 %, open: {days_before: 2, at: 08:00}}}]"
      ])
  }

  @Test func `a quota by weekday or pool is scaled where it is that of everybody`() throws {
    let days = try design("{quota: {mon-thu: 24, fri: 20}}")
    let more = try policy(["+10 %"], of: days)
    #expect(days.space.settings(of: more).map(\.text) == ["{mon-thu: 26, fri: 22}"])
    #expect(
      days.notice(of: more).hasPrefix("Kuota 26 orang (Senin–Kamis), 22 orang (Jumat) dibuka"))

    let pools = try design(
      "{quota: {regular: 50, few: 5}}",
      top: "applications: {new: {share: 90 %}, quick: {share: 10 %, pool: few}}")
    let less = try policy(["45"], of: pools)
    #expect(pools.space.settings(of: less).map(\.text) == ["{regular: 45, few: 5}"])
  }

  @Test func `an office with a quota of its own is scaled as well`() throws {
    let design = try design(Self.fridays, office: "booking: {quota: 40}")
    let more = try policy(["+20 %"], of: design)
    #expect(
      design.space.settings(of: more) == [
        Setting(path: "booking.quota", text: "120"),
        Setting(path: "offices.padang.booking.quota", text: "48"),
      ])
    #expect(design.notice(of: more).hasPrefix("Kuota 48 orang sehari di padang dibuka"))
  }

  @Test func `a notice for several offices names each with its quota`() throws {
    let second = """

        agam:
          booking: {quota: 40}
          staff: {shifts: [{id: day, desks: {interview: 1}}]}
          stages: [{id: interview, service: {exponential: {mean: 9 min}}}]
      """
    let scenario = try loaded(officeText(top: "booking: \(Self.fridays)") + second)
    let design = try PolicyDesign(scenario)
    let more = try policy(["+10 %"], of: design)
    #expect(
      design.notice(of: more).hasPrefix(
        "Kuota 110 orang sehari di padang dan 44 orang sehari di agam dibuka setiap Jumat"))
  }

  @Test func `changes later in the year are left out where the policy decides the same`() throws {
    let path = Repository.root.appending(path: "scenarios/padang-2023.yaml")
      .path(percentEncoded: false)
    let design = try PolicyDesign(
      ScenarioLoader.load(path: path, settings: [], variants: []))
    let chosen = try policy(["rolling, 14 days", "110"], of: design)
    let settings = design.space.settings(of: chosen)

    #expect(settings.map(\.path) == ["booking.release", "booking.quota", "changes"])
    #expect(settings[0].text == "[{rolling: {days_ahead: 14}}]")
    #expect(settings[1].text == "{regular: 110}")
    #expect(
      settings[2].text
        == "[{from: 2023-02-03, through: 2023-02-04, set: {channels.walk_in.admits: "
        + "{value: all, source: tribun23, kind: reported}}}]")
    #expect(
      design.notice(of: chosen).hasPrefix(
        "Kuota 110 orang sehari dibuka setiap hari untuk paling jauh 14 hari ke depan; "))
    // What stands is Fridays in the end, and a share held back goes into every rule of the year.
    #expect(design.notice(of: design.space.present).contains("setiap Jumat pukul 17.00"))
    let held = design.space.settings(of: try policy(["15 %"], of: design))
    #expect(held.map(\.path) == ["booking.release", "changes"])
    #expect(held[1].text.contains("opens: next_week, hold_back: {share: 15 %"))
    #expect(design.remarks.isEmpty)
  }

  @Test func `a change of the whole app is told`() throws {
    let design = try design(
      Self.fridays, top: "changes: [{from: 2023-02-01, set: {booking: {quota: 50}}}]")
    #expect(design.remarks.map { $0.text(in: .english).contains("2023-02-01") } == [true])
  }

  @Test func `every policy makes a valid scenario`() throws {
    let text = officeText(top: "booking: \(Self.fridays)")
    let design = try PolicyDesign(loaded(text))
    for policy in design.space.policies where policy[3] == 0 && policy[4] == 4 {
      let network = try loaded(text, settings: design.space.settings(of: policy)).variants[0]
      #expect(network.name == "base")
    }
  }

  @Test func `the section says what is tried and what counts`() throws {
    let text = officeText(
      top: """
        booking: \(Self.fridays)
        policy:
          releases: [[{rolling: {days_ahead: 5}}], [{on: mon, at: 08:00, opens: next_week}]]
          hold_back: [10 %]
          returned_slots: [{after: 2 h}]
          overbook: [0 %]
          quota_factors: [0.5]
          spreads: [{block: {size: 4}}]
          slot_weights: [{09:00: 3}]
          subject_to: [mean(wait) <= 20 min]
          may_harm: yes
          fair_by: [application]
          weights: {gap: 2, rush: 0}
          zones: {days: 6 h, rush: 10 %}
          confidence: 90 %
        """)
    let design = try PolicyDesign(loaded(text))
    let options = design.space.decisions.map { $0.options.map { $0.text(in: .english) } }
    #expect(
      options == [
        ["Fri 17:00, next week", "rolling, 5 days", "Mon 08:00, next week"], ["0 %", "10 %"],
        ["at once", "{after: 2 h}"], ["50", "100"], ["even", "{block: {size: 4}}"],
        ["–", "{09:00: 3}"],
      ])
    let request = design.request(for: try network(text))
    #expect(request.constraints.map(\.text) == ["mean(wait) <= 20 min"])
    #expect(request.weights == [1, 1, 1, 2, 0])
    #expect(request.zones == [0.25, 0.01, 0.01, 0.01, 0.1])
    #expect(request.fairness == [FairnessAxis(key: .application)])
    #expect(!request.refusesHarm && request.confidence == 0.9)
    for settings in design.singleChanges {
      #expect(try loaded(text, settings: settings).name == "small")
    }
  }

  @Test(arguments: [
    ("{releases: [[{on: fry, opens: next_week}]]}", "fry"), ("{hold_back: [120 %]}", "120 %"),
    ("{quota_factors: [0]}", "0"), ("{zones: {gap: 0 %}}", "0 %"),
    ("{confidence: 100 %}", "100 %"),
    ("{weights: {days: 0, unserved: 0, wasted: 0, gap: 0, rush: 0}}", "{"),
    ("{subject_to: [mean(wait) < 5 people]}", "people"), ("{fair_by: [age]}", "age"),
    ("{relases: []}", "relases"),
  ])
  func `what is wrong in the section is told where it stands`(
    section: String, pointed: String
  ) throws {
    let found = try problems(
      officeText(top: "booking: \(Self.fridays)\npolicy: \(section)")
    )
    .filter { $0.severity == .error }
    #expect(found.count == 1)
    #expect(found.first.map(pointedText)?.contains(pointed) ?? false, "\(found.map(\.message))")
  }

  @Test func `a plan is told where changes set again what it decides`() throws {
    let found = try problems(
      officeText(
        top: """
          currency: IDR
          booking: \(Self.fridays)
          changes: [{from: 2023-02-01, set: {booking.quota: 50}}]
          plan:
            subject_to: [mean(wait) <= 20 min]
            decide: [{path: booking.quota, options: [80, 90], costs: [0 IDR, 5 IDR]}]
          """)
    ).filter { $0.message.contains("is decided, but `changes` sets it again from 2023-02-01") }
    #expect(found.map(\.code) == [.withoutEffect])
    #expect(found.map(pointedText) == ["booking.quota"])
  }

  @Test func `without an app there is nothing to decide`() throws {
    let scenario = try loaded(officeText())
    #expect(throws: PolicyDesign.Problem.noApp) { try PolicyDesign(scenario) }
  }
}
