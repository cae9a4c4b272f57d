import Experiments
import EventKernel
import PassportOffice
import RandomStreams

/// Turns the checked demands of a plain queue into the sources of the network.
struct DemandBuilder {
  let classes: ClassNames
  let stages: StageBuilder
  /// The days of a study with dates, or nil.
  let dated: DatedCalendar?
  /// A clock without dates.
  let isClockOnly: Bool

  /// The most demands that records can tell apart; two more numbers stand for the people at time 0
  /// and for desks.
  static let mostDemands = 254

  /// The demands in file order; nil after a report.
  func demands(of root: CheckedObject, into log: inout DiagnosticLog) -> [Demand]? {
    guard root.isWritten("demand") else { return [] }
    guard let items = root.list("demand") else { return nil }
    guard Self.canTell(items, into: &log) else { return nil }
    let built = items.enumerated().compactMap { index, item in
      item.object.flatMap { demand($0, classID: classes.ofDemands[index], into: &log) }
    }
    return built.count == items.count ? built : nil
  }

  /// Whether records can tell so many demands apart; if not, it has been reported.
  static func canTell(_ items: [CheckedNode], into log: inout DiagnosticLog) -> Bool {
    guard items.count > mostDemands else { return true }
    log.error(
      .outOfRange, items[mostDemands].span,
      Wording(
        en: "there are \(Double(items.count).proseText) demands",
        id: "ada \(Double(items.count).proseText) permintaan"),
      hint: Wording(en: "allowed: 1 to \(mostDemands)", id: "yang boleh: 1 sampai \(mostDemands)"))
    return false
  }

  private func demand(
    _ object: CheckedObject, classID: Int, into log: inout DiagnosticLog
  ) -> Demand? {
    let arrivals = arrivals(of: object, into: &log)
    let entry = entry(of: object, into: &log)
    if object.isWritten("batch") && object.isWritten("appointments") {
      log.error(
        .keyCombination, object.span(of: "batch"),
        Wording(
          en: "each appointed time is for one person, so `batch` has no meaning here",
          id: "setiap jadwal untuk satu orang, jadi `batch` tidak berarti di sini"),
        hint: Wording(
          en: "list a time once for each person",
          id: "tulis waktunya sekali untuk setiap orang"))
    }
    let level = object.object("level")?.law(CheckedObject.lawKey)
    let batch = object.discreteCount("batch")
    let isComplete = [("level", level != nil), ("batch", batch != nil)]
      .allSatisfy { key, isRead in isRead || !object.isWritten(key) }
    guard let arrivals, let entry, isComplete else { return nil }
    return Demand(
      classID: classID, arrivals: arrivals, batch: batch, dailyLevel: level, entry: entry)
  }

  private func entry(of object: CheckedObject, into log: inout DiagnosticLog) -> StageID? {
    guard object.isWritten("to") else { return 0 }
    guard let name = object.text("to"), let node = object.node("to") else { return nil }
    guard let stage = stages.stageNames.firstIndex(of: name) else {
      stages.reportUnknownStage(name, at: node.span, into: &log)
      return nil
    }
    return stage
  }

  private func arrivals(
    of object: CheckedObject, into log: inout DiagnosticLog
  ) -> ArrivalProcess? {
    if object.isWritten("appointments") {
      guard isClockOnly else {
        log.error(
          .keyCombination, object.span(of: "appointments"),
          Wording(
            en: "a list of appointments needs a clock without dates",
            id: "daftar jadwal memerlukan jam tanpa tanggal"),
          hint: Wording(
            en: "write `calendar: {always_open: true, measure: 8 h, drain: true}`",
            id: "tulis `calendar: {always_open: true, measure: 8 h, drain: true}`"))
        return nil
      }
      return appointments(of: object, into: &log)
    }
    if object.isWritten("interarrival") { return renewal(of: object, into: &log) }
    guard isClockOnly else {
      return dated?.arrivals(of: object, people: nil, into: &log)
    }
    // Needs have dates, which has been said of the key.
    guard !object.isWritten("file") else { return nil }
    guard object.isWritten("rate") else {
      log.error(
        .missingKey, object.span,
        Wording(
          en: "a demand needs one of `rate`, `interarrival` or `appointments`",
          id: "permintaan memerlukan salah satu dari `rate`, `interarrival` atau `appointments`"),
        hint: Wording(en: "write for example `rate: 20 / h`", id: "tulis misalnya `rate: 20 / h`"))
      return nil
    }
    return RateReader(demand: object).rate(into: &log).map(ArrivalProcess.poisson)
  }

  private func renewal(
    of object: CheckedObject, into log: inout DiagnosticLog
  ) -> ArrivalProcess? {
    guard let gap = object.law("interarrival") else { return nil }
    guard gap.support.upperBound > 0 else {
      log.error(
        .outOfRange, object.valueSpan(of: "interarrival"),
        Wording(
          en: "the time between arrivals is always 0, so people would never stop coming",
          id: "waktu antarkedatangan selalu 0, jadi orang tidak akan berhenti datang"),
        hint: Wording(
          en: "allowed: laws with a mean above 0 s",
          id: "yang boleh: distribusi dengan rata-rata di atas 0 s"))
      return nil
    }
    let first = object.duration("first")
    guard !object.isWritten("first") || first != nil else { return nil }
    return .renewal(gap: gap, first: first.map { SimInstant.zero + $0 })
  }

  private func appointments(
    of object: CheckedObject, into log: inout DiagnosticLog
  ) -> ArrivalProcess? {
    guard let appointments = object.object("appointments"), let items = appointments.list("at"),
      let show = appointments.node("show"), let punctuality = appointments.law("punctuality")
    else { return nil }
    let times = items.compactMap { item in item.duration.map { SimInstant.zero + $0 } }
    let shares =
      show.list.map { $0.compactMap(\.number) }
      ?? show.number.map { [Double](repeating: $0, count: items.count) } ?? []
    if let list = show.list, list.count != items.count {
      log.error(
        .wrongShape, show.span,
        Wording(
          en: "there are \(items.count) appointed times but \(list.count) shares in `show`",
          id: "ada \(items.count) jadwal tetapi \(list.count) bagian dalam `show`"),
        hint: Wording(
          en: "write one share for each time, or a single one for all",
          id: "tulis satu bagian untuk setiap waktu, atau satu untuk semua"))
    }
    guard times.count == items.count, shares.count == items.count else { return nil }
    return .appointments(
      AppointmentList(times: times, show: shares, punctuality: punctuality))
  }
}
