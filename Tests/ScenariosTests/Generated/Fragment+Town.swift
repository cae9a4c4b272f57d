import TestSupport

/// Time and people.
extension ScenarioFragment {
  /// Two weeks from a Monday on.
  static let time: [ScenarioFragment] = [
    ScenarioFragment("currency", 0.5, ["IDR"]),
    ScenarioFragment("title", 0.3, ["A small office", "{id: Kantor kecil, en: A small office}"]),
    ScenarioFragment("sources", 0.5, ["{talk: {what: a talk, quality: reported}}"]),
    ScenarioFragment("calendar.timezone", 0.2, ["Asia/Jakarta", "Asia/Makassar"]),
    ScenarioFragment("calendar.warm_up", 0.6) { "\($0.whole(0...4)) days" },
    ScenarioFragment("calendar.measure", 1) {
      "{from: 2023-01-02, through: \($0.one(of: ["2023-01-10", "2023-01-13", "2023-01-15"]))}"
    },
    ScenarioFragment("calendar.follow", 0.8) { "\($0.whole(0...9)) days" },
    ScenarioFragment(
      "calendar.open", 0.6,
      [
        "{mon-thu: [08:00-12:00, 13:00-16:00], fri: [08:00-11:30, 13:30-16:30]}",
        "{mon-fri: 08:00-16:00, sat: [08:00-12:00]}",
        "{mon-wed: [08:00-16:00], fri: [09:00-15:00]}",
        "{value: {mon-fri: [08:00-16:00]}, kind: guess}",
      ]),
    ScenarioFragment("calendar.holidays", 0.5, ["holidays.csv"]),
    ScenarioFragment("calendar.periods", 0.4) { generator in
      """
      [{name: fast, from: 2023-01-0\(generator.whole(3...6)), through: 2023-01-10, \
      demand_factor: 0.\(generator.whole(3...9)), quota_factor: 0.\(generator.whole(2...9))\
      \(generator.one(of: ["", ", open: {mon-fri: [08:00-14:00]}"]))}]
      """
    },
  ]

  static let people: [ScenarioFragment] = [
    ScenarioFragment(
      "groups", 0.7,
      [
        "{general: {share: 80 %}, priority: {share: 20 %, exempt: yes}}",
        "{general: {share: 0.5}, priority: {share: 0.3, exempt: yes}, others: {share: 20 %}}",
      ]),
    // Their shares add up with `lost` and without it.
    ScenarioFragment(
      "applications.lost", 0.4,
      [
        "{share: 30 %, channel: walk_in, investigation: yes, fine: 1_000_000 IDR}",
        "{share: 30 %, investigation: yes}",
      ]),
    ScenarioFragment(
      "applications.renewal", 1, needs: ["applications.lost"],
      ["{share: 20 %}", "{share: 20 %, issue: {working_days: {0: 50 %, 5: 50 %}}}"]),
    ScenarioFragment(
      "applications.renewal", 0.4,
      [
        "{share: 50 %}", "{share: 50 %, channel: walk_in}",
        "{share: 50 %, surcharge: 1_000_000 IDR, issue: {working_days: 0}}",
      ]),
    ScenarioFragment("applications.new", 1, needs: ["applications.renewal"], ["{share: 50 %}"]),
    ScenarioFragment("demand.residents.rate", 1) {
      "\($0.whole(15...45)) / \($0.one(of: ["working day", "day"]))"
    },
    ScenarioFragment("demand.residents.month", 0.2, ["{jan: 1.3, feb: 0.5}"]),
    ScenarioFragment(
      "demand.residents.weekday", 0.4, ["{mon: 2, sat: 0, sun: 0.3}", "{mon-fri: 1}"]),
    ScenarioFragment(
      "demand.residents.hour", 0.6,
      ["{00:00: 0.1, 07:00: 1, 20:00: 2}", "{08:00: 1}", "{06:00: 0.5, 12:00: 1, 23:00: 0}"]),
    ScenarioFragment(
      "demand.residents.level", 0.3,
      ["{gamma: {mean: 1, cv: 0.3}, per: day}", "{uniform: {from: 0.5, to: 1.5}}"]),
    ScenarioFragment(
      "demand.residents.events", 0.2,
      ["[{name: umrah, from: 2023-01-04, through: 2023-01-06, factor: 1.7}]"]),
    ScenarioFragment("demand.pilgrims.rate", 0.3) { "\($0.whole(1...12)) / working day" },
    ScenarioFragment(
      "demand.pilgrims.batch", 0.5, needs: ["demand.pilgrims"],
      ["{1: 50 %, 3: 50 %}", "{4: 100 %}"]),
    ScenarioFragment("demand.diary.file", 0.2, ["needs.csv"]),
    ScenarioFragment(
      "demand.pilgrims.channel", 0.5, needs: ["demand.pilgrims"], ["walk_in", "app"]),
    ScenarioFragment(
      "demand.pilgrims.party", 0.3, needs: ["demand.pilgrims"], without: ["demand.pilgrims.batch"],
      ["{2: 100 %}", "{1: 10 %, 7: 90 %}"]),
    ScenarioFragment(
      "party", 0.4,
      ["{1: 62 %, 2: 20 %, 3: 10 %, 4: 8 %}", "2", "{value: {1: 0.5, 3: 0.5}, kind: guess}"]),
    ScenarioFragment("awareness.start", 0.5) { "\($0.whole(0...100)) %" },
    ScenarioFragment("awareness.word_of_mouth", 0.5, needs: ["awareness.start"]) {
      "{innovation: 0.\($0.whole(0...9)) % / day, imitation: \($0.whole(0...20)) % / day}"
    },
    ScenarioFragment(
      "awareness.outreach", 0.5, needs: ["awareness.start"],
      ["[{on: 2023-01-05, reaches: 30 %}, {on: 2023-01-03, reaches: 100 %}]", "[]"]),
  ]

