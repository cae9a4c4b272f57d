import Experiments
import Statistics

extension WorstHours {
  /// The worst hour, where and who waits in it, and all hours beside it.
  var sections: [ReportSection] {
    guard let worst else { return [nobodyWaits] }
    return [headline(worst), whereTheyWait, whoIsInIt, grid, reading]
  }

  private var nobodyWaits: ReportSection {
    ReportSection(
      Wording(en: "Worst hour", id: "Jam terburuk"),
      [
        .paragraph(Wording(en: "Nobody waits in any line.", id: "Tidak ada yang menunggu.")),
        .paragraph(source),
      ])
  }

  private var source: Wording {
    let stopped = ReplicationWords.interruption(wasInterrupted)
    return Wording(
      en: "\(scenario), variant \(variant): \(ReplicationWords.count(replications)), seed "
        + "\(seed)\(stopped)",
      id: "\(scenario), varian \(variant): \(ReplicationWords.count(replications)), seed "
        + "\(seed)\(stopped)")
  }

  private func headline(_ worst: Hour) -> ReportSection {
    let minutes = Self.withInterval(worst.shareOfMinutes, unit: "share")
    let waits = ShownNumber.text(worst.shareOfWaits, unit: "share")
    let leads = Int((worst.leads * Double(replications)).rounded())
    return ReportSection(
      Wording(en: "Worst hour: \(worst.clock.title)", id: "Jam terburuk: \(worst.clock.title)"),
      [
        .paragraph(
          Wording(
            en: "\(minutes) of all minutes waited are those of people who join a line then, with "
              + "\(waits) of all waits; it leads in \(leads) of "
              + "\(ReplicationWords.count(replications)).",
            id: "\(minutes) dari semua menit menunggu adalah milik orang yang masuk antrean saat "
              + "itu, dengan \(waits) dari semua antrean; terburuk dalam \(leads) dari "
              + "\(ReplicationWords.count(replications)).")),
        .paragraph(lengths(worst)), .paragraph(longestHour(worst)), .paragraph(source),
      ])
  }

  private func lengths(_ worst: Hour) -> Wording {
    let mean = Self.withInterval(worst.mean, unit: "min")
    let p90 = Self.withInterval(worst.p90, unit: "min")
    let waits = ShownNumber.text(worst.waits, unit: "count")
    let people = ShownNumber.text(worst.people, unit: "people")
    return Wording(
      en: "A wait that begins then takes \(mean) on average, and one in ten longer than \(p90). "
        + "There are \(waits) waits of \(people) in a replication.",
      id:
        "Menunggu yang mulai saat itu rata-rata \(mean), dan satu dari sepuluh lebih dari \(p90). "
        + "Ada \(waits) kali menunggu oleh \(people) dalam satu replikasi.")
  }

  private func longestHour(_ worst: Hour) -> Wording {
    guard let longest else { return "" }
    let share = ShownNumber.fixed(Self.leastShare * 100, decimals: 0)
    if longest.clock == worst.clock {
      return Wording(
        en: "Nor is a wait longer on average in any other hour with at least \(share) % of all "
          + "waits.",
        id: "Di jam lain dengan paling sedikit \(share) % dari semua antrean pun, rata-rata "
          + "menunggu tidak lebih lama.")
    }
    let mean = Self.withInterval(longest.mean, unit: "min")
    return Wording(
      en: "For whoever comes it is longest on \(longest.clock.title), \(mean) on average, of the "
        + "hours with at least \(share) % of all waits.",
      id: "Bagi yang datang, paling lama pada \(longest.clock.title), rata-rata \(mean), di antara "
        + "jam dengan paling sedikit \(share) % dari semua antrean.")
  }

  private var whereTheyWait: ReportSection {
    let hasChannels = stages.contains { $0.channel != nil }
    var table = TextTable(
      [Wording(en: "stage", id: "tahap")]
        + (hasChannels ? [Wording(en: "channel", id: "kanal")] : [])
        + [
          Wording(en: "waits", id: "kali"), Wording(en: "mean (min)", id: "rata-rata (menit)"),
          Wording(en: "interval", id: "selang"),
          Wording(en: "of the hour's minutes", id: "dari menit jam itu"),
        ], repeated: hasChannels ? 2 : 1)
    for part in stages {
      let number = ShownNumber(for: part.mean.value, unit: "min")
      let channel: [Wording] = part.channel.map { [Wording($0)] } ?? []
      let cells: [Wording] = [
        ShownNumber.text(part.waits, unit: "count"), number.bare(part.mean.value),
        number.interval(part.mean.lower, part.mean.upper) ?? ShownNumber.missing,
        ShownNumber.text(part.shareOfMinutes?.value, unit: "share"),
      ]
      table.add([Wording(part.stage)] + channel + cells)
    }
    return ReportSection(
      Wording(en: "Where they wait", id: "Di mana mereka menunggu"), [.table(table)])
  }

