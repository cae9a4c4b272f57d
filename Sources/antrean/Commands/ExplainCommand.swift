import ArgumentParser
import Experiments
import Reports
import Scenarios

/// `antrean explain FILE`: what a scenario says before anything is simulated.
struct ExplainCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Wording(
      en: "Show calendar, seats, load and defaults of a scenario without simulating it.",
      id: "Tampilkan kalender, daya tampung, beban dan nilai bawaan skenario tanpa simulasi."
    ).forParser,
    discussion: Wording(
      en: """
        antrean explain FILE                      what the whole file says
        antrean explain FILE booking.quota        what a key means, and what the file says there
        antrean explain FILE interview            what the file says of a stage, an office, a region …
        antrean explain FILE share-sum            the rule behind a problem, and where FILE breaks it
        antrean explain FILE C03                  what a caution of a run means
        antrean explain FILE --calendar 2023-03   hours, seats, desks and releases day by day
        """,
      id: """
        antrean explain BERKAS                      isi seluruh berkas
        antrean explain BERKAS booking.quota        arti sebuah kunci, dan isinya dalam berkas
        antrean explain BERKAS interview            isi berkas tentang suatu tahap, kantor, wilayah …
        antrean explain BERKAS share-sum            aturan di balik suatu masalah, dan tempatnya
        antrean explain BERKAS C03                  arti suatu perhatian dari simulasi
        antrean explain BERKAS --calendar 2023-03   jam, jadwal, loket dan pembukaan kuota per hari
        """
    ).forParser)

  @OptionGroup var source: ScenarioArguments

  @Argument(
    help: ArgumentHelp(
      Wording(
        en:
          "A key of the language, as path or alone, a name of the file, or the code of a problem or "
          + "caution.",
        id: "Kunci bahasa, sebagai alamat kunci atau sendiri, nama dalam berkas, atau kode suatu "
          + "masalah atau perhatian.")))
  var topic: String?

  @Option(
    help: ArgumentHelp(
      Wording(en: "Show this month day by day.", id: "Tampilkan bulan ini hari demi hari."),
      valueName: "YYYY-MM"),
    transform: MonthText.month)
  var calendar: MonthText.Month?

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    if topic != nil && calendar != nil {
      throw ValidationError(
        Wording(
          en: "a key or code and --calendar exclude each other: keep one of them",
          id: "kunci atau kode dan --calendar tidak boleh bersama: pilih salah satu"))
    }
  }

  func perform() throws -> ExitStatus {
    if let topic {
      try StandardOutput.write(try page(of: topic))
      return .success
    }
    let scenario = try source.load()
    StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    if let calendar {
      try StandardOutput.write(try days(of: calendar, in: scenario))
    } else {
      try StandardOutput.write(report(of: scenario))
    }
    return .success
  }

  private func report(of scenario: Scenario) -> String {
    var report = ScenarioReport(
      file: source.file, title: scenario.title, variants: scenario.variants, plan: scenario.plan,
      targets: scenario.targets,
      assumptions: scenario.guesses.map {
        Assumption(path: $0.path, text: $0.text, source: $0.source)
      },
      sourced: scenario.sourced.map {
        Assumption(path: $0.path, text: $0.text, source: $0.source)
      },
      defaults: scenario.defaultsUsed)
    report.uncertain = scenario.uncertain
    report.theory = scenario.variants.map { StageTheory.all(of: $0.network) }
    return report.text(in: speech.language)
  }

  private func page(of topic: String) throws -> String {
    if let code = DiagnosticCode(rawValue: topic) { return page(of: code) }
    if let meaning = Caution.meaning(ofCode: topic) {
      return "\(topic)\n  \(meaning.text(in: speech.language))\n"
    }
    if let page = try KeyPage(of: topic, inFile: source.file, settings: source.settings) {
      return page.text(in: speech.language)
    }
    let near = KeyPage.suggestion(for: topic, inFile: source.file).map {
      Wording(en: "; did you mean `\($0)`?", id: "; mungkin maksudnya `\($0)`?")
    }
    throw ValidationError(
      Wording(
        en: "`\(topic)` is no key of the language, no name of the file and no code\(near ?? "")",
        id: "`\(topic)` bukan kunci bahasa, bukan nama dalam berkas, dan bukan kode\(near ?? "")"))
  }

  /// The page of a code, and the problems of that code in the file.
  private func page(of code: DiagnosticCode) -> String {
    let found = problems().filter { $0.code == code }
    let rule = CodePage.page(of: code)?.text(in: speech.language) ?? "\(code.rawValue)\n"
    let place =
      found.isEmpty
      ? Wording(
        en: "\(source.file) has no such problem.\n",
        id: "\(source.file) tidak mempunyai masalah ini.\n")
      : Wording(en: "In \(source.file):\n", id: "Di \(source.file):\n")
    return rule + place.text(in: speech.language)
      + DiagnosticRenderer.render(found, in: speech.language)
  }

  private func problems() -> [Diagnostic] {
    do throws(ScenarioErrors) {
      return try source.load().warnings
    } catch {
      return error.diagnostics
    }
  }

  private func days(of month: MonthText.Month, in scenario: Scenario) throws -> String {
    let reports = scenario.variants.map {
      MonthReport(year: month.year, month: month.month, of: $0)
    }
    let known = reports.compactMap { $0 }
    guard known.count == reports.count else {
      throw ValidationError(
        Wording(
          en: "\(month.text) is no month of this scenario",
          id: "\(month.text) bukan bulan dari skenario ini"))
    }
    return known.map { $0.text(in: speech.language) }.joined(separator: "\n")
  }
}

/// The form `2023-03` of a month.
enum MonthText {
  /// A month of a year.
  struct Month {
    var year: Int
    var month: Int
    /// As typed.
    var text: String
  }

  /// The month of a text.
  static func month(_ text: String) throws -> Month {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0]),
      let month = Int(parts[1]), (1...12).contains(month)
    else {
      throw ValidationError(
        Wording(
          en: "`\(text)` is no month: write for example 2023-03",
          id: "`\(text)` bukan bulan: tulis misalnya 2023-03"))
    }
    return Month(year: year, month: month, text: text)
  }
}
