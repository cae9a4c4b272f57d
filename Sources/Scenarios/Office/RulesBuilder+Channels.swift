import Experiments
import EventKernel
import PassportOffice
import RandomStreams

/// Walk-ins, and the ways on after a refusal.
extension RulesBuilder {
  /// The rules for people without a slot, or nil after a report.
  func walkInRules(into log: inout DiagnosticLog) -> WalkInRules? {
    guard let walkIn else { return nil }
    let tickets = walkIn.object("tickets").flatMap { ticketRules($0, into: &log) }
    guard !walkIn.isWritten("tickets") || tickets != nil else { return nil }
    guard let arrive = arrivalProfile(of: walkIn, tickets: tickets, into: &log),
      let admits = walkIn.text("admits"),
      let withoutTicket = steps(walkIn.list("without_ticket")),
      let notAdmitted = steps(walkIn.list("not_admitted"))
    else { return nil }
    return WalkInRules(
      admitsOnlyExempt: admits == "exempt", tickets: tickets, arrive: arrive,
      withoutTicket: withoutTicket, notAdmitted: notAdmitted)
  }

  private func ticketRules(
    _ tickets: CheckedObject, into log: inout DiagnosticLog
  ) -> TicketRules? {
    guard let from = tickets.clock("from"), let until = tickets.clock("until"),
      let perDay = tickets.node("per_day"), perDay.value != nil
    else { return nil }
    guard from < until else {
      log.error(
        .timeOrder, tickets.span(of: tickets.isWritten("until") ? "until" : "from"),
        Wording(
          en: "the last ticket does not come after the first one",
          id: "nomor antrean terakhir tidak sesudah yang pertama"),
        hint: Wording(
          en: "write for example `from: 07:30, until: 10:00`",
          id: "tulis misalnya `from: 07:30, until: 10:00`"))
      return nil
    }
    return TicketRules(window: ClockRange(from: from, until: until), perDay: perDay.count)
  }

  /// When people come: until the last ticket, or until the doors close for the last time.
  private func arrivalProfile(
    of walkIn: CheckedObject, tickets: TicketRules?, into log: inout DiagnosticLog
  ) -> ClockProfile? {
    guard let node = walkIn.node("arrive"), let steps = ClockSteps(node, into: &log) else {
      return nil
    }
    let closing = hours.lastClosing
    let end = tickets.map { min($0.window.until, closing) } ?? closing
    if let profile = steps.profile(until: end) { return profile }
    guard walkIn.isWritten("arrive") else {
      // The default hour is later than an early ticket window; people come within the window.
      return tickets.map { ClockProfile(steps: [$0.window], weights: [1]) } ?? .wholeDay
    }
    let ending =
      tickets == nil
      ? Wording(en: "the doors close", id: "pintu tutup")
      : Wording(en: "tickets end", id: "nomor antrean habis")
    log.error(
      .outOfRange, node.span,
      Wording(
        en: "nobody comes before \(end.clockText), when \(ending)",
        id: "tidak ada yang datang sebelum pukul \(end.clockText), ketika \(ending)"),
      hint: Wording(
        en: "give an earlier hour a weight above 0",
        id: "beri jam yang lebih awal bobot di atas 0"))
    return nil
  }

  /// The ways on of a list without those into an app that does not exist; nil if one is wrong.
  func steps(_ items: [CheckedNode]?) -> [NextStep]? {
    guard let items else { return nil }
    var steps: [NextStep] = []
    for item in items {
      guard let step = step(item) else { return nil }
      if case .app = step.action, !hasApp { continue }
      steps.append(step)
    }
    return steps
  }

  private func step(_ item: CheckedNode) -> NextStep? {
    if let word = item.text { return bareStep(word) }
    guard let object = item.object,
      let key = object.grammar.fields.map(\.key).first(where: object.isWritten),
      let way = object.object(key), let share = way.number("share"),
      let action = action(key, way)
    else { return nil }
    return NextStep(share: share, action: action)
  }

  private func bareStep(_ word: String) -> NextStep? {
    switch word {
    case "give_up": NextStep(share: 1, action: .giveUp)
    case "walk_in": NextStep(share: 1, action: .walkIn)
    case "app": NextStep(share: 1, action: .app(after: .constant(0)))
    default: nil
    }
  }

  private func action(_ key: String, _ way: CheckedObject) -> NextAction? {
    switch key {
    case "retry": retry(way)
    case "walk_in": .walkIn
    case "other_office": way.number("within").map { .otherOffice(within: $0) }
    case "come_back": way.count("at_most").map { .comeBack(atMost: $0) }
    case "helped_into_app": .app(after: .constant(0))
    case "app", "app_later": way.law("after").map { .app(after: $0) }
    default: nil
    }
  }

  private func retry(_ way: CheckedObject) -> NextAction? {
    guard let every = way.law("every"), let atRelease = way.number("at_release"),
      let afterRelease = way.law("after_release"), let atMost = way.count("at_most")
    else { return nil }
    return .retry(every: every, atRelease: atRelease, afterRelease: afterRelease, atMost: atMost)
  }
}

extension OpeningHours {
  /// The latest clock time at which the doors ever close.
  var lastClosing: SimDuration {
    let all = weekly + periods.flatMap { $0.hours.compactMap { $0 } }
    return all.compactMap { $0.last?.until }.max() ?? .days(1)
  }
}

extension SimDuration {
  /// A time of day as `08:30`.
  var clockText: String {
    let minutes = microseconds / 60_000_000
    let padded = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minutes / 60)):\(padded(minutes % 60))"
  }
}
