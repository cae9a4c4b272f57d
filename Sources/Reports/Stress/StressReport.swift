public import Experiments

/// How much more demand an office bears, put into words and tables; computes nothing of its own.
public struct StressReport: PrintedReport, Sendable {
  let result: StressResult
  let version: String
  let resultFolder: String?

  /// A report on a search.
  public init(result: StressResult, version: String, resultFolder: String?) {
    self.result = result
    self.version = version
    self.resultFolder = resultFolder
  }

  /// The limits for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    ReportSection.text(of: [headline, limits, notes, files], in: language)
  }

  private var headline: ReportSection {
    let stopped = ReplicationWords.interruption(result.wasInterrupted)
    let count = ReplicationWords.count(result.replications)
    return ReportSection(
      Wording(en: "Headroom", id: "Ruang cadangan"),
      sentences.map { .paragraph($0, hanging: 2) } + [
        .paragraph(
          Wording(
            en: "\(result.scenario): \(people(result.peoplePerDay)) people \(day) as the file "
              + "stands, \(count) at each demand near a limit, seed \(result.seed)\(stopped)",
            id: "\(result.scenario): \(people(result.peoplePerDay)) orang \(day) menurut berkas, "
              + "\(count) pada tiap permintaan di dekat batas, seed \(result.seed)\(stopped)"))
      ])
  }

  /// What breaks first of the hard targets, then of the soft ones.
  private var sentences: [Wording] {
    guard !result.limits.isEmpty else {
      return [Wording(en: "No limit was found yet.", id: "Belum ada batas yang ditemukan.")]
    }
    return [true, false].compactMap { isHard in
      let own = result.limits.filter { $0.isHard == isHard }
      guard !own.isEmpty else { return nil }
      if let first = result.first(isHard: isHard), let breaking = first.breaking {
        return sentence(first, breaking)
      }
      let broken = own.filter { $0.greatestFactor <= 1 }
      guard broken.isEmpty else {
        let list = broken.map { "`\($0.text)`" as Wording }.joined(separator: ", ")
        return Wording(
          en: "Broken at every demand that was looked at: \(list).",
          id: "Gagal pada setiap permintaan yang dilihat: \(list).")
      }
      let greatest = factor(own.map(\.greatestFactor).max() ?? 1)
      return isHard
        ? Wording(
          en: "No target breaks up to \(greatest) times the demand.",
          id: "Tidak ada target yang gagal sampai \(greatest) kali permintaan.")
        : Wording(
          en: "No soft target breaks up to \(greatest) times the demand.",
          id: "Tidak ada target tidak wajib yang gagal sampai \(greatest) kali permintaan.")
    }
  }

  private func sentence(_ first: StressLimit, _ breaking: StressLimit.Breaking) -> Wording {
    let room = result.headroom(at: breaking.factor)
    let level = ShownNumber.confidence(result.confidence)
    let range = interval(of: breaking)
    let soft = first.isHard ? "" : ReportSection.soft
    return room >= 0
      ? Wording(
        en:
          "The office bears \(people(room)) people more \(day) (\(level) interval \(range)) until "
          + "`\(first.text)`\(soft) breaks, at \(factor(breaking.factor)) times the demand.",
        id: "Kantor ini sanggup menerima \(people(room)) orang lagi \(day) (selang \(level) "
          + "\(range)) sampai `\(first.text)`\(soft) gagal, pada \(factor(breaking.factor)) kali "
          + "permintaan.")
      : Wording(
        en:
          "`\(first.text)`\(soft) is broken already; it would hold with \(people(-room)) people fewer "
          + "\(day) (\(level) interval of the difference \(range)), at \(factor(breaking.factor)) "
          + "times the demand.",
        id:
          "`\(first.text)`\(soft) sudah gagal; target ini terpenuhi bila yang datang \(people(-room)) "
          + "orang lebih sedikit \(day) (selang \(level) selisihnya \(range)), pada "
          + "\(factor(breaking.factor)) kali permintaan.")
  }

  private var day: Wording {
    result.hasCalendar
      ? Wording(en: "a working day", id: "per hari kerja")
      : Wording(en: "a day", id: "per hari")
  }

  private var limits: ReportSection {
    var table = TextTable([
      "target", Wording(en: "now", id: "sekarang"), Wording(en: "verdict", id: "hasil"),
      Wording(en: "breaks at", id: "gagal pada"), Wording(en: "interval", id: "selang"),
      Wording(en: "people a day", id: "orang sehari"), Wording(en: "interval", id: "selang"),
    ])
    for limit in result.limits {
      let unit = limit.measure.unitText(of: limit.statistic, in: result.currency)
      let soft = limit.isHard ? "" : ReportSection.soft
      let breaking = limit.breaking
      table.add([
        "\(limit.text)\(soft)", ShownNumber.text(limit.present.value, unit: unit),
        limit.present.verdict.word,
        breaking.map { Wording(factor($0.factor)) } ?? beyond(limit),
        breaking.map { factors(of: $0) } ?? ShownNumber.missing,
        breaking.map { signed(result.headroom(at: $0.factor)) } ?? ShownNumber.missing,
        breaking.map { interval(of: $0) } ?? ShownNumber.missing,
      ])
    }
    return ReportSection(
      Wording(
        en: "Where each target breaks: times the demand, and people more a day",
        id: "Kapan tiap target gagal: kali permintaan, dan tambahan orang sehari"),
      table.isEmpty ? [] : [.table(table)])
  }

  /// What stands where no limit was found.
  private func beyond(_ limit: StressLimit) -> Wording {
    limit.greatestFactor > 1
      ? Wording(
        en: "not up to \(factor(limit.greatestFactor))",
        id: "tidak sampai \(factor(limit.greatestFactor))")
      : Wording(
        en: "broken down to \(factor(limit.leastFactor))",
        id: "gagal sampai \(factor(limit.leastFactor))")
  }

  private func factors(of breaking: StressLimit.Breaking) -> Wording {
    limits(breaking.lower.map { Wording(factor($0)) }, breaking.upper.map { Wording(factor($0)) })
  }

  /// Of the people more a day.
  private func interval(of breaking: StressLimit.Breaking) -> Wording {
    limits(
      breaking.lower.map { signed(result.headroom(at: $0)) },
      breaking.upper.map { signed(result.headroom(at: $0)) })
  }

  private func limits(_ lower: Wording?, _ upper: Wording?) -> Wording {
    switch (lower, upper) {
    case (let lower?, let upper?):
      Wording(en: "\(lower) to \(upper)", id: "\(lower) s.d. \(upper)")
    case (let lower?, nil): Wording(en: "from \(lower)", id: "mulai \(lower)")
    case (nil, let upper?): Wording(en: "up to \(upper)", id: "sampai \(upper)")
    case (nil, nil): ShownNumber.missing
    }
  }

  private func factor(_ value: Double) -> String { ShownNumber.fixed(value, decimals: 2) }

  private func people(_ value: Double) -> String {
    ShownNumber.fixed(value, decimals: value.magnitude < 100 ? 1 : 0)
  }

  private func signed(_ value: Double) -> Wording {
    Wording((value > 0 ? "+" : "") + people(value))
  }

  private var notes: ReportSection {
    ReportSection(
      Wording(en: "How to read it", id: "Cara membaca"),
      [
        .paragraph(
          Wording(
            en: "Every rate of the file is multiplied by one factor; lists of times and of needs "
              + "stay. The interval holds the demands at which the target is neither clearly met nor "
              + "clearly broken, each judged as in `run`. The number of people counts those who want "
              + "a passport, whether they reach the office or not.",
            id: "Semua laju dalam berkas dikalikan satu faktor; daftar waktu dan kebutuhan tetap. "
              + "Selang memuat permintaan dengan target yang belum jelas terpenuhi atau gagal, "
              + "dinilai seperti pada `run`. Banyaknya orang adalah yang menginginkan paspor, sampai "
              + "di kantor atau tidak."))
      ])
  }

  private var files: ReportSection {
    .files(
      resultFolder.map {
        Wording(
          en: "\($0)/  (stress.csv has every limit)",
          id: "\($0)/  (stress.csv memuat semua batas)")
      })
  }

  /// The same as one JSON document.
  public var json: String {
    JSONValue.object([
      ("antrean", .string(version)),
      ("scenario", .string(result.scenario)),
      ("seed", .unsigned(result.seed)),
      ("replications", .integer(result.replications)),
      ("interrupted", .flag(result.wasInterrupted)),
      ("confidence", .number(result.confidence)),
      ("people_per_day", .number(result.peoplePerDay)),
      ("limits", .array(result.limits.map(json))),
      ("results", JSONValue(resultFolder)),
    ]).text
  }

  private func json(_ limit: StressLimit) -> JSONValue {
    let breaking = limit.breaking
    return .object([
      ("target", .string(limit.text)),
      ("hard", .flag(limit.isHard)),
      ("value", JSONValue(limit.present.value)),
      ("verdict", .string(limit.present.verdict.rawValue)),
      ("factor", JSONValue(breaking?.factor)),
      ("lower", JSONValue(breaking?.lower)),
      ("upper", JSONValue(breaking?.upper)),
      ("headroom", JSONValue(breaking.map { result.headroom(at: $0.factor) })),
      ("headroom_lower", JSONValue(breaking?.lower.map { result.headroom(at: $0) })),
      ("headroom_upper", JSONValue(breaking?.upper.map { result.headroom(at: $0) })),
      ("least_factor", .number(limit.leastFactor)),
      ("greatest_factor", .number(limit.greatestFactor)),
    ])
  }
}
