import EventKernel
import RandomStreams

/// The rate of a Poisson process cut into blocks: days, or parts of them where people are many.
struct BlockRate {
  /// A stretch of time with its expected number.
  struct Block {
    var number: Int
    /// The day it lies in.
    var day: Int
    var start: SimInstant
    var expected: Double
    /// The expected number from time 0 up to its start.
    var before: Double
    /// Which of the profiles of a day spreads its people.
    var profile = 0
  }

  private let form: Form
  private let length: SimDuration

  private enum Form {
    case constant(perMicrosecond: Double)
    case varying(CumulativeRate)
    /// The profile of the first days, then that of each change.
    case daily(expected: [Double], hours: [ClockProfile], changes: [Int])
  }

  private static let day = SimDuration.days(1)
  /// More people than this in a block would cost memory, fewer only time.
  private static let mostExpected = 50_000.0

  init(_ rate: RateFunction, changes: [DemandChange], span: RunSpan) {
    switch rate {
    case .constant(let rate): form = .constant(perMicrosecond: rate)
    case .points(let points, let isLinear, let cycle):
      form = .varying(
        CumulativeRate(
          points: points.map { .init(time: Double($0.at.microseconds), rate: $0.rate) },
          isLinear: isLinear, cycle: cycle.map { Double($0.microseconds) }))
    case .sine(let mean, let amplitude, let period):
      form = .varying(
        CumulativeRate(
          sineMean: mean, amplitude: amplitude, period: Double(period.microseconds)))
    case .daily(let expected, let hours):
      form = .daily(
        expected: expected, hours: [hours] + changes.map(\.hours), changes: changes.map(\.day))
    }
    length = Self.length(of: form, span: span)
  }

  private static func length(of form: Form, span: RunSpan) -> SimDuration {
    if case .daily = form { return day }
    var parts: Int64 = 1
    if span.drains && span.windowEnd - SimInstant.zero < day {
      let window = span.windowEnd - SimInstant.zero
      parts = max(1, day.microseconds / max(1, window.microseconds))
    }
    let perDay: Double =
      switch form {
      case .constant(let rate): rate * Double(day.microseconds)
      case .varying(let rate):
        max(
          rate.cumulative(at: Double(day.microseconds)),
          rate.cumulative(at: Double(span.windowEnd.microseconds)) * Double(day.microseconds)
            / Double(max(1, span.windowEnd.microseconds)))
      case .daily: 0
      }
    while perDay / Double(parts) > mostExpected && parts < 1 << 30 { parts *= 2 }
    return SimDuration(microseconds: max(1, day.microseconds / parts))
  }

  /// The block with a number from 0, or nil if it starts at or after `end`.
  func block(_ number: Int, before end: SimInstant) -> Block? {
    let start = SimInstant(microseconds: Int64(number) * length.microseconds)
    guard start < end else { return nil }
    switch form {
    case .constant(let rate):
      return Block(
        number: number, day: start.day, start: start,
        expected: rate * Double(length.microseconds), before: 0)
    case .varying(let rate):
      let before = rate.cumulative(at: Double(start.microseconds))
      let after = rate.cumulative(at: Double((start + length).microseconds))
      return Block(
        number: number, day: start.day, start: start, expected: after - before, before: before)
    case .daily(let expected, _, let changes):
      guard number < expected.count else { return nil }
      return Block(
        number: number, day: number, start: start, expected: expected[number], before: 0,
        profile: changes.count { $0 <= number })
    }
  }

  /// The instant below which a share `p` of a block's expected number lies.
  @inline(__always)
  func instant(at p: Double, in block: Block) -> SimInstant {
    switch form {
    case .constant:
      return block.start + SimDuration(microseconds: Int64(p * Double(length.microseconds)))
    case .varying(let rate):
      let time = rate.inverse(of: block.before + p * block.expected)
      let last = block.start + length
      let at = SimInstant(microseconds: Int64(min(time, Double(last.microseconds - 1))))
      return max(block.start, at)
    case .daily(_, let hours, _): return block.start + hours[block.profile].timeOfDay(at: p)
    }
  }
}
