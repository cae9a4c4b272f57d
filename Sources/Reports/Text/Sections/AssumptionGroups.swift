/// Values of a scenario as a reader wants them listed: the same key of many offices, or of many
/// regions, in one line with the first and the last value and how many there are.
struct AssumptionGroups {
  /// From so many places on the values of a key are one line.
  static let many = 4

  /// One for each line, in the order in which the file first has them.
  let lines: [Assumption]

  init(_ values: [Assumption]) {
    let keys = values.map { Self.key(of: $0.path) }
    var members: [String: [Assumption]] = [:]
    for (key, value) in zip(keys, values) { members[key, default: []].append(value) }
    var told: Set<String> = []
    lines = zip(keys, values).compactMap { key, value in
      let group = members[key] ?? []
      guard group.count >= Self.many else { return value }
      return told.insert(key).inserted ? Self.line(key, of: group) : nil
    }
  }

  /// A path with a star for the name of the office or region.
  private static func key(of path: String) -> String {
    let steps = path.split(separator: ".", maxSplits: 2)
    guard steps.count == 3, steps[0] == "offices" || steps[0] == "regions" else { return path }
    return "\(steps[0]).*.\(steps[2])"
  }

  private static func line(_ key: String, of group: [Assumption]) -> Assumption {
    let texts = group.map(\.text)
    let sources = Set(group.map(\.source))
    let isSame = texts.allSatisfy { $0 == texts[0] }
    let range = isSame ? texts[0] : "\(texts[0]) … \(texts[texts.count - 1])"
    return Assumption(
      path: key, text: "\(range) (\(group.count) ×)",
      source: sources.count == 1 ? group[0].source : nil)
  }
}
