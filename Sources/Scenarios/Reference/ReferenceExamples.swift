/// Examples of the maps that say more than their shortest form.
enum ReferenceExamples {
  /// An example of a map; the shortest one where none is written by hand.
  static func text(of grammar: ObjectGrammar) -> String {
    byHand.first { $0.grammar.name == grammar.name && $0.grammar.doc == grammar.doc }?.text
      ?? grammar.sample
  }

  /// Examples by map, in the order of the reference.
  static let byHand: [(grammar: ObjectGrammar, text: String)] = [
    (
      Grammar.scenario,
      """
      antrean: 1
      name: mm3
      calendar: {always_open: true, warm_up: 500 h, measure: 5000 h}
      demand:
        - {id: all, rate: 20.8 / h}
      stages:
        - id: desk
          desks: 3
          service: {exponential: {mean: 4.34 min}}
      experiment: {seed: 1, replications: 20}
      """
    ),
    (
      Grammar.source,
      "{what: weekly quota, url: \"https://example.org/quota\", date: 2023-08, quality: reported}"
    ),
    (
      Grammar.calendar,
      """
      warm_up: 8 weeks
      measure: {from: 2023-01-01, through: 2023-12-31}
      follow: 12 weeks
      open:
        mon-thu: [08:00-12:00, 13:00-16:00]
        fri: [08:00-11:30, 13:30-16:30]
      holidays: calendars/indonesia.csv
      """
    ),
    (
      Grammar.demand,
      """
      id: residents
      rate: 198 / working day
      month: {jan: 1.1, mar: 1.2}
      weekday: {mon: 1.2, sat: 0.5, sun: 0.4}
      hour: {06:00: 0.2, 09:00: 1.4, 20:00: 1.6, 23:00: 0.3}
      level: {gamma: {mean: 1, cv: 0.12}, per: day}
      """
    ),
    (
      Grammar.stage,
      """
      id: interview
      desks: 3
      service: {lognormal: {mean: 9 min, cv: 0.4}}
      queue: {places: 40}
      patience: {exponential: {mean: 2 h}}
      next: [{to: photo, share: 90 %}, {to: exit}]
      """
    ),
    (
      OfficeGrammar.booking,
      """
      sequence: pay_then_book
      quota: {regular: 100}
      release: [{on: last_working_day, at: 09:00, opens: next_month}]
      no_show: {logistic: {at_lead_0: 4 %, per_day: 0.03}}
      """
    ),
    (
      OfficeGrammar.period,
      "{name: ramadan, from: 2023-03-23, through: 2023-04-21, demand_factor: 0.5, quota_factor: 0.6}"
    ),
    (
      OfficeGrammar.outage,
      "{from: 2023-01-30 08:00, until: 2023-02-04 16:00, stops: [booking, payment, release]}"
    ),
    (OfficeGrammar.release, "{on: fri, at: 17:00, opens: next_week}"),
    (
      OfficeGrammar.walkIn,
      """
      admits: exempt
      tickets: {from: 07:30, until: 10:00, per_day: 90}
      arrive: {05:00: 0.2, 07:00: 1, 08:00: 0.6}
      without_ticket: [{come_back: {share: 70 %, at_most: 3}}, {app: {share: 50 %}}, give_up]
      """
    ),
    (
      OfficeGrammar.retry,
      "{every: {lognormal: {mean: 18 h, cv: 1}}, at_release: 60 %, at_most: 12}"
    ),
    (OfficeGrammar.shift, "{id: day, on: mon-fri, hours: 08:00-16:00, desks: {interview: 4}}"),
    (
      OfficeGrammar.officeTable,
      """
      file: offices.csv
      kinds:
        small:
          booking: {quota: 20}
          staff: {shifts: [{id: day, desks: {interview: 1}}]}
          stages: [{id: interview, service: {exponential: {mean: 9 min}}}]
      """
    ),
    (OfficeGrammar.regionTable, "{file: regions.csv, distances: distances.csv}"),
    (
      OfficeGrammar.choice,
      "{aware: {app: 92 %, walk_in: 8 %}, by_group: {priority: {walk_in: 70 %, app: 30 %}}}"
    ),
    (
      Grammar.change,
      "{from: 2023-02-03, through: 2023-02-04, set: {channels.walk_in.admits: all}}"
    ),
    (Grammar.target, "{that: p90(wait) by channel <= 30 min, weight: soft}"),
    (
      Grammar.precision,
      "{precision: 5 %, of: [p90(wait) by channel], at_least: 20, at_most: 200}"
    ),
    (Grammar.wantedPrecision, "{that: share(served), precision: 0.5 points}"),
  ]
}
