public import Experiments

/// What one scenario sets otherwise than another.
public enum ScenarioDifferences {
  /// The settings that make the town and the office of the first file those of the second, and the
  /// keys at the top that the second leaves out, which no setting can do.
  ///
  /// A path is as long as it can be: where a map or a named entry is in one file only, the whole
  /// around it is replaced. What does not touch the simulation (name, title, sources, targets,
  /// variants, plan of the experiment) is left out. Throws where a file cannot be read.
  public static func changes(
    from first: String, to second: String, with settings: [Setting]
  ) throws(ScenarioErrors) -> (settings: [Setting], leftOut: [String]) {
    var log = DiagnosticLog()
    guard let one = try ScenarioLoader.tree(path: first, settings: settings, into: &log),
      let other = try ScenarioLoader.tree(path: second, settings: settings, into: &log)
    else { throw ScenarioErrors(diagnostics: log.inSourceOrder) }
    let kept = Set((other.entries ?? []).map(\.key))
    return (
      differences(from: one, to: other, path: "").filter {
        !ScenarioAssembler.isSameForAll($0.path)
      },
      (one.entries ?? []).map(\.key).filter {
        !kept.contains($0) && !ScenarioAssembler.isSameForAll($0)
      }
    )
  }

  private static func differences(
    from one: SourceNode, to other: SourceNode, path: String
  ) -> [Setting] {
    if let value = one.bareValue ?? other.bareValue {
      // Where a value comes from changes nothing.
      return differences(
        from: one.bareValue == nil ? one : value, to: other.bareValue ?? other, path: path)
    }
    guard one.settingText != other.settingText else { return [] }
    let whole = [Setting(path: path, text: other.settingText)]
    switch (one.content, other.content) {
    case (.map(let left), .map(let right)):
      return differences(
        left.map { ($0.key, $0.value) }, right.map { ($0.key, $0.value) }, path: path) ?? whole
    case (.list, .list):
      let (named, others) = (one.named, other.named)
      guard let named, let others else { return whole }
      return differences(named, others, path: path) ?? whole
    case (.scalar, _), (_, .scalar), (.list, .map), (.map, .list): return whole
    }
  }

  /// nil where a name is in one of both only, or could not be part of a path.
  private static func differences(
    _ one: [(String, SourceNode)], _ other: [(String, SourceNode)], path: String
  ) -> [Setting]? {
    let isTop = path.isEmpty
    let names = one.map(\.0)
    let added = other.filter { !names.contains($0.0) }
    let removed = one.filter { entry in !other.contains { $0.0 == entry.0 } }
    guard isTop || (added.isEmpty && removed.isEmpty) else { return nil }
    guard !names.contains(where: { $0.contains { $0 == "." || $0.isWhitespace } }) else {
      return nil
    }
    let changed = one.flatMap { name, node in
      other.filter { $0.0 == name }.flatMap {
        differences(from: node, to: $0.1, path: isTop ? name : "\(path).\(name)")
      }
    }
    return changed + added.map { Setting(path: $0.0, text: $0.1.settingText) }
  }
}

extension SourceNode {
  /// The value of a map that says where it comes from.
  fileprivate var bareValue: SourceNode? {
    guard let entries, entries.contains(where: { ["source", "kind"].contains($0.key) }) else {
      return nil
    }
    return value(of: "value")
  }

  /// The items by their names; nil where one has none or two have the same.
  fileprivate var named: [(String, SourceNode)]? {
    guard let items else { return nil }
    let names = items.compactMap(\.entryName)
    guard names.count == items.count, Set(names).count == names.count else { return nil }
    return Array(zip(names, items))
  }
}
