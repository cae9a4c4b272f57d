import EventKernel
import Experiments
import PassportOffice
import Planning
import Statistics

extension StaffReport {
  /// One row per shift, with what one person less would break.
  var shifts: ReportSection {
    guard let roster = result.roster else { return ReportSection("", []) }
    let hasDays = result.layout.patterns.count > 1
    var header = [
      Wording(en: "shift", id: "sif"), Wording(en: "from", id: "mulai"),
      Wording(en: "until", id: "sampai"), Wording(en: "break", id: "istirahat"),
      Wording(en: "people", id: "orang"), Wording(en: "each a day", id: "masing-masing/hari"),
      Wording(en: "with one less", id: "bila kurang satu"),
    ]
    if hasDays { header.insert(Wording(en: "days", id: "hari"), at: 1) }
    var table = TextTable(header)
    for (number, line) in roster.lines.enumerated() {
      let pattern = result.layout.pattern(ofLine: line.line)
      var row = [
        Wording(line.name), Wording(time(line.kind.hours.from)),
        Wording(time(line.kind.hours.until)),
        line.kind.rest.map { Wording(StaffWords.hours($0, in: result.layout)) }
          ?? ShownNumber.missing,
        Wording("\(line.people)"), amount(line.costEach), oneLess(number),
      ]
      if hasDays { row.insert(Wording(StaffWords.days(pattern.weekdays)), at: 1) }
      table.add(row)
    }
    return ReportSection(
      Wording(en: "One row per kind of shift", id: "Satu baris per jenis sif"),
      table.isEmpty ? [] : [.table(table)])
  }

  func time(_ time: SimDuration) -> String { StaffWords.time(time, in: result.layout) }

  private func oneLess(_ line: Int) -> Wording {
    guard let check = result.check(.oneLess(line: line)) else { return ShownNumber.missing }
    switch check.verdict {
    case .pass: return Wording(en: "holds still", id: "tetap terpenuhi")
    case .undecided: return check.verdict.word
    case .fail:
      let clocks = check.failing.map { time(result.layout.range(ofPlace: $0).from) }
      let more = clocks.count > 1 ? " +\(clocks.count - 1)" : ""
      let hour =
        result.layout.hasCalendar
        ? Wording(en: "at", id: "pukul") : Wording(en: "at", id: "pada")
      return Wording(
        en: "FAILS \(hour) \(clocks[0])\(more)", id: "GAGAL \(hour) \(clocks[0])\(more)")
    }
  }

  /// The shifts and the file as it stands on fresh random numbers.
  var check: ReportSection {
    guard !result.checks.isEmpty else { return ReportSection("", []) }
    var table = TextTable([
      Wording(en: "scenario", id: "skenario"), Wording(en: "verdict", id: "hasil"),
      Wording(en: "worst interval", id: "selang terburuk"), Wording(target.quantity.text),
      Wording(en: "interval", id: "selang kepercayaan"),
    ])
    for check in result.checks {
      guard let title = title(of: check.kind) else { continue }
      let estimate = check.worst.flatMap { check.estimates[$0] }
      let number = ShownNumber(
        for: estimate?.value,
        unit: target.quantity.measure.unitText(of: target.quantity.statistic))
      table.add([
        title, check.verdict.word, place(check.worst), number.withUnit(estimate?.value),
        number.interval(estimate?.lower, estimate?.upper) ?? ShownNumber.missing,
      ])
    }
    let count = ReplicationWords.count(result.checkReplications)
    return ReportSection(
      Wording(
        en: "Does it hold? \(count) with other random numbers, seed \(result.checkSeed)",
        id: "Apakah terpenuhi? \(count) dengan bilangan acak lain, seed \(result.checkSeed)"),
      [.table(table)])
  }

  private func title(of kind: StaffCheck.Kind) -> Wording? {
    switch kind {
    case .chosen: Wording(en: "these shifts", id: "sif ini")
    case .present: Wording(en: "the file as it stands", id: "berkas apa adanya")
    case .oneLess: nil
    }
  }

  /// A table of desks for the days of each pattern.
  var requirements: [ReportSection] {
    result.layout.patterns.indices.map { pattern in
      let days = StaffWords.days(result.layout.patterns[pattern].weekdays)
      let on = days.isEmpty ? "" : " \(days)"
      return ReportSection(
        Wording(
          en: "Desks\(on): needed / open with these shifts",
          id: "Loket\(on): yang diperlukan / yang buka dengan sif ini"),
        [.table(requirement(ofPattern: pattern))])
    }
  }

