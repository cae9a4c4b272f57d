import Experiments
import Statistics

extension WorstHours {
  /// The worst hour with its parts, or null where nobody waits.
  var json: JSONValue {
    guard let worst else { return .null }
    return .object([
      ("weekday", .string(worst.clock.weekdayWord)),
      ("hour", .integer(worst.clock.hour)),
      ("longest_weekday", JSONValue(longest?.clock.weekdayWord)),
      ("longest_hour", longest.map { .integer($0.clock.hour) } ?? .null),
      ("stages", .array(stages.map(\.json))),
      ("people", .array(people.map(\.json))),
    ])
  }
}

extension WorstHours.Hour {
  /// The hour as one object.
  var json: JSONValue {
    .object([
      ("weekday", .string(clock.weekdayWord)),
      ("hour", .integer(clock.hour)),
      ("waits", .number(waits)),
      ("people", .number(people)),
      ("mean", JSONValue(mean)),
      ("p90", JSONValue(p90)),
      ("share_of_waits", .number(shareOfWaits)),
      ("share_of_minutes", JSONValue(shareOfMinutes)),
      ("leads", .number(leads)),
    ])
  }
}

extension WorstHours.StagePart {
  fileprivate var json: JSONValue {
    .object([
      ("stage", .string(stage)),
      ("channel", JSONValue(channel)),
      ("waits", .number(waits)),
      ("mean", JSONValue(mean)),
      ("share_of_minutes", JSONValue(shareOfMinutes)),
    ])
  }
}

extension WorstHours.PeoplePart {
  fileprivate var json: JSONValue {
    .object([
      ("key", .string(key.rawValue)),
      ("value", .string(name)),
      ("in_hour", JSONValue(inHour)),
      ("in_all_hours", JSONValue(inAllHours)),
    ])
  }
}

extension JSONValue {
  /// A value with its limits, or null where there is none.
  init(_ estimate: IntervalEstimate?) {
    self =
      estimate.map {
        .object([
          ("value", .number($0.value)), ("lower", JSONValue($0.lower)),
          ("upper", JSONValue($0.upper)),
        ])
      } ?? .null
  }
}
