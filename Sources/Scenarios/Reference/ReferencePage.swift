public import Experiments

/// The reference of the scenario language, made from the table that the checker reads.
public enum ReferencePage {
  /// The page in Markdown: a part for each map, with its keys, rules and an example.
  public static func markdown(in language: Language) -> String {
    let maps = LanguageMaps()
    let parts = maps.entries.map { part($0, maps) } + [changes, laws]
    return head.text(in: language) + parts.joined(separator: "\n").text(in: language)
  }

  private static let head = Wording(
    en: """
      # The scenario language

      A scenario is one YAML file. Each part below is a map and its keys; `antrean explain FILE KEY` tells
      about a key and its value in a file. Any value may be written with its source:
      `{value: 8 %, source: city, kind: guess}`, where `kind` is `measured`, `reported` or `guess`. A number
      that is not known exactly says what it may be, as a distribution in its unit:
      `{value: 9 min, uncertain: {triangular: {min: 8 min, mode: 9 min, max: 11 min}}}`. A run uses `value`.


      """,
    id: """
      # Bahasa skenario

      Skenario adalah satu berkas YAML. Setiap bagian di bawah ini adalah satu kumpulan kunci;
      `antrean explain BERKAS KUNCI` menjelaskan sebuah kunci dan nilainya dalam berkas. Setiap nilai
      boleh ditulis bersama sumbernya: `{value: 8 %, source: kota, kind: guess}`; `kind` adalah
      `measured` (diukur), `reported` (dilaporkan) atau `guess` (tebakan). Bilangan yang tidak pasti menyebut
      nilai yang mungkin sebagai distribusi dalam satuannya:
      `{value: 9 min, uncertain: {triangular: {min: 8 min, mode: 9 min, max: 11 min}}}`. Simulasi memakai
      `value`.


      """)

  private static let columns = Wording(
    en: "| key | what may stand there | without it | meaning |",
    id: "| kunci | yang boleh ditulis | bila tidak ditulis | arti |")

  private static func part(_ entry: LanguageMaps.Entry, _ maps: LanguageMaps) -> Wording {
    let grammar = entry.grammar
    var lines: [Wording] = ["## \(entry.heading)", "", grammar.doc, ""]
    lines += [columns, "|---|---|---|---|"]
    for field in grammar.fields {
      let kind = field.kind.described { link(to: maps.heading(of: $0)) }
      lines.append(
        "| `\(field.key)` | \(kind) | \(absence(of: field)) | \(field.doc) |")
    }
    let rules = grammar.rules.map { "- \(text(of: $0))" as Wording }
    if !rules.isEmpty { lines += [""] + rules }
    let example = ReferenceExamples.text(of: grammar)
    lines += ["", "```yaml", Wording(example), "```", ""]
    return lines.joined(separator: "\n")
  }

  /// What holds where a key is not written.
  static func absence(of field: Field) -> Wording {
    switch field.presence {
    case .required: Wording(en: "must be written", id: "wajib ditulis")
    case .optional: Wording(en: "nothing", id: "tidak ada")
    case .standard(let text): "`\(text)`"
    case .standardBeside(let other, let text):
      Wording(en: "`\(text)` beside `\(other)`", id: "`\(text)` di samping `\(other)`")
    case .standardWithout(let other, let text):
      Wording(
        en: "`\(text)`, but not beside `\(other)`",
        id: "`\(text)`, tetapi tidak di samping `\(other)`")
    }
  }

  private static func text(of rule: KeyRule) -> Wording {
    switch rule {
    case .exactlyOne(let keys):
      Wording(
        en: "One of \(keys.quotedList(joiner: .or)) must be written.",
        id: "Salah satu dari \(keys.quotedList(joiner: .or)) wajib ditulis.")
    case .atMostOne(let keys):
      Wording(
        en: "\(keys.quotedList(joiner: .and)) exclude each other.",
        id: "\(keys.quotedList(joiner: .and)) tidak boleh ditulis bersama.")
    case .needs(let key, let other):
      Wording(
        en: "`\(key)` has a meaning only beside `\(other)`.",
        id: "`\(key)` hanya berarti di samping `\(other)`.")
    }
  }

  private static func link(to heading: Wording) -> Wording {
    Wording(en: Wording(link(heading.english)), id: Wording(link(heading.indonesian)))
  }

  private static func link(_ heading: String) -> String {
    let kept = heading.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0 == " " || $0 == "-" || $0 == "_" || ("0"..."9").contains($0)
    }
    let anchor = String(String.UnicodeScalarView(kept)).replacing(" ", with: "-")
    return "[\(heading)](#\(anchor))"
  }

  /// What `changes` may set, and what they may not.
  private static var changes: Wording {
    let allowed = DatedPaths.changeable.map { "- `\($0)`" as Wording }
    let refused = DatedPaths.refusals.map { "- `\($0.path)`: \($0.reason)" as Wording }
    let lines: [Wording] = [
      Wording(en: "## Changes by date", id: "## Perubahan menurut tanggal"), "",
      Wording(
        en: "A change may set these paths and all that lies below; `*` stands for a name:",
        id: "Perubahan boleh mengatur alamat ini dan semua di bawahnya; `*` berarti sebuah nama:"),
      "",
    ]
    let others = Wording(
      en: "The rest is the same throughout a study:", id: "Selebihnya sama sepanjang studi:")
    return "\((lines + allowed + ["", others, ""] + refused).joined(separator: "\n"))\n"
  }

  /// The distributions, which are maps too.
  private static var laws: Wording {
    var lines: [Wording] = [
      Wording(en: "## Distributions", id: "## Distribusi"), "",
      Wording(
        en:
          "Where a distribution may stand, a bare value is a constant. `min` and `max` beside a law draw "
          + "again what lies outside.",
        id:
          "Di tempat distribusi boleh ditulis, nilai saja berarti tetap. Dengan `min` dan `max` di "
          + "samping sebuah distribusi, nilai di luarnya diambil ulang."), "",
      Wording(en: "| law | parameters | meaning |", id: "| distribusi | parameter | arti |"),
      "|---|---|---|",
    ]
    for law in LawGrammar.all {
      lines.append("| `\(law.name)` | \(law.form.parameterText) | \(law.doc) |")
    }
    return "\(lines.joined(separator: "\n"))\n"
  }
}

extension LawGrammar.Form {
  /// The parameters of a law.
  fileprivate var parameterText: Wording {
    switch self {
    case .value: Wording(en: "the value", id: "nilainya")
    case .discrete: Wording(en: "a map from values to shares", id: "pasangan nilai dan bagiannya")
    case .table: "`file`, `column`"
    case .mixture: Wording(en: "a list of `{share, of}`", id: "daftar berisi `{share, of}`")
    case .parameters(let parameters):
      Wording(parameters.map { "`\($0.key)`" }.joined(separator: ", "))
    }
  }
}
