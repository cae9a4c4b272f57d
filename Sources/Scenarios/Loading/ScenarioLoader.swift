public import Experiments

/// Reads a scenario file.
public enum ScenarioLoader {
  /// The scenario of a file with settings and some of its variants.
  ///
  /// Settings replace values before anything is checked, in the given order. `variants` names the
  /// variants to be run beside `base`; nil stands for all of the file. All problems of the file,
  /// of the settings and of every variant are reported at once, in source order.
  public static func load(
    path: String, settings: [Setting], variants: [String]?
  ) throws(ScenarioErrors) -> Scenario {
    var log = DiagnosticLog()
    let file = try ScenarioFile(path: path, into: &log)
    return try load(file, path: path, settings: settings, variants: variants, log: log)
  }

  /// A source of the same scenario with further settings, applied after those given here.
  ///
  /// The file is read once, so that all networks are of one text.
  public static func source(
    path: String, settings: [Setting], variants: [String]?
  ) throws(ScenarioErrors) -> ModelSource {
    var log = DiagnosticLog()
    let file = try ScenarioFile(path: path, into: &log)
    let known = log
    return ModelSource { further in
      try load(file, path: path, settings: settings + further, variants: variants, log: known)
        .variants
    }
  }

  private static func load(
    _ file: ScenarioFile, path: String, settings: [Setting], variants: [String]?,
    log: DiagnosticLog
  ) throws(ScenarioErrors) -> Scenario {
    var log = log
    let folder = TableFolder(path: ScenarioFile.folder(of: path))
    guard let tree = tree(of: file, with: settings, into: &log) else {
      throw ScenarioErrors(diagnostics: log.inSourceOrder)
    }
    var assembler = ScenarioAssembler(tree: tree, folder: folder, log: log)
    let scenario = assembler.scenario(chosen: variants)
    guard var scenario, !assembler.log.hasErrors else {
      throw ScenarioErrors(diagnostics: assembler.log.inSourceOrder)
    }
    scenario.sourceText = file.text
    scenario.tableDigests = folder.readings.digests
    scenario.settings = settings
    return scenario
  }

  /// What stands at paths of a file with settings, in one line; nil where nothing is written.
  public static func texts(
    at paths: [String], inFile path: String, settings: [Setting]
  ) throws(ScenarioErrors) -> [String?] {
    var log = DiagnosticLog()
    guard let tree = try tree(path: path, settings: settings, into: &log) else {
      throw ScenarioErrors(diagnostics: log.inSourceOrder)
    }
    return paths.map { KeyPlace(of: $0, in: tree)?.node?.flowText }
  }

  /// The tree of a file with settings, checked no further; nil if the file is not YAML.
  static func tree(
    path: String, settings: [Setting], into log: inout DiagnosticLog
  ) throws(ScenarioErrors) -> SourceNode? {
    tree(of: try ScenarioFile(path: path, into: &log), with: settings, into: &log)
  }

  /// The tree of the file with the settings in their places; nil if the file is not YAML.
  private static func tree(
    of file: ScenarioFile, with settings: [Setting], into log: inout DiagnosticLog
  ) -> SourceNode? {
    var tree = file.tree
    for (index, setting) in settings.enumerated() {
      let entries = entries(of: setting, rank: index + 1, into: &log)
      if var changed = tree {
        SettingApplier.apply(entries, to: &changed, into: &log)
        tree = changed
      }
    }
    return tree
  }

  /// A setting as an entry of a map; it is a text of its own, so that problems point into it.
  private static func entries(
    of setting: Setting, rank: Int, into log: inout DiagnosticLog
  ) -> [SourceEntry] {
    let text = "\(setting.path): \(setting.text)"
    let source = SourceText(name: "--set", text: text, rank: rank)
    let isPath = !setting.path.isEmpty && !setting.path.contains(where: \.isWhitespace)
    let tree = isPath ? read(source, into: &log) : nil
    guard isPath, tree == nil || tree?.entries?.map(\.key) == [setting.path] else {
      log.error(
        .badPath, SourceSpan(source: source, line: 1, column: 1, length: setting.path.count),
        Wording(en: "`\(setting.path)` is not a path", id: "`\(setting.path)` bukan alamat kunci"),
        hint: Wording(
          en: "write for example `--set stages.desk.desks=4`",
          id: "tulis misalnya `--set stages.desk.desks=4`"))
      return []
    }
    return tree?.entries ?? []
  }

  /// The tree of a text, or nil after a report.
  static func read(_ source: SourceText, into log: inout DiagnosticLog) -> SourceNode? {
    do throws(YAMLProblems) {
      return try YAMLReader.read(source, log: &log)
    } catch {
      log.merge(error.log)
      return nil
    }
  }
}
