import Experiments
import Foundation
import TestSupport
import Testing

@testable import Scenarios

/// Each shipped scenario with one value or key broken: it is valid, or told at its place.
///
/// A few mutations of each file by seed; all of them with `ANTREAN_ALL_MUTATIONS=1`.
struct ShippedMutationTests {
  private static let shipped = Repository.files(below: "scenarios", suffix: ".yaml")
  private static let perFile = 16

  @Test(arguments: shipped)
  func `one broken value is told where it stands`(path: String) throws {
    let file = Repository.url(path).path(percentEncoded: false)
    var log = DiagnosticLog()
    let tree = try #require(try ScenarioLoader.tree(path: file, settings: [], into: &log))
    var assembler = ScenarioAssembler(
      tree: tree, folder: TableFolder(path: ScenarioFile.folder(of: file)), log: log)
    #expect(assembler.scenario(chosen: nil) != nil && !assembler.log.hasErrors)

    for mutation in chosen(Mutation.all(of: tree), path) {
      expectTold(mutation, tree, file)
    }
  }

  private func chosen(_ all: [Mutation], _ path: String) -> [Mutation] {
    guard ProcessInfo.processInfo.environment["ANTREAN_ALL_MUTATIONS"] != "1" else { return all }
    var generator = SeededGenerator(
      seed: UInt64(path.utf8.reduce(0) { $0 * 31 % 65_521 + Int($1) }))
    // A file with a hundred offices takes as long to check as all the others together.
    let count = all.count > 10_000 ? 2 : min(Self.perFile, all.count)
    return (0..<count).map { _ in all[generator.below(all.count)] }
  }

  private func expectTold(_ mutation: Mutation, _ tree: SourceNode, _ file: String) {
    let changed = mutation.applied(to: tree)
    var assembler = ScenarioAssembler(
      tree: changed, folder: TableFolder(path: ScenarioFile.folder(of: file)), log: DiagnosticLog())
    let scenario = assembler.scenario(chosen: nil)
    let errors = assembler.log.diagnostics.filter { $0.severity == .error }

    #expect(scenario != nil || !errors.isEmpty, "\(mutation): no scenario and no error")
    #expect(errors.allSatisfy { $0.span != nil }, "\(mutation)")
    guard !errors.isEmpty else { return }
    let place = Self.lines(of: mutation, in: tree)
    let inside = Self.keys(below: mutation.path[...], in: tree)
    let names = ([mutation.key, mutation.text, "seven"] + inside).filter { !$0.isEmpty }
    let isTold = errors.contains { error in
      // A value in a variant is told where it takes effect, with a note at the variant.
      let spans = [error.span].compactMap { $0 } + error.notes.map(\.span)
      return spans.contains { place.contains($0.line) }
        || names.contains { error.message.contains("`\($0)") }
    }
    #expect(isTold, "\(mutation): \(errors.map { "\($0.span?.line ?? 0) \($0.message)" })")
  }

  /// The keys of the map to which a path leads.
  private static func keys(below path: ArraySlice<Int>, in node: SourceNode) -> [String] {
    guard let place = path.first else { return node.entries?.map(\.key) ?? [] }
    let inner = node.entries.map { $0[place].value } ?? node.items.map { $0[place] }
    return inner.map { keys(below: path.dropFirst(), in: $0) } ?? []
  }

  /// The lines of the key at the top in which the change lies.
  private static func lines(of mutation: Mutation, in tree: SourceNode) -> ClosedRange<Int> {
    guard let entries = tree.entries, let place = mutation.path.first else { return 0...Int.max }
    let entry = entries[place]
    // What is taken from another file does not follow what stands before it.
    let next = entries[(place + 1)...].first {
      $0.keySpan.source.name == entry.keySpan.source.name && $0.keySpan.line > entry.keySpan.line
    }
    return min(
      entry.keySpan.line, mutation.line)...max(
        next?.keySpan.line ?? Int.max, mutation.line)
  }
}
