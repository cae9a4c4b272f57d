import EventKernel
public import Experiments
public import PassportOffice

/// The story of one person, in words and as data.
public struct StoryReport: PrintedReport, Sendable {
  let story: PersonStory
  let variant: Variant
  let seed: UInt64
  let replication: Int
  let version: String

  /// A report on somebody in a replication, which is numbered from 0.
  public init(
    story: PersonStory, variant: Variant, seed: UInt64, replication: Int, version: String
  ) {
    self.story = story
    self.variant = variant
    self.seed = seed
    self.replication = replication
    self.version = version
  }

  /// The story for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    ReportSection.text(of: [headline] + days + [totals], in: language)
  }

  private var network: OfficeNetwork { variant.network }
  private var record: PersonRecord { story.record }

  private var headline: ReportSection {
    let names = network.names
    return ReportSection(
      Wording(
        en: "Person \(Int(record.arrivalIndex)) of \(names.scenario)",
        id: "Orang \(Int(record.arrivalIndex)) dari \(names.scenario)"),
      [
        .paragraph(who),
        .paragraph(
          Wording(
            en: "Variant \(variant.name), seed \(seed), replication \(replication + 1); in "
              + "applicants.csv the person \(String(record.identity))",
            id: "Varian \(variant.name), seed \(seed), replikasi \(replication + 1); di "
              + "applicants.csv orang \(String(record.identity))")),
      ])
  }

  /// The office turned to last, where there are several.
  private var office: String? {
    let offices = network.names.offices
    return offices.count > 1 ? offices[Int(record.traits.office)] : nil
  }

  /// Who it is, by the words of the scenario.
  private var who: Wording {
    let names = network.names
    let traits = record.traits
    let word = { (words: [String], id: Int) -> [Wording] in
      words.indices.contains(id) ? [Wording(words[id])] : []
    }
    var parts = word(names.classes, Int(traits.classID))
    if network.town != nil {
      parts += word(names.applications, Int(traits.application))
      parts += word(names.groups, Int(traits.group)) + word(names.regions, Int(traits.region))
    }
    if let office {
      parts.append(Wording(en: "office \(office)", id: "kantor \(office)"))
    }
    guard case .needArises(let circumstances)? = story.events.first?.happening else {
      return parts.joined(separator: ", ")
    }
    if let kilometres = circumstances.kilometres {
      let distance = ShownNumber.text(kilometres, unit: "km")
      parts.append(
        Wording(en: "\(distance) from the office", id: "\(distance) dari kantor"))
    }
    if network.town != nil {
      parts.append(
        circumstances.knowsApp
          ? Wording(en: "knows the app", id: "mengenal aplikasi")
          : Wording(en: "does not know the app", id: "tidak mengenal aplikasi"))
    }
    if circumstances.companions > 0 {
      parts.append(
        Wording(
          en: "goes with \(circumstances.companions) more of the family",
          id: "pergi bersama \(circumstances.companions) anggota keluarga lain"))
    }
    return parts.joined(separator: ", ")
  }

  /// In a plain queue the need is the arrival and not told twice.
  private var told: [StoryEvent] {
    guard network.town == nil, story.events.dropFirst().first?.happening == .comes(.arrival) else {
      return story.events
    }
    return Array(story.events.dropFirst())
  }

  /// A section for each day on which something happened.
  private var days: [ReportSection] {
    let words = StoryWords(network)
    let lines = StoryLine.lines(of: told)
    var sections: [ReportSection] = []
    var start = lines.startIndex
    while start < lines.endIndex {
      let title = words.clock.day(of: lines[start].at)
      let end =
        lines[start...].firstIndex { words.clock.day(of: $0.at) != title } ?? lines.endIndex
      sections.append(
        ReportSection(
          title,
          lines[start..<end].map { line in
            .paragraph(
              words.text(line), hanging: 10, lead: "\(words.clock.time(of: line.at)) ")
          }))
      start = end
    }
    return sections
  }

  private var totals: ReportSection {
    let isOffice = network.town != nil
    let days = { (instant: SimInstant?) in instant.map { ($0 - record.need).days } }
    let money = network.names.currency
    var rows: [(Wording, Double?, String)] = [
      (Wording(en: "in lines", id: "dalam antrean"), record.totalWait.minutes, "min"),
      (Wording(en: "at the office", id: "di kantor"), record.totalVisit.minutes, "min"),
    ]
    if isOffice {
      rows =
        [
          (
            Wording(en: "need to first slot got", id: "kebutuhan sampai dapat slot"),
            days(record.slotGot), "days"
          ),
          (
            Wording(en: "need to interview", id: "kebutuhan sampai wawancara"),
            days(record.interviewed), "days"
          ),
          (
            Wording(en: "need to passport", id: "kebutuhan sampai paspor"), days(record.served),
            "days"
          ),
          (
            Wording(en: "outside the door", id: "di luar pintu"), record.totalOutside.minutes, "min"
          ),
        ] + rows + [
          (Wording(en: "visits", id: "kunjungan"), Double(record.visits), "count"),
          (
            Wording(en: "tries for a slot or a ticket", id: "percobaan mendapat slot atau tiket"),
            Double(record.tries), "count"
          ),
          (
            Wording(en: "appointments missed", id: "jadwal terlewat"), Double(record.missed),
            "count"
          ),
          (
            Wording(en: "slots given back", id: "slot dikembalikan"), Double(record.cancelled),
            "count"
          ),
          (Wording(en: "paid", id: "dibayar"), record.paid, money),
          (Wording(en: "of it lost", id: "di antaranya hangus"), record.moneyLost, money),
          (Wording(en: "travelled", id: "perjalanan"), Double(record.travel), "km"),
        ]
    }
    var table = TextTable([
      Wording(en: "fate", id: "akhir kisah"), Wording(record.fate.measure.rawValue),
    ])
    for (title, value, unit) in rows { table.add([title, ShownNumber.text(value, unit: unit)]) }
    return ReportSection(
      Wording(en: "What it added up to", id: "Jumlah seluruhnya"),
      [.table(table)])
  }

  /// The same as one JSON document.
  public var json: String {
    let words = StoryWords(network)
    let clock = words.clock
    let instant = { (instant: SimInstant?) in instant.map(clock.json) ?? .null }
    return JSONValue.object([
      ("antrean", .string(version)),
      ("scenario", .string(network.names.scenario)),
      ("variant", .string(variant.name)),
      ("seed", .unsigned(seed)),
      ("replication", .integer(replication + 1)),
      ("applicant", .integer(Int(record.arrivalIndex))),
      ("person", .unsigned(record.identity)),
      ("office", JSONValue(office)),
      ("events", .array(story.events.map { words.json($0) })),
      (
        "totals",
        .object([
          ("fate", .string(record.fate.measure.rawValue)),
          ("need", instant(record.need)), ("slot_got", instant(record.slotGot)),
          ("first_slot", instant(record.firstSlot)), ("interviewed", instant(record.interviewed)),
          ("served", instant(record.served)), ("ended", instant(record.ended)),
          ("visits", .integer(Int(record.visits))), ("tries", .integer(Int(record.tries))),
          ("missed", .integer(Int(record.missed))),
          ("cancelled", .integer(Int(record.cancelled))),
          ("money_lost", .number(record.moneyLost)),
          ("wait", .number(record.totalWait.minutes)),
          ("outside", .number(record.totalOutside.minutes)),
          ("visit", .number(record.totalVisit.minutes)), ("paid", .number(record.paid)),
          ("travel", .number(Double(record.travel))),
        ])
      ),
    ]).text
  }
}
