import Experiments

/// A new value for a key of `booking`.
struct BookingEdit {
  /// The key below `booking`, such as `release` or `slots.spread`.
  var key: String
  /// Whether it is the same whatever stands in the file, so that later changes of it go.
  var isConstant: Bool
  /// The value for what stands in the file; nil where it leaves that as it is.
  var value: (SourceNode?) -> SourceNode?
}

/// The keys of `booking` wherever a file writes them: for the town, in offices and in `changes`.
struct BookingTree {
  let tree: SourceNode

  /// Whether people can book at all.
  var hasApp: Bool { tree.value(of: "booking")?.entries != nil }

  /// What stands at a key for the town, without its source; nil where nothing is written.
  func value(_ key: String) -> SourceNode? { value(key, in: tree.value(of: "booking")) }

  /// The names of all offices.
  var offices: [String] { (tree.value(of: "offices")?.entries ?? []).map(\.key) }

  /// What stands at a key in offices that have their own, by name.
  func ownValues(_ key: String) -> [(office: String, value: SourceNode)] {
    (tree.value(of: "offices")?.entries ?? []).compactMap { entry in
      value(key, in: entry.value.value(of: "booking")).map { (entry.key, $0) }
    }
  }

  /// What a key of the town is in the end: the last change without an end, else the file.
  func lastValue(_ key: String) -> SourceNode? {
    let later = changes.filter { $0.value(of: "through") == nil }
      .flatMap { $0.value(of: "set")?.entries ?? [] }
      .last { $0.key == "booking.\(key)" }
    return later?.value.plain ?? value(key)
  }

  /// Whether a change with a date sets a key, or something below it.
  func changesLater(_ key: String) -> Bool {
    changes.flatMap { $0.value(of: "set")?.entries ?? [] }
      .contains { path(of: $0, isOf: key) }
  }

  /// Dates from which a change sets something of which a key is only a part.
  func replacements(of key: String) -> [String] {
    changes.filter { change in
      (change.value(of: "set")?.entries ?? []).contains { entry in
        places(of: key).contains { $0.hasPrefix(entry.key + ".") }
      }
    }.compactMap { $0.value(of: "from")?.plain.scalar }
  }

  /// The settings that edits are, with `changes` that agree with them.
  func settings(_ edits: [BookingEdit]) -> [Setting] {
    let written = edits.flatMap { edit -> [Setting] in
      let town = edit.value(value(edit.key)).map {
        [Setting(path: "booking.\(edit.key)", text: $0.settingText)]
      }
      return (town ?? [])
        + ownValues(edit.key).compactMap { office, value in
          edit.value(value).map {
            Setting(path: "offices.\(office).booking.\(edit.key)", text: $0.settingText)
          }
        }
    }
    let kept = changes.compactMap { edited($0, by: edits) }
    let before = changes.map(\.settingText)
    let after = kept.map(\.settingText)
    guard before != after else { return written }
    return written + [Setting(path: "changes", text: "[" + after.joined(separator: ", ") + "]")]
  }

  private var changes: [SourceNode] { tree.value(of: "changes")?.items ?? [] }

  private func value(_ key: String, in booking: SourceNode?) -> SourceNode? {
    key.split(separator: ".").reduce(booking) { $0?.plain.value(of: String($1)) }?.plain
  }

  /// Every path at which a key may stand.
  private func places(of key: String) -> [String] {
    ["booking.\(key)"]
      + (tree.value(of: "offices")?.entries ?? []).map { "offices.\($0.key).booking.\(key)" }
  }

  private func path(of entry: SourceEntry, isOf key: String) -> Bool {
    places(of: key).contains { entry.key == $0 || entry.key.hasPrefix($0 + ".") }
  }

  /// A change with a date as it is beside edits; nil where nothing is left of it.
  private func edited(_ change: SourceNode, by edits: [BookingEdit]) -> SourceNode? {
    guard var parts = change.entries,
      let place = parts.firstIndex(where: { $0.key == "set" }),
      let entries = parts[place].value.entries
    else { return change }
    let kept = entries.compactMap { entry -> SourceEntry? in
      guard let edit = edits.first(where: { path(of: entry, isOf: $0.key) }) else {
        return entry
      }
      guard !edit.isConstant else { return nil }
      var copy = entry
      copy.value = edit.value(entry.value.plain) ?? entry.value
      return copy
    }
    guard !kept.isEmpty || entries.isEmpty else { return nil }
    var set = parts[place].value
    set.content = .map(kept)
    parts[place].value = set
    var copy = change
    copy.content = .map(parts)
    return copy
  }
}

extension SourceNode {
  private static let sourcedKeys = ["value", "source", "kind", "uncertain"]

  /// The value itself where it stands beside its source.
  var plain: SourceNode {
    guard let entries, let inner = value(of: "value"),
      entries.allSatisfy({ Self.sourcedKeys.contains($0.key) })
    else { return self }
    return inner.plain
  }

  /// A text of the language as a value.
  static func written(_ text: String) -> SourceNode {
    var log = DiagnosticLog()
    let source = SourceText(name: "policy", text: "value: \(text)")
    let tree = ScenarioLoader.read(source, into: &log)
    return tree?.value(of: "value") ?? SourceNode(content: .scalar(text), span: .nowhere)
  }

  /// The whole number that stands here.
  var wholeNumber: Int? { scalar.flatMap { Int($0.replacing("_", with: "")) } }

  /// The share that stands here, such as `15 %` or `0.15`.
  var shareNumber: Double? {
    guard let scalar else { return nil }
    guard scalar.hasSuffix("%") else { return Double(scalar) }
    return Double(scalar.dropLast().replacing(" ", with: "")).map { $0 / 100 }
  }

  /// All whole numbers in it multiplied and rounded; of pools the regular one alone.
  func scaled(by factor: Double) -> SourceNode {
    let node = plain
    var copy = node
    switch node.content {
    case .scalar:
      guard let number = node.wholeNumber else { return node }
      copy.content = .scalar(String(Int((Double(number) * factor).rounded())))
    case .list(let items): copy.content = .list(items.map { $0.scaled(by: factor) })
    case .map(let entries):
      let hasPools = entries.contains { $0.key == "regular" }
      copy.content = .map(
        entries.map { entry in
          guard !hasPools || entry.key == "regular" else { return entry }
          var copy = entry
          copy.value = entry.value.scaled(by: factor)
          return copy
        })
    }
    return copy
  }
}
