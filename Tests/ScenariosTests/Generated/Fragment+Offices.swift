import TestSupport

/// A second office, with stages, staff, slots and tickets of its own.
extension ScenarioFragment {
  static let offices: [ScenarioFragment] = [
    part("stages.interview.service", 0.3) { $0.law($0.whole(5...15)) },
    part(
      "stages.photo.service", 0.4, needs: ["offices.cabang"],
      ["2 min", "{exponential: {mean: 3 min}}"]),
    part("staff.shifts.day.desks.interview", 1, needs: ["offices.cabang"], ["1", "2"]),
    part("staff.shifts.day.desks.photo", 1, needs: ["offices.cabang.stages.photo"], ["1"]),
    part("staff.absence.share", 0.3, needs: ["offices.cabang"], ["20 %"]),
    part("waiting_room", 0.3, needs: ["offices.cabang"], ["2"]),
    part(
      "closing.inside", 0.5, needs: ["offices.cabang"], ["finish_all", "come_back_tomorrow"]),
    part(
      "investigation", 1, needs: ["offices.cabang", "applications.lost"],
      ["{check_at: interview, per_day: 2}"]),
    part(
      "staff.shifts.day.desks.investigation", 1, needs: ["offices.cabang.investigation"], ["1"]),
    part(
      "booking.quota", 0.5, needs: ["offices.cabang", "booking"], ["3", "{mon-thu: 9, fri: 4}"]),
    part(
      "booking.release", 0.4, needs: ["offices.cabang", "booking"],
      [
        "[{rolling: {days_ahead: 3}}]",
        "[{on: every_day, at: 12:00, opens: {days_ahead: 2}}]",
      ]),
    part(
      "channels.walk_in.tickets", 0.4, needs: ["offices.cabang"],
      ["{from: 08:00, until: 10:00, per_day: 3}"]),
    ScenarioFragment("demand.branch.rate", 0.5, needs: ["offices.cabang"]) {
      "\($0.whole(4...20)) / working day"
    },
    ScenarioFragment("demand.branch.office", 1, needs: ["demand.branch"], ["cabang"]),
    ScenarioFragment(
      "regions", 0.6, needs: ["offices.cabang"], without: ["demand.branch"],
      [
        "{kota: {population: 5_000, distance: {kantor: 3 km, cabang: 30 km}}, "
          + "desa: {population: 2_000, distance: {cabang: 12 km}}}",
        "{file: regions.csv, distances: ways.csv}",
      ]),
    ScenarioFragment(
      "regions", 0.1, without: ["offices.cabang"],
      ["{kota: {population: 5_000}, desa: {population: 200}}"]),
    ScenarioFragment(
      "when_full", 0.6, needs: ["offices.cabang", "regions", "booking"],
      ["[{other_office: {within: 25 km, share: 60 %}}, {retry: {at_most: 2}}, give_up]"]),
    ScenarioFragment(
      "booking.slot_choice.per_100_km", 0.5, needs: ["regions", "booking.slot_choice.none"],
      ["-0.8"]),
    ScenarioFragment("demand.residents.by", 0.3, needs: ["regions"], ["population"]),
  ]

  private static func part(
    _ key: String, _ chance: Double, needs: [String] = [],
    _ text: @escaping @Sendable (inout SeededGenerator) -> String
  ) -> ScenarioFragment {
    ScenarioFragment("offices.cabang.\(key)", chance, needs: needs, text)
  }

  private static func part(
    _ key: String, _ chance: Double, needs: [String] = [], _ texts: [String]
  ) -> ScenarioFragment {
    part(key, chance, needs: needs) { $0.one(of: texts) }
  }
}