  /// What fails.
  static let outages: [ScenarioFragment] = [
    ScenarioFragment("outages.network", 0.4) { generator in
      let random = "{every: \(generator.law(3, "days")), lasts: \(generator.law(4, "h"))}"
      return generator.one(of: [
        "[\(random)]", "[{name: noon, from: 2023-01-04 11:00, until: 2023-01-04 14:30}, \(random)]",
        "[{from: 2023-01-03 15:00, until: 2023-01-05 09:00}]", "[]",
      ])
    },
    ScenarioFragment("outages.app", 0.4, needs: ["booking"]) { generator in
      let random = "{every: \(generator.law(30, "h")), lasts: \(generator.law(5, "h"))}"
      return generator.one(of: [
        "[{from: 2023-01-03 08:00, until: 2023-01-06 16:00, stops: [booking, payment, release]}]",
        "[\(random), \(random)]",
        "[{from: 2023-01-04 10:00, until: 2023-01-05 12:00, stops: [payment]}, \(random)]",
      ])
    },
    ScenarioFragment(
      "offices.kantor.stages.interview.depends_on", 0.7,
      needs: ["outages.network", "offices.kantor.stages.interview"], ["network"]),
    ScenarioFragment(
      "offices.kantor.stages.files.depends_on", 0.4,
      needs: ["outages.app", "offices.kantor.stages.files"], ["app"]),
    ScenarioFragment(
      "offices.kantor.stages.interview.stops", 0.2, needs: ["offices.kantor.stages.interview"]
    ) { "{up: \($0.law(2, "h")), down: \($0.law(15))}" },
  ]

  /// Desks that help, where no desk is one of its own.
  static let help: [ScenarioFragment] = [
    ScenarioFragment(
      "offices.kantor.staff.shifts.day.helps", 0.4, needs: ["offices.kantor.stages.files"],
      without: ["outages", "offices.kantor.stages.interview.stops"],
      ["{files: [interview]}", "{interview: [files], files: [interview]}"])
  ]

  /// People who look for a slot before the start; `initial.bookings` stands beside the quota.
  static let initial: [ScenarioFragment] = [
    ScenarioFragment("initial.backlog", 0.3, needs: ["booking"], ["0", "7", "40"])
  ]

