import Experiments
import EventKernel
import PassportOffice

/// Reads the rate of a Poisson demand on a clock without dates.
///
/// Every day counts as a working day of 24 hours there.
struct RateReader {
  let demand: CheckedObject

  /// The rate over time; nil after a report.
  func rate(into log: inout DiagnosticLog) -> RateFunction? {
    guard let node = demand.node("rate") else { return nil }
    if node.list == nil { refuseListKeys(into: &log) }
    if let rate = node.rate { return .constant(rate.perMicrosecondAlwaysOpen) }
    if let items = node.list { return points(items, into: &log) }
    return node.object?.object("sine").flatMap(sine)
  }

  /// `shape` and `cycle` say how a list goes on.
  private func refuseListKeys(into log: inout DiagnosticLog) {
    for key in ["shape", "cycle"] where demand.isWritten(key) {
      log.error(
        .keyCombination, demand.span(of: key),
        Wording(
          en: "`\(key)` has a meaning only beside a listed rate",
          id: "`\(key)` hanya berarti di samping laju yang didaftar"),
        hint: Wording(
          en: "write `rate: [{at: 0 h, value: …}, …]` or remove `\(key)`",
          id: "tulis `rate: [{at: 0 h, value: …}, …]` atau hapus `\(key)`"))
    }
  }

  private func sine(_ wave: CheckedObject) -> RateFunction? {
    guard let mean = wave.rate("mean"), let amplitude = wave.rate("amplitude"),
      let period = wave.duration("period")
    else { return nil }
    return .sine(
      mean: mean.perMicrosecondAlwaysOpen, amplitude: amplitude.perMicrosecondAlwaysOpen,
      period: period)
  }

  private func points(_ items: [CheckedNode], into log: inout DiagnosticLog) -> RateFunction? {
    let isLinear = demand.text("shape") == "linear"
    let cycle = demand.duration("cycle")
    var points: [RatePoint] = []
    for item in items {
      guard let object = item.object, let at = object.duration("at"),
        let rate = object.rate("value")
      else { return nil }
      if let problem = orderProblem(at, after: points.last?.at, cycle: cycle) {
        log.error(
          .timeOrder, object.span(of: "at"), problem,
          hint: Wording(
            en: "list the points in order of time, all before the end of the cycle",
            id: "urutkan titik-titik menurut waktu, semua sebelum akhir siklus"))
        return nil
      }
      points.append(RatePoint(at: at, rate: rate.perMicrosecondAlwaysOpen))
    }
    guard let first = points.first, !demand.isWritten("cycle") || cycle != nil else { return nil }
    // Before the first point nobody comes; a line starts level.
    if first.at > .zero {
      points.insert(RatePoint(at: .zero, rate: isLinear ? first.rate : 0), at: 0)
    }
    return .points(points, isLinear: isLinear, cycle: cycle)
  }

  private func orderProblem(
    _ at: SimDuration, after last: SimDuration?, cycle: SimDuration?
  ) -> Wording? {
    if let last, at <= last {
      return Wording(
        en: "this time is not later than the one before",
        id: "waktu ini tidak lebih lambat dari yang sebelumnya")
    }
    if let cycle, at >= cycle {
      return Wording(en: "this time is not within the cycle", id: "waktu ini tidak di dalam siklus")
    }
    return nil
  }
}