  private func requirement(ofPattern pattern: Int) -> TextTable {
    let layout = result.layout
    let lines = (0..<layout.lineCount).filter { $0 % layout.patterns.count == pattern }
    let open = result.roster?.desks(in: layout)
    let hasLoads = lines.count <= 3
    var table = TextTable(
      [Wording(en: "interval", id: "selang")]
        + lines.flatMap { line -> [Wording] in
          [Wording(result.stageNames[layout.stage(ofLine: line)])]
            + (hasLoads ? [Wording(en: "load", id: "beban")] : [])
        })
    for interval in 0..<layout.intervalCount where layout.patterns[pattern].open[interval] != nil {
      let range = layout.range(ofPlace: layout.places(ofLine: lines[0]).lowerBound + interval)
      var row = [Wording(StaffWords.hours(range, in: layout))]
      for line in lines {
        let place = layout.places(ofLine: line).lowerBound + interval
        let mark = result.requirement.isOutOfReach[place] ? "!" : ""
        let brought = open.map { " / \($0[place])" } ?? ""
        row.append(Wording("\(result.requirement.desks[place])\(mark)\(brought)"))
        if hasLoads {
          row.append(Wording(ShownNumber.fixed(result.requirement.load[place], decimals: 1)))
        }
      }
      table.add(row)
    }
    return table
  }

  /// How it was found.
  var notes: ReportSection {
    let level = ShownNumber.confidence(result.requirementConfidence)
    var parts: [ReportSection.Part] = [
      .paragraph(
        Wording(
          en:
            "Iterative staffing on simulation (Feldman, Mandelbaum, Massey and Whitt): the fewest "
            + "desks of each interval with which whoever joins a line in it is served in time, the "
            + "interval of the estimate (\(level)) included. The load is what would be busy with "
            + "a desk for everybody. Shifts that work the whole of an interval cover it; they "
            + "are the cheapest by integer programming (Dantzig's covering model, GLPK).",
          id: "Penempatan berulang dengan simulasi (Feldman, Mandelbaum, Massey dan Whitt): loket "
            + "paling sedikit pada tiap selang agar yang mulai mengantre terlayani tepat waktu, "
            + "termasuk selang kepercayaannya (\(level)). Beban adalah loket yang akan sibuk bila "
            + "selalu ada loket kosong. Sif yang bekerja sepanjang selang mengisinya; susunannya "
            + "termurah menurut pemrograman bilangan bulat (model penutupan Dantzig, GLPK)."))
    ]
    if !result.layout.hasCalendar {
      parts.append(
        .paragraph(
          Wording(
            en: "The file has no calendar: +08:30 is 8 hours and 30 minutes after the start of its "
              + "day, whenever that is by the clock.",
            id:
              "Berkas ini tanpa kalender: +08:30 berarti 8 jam 30 menit sesudah awal harinya, pukul "
              + "berapa pun itu.")))
    }
    if !result.request.isOwnTarget {
      parts.append(
        .paragraph(
          Wording(
            en: "The file names no target of shifts (`plan: {shifts: {target: …}}`): "
              + "`\(target.text)` is taken.",
            id: "Berkas tidak menyebut target sif (`plan: {shifts: {target: …}}`): dipakai "
              + "`\(target.text)`.")))
    }
    if result.requirement.isOutOfReach.contains(true) {
      parts.append(
        .paragraph(
          Wording(
            en: "! no number of desks allowed helps whoever joins then: they wait for the doors to "
              + "open, for a system, or for the limit on desks.",
            id:
              "! tidak ada jumlah loket yang menolong orang yang datang saat itu: mereka menunggu "
              + "pintu buka, sistem, atau terbentur batas loket.")))
    }
    if result.spared > 0 {
      parts.append(
        .paragraph(
          Wording(
            en: "What is needed is meant for each interval by itself. Shifts are longer, and where "
              + "fewer are open than needed the desks of the next hours serve people in time: one "
              + "person after the other was taken away until an interval failed.",
            id:
              "Yang diperlukan berlaku untuk tiap selang sendiri. Sif lebih panjang, dan bila yang "
              + "buka lebih sedikit, loket pada jam berikutnya tetap melayani tepat waktu: petugas "
              + "dikurangi satu demi satu sampai ada selang yang gagal.")))
    }
    if result.mends > 0 {
      parts.append(
        .paragraph(
          Wording(
            en:
              "Shifts were mended \(result.mends) times, as fresh random numbers showed an interval "
              + "that needed a desk more.",
            id: "Sif diperbaiki \(result.mends) kali, karena bilangan acak baru menunjukkan selang "
              + "yang perlu satu loket lagi.")))
    }
    return ReportSection(Wording(en: "How to read it", id: "Cara membaca"), parts)
  }
}
