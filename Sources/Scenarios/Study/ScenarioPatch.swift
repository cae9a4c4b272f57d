public import Experiments

/// Changes of a scenario in a file of their own: a map `set` of paths with their new values.
public enum ScenarioPatch {
  /// The text of a patch with a remark at its top.
  public static func text(_ settings: [Setting], remark: String) -> String {
    "# \(remark)\nset:\n" + settings.map { "  \($0.path): \($0.text)\n" }.joined()
  }

  /// The changes of a patch in a file, in its order.
  public static func settings(path: String) throws(ScenarioErrors) -> [Setting] {
    var log = DiagnosticLog()
    let tree = try ScenarioFile(path: path, into: &log).tree
    let entries = tree?.entries?.count == 1 ? tree?.value(of: "set")?.entries : nil
    if entries == nil, !log.hasErrors {
      log.error(
        .wrongShape, tree?.span,
        Wording(
          en: "a patch is a map `set` of paths with their new values, and nothing beside it",
          id: "berkas perubahan berisi peta `set` dari alamat kunci dengan nilai barunya saja"),
        hint: Wording(
          en: "write for example `set: {stages.desk.desks: 4}`",
          id: "tulis misalnya `set: {stages.desk.desks: 4}`"))
    }
    guard let entries, !log.hasErrors else {
      throw ScenarioErrors(diagnostics: log.inSourceOrder)
    }
    return entries.map { Setting(path: $0.key, text: $0.value.settingText) }
  }
}
