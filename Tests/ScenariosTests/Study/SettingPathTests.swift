import TestSupport
import Testing

@testable import Scenarios

/// Where settings may be made.
struct SettingPathTests {
  /// Every path of a tree, as a setting names it.
  private func paths(_ node: SourceNode, below path: String = "") -> [String] {
    let children: [(String, SourceNode)]
    switch node.content {
    case .scalar: return []
    case .map(let entries): children = entries.map { ($0.key, $0.value) }
    case .list(let items):
      children = items.compactMap { item in item.entryName.map { ($0, item) } }
    }
    return children.flatMap { name, child in
      let inner = path.isEmpty ? name : "\(path).\(name)"
      return [inner] + paths(child, below: inner)
    }
  }

  private func isReplaced(_ path: String, in tree: SourceNode) -> Bool {
    let entry = SourceEntry(
      key: path, keySpan: tree.span, value: SourceNode(content: .scalar("0"), span: tree.span))
    do throws(ValueProblem) {
      _ = try SettingApplier.replaced(
        tree, kind: .object(Grammar.scenario), path: path[...], walked: "", by: entry)
      return true
    } catch {
      return false
    }
  }

  /// Some of the paths with a wrong word, a step too much or a key that the file leaves out.
  @Test(arguments: ["scenarios/padang-2022.yaml", "Tests/Fixtures/whole-language.yaml"])
  func `a path leads to a value where a setting of it can be made`(file: String) throws {
    let tree = try YAMLReader.read(SourceText(name: file, text: try Repository.text(of: file)))
    let known = paths(tree)
    let all =
      known + known.map { $0 + ".more" } + known.map { $0 + "x" } + ["", ".", "desks"]
      + known.compactMap { $0.contains(".") ? nil : "\($0).value" }

    let leading = all.filter { UncertainValues.leads($0, in: tree) }

    #expect(leading == all.filter { isReplaced($0, in: tree) })
    #expect(known.count > 100)
    #expect(leading.count >= known.count / 2)
    #expect(leading.count < all.count)
  }
}
