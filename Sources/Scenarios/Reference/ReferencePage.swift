/// The reference of the scenario language, made from the table that the checker reads.
public enum ReferencePage {
  /// The page in Markdown: a part for each map, with its keys, rules and an example.
  public static func markdown() -> String {
    let maps = LanguageMaps()
    let parts = maps.entries.map { part($0, maps) } + [laws]
    return head + parts.joined(separator: "\n")
  }

  private static let head = """
    # The scenario language

    A scenario is one YAML file. Each part below is a map and its keys; `antrean explain FILE KEY` tells
    about a key and its value in a file. Any value may be written with its source:
    `{value: 8 %, source: city, kind: guess}`, where `kind` is `measured`, `reported` or `guess`.


    """

  private static func part(_ entry: LanguageMaps.Entry, _ maps: LanguageMaps) -> String {
    let grammar = entry.grammar
    var lines = ["## \(entry.heading)", "", grammar.doc, ""]
    lines += ["| key | what may stand there | without it | meaning |", "|---|---|---|---|"]
    for field in grammar.fields {
      let kind = field.kind.described { link(to: maps.heading(of: $0)) }
      lines.append(
        "| `\(field.key)` | \(field.isLater ? "–" : kind) | \(absence(of: field)) | \(field.doc) |")
    }
    let rules = grammar.rules.map { "- " + text(of: $0) }
    if !rules.isEmpty { lines += [""] + rules }
    lines += ["", "```yaml", ReferenceExamples.text(of: grammar), "```", ""]
    return lines.joined(separator: "\n")
  }

  /// What holds where a key is not written.
  static func absence(of field: Field) -> String {
    switch field.presence {
    case .required: "must be written"
    case .optional: "nothing"
    case .standard(let text): "`\(text)`"
    case .standardBeside(let other, let text): "`\(text)` beside `\(other)`"
    case .standardWithout(let other, let text): "`\(text)`, but not beside `\(other)`"
    case .later: "not simulated yet"
    }
  }

  private static func text(of rule: KeyRule) -> String {
    switch rule {
    case .exactlyOne(let keys): "One of \(keys.quotedList(joiner: "or")) must be written."
    case .atMostOne(let keys): "\(keys.quotedList(joiner: "and")) exclude each other."
    case .needs(let key, let other): "`\(key)` has a meaning only beside `\(other)`."
    }
  }

  private static func link(to heading: String) -> String {
    let kept = heading.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0 == " " || $0 == "-" || $0 == "_" || ("0"..."9").contains($0)
    }
    let anchor = String(String.UnicodeScalarView(kept)).replacing(" ", with: "-")
    return "[\(heading)](#\(anchor))"
  }

  /// The distributions, which are maps too.
  private static var laws: String {
    var lines = [
      "## Distributions", "",
      "Where a distribution may stand, a bare value is a constant. `min` and `max` beside a law draw "
        + "again what lies outside.", "", "| law | parameters | meaning |", "|---|---|---|",
    ]
    for law in LawGrammar.all {
      lines.append("| `\(law.name)` | \(law.form.parameterText) | \(law.doc) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension LawGrammar.Form {
  /// The parameters of a law.
  fileprivate var parameterText: String {
    switch self {
    case .value: "the value"
    case .discrete: "a map from values to shares"
    case .table: "`file`, `column`"
    case .mixture: "a list of `{share, of}`"
    case .parameters(let parameters): parameters.map { "`\($0.key)`" }.joined(separator: ", ")
    }
  }
}