  private var whoIsInIt: ReportSection {
    var table = TextTable(
      [
        Wording(en: "who", id: "siapa"), "", Wording(en: "in this hour", id: "di jam ini"),
        Wording(en: "interval", id: "selang"), Wording(en: "in all hours", id: "di semua jam"),
        Wording(en: "interval", id: "selang"),
      ], repeated: 2)
    for part in shownPeople {
      let cells = [part.inHour, part.inAllHours].flatMap { share -> [Wording] in
        let number = ShownNumber(for: share.value, unit: "share")
        return [
          number.withUnit(share.value),
          number.interval(share.lower, share.upper) ?? ShownNumber.missing,
        ]
      }
      table.add([Wording(part.key.rawValue), Wording(part.name)] + cells)
    }
    let rest = people.count - shownPeople.count
    let more = Wording(
      en: "and \(rest) more kinds of people in worst-hour-people.csv",
      id: "dan \(rest) jenis orang lagi di worst-hour-people.csv")
    return ReportSection(
      Wording(
        en: "Who is in it: share of the people who join a line",
        id: "Siapa di dalamnya: bagian dari orang yang masuk antrean"),
      table.isEmpty ? [] : [.table(table)] + (rest > 0 ? [.line(more)] : []))
  }

  /// Of a key with many words those with the greatest shares.
  private var shownPeople: [PeoplePart] {
    ScopeKey.allCases.flatMap { key -> [PeoplePart] in
      let parts = people.filter { $0.key == key }
      guard parts.count > Self.mostShown else { return parts }
      let shares = parts.map(\.inHour.value).sorted(by: >)
      return Array(
        parts.filter { $0.inHour.value >= shares[Self.mostShown - 1] }
          .prefix(Self.mostShown))
    }
  }

  /// The most words of a key that are shown.
  private static let mostShown = 10

  /// The share of all minutes and the mean wait by hour and weekday.
  private var grid: ReportSection {
    let weekdays = Set(hours.map(\.clock.weekday)).sorted { ($0 ?? 0) < ($1 ?? 0) }
    let names = weekdays.map { $0.map(ClockHour.weekdayName) ?? Wording(en: "all", id: "semua") }
    var shares = TextTable([Wording(en: "hour", id: "jam")] + names)
    var means = TextTable([Wording(en: "hour", id: "jam")] + names)
    for clock in Set(hours.map(\.clock.hour)).sorted() {
      let row = weekdays.map { weekday in
        hours.first { $0.clock == ClockHour(weekday: weekday, hour: clock) }
      }
      let label = Wording(ClockHour(weekday: nil, hour: clock).span)
      let share = ShownNumber(for: 0.1, unit: "share")
      let mean = ShownNumber(for: 10, unit: "min")
      shares.add([label] + row.map { share.bare($0?.shareOfMinutes?.value) })
      means.add([label] + row.map { mean.bare($0?.mean.value) })
    }
    return ReportSection(
      Wording(
        en: "Share of all minutes waited (%), by the hour in which the line was joined",
        id: "Bagian dari semua menit menunggu (%), menurut jam masuk antrean"),
      [
        .table(shares), .gap,
        .line(Wording(en: "Mean wait (min)", id: "Rata-rata menunggu (menit)")), .table(means),
      ])
  }

  private var reading: ReportSection {
    let confidence = ShownNumber.confidence(confidence)
    return ReportSection(
      Wording(en: "How to read it", id: "Cara membaca"),
      [
        .paragraph(
          Wording(
            en: "A wait is a stop in a line from joining it to the start of service, by the hour "
              + "in which it begins, also where nobody was ahead; a visit has several. The worst "
              + "hour is the one whose waits add up to the most minutes, so that an hour of few "
              + "people does not win. Limits are those of \(confidence) over the replications; the "
              + "hour was chosen by the same replications, so theirs are a little too narrow where "
              + "several hours are about as bad.",
            id: "Menunggu dihitung tiap kali berada dalam antrean, dari masuk sampai mulai "
              + "dilayani, menurut jam mulainya, juga bila tidak ada orang di depan; satu "
              + "kunjungan bisa beberapa kali. Jam terburuk adalah yang jumlah menit menunggunya "
              + "terbanyak, sehingga jam dengan sedikit orang tidak terpilih. Batas-batasnya "
              + "\(confidence) atas replikasi; jamnya dipilih dari replikasi yang sama, jadi "
              + "batasnya sedikit terlalu sempit bila beberapa jam hampir sama buruk."))
      ])
  }

  /// A value with its unit, and its limits in brackets where there are any.
  private static func withInterval(_ estimate: IntervalEstimate?, unit: String) -> Wording {
    let number = ShownNumber(for: estimate?.value, unit: unit)
    guard let interval = number.interval(estimate?.lower, estimate?.upper) else {
      return number.withUnit(estimate?.value)
    }
    return "\(number.withUnit(estimate?.value)) (\(interval))"
  }
}

extension ClockHour {
  /// The day and the hour.
  var title: Wording {
    guard let weekday else { return Wording(span) }
    return "\(Self.weekdayName(weekday)) \(span)"
  }

  /// The hour alone, such as `08:00-09:00`.
  var span: String {
    let clock = { (hour: Int) in hour < 10 ? "0\(hour):00" : "\(hour):00" }
    return "\(clock(hour))-\(clock(hour + 1))"
  }

  /// The name of a weekday, 0 for Monday.
  static func weekdayName(_ weekday: Int) -> Wording {
    let names = [
      Wording(en: "Monday", id: "Senin"), Wording(en: "Tuesday", id: "Selasa"),
      Wording(en: "Wednesday", id: "Rabu"), Wording(en: "Thursday", id: "Kamis"),
      Wording(en: "Friday", id: "Jumat"), Wording(en: "Saturday", id: "Sabtu"),
      Wording(en: "Sunday", id: "Minggu"),
    ]
    return names[weekday]
  }
}
