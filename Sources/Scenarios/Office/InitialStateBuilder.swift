import Experiments
import PassportOffice

/// Reads what an office has before the start.
struct InitialStateBuilder {
  let network: OfficeNetwork
  let town: Town

  /// The state; an empty one where nothing is written, or after a report.
  func state(of root: CheckedObject, into log: inout DiagnosticLog) -> InitialState {
    guard let initial = root.object("initial") else { return InitialState() }
    guard let booking = town.rules[0].booking else {
      reportNoApp(initial, into: &log)
      return InitialState()
    }
    let share = share(of: initial, booking)
    let quotas = town.rules.prefix(town.offices.count).flatMap { $0.booking?.quotas ?? [] }
    if share > 0, quotas.contains(where: { $0.contains(nil) }) {
      log.error(
        .keyCombination, initial.span(of: "bookings"),
        Wording(
          en: "slots without a limit have no share that could be sold",
          id: "jadwal tanpa batas tidak punya bagian yang dapat diambil"),
        hint: Wording(
          en: "remove `bookings`, or write a `quota`",
          id: "hapus `bookings`, atau tulis `quota`"))
    }
    return InitialState(bookedShare: share, seekers: initial.count("backlog") ?? 0)
  }

  /// The share of open slots that are sold.
  private func share(of initial: CheckedObject, _ booking: BookingRules) -> Double {
    guard let node = initial.node("bookings") else { return 0 }
    if let share = node.number { return share }
    guard node.text == "steady" else { return 0 }
    guard let seats = SeatFacts(of: network), let slots = seats.slots else { return 1 }
    let wanted = ArrivalFacts(of: network).total * town.rules[0].plannedAppShare(of: town)
    let places = slots + seats.overbooked
    return places > 0 ? min(1, wanted / places) : 0
  }

  private func reportNoApp(_ initial: CheckedObject, into log: inout DiagnosticLog) {
    for key in ["bookings", "backlog"] where initial.isWritten(key) {
      log.error(
        .keyCombination, initial.span(of: key),
        Wording(
          en: "`\(key)` is about slots, but at the start there is no app",
          id: "`\(key)` tentang jadwal, tetapi pada awal tidak ada aplikasi"),
        hint: Wording(
          en: "remove it, or describe the app under `booking`",
          id: "hapus, atau uraikan aplikasinya di bawah `booking`"))
    }
  }
}
