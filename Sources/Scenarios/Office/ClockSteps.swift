import Experiments
import EventKernel
import PassportOffice

/// Weights of the hours as written: each holds until the next clock time listed.
struct ClockSteps: Sendable {
  /// In order of the clock, without repetition.
  private let points: [(from: SimDuration, weight: Double)]

  /// Reads a map from clock times to weights; nil after a report.
  init?(_ node: CheckedNode, into log: inout DiagnosticLog) {
    guard let entries = node.map else { return nil }
    var points: [(from: SimDuration, weight: Double)] = []
    for entry in entries {
      guard let clock = entry.clock, let weight = entry.value.number else { return nil }
      guard clock < .days(1) else {
        log.error(
          .outOfRange, entry.keySpan,
          Wording(en: "no hour starts at 24:00", id: "tidak ada jam yang mulai pukul 24:00"),
          hint: Wording(en: "the day starts at 00:00", id: "hari mulai pukul 00:00"))
        return nil
      }
      guard !points.contains(where: { $0.from == clock }) else {
        log.error(
          .duplicateName, entry.keySpan,
          Wording(en: "`\(entry.key)` has a weight already", id: "`\(entry.key)` sudah berbobot"))
        return nil
      }
      points.append((clock, weight))
    }
    guard points.contains(where: { $0.weight > 0 }) else {
      log.error(
        .outOfRange, node.span,
        Wording(en: "no hour has a weight above 0", id: "tidak ada jam dengan bobot di atas 0"),
        hint: Wording(
          en: "write for example `{08:00: 1, 16:00: 0}`",
          id: "tulis misalnya `{08:00: 1, 16:00: 0}`"))
      return nil
    }
    self.points = points.sorted { $0.from < $1.from }
  }

  /// The first clock time listed.
  var start: SimDuration { points[0].from }

  /// A profile in which the last weight holds over midnight until the first clock time.
  var aroundTheClock: ClockProfile {
    let last = points[points.count - 1].weight
    let early = points[0].from > .zero ? [(from: SimDuration.zero, weight: last)] : []
    return Self.profile(early + points, until: .days(1))
  }

  /// A profile that starts at the first clock time and ends at another one; nil if it has no
  /// weight before that.
  func profile(until end: SimDuration) -> ClockProfile? {
    let early = points.filter { $0.from < end }
    return early.contains { $0.weight > 0 } ? Self.profile(early, until: end) : nil
  }

  private static func profile(
    _ points: [(from: SimDuration, weight: Double)], until end: SimDuration
  ) -> ClockProfile {
    let ends = points.dropFirst().map(\.from) + [end]
    return ClockProfile(
      steps: zip(points, ends).map { ClockRange(from: $0.from, until: $1) },
      weights: points.map(\.weight))
  }
}

extension ClockProfile {
  /// Every time of day alike.
  static let wholeDay = ClockProfile(
    steps: [ClockRange(from: .zero, until: .days(1))], weights: [1])
}
