public import Experiments

/// What a shock does and how long it is felt, in words and tables; computes nothing of its own.
public struct ShockReport: PrintedReport, Sendable {
  let result: ShockResult
  let version: String
  let resultFolder: String?

  /// A report on a shock.
  public init(result: ShockResult, version: String, resultFolder: String?) {
    self.result = result
    self.version = version
    self.resultFolder = resultFolder
  }

  /// The shock for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    ReportSection.text(of: [headline, effects, notes, files], in: language)
  }

  private var headline: ReportSection {
    let stopped = ReplicationWords.interruption(result.wasInterrupted)
    let days =
      result.firstDate == result.lastDate
      ? Wording(en: "on \(result.firstDate)", id: "pada \(result.firstDate)")
      : Wording(
        en: "from \(result.firstDate) through \(result.lastDate)",
        id: "dari \(result.firstDate) sampai \(result.lastDate)")
    return ReportSection(
      Wording(en: "Shock: \(result.shock.meaning)", id: "Guncangan: \(result.shock.meaning)"),
      [.paragraph("\(days).")]
        + result.effects.filter { $0.worst != nil }.map {
          .paragraph("\($0.item.title): \(sentence($0))", hanging: 2)
        }
        + [
          .paragraph(
            Wording(
              en:
                "\(result.scenario): \(ReplicationWords.count(result.replications)), seed \(result.seed)\(stopped)",
              id:
                "\(result.scenario): \(ReplicationWords.count(result.replications)), seed \(result.seed)\(stopped)"
            )
          )
        ])
  }

  private func sentence(_ effect: ShockEffect) -> Wording {
    let worst = effect.worst?.difference ?? 0
    let number = ShownNumber(for: worst, unit: effect.item.unitText(in: ""))
    let most: Wording = "\(number.signed(worst)) \(number.unitText)"
    let share = ShownNumber.fixed(ShockRunner.smallShare * 100, decimals: 0)
    if worst <= ShockRunner.smallShare * effect.usual {
      return Wording(
        en:
          "hardly felt, below \(share) % of the usual mean in every week (at most \(most) a person).",
        id: "hampir tidak terasa, di bawah \(share) % rata-rata biasa dalam setiap minggu (paling "
          + "banyak \(most) per orang).")
    }
    return Wording(
      en: "in the worst week \(most) a person (from \(effect.worst?.date ?? "")), \(end(effect)).",
      id: "dalam minggu terburuk \(most) per orang (dari \(effect.worst?.date ?? "")), "
        + "\(end(effect)).")
  }

  /// When it is as before.
  private func end(_ effect: ShockEffect) -> Wording {
    guard let recovery = effect.recovery else {
      let counted = effect.weeks.last.map { $0.daysAfter + ShockRunner.week } ?? 0
      return Wording(
        en: "not as before in the \(counted) counted days after its end (a later "
          + "`calendar.measure` counts more)",
        id: "belum seperti semula dalam \(counted) hari terhitung sesudah berakhir "
          + "(`calendar.measure` yang lebih akhir menghitung lebih banyak)")
    }
    let upper =
      recovery.upper.map { Wording("\($0)") }
      ?? Wording(en: "more than are counted", id: "lebih dari yang dihitung")
    if recovery.days == 0 && recovery.upper == 0 {
      return Wording(
        en: "as before at once when it ends", id: "langsung seperti semula saat berakhir")
    }
    return Wording(
      en: "as before \(recovery.days) days after its end (\(recovery.lower) to \(upper) by the "
        + "limits of the weeks)",
      id: "seperti semula \(recovery.days) hari sesudah berakhir (\(recovery.lower) s.d. \(upper) "
        + "menurut batas mingguan)")
  }

  /// The weeks around the shock, one a row.
  private var effects: ReportSection {
    var table = TextTable(
      [
        Wording(en: "week from", id: "minggu dari"),
        Wording(en: "days after", id: "hari sesudah"),
      ]
        + result.effects.flatMap { effect -> [Wording] in
          let unit = ShownNumber(for: 1, unit: effect.item.unitText(in: "")).unitText
          return [
            "\(effect.item.shortTitle) (\(unit))",
            Wording(en: "with shock", id: "dengan guncangan"),
          ]
        }, repeated: 2)
    for date in shownDates {
      let weeks = result.effects.map { effect in effect.weeks.first { $0.date == date } }
      guard let after = weeks.compactMap({ $0?.daysAfter }).first else { continue }
      table.add(
        [Wording(date), "\(after)"]
          + zip(result.effects, weeks).flatMap { effect, week -> [Wording] in
            let unit = effect.item.unitText(in: "")
            let level = ShownNumber(for: week?.calm, unit: unit)
            return [level.bare(week?.calm), level.signed(week?.difference)]
          })
    }
    return ReportSection(
      Wording(
        en: "Means of a week without the shock, and the difference with it",
        id: "Rata-rata seminggu tanpa guncangan, dan selisihnya dengan guncangan"),
      table.isEmpty ? [] : [.table(table)])
  }

  /// Weeks that follow each other from a month before the end to half a year after, with no more
  /// once all is as before.
  private var shownDates: [String] {
    let felt = result.effects.map { $0.recovery.map { $0.upper ?? $0.days } ?? 182 }.max() ?? 0
    let weeks = result.effects.max { $0.weeks.count < $1.weeks.count }?.weeks ?? []
    return weeks.filter { week in
      (-28...min(182, felt + 14)).contains(week.daysAfter) && week.daysAfter.isMultiple(of: 7)
    }.map(\.date)
  }

  private var notes: ReportSection {
    let share = ShownNumber.fixed(ShockRunner.smallShare * 100, decimals: 0)
    return ReportSection(
      Wording(en: "How to read it", id: "Cara membaca"),
      [
        .paragraph(
          Wording(
            en:
              "The same persons with and without the shock, by the day of their need (time at the "
              + "office: of their interview), seven days together. As before means: for 14 days in a "
              + "row the difference is at most \(share) % of the usual mean.",
            id: "Orang yang sama dengan dan tanpa guncangan, menurut hari kebutuhannya (waktu di "
              + "kantor: hari wawancaranya), tujuh hari digabung. Seperti semula berarti: 14 hari "
              + "berturut-turut selisihnya paling banyak \(share) % dari rata-rata biasa."))
      ])
  }

  private var files: ReportSection {
    .files(
      resultFolder.map {
        Wording(
          en: "\($0)/  (shock.csv has every week)",
          id: "\($0)/  (shock.csv memuat semua minggu)")
      })
  }

  /// The same as one JSON document.
  public var json: String {
    JSONValue.object([
      ("antrean", .string(version)),
      ("scenario", .string(result.scenario)),
      ("shock", .string(result.shock.rawValue)),
      ("from", .string(result.firstDate)),
      ("through", .string(result.lastDate)),
      ("seed", .unsigned(result.seed)),
      ("replications", .integer(result.replications)),
      ("interrupted", .flag(result.wasInterrupted)),
      ("confidence", .number(result.confidence)),
      ("effects", .array(result.effects.map(json))),
      ("results", JSONValue(resultFolder)),
    ]).text
  }

  private func json(_ effect: ShockEffect) -> JSONValue {
    let recovery = effect.recovery
    return .object([
      ("measure", .string(effect.item.rawValue)),
      ("unit", .string(effect.item.unitText(in: ""))),
      ("usual", .number(effect.usual)),
      ("worst", JSONValue(effect.worst?.difference)),
      ("worst_week_from", JSONValue(effect.worst?.date)),
      ("recovery_days", recovery.map { .integer($0.days) } ?? .null),
      ("recovery_lower", recovery.map { .integer($0.lower) } ?? .null),
      ("recovery_upper", recovery?.upper.map { .integer($0) } ?? .null),
    ])
  }
}

extension Shock {
  /// What happens.
  var meaning: Wording {
    switch self {
    case .outage:
      Wording(
        en: "the app and the systems of the desks stand still",
        id: "aplikasi dan sistem loket berhenti")
    case .halfDesks: Wording(en: "half of the desks", id: "separuh loket")
    case .umrah:
      Wording(en: "a doubled umrah season", id: "musim umrah dua kali lipat")
    case .blanks: Wording(en: "no blank booklets", id: "blangko habis")
    }
  }
}
