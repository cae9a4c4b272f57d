import Experiments
import EventKernel
import PassportOffice

/// The counted window on a clock without dates.
struct ClockSpan {
  let root: CheckedObject

  /// People still under way are followed at most this long where the queue is served out.
  private static let longestDrain = ScalarReader.longestDuration

  /// The span of the run; nil after a report.
  func span(_ demands: [Demand], into log: inout DiagnosticLog) -> RunSpan? {
    guard let calendar = root.object("calendar"), let warmUp = warmUp(of: calendar),
      let measure = calendar.node("measure"), let drains = calendar.flag("drain")
    else { return nil }
    let follow = calendar.duration("follow")
    guard !calendar.isWritten("follow") || follow != nil else { return nil }
    if measure.object != nil {
      log.error(
        .keyCombination, measure.span,
        Wording(
          en: "an `always_open` calendar has no dates",
          id: "kalender `always_open` tidak bertanggal"),
        hint: Wording(
          en: "write a time such as `measure: 5000 h`, or remove `always_open`",
          id: "tulis waktu seperti `measure: 5000 h`, atau hapus `always_open`"))
      return nil
    }
    let limit = measure.count
    let findsWarmUp = calendar.text("warm_up") == Self.automatic
    if findsWarmUp && (drains || limit != nil) {
      log.error(
        .keyCombination, calendar.span(of: "warm_up"),
        Wording(
          en: "a warm-up can be found only where the window ends at a time and nothing drains",
          id: "masa pemanasan hanya dapat dicari bila masa hitung berakhir pada suatu waktu "
            + "dan tidak ada yang dihabiskan"),
        hint: Wording(
          en: "remove `warm_up`, or write a time such as `500 h`",
          id: "hapus `warm_up`, atau tulis waktu seperti `500 h`"))
      return nil
    }
    guard let length = measure.duration ?? limit.map({ bound(of: $0, demands) }) else {
      return nil
    }
    if let limit { check(limit, against: demands, at: measure.span, into: &log) }
    let start = SimInstant.zero + warmUp
    let end = start + length
    let beyond = follow ?? (drains || limit != nil ? Self.longestDrain : length)
    var span = RunSpan(
      windowStart: start, windowEnd: end, followUntil: end + beyond, drains: drains,
      arrivalLimit: limit)
    span.findsWarmUp = findsWarmUp
    return span
  }

  /// The word for a warm-up that a pilot run finds.
  static let automatic = "auto"

  /// The warm-up, none as long as it is not found; nil after a report.
  private func warmUp(of calendar: CheckedObject) -> SimDuration? {
    calendar.text("warm_up") == Self.automatic ? .zero : calendar.duration("warm_up")
  }

  /// A time within which so many arrivals have certainly come, if they come at all.
  ///
  /// Ten thousand times the expected time: of a Poisson process not one run in e^10,000 is longer.
  private func bound(of limit: Int, _ demands: [Demand]) -> SimDuration {
    let rate = demands.map(\.longRunRate).reduce(0, +)
    let changes = demands.map(\.lastChange).max() ?? 0
    let wait = rate > 0 ? 10_000 * Double(limit + 10) / rate : 0
    let bound = changes + max(wait, Double(SimDuration.days(1).microseconds))
    return min(Self.longestDrain, SimDuration(roundingMicroseconds: min(bound, 1e18)))
  }

  /// A number of arrivals must be able to come.
  private func check(
    _ limit: Int, against demands: [Demand], at span: SourceSpan, into log: inout DiagnosticLog
  ) {
    var appointed = 0
    for demand in demands {
      guard case .appointments(let list) = demand.arrivals else { return }
      appointed += list.times.count
    }
    guard appointed < limit else { return }
    log.error(
      .outOfRange, span,
      Wording(
        en: "\(Double(limit).proseText) arrivals are to be measured, but only "
          + "\(Double(appointed).proseText) can come",
        id: "harus dihitung \(Double(limit).proseText) kedatangan, tetapi hanya "
          + "\(Double(appointed).proseText) yang dapat datang"),
      hint: Wording(
        en: "write a time such as `measure: 8 h`, with `drain: true`",
        id: "tulis waktu seperti `measure: 8 h`, dengan `drain: true`"))
  }
}
