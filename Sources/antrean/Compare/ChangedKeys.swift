import ArgumentParser
import Experiments
import PassportOffice
import Scenarios

/// What differs between two scenarios, key by key, and the networks of every set of these changes.
struct ChangedKeys {
  /// Settings that are made together, and what they are called.
  struct Change {
    var name: String
    var settings: [Setting]
  }

  /// In the order of the first file.
  let changes: [Change]
  private let source: ModelSource

  /// What the second file sets otherwise than the first; `together` begins paths that are one
  /// change.
  init(from first: String, to second: String, settings: [Setting], together: [String]) throws {
    let found = try ScenarioDifferences.changes(from: first, to: second, with: settings)
    guard found.leftOut.isEmpty else {
      let keys = found.leftOut.joined(separator: ", ")
      throw ValidationError(
        Wording(
          en: "\(second) leaves out what \(first) has: \(keys); write it there too, so that it can "
            + "be told what it changes",
          id: "\(second) tidak memuat yang ada di \(first): \(keys); tulis juga di sana, agar "
            + "pengaruhnya dapat dihitung"))
    }
    source = try ScenarioLoader.source(path: first, settings: settings, variants: [])
    changes = try Self.grouped(found.settings, together: together)
  }

  /// What a variant sets.
  init(variant: String, of scenario: Scenario, file: String, together: [String]) throws {
    let own = scenario.variantSettings.first { $0.name == variant }?.settings ?? []
    source = try ScenarioLoader.source(path: file, settings: scenario.settings, variants: [])
    changes = try Self.grouped(own, together: together)
  }

  /// One network for each set of changes; bit i of its place says that change i is among them.
  func networks(in language: Language) throws -> [OfficeNetwork] {
    try (0..<1 << changes.count).map { set in
      let made = changes.indices.filter { set & 1 << $0 > 0 }.map { changes[$0] }
      do {
        return try source.variants(made.flatMap(\.settings))[0].network
      } catch let error as ScenarioErrors {
        let names = made.map(\.name).joined(separator: ", ")
        StandardError.write(DiagnosticRenderer.render(error.diagnostics, in: language))
        throw ValidationError(
          Wording(
            en: "the changes cannot be made apart: with only \(names) the scenario is not valid; "
              + "join what belongs together by --together",
            id: "perubahan tidak dapat dipisah: hanya dengan \(names) skenarionya tidak sah; "
              + "gabungkan yang berkaitan dengan --together"))
      }
    }
  }

  private static func grouped(_ settings: [Setting], together: [String]) throws -> [Change] {
    var changes: [Change] = []
    for setting in settings {
      let name = together.first { begins(setting.path, with: $0) } ?? setting.path
      if let place = changes.firstIndex(where: { $0.name == name }) {
        changes[place].settings.append(setting)
      } else {
        changes.append(Change(name: name, settings: [setting]))
      }
    }
    for prefix in together where !changes.contains(where: { $0.name == prefix }) {
      let paths = settings.map(\.path).joined(separator: ", ")
      throw ValidationError(
        Wording(
          en: "--together \(prefix) joins nothing: what differs is \(paths)",
          id: "--together \(prefix) tidak menggabungkan apa pun: yang berbeda \(paths)"))
    }
    try check(changes)
    return changes
  }

  /// Whether a path begins with one of those between commas.
  private static func begins(_ path: String, with paths: String) -> Bool {
    paths.split(separator: ",").contains { prefix in
      let prefix = prefix.trimmingPrefix { $0 == " " }
      return path == prefix || path.hasPrefix("\(prefix).")
    }
  }

  private static func check(_ changes: [Change]) throws {
    guard !changes.isEmpty else {
      throw ValidationError(
        Wording(
          en: "nothing differs that is simulated", id: "tidak ada perbedaan yang disimulasikan"))
    }
    guard changes.count <= ShapleyShares.mostChanges else {
      let names = changes.map(\.name).joined(separator: ", ")
      throw ValidationError(
        Wording(
          en: "\(changes.count) keys differ, at most \(ShapleyShares.mostChanges) can be split "
            + "(each doubles the simulations): \(names); join some by --together, as --together "
            + "booking,channels",
          id: "\(changes.count) kunci berbeda, paling banyak \(ShapleyShares.mostChanges) dapat "
            + "diuraikan (tiap kunci melipatduakan simulasi): \(names); gabungkan sebagian dengan "
            + "--together, misalnya --together booking"))
    }
  }
}
