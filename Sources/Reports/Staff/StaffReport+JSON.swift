import Experiments
import PassportOffice
import Planning

extension StaffReport {
  /// The shifts as one JSON document.
  public var json: String {
    head.document(
      seed: result.seed,
      [
        ("target", .string(target.text)),
        ("ending", .string(result.ending.word)),
        ("verdict", result.check(.chosen).map { .string($0.verdict.rawValue) } ?? .object([])),
        ("hours", JSONValue(result.roster.map { $0.hours })),
        ("cost", JSONValue(result.roster?.cost)),
        ("bound", JSONValue(result.roster?.bound)),
        ("tables", .integer(result.requirement.rounds)),
        ("replications", .integer(result.replications)),
        ("shifts", .array((result.roster?.lines ?? []).map(json))),
        ("requirement", .array(places.map(json))),
      ])
  }

  private var places: [Int] {
    (0..<result.layout.placeCount).filter { result.layout.open(atPlace: $0) != nil }
  }

  private func json(_ line: RosterLine) -> JSONValue {
    .object([
      ("id", .string(line.name)),
      ("stage", .string(result.stageNames[line.stage])),
      ("days", .string(StaffWords.days(result.layout.pattern(ofLine: line.line).weekdays))),
      ("from", .string(time(line.kind.hours.from))),
      ("until", .string(time(line.kind.hours.until))),
      (
        "break",
        .array(
          (line.kind.rest.map { [$0.from, $0.until] } ?? []).map { .string(time($0)) })
      ),
      ("people", .integer(line.people)),
      ("cost", .number(line.costEach)),
    ])
  }

  private func json(_ place: Int) -> JSONValue {
    let layout = result.layout
    let line = layout.line(ofPlace: place)
    let range = layout.range(ofPlace: place)
    return .object([
      ("stage", .string(result.stageNames[layout.stage(ofLine: line)])),
      ("days", .string(StaffWords.days(layout.pattern(ofLine: line).weekdays))),
      ("from", .string(time(range.from))),
      ("until", .string(time(range.until))),
      ("desks", .integer(result.requirement.desks[place])),
      ("formula", .integer(result.requirement.formula[place])),
      ("load", .number(result.requirement.load[place])),
      ("out_of_reach", .flag(result.requirement.isOutOfReach[place])),
    ])
  }
}
