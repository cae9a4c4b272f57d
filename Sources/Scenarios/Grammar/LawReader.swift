import Experiments
import RandomStreams

/// Reads the parameters of one law and makes the distribution.
struct LawReader {
  let grammar: LawGrammar
  let unit: DrawnUnit
  /// Where the name of the law is written.
  let keySpan: SourceSpan

  /// The distribution, or nil after a report.
  func read(_ node: SourceNode, with checker: inout GrammarChecker) -> Distribution? {
    switch grammar.form {
    case .value: constant(node, &checker)
    case .discrete: discrete(node, &checker)
    case .table: empirical(node, &checker)
    case .mixture: mixture(node, &checker)
    case .parameters(let parameters): parametric(node, parameters, &checker)
    }
  }

  private func constant(
    _ written: SourceNode, _ checker: inout GrammarChecker
  ) -> Distribution? {
    let node = checker.unwrapped(
      written, kind: unit.valueKind, path: path(of: grammar.name, checker))
    guard let text = node.scalar, !text.isEmpty else {
      checker.reportShape(node, needed: unit.valueName)
      return nil
    }
    return checker.drawnValue(text, unit, at: node.span).map(Distribution.constant)
  }

  /// The path of a value below the law; what stands in no place of its own has none.
  func path(of key: String, _ checker: GrammarChecker) -> String {
    checker.lawPath.isEmpty ? key : "\(checker.lawPath).\(key)"
  }

  private func discrete(_ node: SourceNode, _ checker: inout GrammarChecker) -> Distribution? {
    guard let entries = node.entries, !entries.isEmpty else {
      checker.reportShape(
        node,
        needed: Wording(en: "a map from values to shares", id: "pasangan nilai dan bagiannya"))
      return nil
    }
    let values = entries.map { checker.drawnValue($0.key, unit, at: $0.keySpan) }
    let shares = entries.map { checker.check($0.value, as: .share, path: "").number }
    checker.checkSum(of: shares, at: node.span)
    let known = values.compactMap { $0 }
    let knownShares = shares.compactMap { $0 }
    guard known.count == entries.count, knownShares.count == entries.count else { return nil }
    guard let scaled = scaledToOne(knownShares) else { return nil }
    return .discrete(values: known, shares: scaled)
  }

  private func mixture(_ node: SourceNode, _ checker: inout GrammarChecker) -> Distribution? {
    guard let items = node.items, !items.isEmpty else {
      checker.reportShape(
        node,
        needed: Wording(
          en: "a list of `{share: …, of: …}`",
          id: "daftar berisi `{share: …, of: …}`"))
      return nil
    }
    let grammar = ObjectGrammar(
      Wording(en: "part of a mixture", id: "bagian campuran"),
      Wording(en: "A share of a law.", id: "Bagian dari suatu distribusi."),
      [
        Field(
          "share", .share, .required,
          Wording(en: "How much of the mixture.", id: "Berapa bagian campurannya.")),
        Field("of", .law(unit), .required, Wording(en: "The law.", id: "Distribusinya.")),
      ])
    let parts = items.map { checker.check($0, as: .object(grammar), path: "").object }
    let shares = parts.map { $0?.number("share") }
    let laws = parts.map { $0?.law("of") }
    checker.checkSum(of: shares, at: node.span)
    let known = zip(shares, laws).compactMap { share, law in
      if let share, let law { (share, law) } else { nil }
    }
    guard known.count == items.count, let scaled = scaledToOne(known.map(\.0)) else { return nil }
    return .mixture(zip(scaled, known).map { ($0, $1.1) })
  }

  private func empirical(_ node: SourceNode, _ checker: inout GrammarChecker) -> Distribution? {
    guard node.entries != nil else {
      checker.reportShape(
        node,
        needed: Wording(
          en: "a map such as `{file: minutes.csv, column: interview}`",
          id: "kumpulan kunci seperti `{file: minutes.csv, column: interview}`"))
      return nil
    }
    guard
      let object = checker.object(node, LawGrammar.tableGrammar, path: ""),
      let file = object.text("file"), let column = object.text("column"),
      let values = TableColumn(
        file: file, column: column, unitWord: object.text("unit"), unit: unit,
        fileSpan: object.valueSpan(of: "file"), columnSpan: object.valueSpan(of: "column")
      ).read(with: &checker)
    else { return nil }
    let bounds = checker.bounds(node.entries ?? [], unit)
    return checker.bounded(.empirical(values), grammar.name, bounds, unit, at: keySpan)
  }

  private func parametric(
    _ node: SourceNode, _ parameters: [LawGrammar.Parameter], _ checker: inout GrammarChecker
  ) -> Distribution? {
    guard let entries = node.entries else {
      let keys = parameters.map { "\($0.key): …" }.joined(separator: ", ")
      checker.reportShape(
        node,
        needed: Wording(en: "a map such as `{\(keys)}`", id: "kumpulan kunci seperti `{\(keys)}`"))
      return nil
    }
    let arguments = LawArguments(
      entries: entries, span: node.span, parameters: parameters, reader: self, checker: &checker)
    guard let arguments, let law = make(arguments, &checker) else { return nil }
    let own = parameters.map(\.key)
    let bounds = checker.bounds(entries.filter { !own.contains($0.key) }, unit)
    return checker.bounded(
      law, grammar.name, implied(bounds, &checker), unit, at: keySpan)
  }

