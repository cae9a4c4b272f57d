import ArgumentParser
import Experiments
import Foundation
import Reports
import Scenarios

/// `antrean figures TABLE`: published figures beside simulated ones.
struct FiguresCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Show published figures beside simulated ones (Markdown).",
    discussion: """
      The table is a CSV file with a row for each figure: the scenario that shows it, the quantity \
      as in a target, what was published, and how free the simulation was to miss it. Figures that \
      it was not free to miss must agree, else the exit status is 1; misses are bold.

        antrean figures scenarios/published.csv
        antrean figures scenarios/published.csv --update scenarios/README.md
      """)

  @Argument(help: "The table, a CSV file.", completion: .file(extensions: ["csv"]))
  var table: String

  @Option(
    help: ArgumentHelp(
      "Write the tables into this file, between its lines `\(FigurePage.start)` and "
        + "`\(FigurePage.end)`.", valueName: "file"))
  var update: String?

  @Option(help: "Worker threads (default: one per processor); results do not depend on it.")
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 1024, not \(threads)")
    }
  }

  func perform() throws -> ExitStatus {
    let published = try PublishedTable(path: table)
    let page = try update.map { try FigurePage(path: $0) }
    var rows: [(place: Int, row: FigureTable.Row)] = []
    for study in published.studies {
      let result = try simulate(study)
      if result.wasInterrupted { return .interrupted }
      for entry in study.figures {
        guard let variant = result.variants.first(where: { $0.name == entry.figure.variant })
        else { continue }
        rows.append((entry.row, FigureTable.Row(entry.figure, in: variant)))
      }
    }
    let figures = FigureTable(rows: rows.sorted { $0.place < $1.place }.map(\.row))
    if let page { try page.write(figures.markdown) }
    try StandardOutput.write(figures.markdown)
    for row in figures.failures {
      StandardError.write(
        "antrean: `\(row.figure.label)` (\(row.figure.table)) does not agree with what was "
          + "published\n")
    }
    return figures.failures.isEmpty ? .success : .failure
  }

  private func simulate(_ study: PublishedTable.Study) throws(StudyError) -> StudyResult {
    let scopes = study.figures.flatMap {
      ($0.figure.quantity.scope + ($0.figure.per?.scope ?? [])).map(\.key)
    }
    let display = ProgressDisplay(
      style: .init(
        isQuiet: false, isTerminal: StandardError.isTerminal, columns: StandardError.columns,
        terminalName: ProcessInfo.processInfo.environment["TERM"]),
      write: StandardError.write)
    let watch = InterruptWatch { display.clear() }
    defer { display.clear() }
    let runner = StudyRunner(
      variants: study.scenario.variants, plan: study.scenario.plan, targets: [],
      options: RunOptions(
        threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
        extraScopes: ScopeKey.allCases.filter(scopes.contains)))
    return try runner.run(progress: display.show, isCancelled: watch.isInterrupted)
  }
}

/// A page with a place for the tables.
private struct FigurePage {
  static let start = "<!-- figures -->"
  static let end = "<!-- end of figures -->"

  private let path: String
  private let before: String
  private let after: String

  /// Finds the place before anything is simulated.
  init(path: String) throws {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw ValidationError("`\(path)` cannot be read: \(error.localizedDescription)")
    }
    guard let start = text.range(of: Self.start + "\n"),
      let end = text.range(of: Self.end, range: start.upperBound..<text.endIndex)
    else {
      throw ValidationError(
        "`\(path)` has no place for the tables: write a line `\(Self.start)` and below it a line "
          + "`\(Self.end)`")
    }
    self.path = path
    before = String(text[..<start.upperBound])
    after = String(text[end.lowerBound...])
  }

  /// Puts the tables into their place; the file is replaced as a whole.
  func write(_ tables: String) throws {
    do {
      try (before + "\n" + tables + "\n" + after)
        .write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw ValidationError("`\(path)` cannot be written: \(error.localizedDescription)")
    }
  }
}
