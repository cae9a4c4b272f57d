public import Experiments

/// The scenario language as a JSON Schema, for editors that complete and check.
public enum ScenarioSchema {
  /// The schema, draft 2020-12, made from the table of fields.
  ///
  /// It describes the shapes and words of a file; what holds across fields, such as shares that
  /// add up, only `antrean check` knows.
  public static func json(in language: Language) -> String {
    value(in: language).text + "\n"
  }

  /// The schema as a value.
  static func value(in language: Language = .english) -> JSONValue {
    var writer = SchemaWriter(language: language)
    let root = writer.object(Grammar.scenario)
    guard case .object(var members) = root else { return root }
    for place in members.indices where members[place].key == "required" {
      members[place].value = .strings(["name"])
    }
    // What is not written here may come from the file that is extended.
    let needed = ["calendar", "extends"].map { JSONValue.members(("required", .strings([$0]))) }
    members.append(.init(key: "anyOf", value: .array(needed)))
    let head: [JSONValue.Member] = [
      .init(key: "$schema", value: .string("https://json-schema.org/draft/2020-12/schema")),
      .init(key: "title", value: .string("Antrean scenario, version 1")),
    ]
    let definitions = JSONValue.Member(key: "$defs", value: writer.definitionMembers)
    return .object(head + members + [definitions])
  }
}
