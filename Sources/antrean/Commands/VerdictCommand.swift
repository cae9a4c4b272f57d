import ArgumentParser
import Experiments
import PassportOffice
import Reports
import ResultStorage
import Scenarios

/// `antrean verdict FILE`: what the app does to whom, and when the answer turns.
struct VerdictCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "verdict",
    abstract: Wording(
      en: "The balance sheet of the app against walk-in, and where the answer turns.",
      id: "Neraca aplikasi terhadap datang langsung, dan kapan jawabannya berbalik."
    ).forParser)

  @OptionGroup var source: ScenarioArguments

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "The variant that `base` is weighed against.",
        id: "Varian pembanding `base`."),
      valueName: "name"))
  var against = Self.usualOther

  @Option(
    name: .customLong("factor"),
    help: ArgumentHelp(
      Wording(
        en:
          "Search the turn along this factor only: demand, no_show or aware; may be given several "
          + "times (default: all that have a meaning).",
        id: "Cari titik balik menurut faktor ini saja: demand, no_show, atau aware; boleh beberapa "
          + "kali (bawaan: semua yang bermakna)."),
      valueName: "factor"),
    transform: VerdictWord.factor)
  var factors: [CrossoverFactor] = []

  @Option(
    name: .customLong("answer"),
    help: ArgumentHelp(
      Wording(
        en: "The measure whose turn is searched, such as interview_delay or visit; may be given "
          + "several times.",
        id:
          "Ukuran yang dicari titik baliknya, misalnya interview_delay atau visit; boleh beberapa "
          + "kali."),
      valueName: "measure"),
    transform: VerdictWord.item)
  var answers: [BalanceItem] = []

  @Flag(
    help: ArgumentHelp(
      Wording(en: "Search no turn.", id: "Jangan mencari titik balik.")))
  var noCrossover = false

  @OptionGroup var near: NearArguments

  @OptionGroup var plan: SearchArguments

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var speech: LanguageArguments

  private static let usualOther = "walk-in-only"

  func validate() throws {
    try plan.refuseVariants(of: source, insteadUse: "--against")
    if let item = answers.first(where: \.isAboutOffice) {
      throw ValidationError(
        Wording(
          en: "--answer takes a measure of people, as interview_delay, not \(item.rawValue)",
          id: "--answer menerima ukuran tentang orang, misalnya interview_delay, bukan "
            + "\(item.rawValue)"))
    }
  }

  func perform() throws -> ExitStatus {
    var scenario = try source.load()
    StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    if let seed = plan.seed { scenario.plan.seed = seed }
    let pair = [scenario.variants[0], try other(in: scenario)]
    let (factors, items) = try question(about: scenario.variants[0].network)
    let store = try plan.store(of: scenario, named: "verdict")
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    guard
      let variants = pair.withWarmUpFound(
        seed: scenario.plan.seed, isCancelled: session.isInterrupted)
    else { return session.interruptedAtOnce() }
    let replications = plan.replications ?? scenario.plan.leastReplications
    let searches = factors.map {
      CrossoverRunner.expectedReplications(along: $0, replications: near.nearReplications)
    }
    session.begin(expecting: searches.reduce(replications, +))
    let sheet = try BalanceRunner(
      variants: variants, plan: scenario.plan, threads: workers.count
    ).run(
      replications: replications, finished: session.finishedOne, isCancelled: session.isInterrupted)
    guard sheet.replications > 0 else { return session.interruptedAtOnce() }
    var crossovers: [Crossover] = []
    let runner = CrossoverRunner(
      variants: variants, plan: scenario.plan, threads: workers.count)
    for (place, factor) in factors.enumerated() where !session.isInterrupted() {
      session.begin(expecting: searches[place...].reduce(0, +))
      crossovers += try runner.crossovers(
        along: factor, of: items, replications: near.nearReplications, progress: session.show,
        isCancelled: session.isInterrupted)
    }
    let folder = try store?.save(sheet, crossovers, scenarioText: scenario.textAsRun)
    session.close()
    let report = BalanceReport(
      sheet: sheet, crossovers: crossovers, version: Antrean.version, resultFolder: folder,
      peoplePerDay: ArrivalFacts(of: variants[0].network).total)
    try plan.print(report, in: speech.language)
    return session.isInterrupted() ? .interrupted : .success
  }

  /// The variant that is weighed; one that is not there is told how to be written.
  private func other(in scenario: Scenario) throws -> Variant {
    if let variant = scenario.variants.dropFirst().first(where: { $0.name == against }) {
      return variant
    }
    let names = scenario.variantNames.joined(separator: ", ")
    let known: Wording =
      names.isEmpty
      ? Wording(en: "the file has no variants", id: "berkas ini tidak punya varian")
      : Wording(en: "the file has \(names)", id: "yang ada di berkas: \(names)")
    let base = scenario.variants[0].network
    guard against == Self.usualOther, base.town != nil else {
      throw ValidationError(
        Wording(
          en:
            "there is no variant `\(against)` to weigh against: \(known); name one with --against",
          id: "tidak ada varian `\(against)` sebagai pembanding: \(known); sebut dengan --against"))
    }
    throw ValidationError(
      Wording(
        en:
          "there is no variant `\(against)`: \(known). Name one with --against, or add the office "
          + "without its app:\n\n\(Self.walkInOnly(for: base))",
        id: "tidak ada varian `\(against)`: \(known). Sebut satu dengan --against, atau tambahkan "
          + "kantor tanpa aplikasi:\n\n\(Self.walkInOnly(for: base))"))
  }

  /// The same admissions a day without the app, as it would stand in the file.
  private static func walkInOnly(for network: OfficeNetwork) -> String {
    let seats = SeatFacts(of: network)
    let tickets = seats?.admissions.map { String(Int($0.rounded())) } ?? "unlimited"
    return """
      variants:
        walk-in-only:
          set:
            choice: {all: {walk_in: 100 %}}
            channels.walk_in.admits: all
            channels.walk_in.tickets.per_day: \(tickets)
            booking.quota.regular: 0
      """
  }

  /// The factors and measures whose turns are searched.
  private func question(
    about network: OfficeNetwork
  ) throws -> (factors: [CrossoverFactor], items: [BalanceItem]) {
    if noCrossover { return ([], []) }
    for factor in factors where !factor.hasMeaning(in: network) {
      throw ValidationError(
        Wording(
          en: "--factor \(factor.rawValue) has no meaning here: \(factor.reasonWithoutMeaning)",
          id: "--factor \(factor.rawValue) tidak berarti di sini: \(factor.reasonWithoutMeaning)"))
    }
    let meant = CrossoverFactor.allCases.filter {
      $0.hasMeaning(in: network) && (factors.isEmpty || factors.contains($0))
    }
    let known = BalanceItem.items(of: network)
    if let item = answers.first(where: { !known.contains($0) }) {
      throw ValidationError(
        Wording(
          en: "--answer \(item.rawValue) has no meaning here: there are "
            + known.filter { !$0.isAboutOffice }.map(\.rawValue).joined(separator: ", "),
          id: "--answer \(item.rawValue) tidak berarti di sini: yang ada "
            + known.filter { !$0.isAboutOffice }.map(\.rawValue).joined(separator: ", ")))
    }
    let usual: [BalanceItem] = [.interviewed, .interviewDelay, .visit, .citizenCost]
    return (meant, known.filter { (answers.isEmpty ? usual : answers).contains($0) })
  }
}

extension CrossoverFactor {
  /// Why it has no meaning in a scenario.
  fileprivate var reasonWithoutMeaning: Wording {
    switch self {
    case .demand:
      Wording(
        en: "nobody comes at a rate that could be multiplied",
        id: "tidak ada kedatangan dengan laju yang bisa dikalikan")
    case .noShow:
      Wording(en: "nobody has an appointment", id: "tidak ada yang punya jadwal")
    case .aware:
      Wording(
        en: "nobody chooses by knowing the app",
        id: "tidak ada yang memilih karena mengenal aplikasi")
    }
  }
}

/// The words of what a verdict is asked for.
private enum VerdictWord {
  /// The factor of a word.
  static func factor(_ text: String) throws -> CrossoverFactor {
    try ChosenWord.choice(
      text, of: CrossoverFactor.allCases, kind: Wording(en: "factor", id: "faktor"))
  }

  /// The measure of a word.
  static func item(_ text: String) throws -> BalanceItem {
    try ChosenWord.choice(
      text, of: BalanceItem.allCases.filter { !$0.isAboutOffice },
      kind: Wording(en: "measure of a verdict", id: "ukuran kesimpulan"))
  }
}
