import Experiments
import PassportOffice
import Planning
import Statistics

extension HorizonReport {
  /// The backlog and what clears it.
  func json(_ clearing: ClearingResult) -> JSONValue {
    .object([
      ("by", .string(clearing.request.date.isoText)),
      ("probability", .number(clearing.request.probability)),
      ("backlog", .integer(clearing.backlog)),
      ("from", .string(clearing.start.isoText)),
      ("days_followed", .integer(clearing.days)),
      ("calm_days", .integer(clearing.calmDays)),
      ("people_tolerated", .integer(clearing.tolerance)),
      ("working_days", .integer(clearing.workingDays)),
      ("as_it_stands", json(clearing.course, in: clearing)),
      ("steps", .array(clearing.steps.map { .array($0.outcomes.map { json($0, in: clearing) }) })),
    ])
  }

  private func json(_ outcome: ClearingOutcome, in clearing: ClearingResult) -> JSONValue {
    .object(
      members(of: outcome.purchase, cost: outcome.cost, isInvalid: outcome.isInvalid) + [
        ("with_it", outcome.course.map { json($0, in: clearing) } ?? .null)
      ])
  }

  private func json(_ course: ClearingCourse, in clearing: ClearingResult) -> JSONValue {
    let date = { (day: Int?) in JSONValue(day.map { clearing.date(of: $0).isoText }) }
    return .object([
      ("verdict", .string(course.verdict.rawValue)),
      (
        "cleared_on",
        .object([
          ("median", date(course.day.value)), ("lower", date(course.day.lower)),
          ("upper", date(course.day.upper)),
        ])
      ),
      ("share_in_time", json(course.share)),
      ("left", json(course.left)),
      ("lost", json(course.lost)),
      ("replications", .integer(course.replications)),
    ])
  }

  private func json(_ estimate: IntervalEstimate) -> JSONValue {
    .object([
      ("value", .number(estimate.value)), ("lower", JSONValue(estimate.lower)),
      ("upper", JSONValue(estimate.upper)),
    ])
  }
}
