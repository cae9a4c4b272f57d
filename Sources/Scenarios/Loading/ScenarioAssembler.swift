import Experiments
import PassportOffice

/// Checks a tree and builds everything a run needs from it.
struct ScenarioAssembler {
  /// The file with the settings in their places.
  let tree: SourceNode
  /// Where tables are read from.
  let folder: TableFolder
  /// The problems found so far.
  var log: DiagnosticLog

  /// The scenario with the chosen variants (nil: all), or nil after a report.
  mutating func scenario(chosen: [String]?) -> Scenario? {
    var checker = GrammarChecker(folder: folder)
    let checked = checker.check(tree, as: .object(Grammar.scenario), path: "")
    log.merge(checker.log)
    guard let root = checked.object else { return nil }
    checkSources(checker, root)
    let uncertain = checker.uncertainValues.checked(in: tree, into: &log)
    let base = network(of: document(tree: tree, root: root))
    let others = variants(of: root)
    let names = others.map(\.name)
    reportUnknown(chosen ?? [], among: names)
    let study = StudyReader(root: root, network: base)
    let plan = study.plan(into: &log)
    let targets = study.targets(into: &log)
    let request = PlanReader(vocabulary: study.vocabulary).request(
      of: root, targets: targets, into: &log)
    let wishes = PolicyReader(vocabulary: study.vocabulary).wishes(of: root, into: &log)
    let horizon = HorizonReader(network: base).wish(of: root, into: &log)
    let staff = base.flatMap {
      StaffReader(vocabulary: study.vocabulary, network: $0).request(
        of: root, targets: targets, into: &log)
    }
    guard let base, let name = root.text("name"), let plan else { return nil }
    let kept = others.filter { chosen?.contains($0.name) ?? true }
    let currency = checker.currency?.name ?? NetworkNames.usualCurrency
    let networks =
      [(name: "base", network: base)]
      + kept.compactMap { other in other.network.map { (other.name, $0) } }
    var scenario = Scenario(
      name: name,
      variants: networks.map { name, network in
        var network = network
        network.names.currency = currency
        return Variant(name: name, network: network)
      },
      plan: plan, targets: targets, warnings: log.inSourceOrder,
      guesses: checker.sourcedValues.filter { $0.kind == "guess" },
      sourced: checker.sourcedValues.filter { $0.kind != "guess" },
      defaultsUsed: checker.defaultsUsed, currency: checker.currency?.name,
      title: root.node("title")?.node.label, sourceText: "", settings: [], variantNames: names,
      variantSettings: others.map { other in
        VariantSettings(
          name: other.name,
          settings: other.settings.map { Setting(path: $0.key, text: $0.value.settingText) })
      },
      vocabulary: study.vocabulary, tree: tree)
    scenario.uncertain = uncertain
    scenario.planRequest = request
    scenario.policyWishes = wishes
    scenario.horizon = horizon
    scenario.staffRequest = staff
    return scenario
  }

  /// Sources that are mentioned must be described, if any is.
  private mutating func checkSources(_ checker: GrammarChecker, _ root: CheckedObject) {
    let known = (root.map("sources") ?? []).map(\.key)
    let names = Set(known)
    for mention in checker.sourceMentions where !names.contains(mention.name) {
      log.error(
        .unknownSource, mention.span,
        Wording(
          en: "there is no source `\(mention.name)`",
          id: "tidak ada sumber `\(mention.name)`"),
        hint: suggestion(for: mention.name, among: known).map(Wording.didYouMean)
          ?? Wording(
            en: "describe it at the top: `sources: {\(mention.name): {what: …}}`",
            id: "terangkan di bagian atas: `sources: {\(mention.name): {what: …}}`"))
    }
  }

  private mutating func document(tree: SourceNode, root: CheckedObject) -> ScenarioDocument {
    ScenarioDocument(
      tree: tree, root: root, changes: datedChanges(of: root), folder: folder)
  }

  /// The network of a document, of whichever kind it is.
  private mutating func network(of document: ScenarioDocument) -> OfficeNetwork? {
    let isOffice = tree.value(of: "offices") != nil
    return isOffice
      ? OfficeBuilder.network(of: document, into: &log)
      : PlainQueueBuilder.network(of: document, into: &log)
  }

  private mutating func datedChanges(of root: CheckedObject) -> [DatedChange] {
    var changes: [DatedChange] = []
    for item in root.list("changes") ?? [] {
      guard let object = item.object, let from = object.date("from"),
        let entries = object.node("set")?.node.entries
      else { continue }
      let through = object.date("through")
      if let through, through < from {
        log.error(
          .timeOrder, object.span(of: "through"),
          Wording(
            en: "the last day comes before the first",
            id: "hari terakhir mendahului hari pertama"),
          hint: Wording(
            en: "both days are included; a change of one day has the same date twice",
            id: "kedua hari termasuk; perubahan satu hari bertanggal sama dua kali"))
        continue
      }
      guard !object.isWritten("through") || through != nil else { continue }
      changes.append(
        DatedChange(from: from, through: through, entries: entries, span: object.span))
    }
    return changes
  }

  /// Each variant is checked as a whole file, so that their number is limited.
  private static let mostVariants = 100

  /// A variant of the file; without a network if it is wrong, which has been reported.
  private struct BuiltVariant {
    var name: String
    var settings: [SourceEntry]
    var network: OfficeNetwork?
  }