  /// A normal law of something that cannot be negative is cut off at 0.
  private func implied(_ bounds: LawBounds, _ checker: inout GrammarChecker) -> LawBounds {
    guard grammar.name == "normal", bounds.min == nil, !unit.allowsNegative else { return bounds }
    checker.log.warning(
      .implicitBound, keySpan,
      Wording(
        en: "this value cannot be negative, so draws below 0 are drawn again",
        id: "nilai ini tidak dapat negatif, jadi nilai acak di bawah 0 diambil ulang"),
      hint: Wording(
        en: "write `min: 0 s` to say so, or choose a law without negative values",
        id: "tulis `min: 0 s` agar jelas, atau pilih distribusi tanpa nilai negatif"))
    var cut = bounds
    cut.min = 0
    return cut
  }

  private func make(
    _ arguments: LawArguments, _ checker: inout GrammarChecker
  ) -> Distribution? {
    switch grammar.name {
    case "exponential": return .exponential(mean: arguments["mean"])
    case "lognormal": return .lognormal(mean: arguments["mean"], cv: arguments["cv"])
    case "gamma": return .gamma(mean: arguments["mean"], cv: arguments["cv"])
    case "weibull": return .weibull(mean: arguments["mean"], shape: arguments["shape"])
    case "erlang": return .erlang(mean: arguments["mean"], k: Int(arguments["k"]))
    case "normal": return .normal(mean: arguments["mean"], sd: arguments["sd"])
    case "beta": return beta(arguments, &checker)
    case "pareto": return .pareto(mean: arguments["mean"], shape: arguments["shape"])
    case "uniform":
      guard inOrder(["from", "to"], arguments, &checker) else { return nil }
      return .uniform(from: arguments["from"], to: arguments["to"])
    case "triangular":
      guard inOrder(["min", "mode", "max"], arguments, &checker) else { return nil }
      return .triangular(
        min: arguments["min"], mode: arguments["mode"], max: arguments["max"])
    case "hyperexponential": return hyperexponential(arguments, &checker)
    default: preconditionFailure("\(grammar.name) has no parameters")
    }
  }

  private func beta(
    _ arguments: LawArguments, _ checker: inout GrammarChecker
  ) -> Distribution? {
    if case .duration = unit {
      checker.log.error(
        .badDistribution, keySpan,
        Wording(
          en: "a beta law gives numbers from 0 to 1, so it cannot be a duration",
          id:
            "distribusi beta memberi bilangan dari 0 sampai 1, jadi tidak dapat menjadi lama waktu"),
        hint: Wording(
          en: "use for example `triangular` or `gamma`",
          id: "pakai misalnya `triangular` atau `gamma`"))
      return nil
    }
    return .beta(mean: arguments["mean"], n: arguments["n"])
  }

  private func hyperexponential(
    _ arguments: LawArguments, _ checker: inout GrammarChecker
  ) -> Distribution? {
    let (means, shares) = (arguments.list("means"), arguments.list("shares"))
    guard means.count == shares.count else {
      checker.log.error(
        .badDistribution, arguments.span(of: "shares"),
        Wording(
          en: "there are \(means.count) means but \(shares.count) shares",
          id: "ada \(means.count) rata-rata tetapi \(shares.count) bagian"),
        hint: Wording(en: "write one share a mean", id: "tulis satu bagian untuk tiap rata-rata"))
      return nil
    }
    guard let scaled = scaledToOne(shares) else { return nil }
    return .hyperexponential(means: means, shares: scaled)
  }

  private func inOrder(
    _ keys: [String], _ arguments: LawArguments, _ checker: inout GrammarChecker
  ) -> Bool {
    let values = keys.map { arguments[$0] }
    let rises = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
    guard rises, let first = values.first, let last = values.last, first < last else {
      checker.log.error(
        .badDistribution, keySpan,
        Wording(
          en: "the values of \(keys.quotedList(joiner: .and)) do not rise",
          id: "nilai \(keys.quotedList(joiner: .and)) tidak menaik"),
        hint: risingHint(keys, arguments))
      return false
    }
    return true
  }

  /// The same values from the smallest to the greatest.
  private func risingHint(_ keys: [String], _ arguments: LawArguments) -> Wording {
    let rising = keys.map { (value: arguments[$0], text: arguments.text($0)) }
      .sorted { $0.value < $1.value }
    guard let first = rising.first, let last = rising.last, first.value < last.value else {
      let only = arguments.text(keys[0])
      return Wording(
        en: "write `{constant: \(only)}` for a value that never varies",
        id: "tulis `{constant: \(only)}` untuk nilai yang selalu sama")
    }
    let map = zip(keys, rising).map { "\($0): \($1.text)" }.joined(separator: ", ")
    return Wording(
      en: "write `{\(grammar.name): {\(map)}}`", id: "tulis `{\(grammar.name): {\(map)}}`")
  }

  /// Shares rounded in the file, made to add up exactly; nil if they are further off.
  private func scaledToOne(_ shares: [Double]) -> [Double]? {
    let sum = shares.reduce(0, +)
    guard (sum - 1).magnitude <= shareTolerance else { return nil }
    return shares.map { $0 / sum }
  }
}

extension LawGrammar {
  /// The keys of `empirical`.
  static let tableGrammar = ObjectGrammar(
    "empirical", Wording(en: "A column of a CSV file.", id: "Kolom berkas CSV."),
    [
      Field(
        "file", .text, .required,
        Wording(
          en: "Path, relative to the scenario.",
          id: "Letak berkas, relatif terhadap skenario.")),
      Field("column", .text, .required, Wording(en: "Its heading.", id: "Kepala kolomnya.")),
      Field(
        "unit", .word(["s", "min", "h", "days", "weeks"]), .optional,
        Wording(en: "Unit of bare numbers.", id: "Satuan untuk angka saja.")),
      Field(
        "min", .anything, .optional,
        Wording(en: "Smaller values are drawn again.", id: "Nilai yang lebih kecil diambil ulang.")),
      Field(
        "max", .anything, .optional,
        Wording(en: "Greater values are drawn again.", id: "Nilai yang lebih besar diambil ulang.")),
    ])
}
