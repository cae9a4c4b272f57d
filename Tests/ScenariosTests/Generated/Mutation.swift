import TestSupport

@testable import Scenarios

/// A change of one value or key of a scenario that may make it wrong.
struct Mutation: CustomStringConvertible {
  /// What is done to a value or key.
  enum Kind: CaseIterable {
    case dropUnit, otherUnit, word, huge, negative, deleteKey, misspellKey
  }

  let kind: Kind
  /// The way to the value: places in maps and lists from the top.
  let path: [Int]
  /// The key of the entry that is changed, or that of the value.
  let key: String
  /// The value before.
  let text: String
  /// The line on which it stands.
  let line: Int

  var description: String { "\(kind) of `\(key): \(text)` in line \(line)" }

  /// Every mutation of a tree, in the order of the file.
  static func all(of tree: SourceNode) -> [Mutation] {
    var found: [Mutation] = []
    func visit(_ node: SourceNode, _ path: [Int], key: String) {
      switch node.content {
      case .scalar(let text):
        for kind in Kind.allCases where changed(text, kind) != nil {
          found.append(
            Mutation(kind: kind, path: path, key: key, text: text, line: node.span.line))
        }
      case .list(let items):
        for (place, item) in items.enumerated() { visit(item, path + [place], key: key) }
      case .map(let entries):
        for (place, entry) in entries.enumerated() {
          for kind in [Kind.deleteKey, .misspellKey] {
            found.append(
              Mutation(
                kind: kind, path: path + [place], key: entry.key, text: "…",
                line: entry.keySpan.line))
          }
          visit(entry.value, path + [place], key: entry.key)
        }
      }
    }
    visit(tree, [], key: "")
    return found
  }

  /// The tree after the change.
  func applied(to tree: SourceNode) -> SourceNode {
    applied(to: tree, path[...])
  }

  private func applied(to node: SourceNode, _ path: ArraySlice<Int>) -> SourceNode {
    var copy = node
    switch node.content {
    case .scalar(let text):
      copy.content = .scalar(Self.changed(text, kind) ?? text)
    case .list(var items):
      guard let place = path.first else { return node }
      items[place] = applied(to: items[place], path.dropFirst())
      copy.content = .list(items)
    case .map(var entries):
      guard let place = path.first else { return node }
      if path.count > 1 || (kind != .deleteKey && kind != .misspellKey) {
        entries[place].value = applied(to: entries[place].value, path.dropFirst())
      } else if kind == .deleteKey {
        entries.remove(at: place)
      } else {
        entries[place].key += "x"
      }
      copy.content = .map(entries)
    }
    return copy
  }

  /// The text of a value after a change; nil where the change has no meaning.
  private static func changed(_ text: String, _ kind: Kind) -> String? {
    let number = text.prefix { $0.isNumber || $0 == "_" || $0 == "." }
    switch kind {
    case .dropUnit:
      return !number.isEmpty && text.contains(" ") ? String(number) : nil
    case .otherUnit: return number.isEmpty ? nil : "\(number) furlongs"
    case .word: return "seven"
    case .huge:
      guard let value = Double(number.replacing("_", with: "")) else { return nil }
      return "\(value * 1e9)\(text.dropFirst(number.count))"
    case .negative: return number.isEmpty ? nil : "-\(text)"
    case .deleteKey, .misspellKey: return nil
    }
  }
}
