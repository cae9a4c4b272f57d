import Experiments
import Foundation
import TestSupport
import Testing

@testable import antrean

/// In which language the program speaks, and that only its words change.
struct LanguageTests {
  private let indonesian = ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "id_ID.UTF-8"]
  private let folder: TemporaryDirectory

  /// With a file full of mistakes.
  init() throws {
    folder = try TemporaryDirectory()
    _ = try folder.write(
      """
      antrean: 1
      name: kantor padang
      calendar: {warm_up: 2, measure: {from: 2023-01-01, through: 2023-12-31}, open: {senin: 08:00-16:00}}
      demand:
        - {id: warga, rate: 20,8 / hari}
      booking: {quota: 30.000, no_show: 140 %, paymnet: {fee: 350.000 IDR}}
      groups: {umum: {share: 80 %}, lansia: {share: 10 %, exempt: mungkin}}
      offices:
        padang:
          staff: {shifts: [{id: pagi, hours: 08:00-16:00, desks: {wawancara: 3, foto: 1}}]}
          stages: [{id: wawancara, service: {lognormal: {mean: 9 menit, cv: 0.4}}, next: keluar}]
      targets: [p90(wait) <= 30, mean(wayt) <= 5 min]

      """, to: "kantor.yaml")
  }

  private func antrean(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> ProgramOutcome {
    try runAntrean(arguments, environment: environment, in: folder.url)
  }

  @Test(
    arguments: [
      (["LC_ALL": "id_ID.UTF-8", "LANG": "en_US.UTF-8"], Language.indonesian),
      (["LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "id_ID.UTF-8", "LANG": "id_ID.UTF-8"], .english),
      (["LC_ALL": "", "LC_MESSAGES": "id_ID.UTF-8", "LANG": "C"], .indonesian),
      (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "id_ID.UTF-8"], .indonesian),
      ([:], .english),
    ] as [([String: String], Language)])
  func `the first variable of the locale that says anything counts`(
    environment: [String: String], expected: Language
  ) {
    #expect(Language(environment: environment) == expected)
  }

  @Test(arguments: [
    (["run", "a.yaml", "--lang", "id"], Language.indonesian), (["--lang=id", "x"], .indonesian),
    (["run", "--lang", "id", "--lang", "en"], .english), (["run", "--lang", "fr"], .english),
    (["run", "--lang"], .english),
  ])
  func `a command line that cannot be parsed has a language too`(
    arguments: [String], expected: Language
  ) {
    #expect(Language(arguments: arguments, environment: [:]) == expected)
  }

  @Test func `a report follows the locale, and the option is stronger`() throws {
    let fixture = try RunFixture()
    let run = { (arguments: [String], environment: [String: String]) in
      try runAntrean(
        ["run", "small.yaml", "--quiet", "--no-files"] + arguments, environment: environment,
        in: fixture.folder.url)
    }

    let english = try run([], [:])
    let byLocale = try run([], indonesian)
    let byOption = try run(["--lang", "id"], [:])
    let overruled = try run(["--lang", "en"], indonesian)

    #expect(english.stdout.contains("\nStage desk\n") && english.status == 0)
    #expect(byLocale.stdout.contains("\nTahap desk\n") && byLocale.status == 0)
    #expect(byLocale.stdout.contains("menunggu di antrean"))
    #expect(byOption == byLocale)
    #expect(overruled == english)
  }

  @Test func `files and the keys of JSON do not depend on the language`() throws {
    let fixture = try RunFixture()
    let run = { (language: String) in
      _ = try fixture.run("--lang", language, "--out", language)
      let outcome = try fixture.run("--lang", language, "--no-files", "--format", "json")
      let folder = try #require(fixture.names(in: "/\(language)").first { !$0.hasPrefix(".") })
      return (
        try fixture.text(of: "\(language)/\(folder)/summary.csv"),
        outcome.stdout.matches(of: /"[a-z_]+":/).map { String($0.0) }
      )
    }
    let (english, indonesian) = (try run("en"), try run("id"))
    #expect(english.0 == indonesian.0)
    #expect(english.1 == indonesian.1 && !english.1.isEmpty)
  }

  @Test func `the problems of a file are told in Indonesian`() throws {
    let outcome = try antrean(["check", "kantor.yaml"], environment: indonesian)
    let english = try antrean(["check", "kantor.yaml"])

    #expect(outcome.status == 65 && outcome.stdout.isEmpty)
    #expect(outcome.stderr != english.stderr)
    try expectGolden(outcome.stderr, named: "check-office-id.txt")
    // The same rules at the same places.
    let heads = { (text: String) in
      text.matches(of: /(?m)^(\S+:\d+:\d+): .* (\[[a-z-]+\])$/).map { "\($0.1) \($0.2)" }
    }
    #expect(heads(outcome.stderr) == heads(english.stderr))
  }

  @Test func `run refuses a wrong file in the language asked for`() throws {
    let outcome = try antrean(["run", "kantor.yaml", "--lang", "id"])
    #expect(outcome.status == 65)
    #expect(outcome.stderr.contains(": kesalahan: `mungkin` bukan `yes` dan bukan `no`"))
    #expect(outcome.stderr.contains("  saran: tulis `no`"))
  }

  @Test(arguments: [
    (["run"], "Kesalahan: Argumen wajib belum ditulis: '<file>'"),
    (["run", "a.yaml", "--no-such"], "Kesalahan: Opsi tidak dikenal: '--no-such'"),
    (["run", "a.yaml", "--threads", "0"], "Kesalahan: --threads menerima angka 1 sampai 1024"),
    (["run", "a.yaml", "--by", "colour"], "`colour` bukan cakupan"),
    (["init", "office-ap"], "mungkin maksudnya `office-app`?"),
    (["explain", "scenarios/tutorial-mm3.yaml", "kasir"], "`kasir` bukan kunci bahasa"),
  ])
  func `wrong arguments are told in Indonesian`(arguments: [String], words: String) throws {
    let outcome = try runAntrean(arguments, environment: indonesian)
    #expect(outcome.status == 64)
    #expect(outcome.stderr.contains(words), "\(outcome.stderr)")
  }

  @Test func `help speaks the language`() throws {
    let outcome = try runAntrean(["run", "--help"], environment: indonesian)
    #expect(outcome.status == 0)
    #expect(outcome.stdout.hasPrefix("RINGKASAN: Simulasikan skenario dan variannya"))
    #expect(outcome.stdout.contains("OPSI:") && !outcome.stdout.contains("OPTIONS:"))
  }

  @Test func `a language that nobody speaks is wrong usage`() throws {
    let outcome = try antrean(["check", "kantor.yaml", "--lang", "fr"])
    #expect(outcome.status == 64)
    #expect(outcome.stderr.contains("--lang"))
  }

  @Test(arguments: ["check", "run", "explain", "schema", "reference", "init"])
  func `every command takes a language`(command: String) throws {
    let help = try runAntrean([command, "--help"])
    #expect(help.stdout.contains("--lang <en|id>"))
  }
}
