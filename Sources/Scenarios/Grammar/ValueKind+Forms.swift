import Experiments

/// How kinds are written and called.
extension ValueKind {
  /// Whether the kind may be written as this kind of YAML node.
  func fits(_ node: SourceNode) -> Bool {
    switch node.content {
    case .scalar: isWrittenAsScalar
    case .list: isWrittenAsList
    case .map: isWrittenAsMap
    }
  }

  private var isWrittenAsScalar: Bool {
    switch self {
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .law, .lawBeside,
      .discreteCount, .expression, .anything:
      true
    case .either(let kinds): kinds.contains { $0.isWrittenAsScalar }
    case .list, .map, .shares, .object, .settings: false
    }
  }

  private var isWrittenAsList: Bool {
    switch self {
    case .list, .anything: true
    case .either(let kinds): kinds.contains { $0.isWrittenAsList }
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .law, .lawBeside,
      .discreteCount, .expression, .map, .shares, .object, .settings:
      false
    }
  }

  private var isWrittenAsMap: Bool {
    switch self {
    case .label, .law, .lawBeside, .discreteCount, .map, .shares, .object, .settings, .anything:
      true
    case .either(let kinds): kinds.contains { $0.isWrittenAsMap }
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .identifier, .flag, .word, .expression, .list:
      false
    }
  }

  /// Whether a map with these keys is meant to be of this kind.
  func claims(_ entries: [SourceEntry]) -> Bool {
    switch self {
    case .object(let grammar): entries.contains { grammar.field($0.key) != nil }
    case .law, .lawBeside: entries.contains { LawGrammar.named($0.key) != nil }
    case .either(let kinds): kinds.contains { $0.claims(entries) }
    case .map(let keys, _): keys.claims(entries.map(\.key))
    case .shares, .discreteCount, .settings, .anything, .label: true
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .identifier, .flag, .word, .expression, .list:
      false
    }
  }

  /// What the kind is called in messages, with its article.
  var name: Wording {
    switch self {
    case .duration(let durations):
      Wording(
        en: "a duration such as `\(durations.example)`",
        id: "lama waktu seperti `\(durations.example)`")
    case .rate: Wording(en: "a rate such as `20 / h`", id: "laju seperti `20 / h`")
    case .share: Wording(en: "a share such as `14 %`", id: "bagian seperti `14 %`")
    case .number(_, let noun): Wording(en: "a \(noun)", id: noun)
    case .count: Wording(en: "a whole number", id: "bilangan bulat")
    case .countOf(let word, _):
      Wording(
        en: "a number of \(word) such as `50 \(word)`", id: "jumlah \(word) seperti `50 \(word)`")
    case .money:
      Wording(en: "an amount such as `350_000 IDR`", id: "jumlah uang seperti `350_000 IDR`")
    case .moneyPer(let units): Self.amount(per: units.first ?? .hour)
    case .distance: Wording(en: "a distance such as `6 km`", id: "jarak seperti `6 km`")
    case .hazard:
      Wording(
        en: "a chance per day such as `0.4 % / day`", id: "peluang per hari seperti `0.4 % / day`")
    case .clock: Wording(en: "a clock time such as `08:30`", id: "jam seperti `08:30`")
    case .clockRange:
      Wording(
        en: "a stretch of clock time such as `08:00-12:00`", id: "rentang jam seperti `08:00-12:00`"
      )
    case .date: Wording(en: "a date such as `2023-03-23`", id: "tanggal seperti `2023-03-23`")
    case .instant:
      Wording(
        en: "an instant such as `2023-01-30 08:00`",
        id: "tanggal dan jam seperti `2023-01-30 08:00`")
    case .weekdays: Wording(en: "days of the week such as `mon-thu`", id: "hari seperti `mon-thu`")
    case .text, .label: Wording(en: "a text", id: "teks")
    case .identifier: Wording(en: "a name", id: "nama")
    case .flag: Wording(en: "`yes` or `no`", id: "`yes` atau `no`")
    case .word(let words): words.quotedList(joiner: .or)
    case .law(.duration), .lawBeside(.duration, _):
      Wording(en: "a distribution of durations", id: "distribusi lama waktu")
    case .law(.number), .lawBeside(.number, _):
      Wording(en: "a distribution of numbers", id: "distribusi bilangan")
    case .law(.written(_, let unit)), .lawBeside(.written(_, let unit), _):
      Wording(
        en: "a distribution of values in `\(unit)`", id: "distribusi nilai dalam `\(unit)`")
    case .discreteCount:
      Wording(
        en: "a whole number or a map from numbers to shares",
        id: "bilangan bulat atau pasangan bilangan dan bagiannya")
    case .list(let item, _): Self.list(of: item.name)
    case .map(let keys, let value): Self.map(from: keys, to: value.name)
    case .shares(let keys): Self.map(from: keys, to: Wording(en: "shares", id: "bagian"))
    case .object(let grammar): Self.map(called: grammar.title)
    case .either(let kinds): kinds.map(\.name).joined(separator: Wording(en: " or ", id: " atau "))
    case .expression(.halfWidth):
      Wording(
        en: "a share of the value or an amount with its unit",
        id: "bagian dari nilainya atau besaran dengan satuannya")
    case .expression(.target), .expression(.quantity):
      Wording(
        en: "an expression such as `p90(wait) <= 30 min`",
        id: "ungkapan seperti `p90(wait) <= 30 min`")
    case .settings: Wording(en: "a map of paths", id: "pasangan alamat kunci dan nilai")
    case .anything: Wording(en: "a value", id: "nilai")
    }
  }

  private static func amount(per unit: Rate.Unit) -> Wording {
    let example = "70_000 IDR / \(unit.rawValue)"
    return Wording(
      en: "an amount per time such as `\(example)`",
      id: "jumlah uang per waktu seperti `\(example)`")
  }

  /// What a list is called.
  static func list(of item: Wording) -> Wording {
    Wording(en: "a list of \(item)", id: "daftar berisi \(item)")
  }

  /// What a map with keys that the file chooses is called.
  static func map(from keys: MapKeys, to value: Wording) -> Wording {
    Wording(en: "a map from \(keys.name) to \(value)", id: "pasangan \(keys.name) dan \(value)")
  }

  /// What a map with known keys is called.
  static func map(called name: Wording) -> Wording {
    Wording(en: "a map (\(name))", id: "kumpulan kunci (\(name))")
  }
}

extension MapKeys {
  /// What the keys are called in messages.
  var name: Wording {
    switch self {
    case .names(let noun): Wording(en: "each \(noun)", id: "setiap \(noun)")
    case .words(let words): words.quotedList(joiner: .or)
    case .clocks: Wording(en: "clock times", id: "jam")
    case .weekdays: Wording(en: "days of the week", id: "hari")
    case .counts: Wording(en: "whole numbers", id: "bilangan bulat")
    }
  }

  /// Whether a map with these keys is meant to have keys of this kind.
  ///
  /// A map by name and one by day of the week may stand in the same place.
  func claims(_ keys: [String]) -> Bool {
    switch self {
    case .weekdays: keys.contains(where: Self.areWeekdays)
    case .names: !keys.contains(where: Self.areWeekdays)
    case .words, .clocks, .counts: true
    }
  }

  private static func areWeekdays(_ key: String) -> Bool {
    do throws(ValueProblem) {
      _ = try ScalarReader.weekdays(key)
      return true
    } catch {
      return false
    }
  }
}
