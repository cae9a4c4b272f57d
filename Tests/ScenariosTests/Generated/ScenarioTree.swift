/// A scenario that is put together path by path; what comes first stands first.
struct ScenarioTree {
  private enum Part {
    case text(String)
    case map([(key: String, value: Part)])
  }

  private var root = Part.map([])

  /// The lists of the language whose entries a path calls by their `id`.
  private static let lists: Set = ["demand", "stages", "shifts"]

  /// Whether something stands at a path or below it.
  func has(_ path: String) -> Bool {
    var part = root
    for step in path.split(separator: ".") {
      guard case .map(let entries) = part, let entry = entries.first(where: { $0.key == step })
      else { return false }
      part = entry.value
    }
    return true
  }

  /// Puts a text at a path; false if a text stands there or above it already.
  mutating func put(_ text: String, at path: String) -> Bool {
    Self.put(text, at: path.split(separator: ".")[...], in: &root)
  }

  private static func put(_ text: String, at path: ArraySlice<Substring>, in part: inout Part)
    -> Bool
  {
    guard case .map(var entries) = part, let step = path.first else { return false }
    let rest = path.dropFirst()
    let known = entries.firstIndex { $0.key == step }
    guard known == nil || !rest.isEmpty else { return false }
    var inner = known.map { entries[$0].value } ?? .map([])
    if rest.isEmpty {
      inner = .text(text)
    } else if !put(text, at: rest, in: &inner) {
      return false
    }
    if let known {
      entries[known].value = inner
    } else {
      entries.append((String(step), inner))
    }
    part = .map(entries)
    return true
  }

  /// The file: a line for each key at the top.
  var text: String {
    guard case .map(let entries) = root else { return "" }
    return entries.map { "\($0.key): \(Self.flow($0.value, key: $0.key))\n" }.joined()
  }

  private static func flow(_ part: Part, key: String) -> String {
    switch part {
    case .text(let text): return text
    case .map(let entries):
      let texts = entries.map { ($0.key, flow($0.value, key: $0.key), $0.value) }
      guard lists.contains(key) else {
        return "{" + texts.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}"
      }
      return "[" + texts.map { "{id: \($0.0), " + $0.1.dropFirst() }.joined(separator: ", ") + "]"
    }
  }
}
