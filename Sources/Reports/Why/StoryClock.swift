import EventKernel
import Experiments
import PassportOffice

/// Instants as a story tells them: dates where the study has some, else the time since the start.
struct StoryClock: Sendable {
  private let firstDay: CivilDate?

  init(_ network: OfficeNetwork) {
    firstDay = network.calendar?.days[0].date
  }

  /// The day, such as `Monday 2023-01-02`; what a clock without dates counts instead.
  func day(of instant: SimInstant) -> Wording {
    guard let date = date(of: instant) else {
      return Wording(en: "Time since the start", id: "Waktu sejak awal")
    }
    return "\(ClockHour.weekdayName(date.weekday.index)) \(date.isoText)"
  }

  /// The time of the day, or since the start, to the second.
  func time(of instant: SimInstant) -> String {
    let length = firstDay == nil ? instant - .zero : instant.timeOfDay
    let seconds = length.microseconds.magnitude / 1_000_000
    let sign = length.microseconds < 0 ? "-" : ""
    return "\(sign)\(padded(seconds / 3_600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
  }

  /// Date and time to the minute, beside an instant of another day.
  func moment(_ instant: SimInstant, from now: SimInstant) -> Wording {
    let time = String(time(of: instant).dropLast(3))
    guard let date = date(of: instant), instant.day != now.day else { return Wording(time) }
    return "\(date.isoText) \(time)"
  }

  /// As in the files: ISO 8601, or minutes since the start.
  func json(_ instant: SimInstant) -> JSONValue {
    guard let date = date(of: instant) else { return .number((instant - .zero).minutes) }
    return .string("\(date.isoText)T\(time(of: instant))")
  }

  private func date(of instant: SimInstant) -> CivilDate? {
    firstDay.map { CivilDate(dayNumber: $0.dayNumber + instant.day) }
  }

  private func padded(_ number: UInt64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
