import ArgumentParser
import Experiments
import Foundation
import Reports
import Scenarios

/// `antrean figures TABLE`: published figures beside simulated ones.
struct FiguresCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: Wording(
      en: "Show published figures beside simulated ones (Markdown).",
      id: "Tampilkan angka terbitan di samping hasil simulasi (Markdown)."
    ).forParser,
    discussion: Wording(
      en: """
        The table is a CSV file with a row for each figure: the scenario that shows it, the quantity \
        as in a target, what was published, and how free the simulation was to miss it. Figures that \
        it was not free to miss must agree, else the exit status is 1; misses are bold.

          antrean figures scenarios/published.csv
          antrean figures scenarios/published.csv --update scenarios/README.md
        """,
      id: """
        Tabelnya berkas CSV dengan satu baris untuk setiap angka: skenario yang menunjukkannya, \
        besaran seperti dalam target, angka terbitan, dan seberapa bebas simulasi untuk meleset. \
        Angka yang tidak bebas meleset harus cocok, bila tidak status keluarnya 1; yang meleset tebal.

          antrean figures scenarios/published.csv
          antrean figures scenarios/published.csv --update scenarios/README.md
        """
    ).forParser)

  @Argument(
    help: ArgumentHelp(Wording(en: "The table, a CSV file.", id: "Tabelnya, sebuah berkas CSV.")),
    completion: .file(extensions: ["csv"]))
  var table: String

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Write the tables into this file, between its lines `\(FigurePage.start)` and "
          + "`\(FigurePage.end)`; in English unless --lang says otherwise.",
        id: "Tulis tabelnya ke berkas ini, di antara baris `\(FigurePage.start)` dan "
          + "`\(FigurePage.end)`; dalam bahasa Inggris kecuali --lang meminta lain."),
      valueName: "file"))
  var update: String?

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var speech: LanguageArguments

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
    // A page belongs to whoever reads it, not to the locale of whoever renews it.
    if let page { try page.write(figures.markdown(in: speech.asked ?? .english)) }
    try StandardOutput.write(figures.markdown(in: speech.language))
    for row in figures.failures {
      let figure = "`\(row.figure.label)` (\(row.figure.table))"
      let message = Wording(
        en: "antrean: \(figure) does not agree with what was published\n",
        id: "antrean: \(figure) tidak cocok dengan angka terbitan\n")
      StandardError.write(message.text(in: speech.language))
    }
    return figures.failures.isEmpty ? .success : .failure
  }

  private func simulate(_ study: PublishedTable.Study) throws(StudyError) -> StudyResult {
    let scopes = study.figures.flatMap {
      ($0.figure.quantity.scope + ($0.figure.per?.scope ?? [])).map(\.key)
    }
    let display = ProgressDisplay.onStandardError(isQuiet: false, in: speech.language)
    let watch = InterruptWatch { display.clear() }
    defer { display.clear() }
    let runner = StudyRunner(
      variants: study.scenario.variants, plan: study.scenario.plan, targets: [],
      options: RunOptions(
        threads: workers.count, extraScopes: ScopeKey.allCases.filter(scopes.contains)))
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
      throw ValidationError(
        Wording(
          en: "`\(path)` cannot be read: \(error.localizedDescription)",
          id: "`\(path)` tidak dapat dibaca: \(error.localizedDescription)"))
    }
    guard let start = text.range(of: Self.start + "\n"),
      let end = text.range(of: Self.end, range: start.upperBound..<text.endIndex)
    else {
      throw ValidationError(
        Wording(
          en: "`\(path)` has no place for the tables: write a line `\(Self.start)` and below it a "
            + "line `\(Self.end)`",
          id: "`\(path)` tidak punya tempat untuk tabelnya: tulis baris `\(Self.start)` dan di "
            + "bawahnya baris `\(Self.end)`"))
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
      throw ValidationError(
        Wording(
          en: "`\(path)` cannot be written: \(error.localizedDescription)",
          id: "`\(path)` tidak dapat ditulis: \(error.localizedDescription)"))
    }
  }
}