  /// What is to be found out.
  static let study: [ScenarioFragment] = [
    ScenarioFragment(
      "changes", 0.3, needs: ["booking"],
      [
        "[{from: 2023-01-05, through: 2023-01-09, set: {booking.quota: 7}}]",
        "[{from: 2023-01-04, set: {booking.release: [{on: fri, at: 14:00, opens: next_week}]}}]",
        "[{from: 2022-12-31, set: {booking.no_show: 30 %, booking.form: 5 min}}]",
      ]),
    ScenarioFragment(
      "changes", 0.2,
      [
        "[{from: 2023-01-05, set: {offices.kantor.staff.shifts.day.desks.interview: 1}}]",
        "[{from: 2023-01-03, through: 2023-01-04, set: "
          + "{channels.walk_in.tickets: {from: 08:00, until: 09:00, per_day: 4}}}, "
          + "{from: 2023-01-04, set: {awareness.start: 10 %}}]",
      ]),
    ScenarioFragment("changes", 0.2) { generator in
      let rate = "demand.residents.rate: \(generator.whole(5...60)) / working day"
      return generator.one(of: [
        "[{from: 2023-01-05, set: {\(rate)}}]",
        "[{from: 2023-01-04, through: 2023-01-06, set: {\(rate), "
          + "demand.residents.hour: {07:00: 1, 19:00: 2}, demand.residents.weekday: {fri: 3}}}]",
        "[{from: 2023-01-03, set: {demand.residents.level: {uniform: {from: 0, to: 2}}}}, "
          + "{from: 2023-01-06, set: {calendar.open: {mon-sat: [09:00-13:00]}, \(rate)}}]",
      ])
    },
    ScenarioFragment(
      "changes", 0.3, needs: ["applications.lost"],
      [
        "[{from: 2023-01-05, set: {applications.lost.share: 10 %, applications.renewal.share: "
          + "40 %, applications.new.issue: {working_days: 2}}}]",
        "[{from: 2023-01-05, through: 2023-01-08, set: {applications.lost.fine: 5 IDR, "
          + "applications.renewal.surcharge: 7 IDR}}]",
      ]),
    ScenarioFragment("changes", 0.3) { generator in
      let stage = "offices.kantor.stages.interview"
      let order = generator.one(of: [
        "lifo", "random", "appointment_first", "longest_weighted, weights: {default: 1}",
        "priority, channels: [app], places: 3",
      ])
      return generator.one(of: [
        "[{from: 2023-01-04, set: {\(stage).queue: {order: \(order)}, "
          + "\(stage).service: \(generator.law(8))}}]",
        "[{from: 2023-01-05, through: 2023-01-06, set: {\(stage).refused: 30 %, "
          + "\(stage).incomplete: {share: 20 %}, \(stage).patience: \(generator.law(40))}}]",
        "[{from: 2022-12-01, through: 2023-01-03, set: {\(stage).queue: {order: \(order)}}}, "
          + "{from: 2023-01-08, set: {\(stage).service: {by_application: {default: 20 min}}}}]",
      ])
    },
    ScenarioFragment(
      "targets", 0.4,
      [
        "[p90(wait) <= 45 min, {that: share(gave_up) <= 20 %, weight: soft}]",
        "[mean(visit) by channel <= 2 h]",
        "[\"share_over(wait, 30 min) of stage=interview <= 50 %\"]",
      ]),
    ScenarioFragment(
      "variants", 0.4, needs: ["booking"],
      [
        "{more: {set: {booking.quota: 40}}, rolling: {set: "
          + "{booking.release: [{rolling: {days_ahead: 4}}], booking.sequence: book_only}}}"
      ]),
    ScenarioFragment(
      "variants", 0.2,
      ["{desk: {set: {offices.kantor.staff.shifts.day.desks.interview: 4}}}"]),
    ScenarioFragment("experiment", 1) { "{seed: \($0.below(1_000_000)), replications: 2}" },
  ]
}
