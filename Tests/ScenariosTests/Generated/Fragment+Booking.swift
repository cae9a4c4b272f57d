import TestSupport

/// The app and the ways in.
extension ScenarioFragment {
  static let booking: [ScenarioFragment] = [
    // A share of the slots needs a number of them.
    ScenarioFragment("initial.bookings", 0.15, ["steady", "40 %", "none"]),
    ScenarioFragment("booking.quota", 1, needs: ["initial.bookings"]) {
      "\($0.whole(3...40))"
    },
    ScenarioFragment("booking.quota", 0.75) { generator in
      generator.one(of: [
        "\(generator.whole(3...40))", "{regular: \(generator.whole(3...40))}",
        "{mon-thu: \(generator.whole(3...40)), fri: 9}", "unlimited",
        "{regular: {mon: 30, tue-fri: \(generator.whole(3...40))}}",
        "{regular: \(generator.whole(3...40)), few: {mon-thu: \(generator.whole(0...5))}}",
      ])
    },
    booked("sequence", 0.8, ["pay_then_book", "book_then_pay", "book_only"]),
    booked("payment.starts", 0.5) { $0.law($0.whole(20...90)) },
    booked(
      "payment.methods", 0.5,
      [
        "{teller: {share: 35 %, open: {mon-fri: [08:00-15:00]}, takes: 40 min}, "
          + "transfer: {share: 65 %, takes: {lognormal: {mean: 12 min, cv: 1}}}}",
        "{bank: {share: 100 %, open: {mon: [09:00-10:00], thu: 12:00-13:00}}}",
      ]),
    booked("payment.payment_error", 0.4) { "\($0.whole(0...30)) %" },
    booked("payment.deadline", 0.4) { "\($0.whole(1...48)) h" },
    booked("payment.never_pays", 0.4) { "\($0.whole(0...40)) %" },
    booked("payment.fee", 0.5, ["350_000 IDR", "{value: 350_000 IDR, kind: reported}"]),
    booked("payment.refund", 0.2, ["none"]),
    booked("form", 0.5) { $0.law($0.whole(5...60)) },
    booked("slots.every", 0.5, ["30 min", "1 h", "2 h"]),
    booked("slots.from", 0.5, ["08:00", "04:00"]),
    booked("slots.until", 0.5, ["16:00", "14:00", "24:00"]),
    booked("slots.weight", 0.3, ["{08:00: 1.5, 10:00: 0.2}", "{10:00: 0}"]),
    booked("slots.spread", 0.3, ["even", "window_start"]),
    booked("release", 0.8) { generator in
      generator.one(of: [
        "[{rolling: {days_ahead: \(generator.whole(0...9))}}]",
        "[{on: every_day, at: 20:00, opens: {days_ahead: \(generator.whole(0...9))}}]",
        "[{on: fri, at: 17:00, opens: next_week}]",
        "[{on: [1, 15], at: 17:00, opens: next_half_month}, {rolling: {days_ahead: 1}}]",
        "[{on: [mon, wed], at: 09:00, opens: {days_ahead: 5}}]",
        "[{on: last_working_day, at: 09:00, opens: next_month}]",
        "[{on: [2, 8], at: 06:30, opens: {days_ahead: 7}}, {on: fri, at: 12:00, opens: next_week}]",
        "{value: [{on: thu, at: 17:00, opens: next_week}], kind: guess}",
      ])
    },
    booked(
      "returned_slots", 0.5,
      ["at_once", "at_release", "{after: 3 h}", "{after: {exponential: {mean: 1 day}}}"]),
    booked("rush.session", 0.4) { $0.law($0.whole(1...20)) },
    booked("rush.session_drops", 0.3) { "\($0.whole(0...60)) %" },
    booked("rush.gate.admits", 0.4) { "\($0.whole(1...90)) / h" },
    ScenarioFragment("booking.rush.gate.room", 0.5, needs: ["booking.rush.gate.admits"]) {
      $0.one(of: ["unlimited", "\($0.whole(0...30))"])
    },
    ScenarioFragment(
      "booking.rush.gate.queue", 0.6, needs: ["booking.rush.gate.admits"],
      ["arrival", "random", "lottery", "{lottery: {draws_after: 2 h}}"]),
    booked("slot_choice.per_day_later", 0.4, ["-0.1", "0.2", "-3"]),
    booked("slot_choice.hour", 0.3, ["{08:00: 0.4, 10:00: -0.4}"]),
    booked("slot_choice.weekday", 0.3, ["{mon: 0.5, tue-fri: 0}"]),
    booked("slot_choice.none", 0.4, ["-2", "0", "3"]),
    booked(
      "no_show", 0.6,
      ["5 %", "90 %", "{logistic: {at_lead_0: 4 %, per_day: 0.2}}", "{value: 8 %, kind: guess}"]),
    booked("cancel.hazard", 0.3, ["0.4 % / day", "20 % / day"]),
    booked(
      "reschedule", 0.3,
      ["{share: 6 %}", "{share: 0.9, at_most: 3, notice: 2 h}", "{share: 100 %, notice: 0 h}"]),
    booked(
      "late", 0.3,
      [
        "{grace: 30 min, then: end_of_window}", "{grace: 0 min, then: refused}",
        "{grace: 5 min, then: walk_in}", "{grace: 10 min}",
      ]),
    booked("early.admit", 0.3, ["30 min", "0 min", "2 h"]),
    booked(
      "after_no_show", 0.3,
      ["{ends: 100 %}", "{ends: 50 %, pays_again: 30 %, rebooks_free: 20 %}"]),
    booked(
      "punctuality", 0.6,
      [
        "{normal: {mean: -14 min, sd: 20 min, min: -90 min, max: 120 min}}", "-5 min",
        "{discrete: {-30 min: 30 %, 0 min: 50 %, 5 h: 20 %}}",
      ]),
    ScenarioFragment(
      "booking.punctuality", 0.3, needs: ["booking", "sources"],
      ["{value: 3 min, source: talk, kind: measured}"]),
    ScenarioFragment(
      "choice.by_group", 0.3, needs: ["booking", "groups"],
      [
        "{priority: {walk_in: 70 %, app: 30 %}}"
      ]),
    ScenarioFragment(
      "choice.all", 0.3, needs: ["booking"], ["{app: 50 %, walk_in: 50 %}", "{walk_in: 100 %}"]),
    ScenarioFragment(
      "when_full", 0.7, needs: ["booking"],
      [
        "[{retry: {every: {lognormal: {mean: 18 h, cv: 1}}, at_release: 60 %, at_most: 4}}, give_up]",
        "[{retry: {share: 50 %, at_release: 100 %, after_release: 10 min}}, "
          + "{walk_in: {share: 30 %}}, give_up]",
        "[walk_in]", "[give_up]", "[{retry: {every: 0 min, at_most: 3}}, walk_in]",
      ]),
  ]

