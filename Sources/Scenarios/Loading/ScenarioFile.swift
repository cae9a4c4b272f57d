import Experiments
import Foundation

/// A scenario file and the files that it extends, put together.
///
/// A key at the top of a file takes the place of the whole key of the extended file, but `sources`
/// of both hold; `set` changes single values below. Every value keeps the place where it was written.
struct ScenarioFile {
  /// The values of all files; nil if one of them is no YAML or cannot be read.
  let tree: SourceNode?
  /// The files by path: the one asked for first, then what it extends.
  let files: [String]
  /// The tables whose rows became offices or regions, by path.
  let tables: [String]
  /// The text of the one file, or of all put together.
  let text: String

  /// The longest chain of files.
  private static let mostFiles = 8
  /// Keys that only say what a file takes from another one.
  private static let ownKeys = ["extends", "set"]

  /// Reads a file and what it extends; problems are told where they were written.
  init(path: String, into log: inout DiagnosticLog) throws(ScenarioErrors) {
    let text = try Self.text(of: path, at: nil, into: &log)
    let source = SourceText(name: path, text: text, folder: Self.folder(of: path))
    var files = [path]
    var tables: [String] = []
    tree = Self.tree(of: source, files: &files, tables: &tables, into: &log)
    self.files = files
    self.tables = tables
    let isWhole = files.count == 1 && tables.isEmpty
    self.text = isWhole ? text : Self.joined(tree, files, tables) ?? text
  }

  /// The folder in which the tables of a file are looked for.
  static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  private static func text(
    of path: String, at span: SourceSpan?, into log: inout DiagnosticLog
  ) throws(ScenarioErrors) -> String {
    do throws(ValueProblem) {
      return try TextFile.read(path, called: path, limit: TextFile.scenarioLimit)
    } catch {
      log.error(error.code, span, error.wording, hint: error.advice)
      throw ScenarioErrors(diagnostics: log.inSourceOrder)
    }
  }

  private static func tree(
    of source: SourceText, files: inout [String], tables: inout [String],
    into log: inout DiagnosticLog
  ) -> SourceNode? {
    guard let written = ScenarioLoader.read(source, into: &log) else { return nil }
    var expander = TableExpander(file: files[files.count - 1], log: log)
    let own = expander.expanded(written)
    tables += expander.tables
    log = expander.log
    guard let link = own.value(of: "extends"), let name = link.scalar, !name.isEmpty else {
      return own
    }
    guard own.value(of: "name") != nil else {
      log.error(
        .missingKey, link.span,
        Wording(
          en: "a file that extends another one needs a `name` of its own",
          id: "berkas yang memperluas berkas lain memerlukan `name` sendiri"),
        hint: Wording(
          en: "results are kept by name: write for example `name: padang-2024`",
          id: "hasil disimpan menurut nama: tulis misalnya `name: padang-2024`"))
      return nil
    }
    let base = base(name, at: link, of: source, files: &files, tables: &tables, into: &log)
    guard let base else { return nil }
    return merged(base, own, into: &log)
  }

  /// The tree of the extended file, or nil after a report.
  private static func base(
    _ name: String, at link: SourceNode, of source: SourceText, files: inout [String],
    tables: inout [String], into log: inout DiagnosticLog
  ) -> SourceNode? {
    let path = name.hasPrefix("/") ? name : beside(files[files.count - 1], name)
    let known = files.map(standardized)
    guard !known.contains(standardized(path)) else {
      log.error(
        .extendsCircle, link.span,
        Wording(
          en: "`\(name)` extends this file, so neither has a beginning",
          id: "`\(name)` memperluas berkas ini, sehingga keduanya tidak berawal"),
        hint: Wording(
          en: "extend a third file that holds what both share",
          id: "perluas berkas ketiga yang memuat isi bersama"))
      return nil
    }
    guard files.count < mostFiles else {
      log.error(
        .outOfRange, link.span,
        Wording(
          en: "more than \(mostFiles) files extend each other",
          id: "lebih dari \(mostFiles) berkas saling memperluas"),
        hint: Wording(
          en: "extend the file that holds most of what is needed",
          id: "perluas berkas yang memuat sebagian besar isinya"))
      return nil
    }
    do throws(ScenarioErrors) {
      let text = try text(of: path, at: link.span, into: &log)
      files.append(path)
      let base = SourceText(name: path, text: text, rank: source.rank - 1, folder: folder(of: path))
      return tree(of: base, files: &files, tables: &tables, into: &log)
    } catch {
      return nil
    }
  }

  /// A path relative to the folder of a file, as it would be typed.
  static func beside(_ file: String, _ name: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return name }
    return file[...slash] + name
  }

  private static func standardized(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  private static func merged(
    _ base: SourceNode, _ own: SourceNode, into log: inout DiagnosticLog
  ) -> SourceNode {
    var tree = base.overlaid(with: own.entries?.filter { !ownKeys.contains($0.key) } ?? [])
    tree.span = own.span
    if let older = base.value(of: "sources"), let newer = own.value(of: "sources")?.entries,
      let place = tree.entries?.firstIndex(where: { $0.key == "sources" }), older.entries != nil,
      var entries = tree.entries
    {
      entries[place].value = older.overlaid(with: newer)
      tree.content = .map(entries)
    }
    if let settings = own.value(of: "set") {
      if let changes = settings.entries {
        SettingApplier.apply(changes, to: &tree, into: &log)
      } else {
        log.error(
          .wrongShape, settings.span,
          Wording(
            en: "`set` is a map of paths with their new values",
            id: "`set` adalah pasangan alamat kunci dan nilai barunya"),
          hint: Wording(
            en: "write for example `set: {booking.quota: 120}`",
            id: "tulis misalnya `set: {booking.quota: 120}`"))
      }
    }
    return tree
  }

  private static func joined(
    _ tree: SourceNode?, _ files: [String], _ tables: [String]
  ) -> String? {
    let others = (files.dropFirst() + tables).joined(separator: ", ")
    return tree.map {
      "# \(files[0]), put together with \(others).\n" + $0.blockText
    }
  }
}

extension SourceNode {
  /// This map with some entries, which take the place of those with the same keys.
  fileprivate func overlaid(with newer: [SourceEntry]) -> SourceNode {
    var entries = entries ?? []
    for entry in newer {
      if let place = entries.firstIndex(where: { $0.key == entry.key }) {
        entries[place] = entry
      } else {
        entries.append(entry)
      }
    }
    var copy = self
    copy.content = .map(entries)
    return copy
  }
}