  private mutating func variants(of root: CheckedObject) -> [BuiltVariant] {
    var built: [BuiltVariant] = []
    if let entries = root.map("variants"), entries.count > Self.mostVariants {
      log.error(
        .outOfRange, entries[Self.mostVariants].keySpan,
        Wording(en: "there are \(entries.count) variants", id: "ada \(entries.count) varian"),
        hint: Wording(
          en: "allowed: up to \(Self.mostVariants)",
          id: "yang boleh: sampai \(Self.mostVariants)"))
      return []
    }
    for entry in root.map("variants") ?? [] {
      if entry.key == "base" {
        log.error(
          .duplicateName, entry.keySpan,
          Wording(en: "`base` is the file as it stands", id: "`base` adalah berkas apa adanya"),
          hint: Wording(en: "give the variant another name", id: "beri varian nama lain"))
      }
      refuseStudyPaths(entry.value.object?.node("set")?.node.entries ?? [])
      let settings = settings(of: entry, among: root.map("variants") ?? [])
      built.append(
        BuiltVariant(
          name: entry.key, settings: settings ?? [],
          network: settings.flatMap { variantNetwork($0, of: entry) }))
    }
    return built
  }

  /// The settings of a variant, those of the variants it extends first; nil after a report.
  private mutating func settings(
    of variant: CheckedEntry, among all: [CheckedEntry]
  ) -> [SourceEntry]? {
    var settings: [SourceEntry] = []
    var names = [variant.key]
    var entry = variant
    while true {
      guard let object = entry.value.object, let own = object.node("set")?.node.entries else {
        return nil
      }
      settings = own + settings
      guard let name = object.text("extends") else { return settings }
      guard !names.contains(name) else {
        log.error(
          .extendsCircle, variant.value.object?.valueSpan(of: "extends"),
          Wording(
            en: "`\(variant.key)` extends itself by way of \(names.quotedList(joiner: .and))",
            id: "`\(variant.key)` memperluas dirinya sendiri melalui "
              + "\(names.quotedList(joiner: .and))"),
          hint: Wording(
            en: "start one of them from the file as it stands: remove its `extends`",
            id: "mulai salah satu dari berkas apa adanya: hapus `extends`-nya"))
        return nil
      }
      guard let next = all.first(where: { $0.key == name }) else {
        reportUnknown(name, at: object.valueSpan(of: "extends"), among: all.map(\.key))
        return nil
      }
      names.append(name)
      entry = next
    }
  }

  /// Variants are compared under one plan, so that only the town and its office can differ.
  private mutating func refuseStudyPaths(_ settings: [SourceEntry]) {
    for setting in settings where Self.isSameForAll(setting.key) {
      let key = setting.key.prefix { $0 != "." }
      log.error(
        .badPath, setting.keySpan,
        Wording(en: "`\(key)` is the same in every variant", id: "`\(key)` sama di setiap varian"),
        hint: Wording(
          en: "write it at the top of the file, or set it from outside with `--set`",
          id: "tulis di bagian atas berkas, atau atur dari luar dengan `--set`"))
    }
  }

  /// Whether no variant may set a path.
  static func isSameForAll(_ path: String) -> Bool {
    sameForAll.contains(String(path.prefix { $0 != "." }))
  }

  private static let sameForAll = [
    "antrean", "extends", "set", "name", "title", "currency", "sources", "output", "targets",
    "variants",
    "experiment", "plan", "policy",
  ]

  /// The network with settings; what is already known of the file itself is not repeated, and what
  /// lies elsewhere in the file says which variant it comes from.
  private mutating func variantNetwork(
    _ settings: [SourceEntry], of variant: CheckedEntry
  ) -> OfficeNetwork? {
    var changed = tree
    var inner = ScenarioAssembler(tree: tree, folder: folder, log: DiagnosticLog())
    SettingApplier.apply(settings, to: &changed, into: &inner.log)
    var checker = GrammarChecker(folder: folder)
    let checked = checker.check(changed, as: .object(Grammar.scenario), path: "")
    inner.log.merge(checker.log)
    checker.uncertainValues.adviseOnNew(among: settings, into: &inner.log)
    let network = checked.object.flatMap { root in
      inner.network(of: inner.document(tree: changed, root: root))
    }
    let ownLines = Set(settings.flatMap { [$0.keySpan.line, $0.value.span.line] })
    log.merge(inner.log) { diagnostic in
      guard let line = diagnostic.span?.line, !ownLines.contains(line) else { return nil }
      return .init(
        message: Wording(
          en: "in the variant `\(variant.key)`",
          id: "dalam varian `\(variant.key)`"), span: variant.keySpan)
    }
    return network
  }

  private mutating func reportUnknown(_ chosen: [String], among names: [String]) {
    for name in chosen where !names.contains(name) && name != "base" {
      reportUnknown(name, at: nil, among: names)
    }
  }

  private mutating func reportUnknown(
    _ name: String, at span: SourceSpan?, among names: [String]
  ) {
    log.error(
      .unknownVariant, span,
      Wording(
        en: "there is no variant `\(name)` in this file",
        id: "tidak ada varian `\(name)` dalam berkas ini"),
      hint: suggestion(for: name, among: names).map(Wording.didYouMean)
        ?? (names.isEmpty
          ? Wording(en: "the file has none", id: "berkas ini tidak punya varian")
          : Wording(
            en: "variants: \(names.joined(separator: ", "))",
            id: "varian: \(names.joined(separator: ", "))")))
  }
}
