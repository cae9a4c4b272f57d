import Experiments
import Planning
import Statistics

extension PolicyReport {
  /// The policies as one JSON document.
  public var json: String {
    head.document(
      seed: result.seed,
      [
        ("policies", .integer(result.space.policies.count)),
        ("simulated", .integer(result.records.count)),
        ("replications", .integer(result.replications)),
        ("replications_of_equal", .integer(result.replicationsOfEqual)),
        ("ending", .string(result.ending.word)),
        ("cut_short", .flag(result.isCutShort)),
        ("feasible", .flag(!result.isHopeless)),
        ("notice", JSONValue(notice)),
        ("now", result.present.map(json) ?? .null),
        ("set", .array(result.members.map(json))),
        ("confirmation", .array((result.confirmation?.rows ?? []).map(json))),
      ])
  }

  private func json(_ record: PolicyRecord) -> JSONValue {
    .object(
      PolicyObjective.allCases.map {
        ($0.rawValue, JSONValue(record.estimate($0)?.value))
      } + [
        ("served", JSONValue(record.served?.value)),
        ("wait", JSONValue(record.wait?.value)),
        ("replications", .integer(record.replications)),
        (
          "set",
          .object(
            result.space.settings(of: record.policy).map { ($0.path, .string($0.text)) })
        ),
      ])
  }

  private func json(_ row: PolicyConfirmation.Row) -> JSONValue {
    .object([("scenario", .string(row.kind.rawValue)), ("figures", json(row.record))])
  }
}