  private static func booked(
    _ key: String, _ chance: Double, _ texts: [String]
  ) -> ScenarioFragment {
    ScenarioFragment("booking.\(key)", chance, needs: ["booking"], texts)
  }

  private static func booked(
    _ key: String, _ chance: Double, _ text: @escaping @Sendable (inout SeededGenerator) -> String
  ) -> ScenarioFragment {
    ScenarioFragment("booking.\(key)", chance, needs: ["booking"], text)
  }

  static let channels: [ScenarioFragment] = [
    ScenarioFragment("channels.walk_in.admits", 0.5, needs: ["booking"], ["all", "exempt"]),
    ScenarioFragment("channels.walk_in.tickets.from", 0.6, ["07:30", "08:00", "06:00"]),
    ScenarioFragment(
      "channels.walk_in.tickets.until", 0.7, needs: ["channels.walk_in.tickets"],
      ["10:00", "12:00", "08:01", "24:00"]),
    ScenarioFragment(
      "channels.walk_in.tickets.per_day", 0.7, needs: ["channels.walk_in.tickets"]
    ) { $0.one(of: ["unlimited", "\($0.whole(0...40))"]) },
    ScenarioFragment(
      "channels.walk_in.arrive", 0.7,
      ["{05:00: 0.2, 07:00: 1, 08:00: 0.6, 09:00: 0.3}", "{07:00: 1}", "{06:00: 1, 10:00: 0}"]),
    ScenarioFragment(
      "channels.walk_in.without_ticket", 0.4, needs: ["booking", "channels.walk_in.tickets"],
      [
        "[{come_back: {share: 70 %, at_most: 2}}, {app: {share: 50 %, after: 3 h}}, give_up]",
        "[app]", "[give_up]",
      ]),
    ScenarioFragment(
      "channels.walk_in.without_ticket", 0.4, needs: ["channels.walk_in.tickets"],
      ["[{come_back: {on: next_open_day, at_most: 4}}, give_up]"]),
    ScenarioFragment(
      "channels.walk_in.not_admitted", 0.6, needs: ["booking", "channels.walk_in.admits"],
      [
        "[{helped_into_app: {share: 60 %}}, {app_later: {share: 25 %}}, give_up]", "[app]",
        "[{app: {share: 50 %, after: {exponential: {mean: 2 days}}}}, give_up]",
      ]),
  ]
}
