import EventKernel
import Experiments
import Foundation
import PassportOffice

/// Needs that were recorded, one row of a CSV file for each person.
struct NeedTable {
  let calendar: OfficeCalendar
  let folder: TableFolder
  /// Nil in a plain queue, whose people differ in nothing.
  let people: People?
  /// Names of the regions; empty if there are none.
  let regions: [String]

  private static let time = "at"
  private static let companions = "people"

  /// The needs of a demand in the order of time; nil after a report.
  func arrivals(
    of demand: CheckedObject, into log: inout DiagnosticLog
  ) -> ArrivalProcess? {
    for key in ["month", "weekday", "hour", "events", "batch"] where demand.isWritten(key) {
      log.error(
        .keyCombination, demand.span(of: key),
        Wording(
          en: "`\(key)` shapes a rate, but the needs are read from `file`",
          id: "`\(key)` membentuk laju, tetapi kebutuhan dibaca dari `file`"),
        hint: Wording(
          en: "remove `\(key)`, or write a `rate` instead of `file`",
          id: "hapus `\(key)`, atau tulis `rate` sebagai ganti `file`"))
    }
    guard let file = demand.text("file"), let span = demand.node("file")?.span,
      let table = folder.table(file, namedAt: span, into: &log),
      let columns = columns(of: table, file: file, at: span, into: &log)
    else { return nil }
    return needs(of: table, columns, file: file, at: span, into: &log).map(ArrivalProcess.recorded)
  }

  /// Positions of the columns.
  private struct Columns {
    var at: Int
    var application: Int?
    var group: Int?
    var region: Int?
    var channel: Int?
    var people: Int?
  }

  private func columns(
    of table: CSVTable, file: String, at span: SourceSpan, into log: inout DiagnosticLog
  ) -> Columns? {
    let known =
      people == nil
      ? [Self.time] : [Self.time, "application", "group", "region", "channel", Self.companions]
    for name in table.heading where !known.contains(name) {
      log.error(
        .badTable, span,
        Wording(
          en: "\(file):1: a list of needs has no column `\(name)`",
          id: "\(file):1: daftar kebutuhan tidak punya kolom `\(name)`"),
        hint: suggestion(for: name, among: known).map(Wording.didYouMean)
          ?? "columns: \(known.joined(separator: ", "))")
    }
    guard let at = table.column(Self.time) else {
      log.error(
        .badTable, span,
        Wording(
          en: "\(file):1: there is no column `\(Self.time)`",
          id: "\(file):1: tidak ada kolom `\(Self.time)`"),
        hint: Wording(
          en: "add a column `at` with instants such as `2023-01-30 08:00`",
          id: "tambahkan kolom `at` berisi tanggal dan jam seperti `2023-01-30 08:00`"))
      return nil
    }
    guard table.heading.allSatisfy(known.contains) else { return nil }
    return Columns(
      at: at, application: table.column("application"), group: table.column("group"),
      region: table.column("region"), channel: table.column("channel"),
      people: table.column(Self.companions))
  }

  private func needs(
    of table: CSVTable, _ columns: Columns, file: String, at span: SourceSpan,
    into log: inout DiagnosticLog
  ) -> [RecordedNeed]? {
    let end = SimInstant.startOfDay(calendar.days.count)
    var needs: [RecordedNeed] = []
    var outside: [Int] = []
    for row in table.rows {
      do throws(ValueProblem) {
        let need = try need(of: row.cells, columns)
        if need.at >= .zero && need.at < end {
          needs.append(need)
        } else {
          outside.append(row.line)
        }
      } catch {
        log.error(error.code, span, "\(file):\(row.line): \(error.wording)", hint: error.advice)
        return nil
      }
    }
    warn(ofRows: outside, file: file, at: span, into: &log)
    // Rows of one instant keep their order, so that a person keeps the number within the day.
    return needs.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  private func need(
    of cells: [String], _ columns: Columns
  ) throws(ValueProblem) -> RecordedNeed {
    let (date, clock) = try instant(cells[columns.at])
    let day = date.dayNumber - calendar.days[0].date.dayNumber
    let application = try place(
      columns.application.map { cells[$0] }, among: people?.applicationNames ?? [],
      .unknownApplication, noun: Wording(en: "application", id: "jenis permohonan"))
    let group = try place(
      columns.group.map { cells[$0] }, among: people?.groupNames ?? [], .unknownGroup,
      noun: Wording(en: "group", id: "kelompok"))
    let region = try place(
      columns.region.map { cells[$0] }, among: regions, .unknownRegion,
      noun: Wording(en: "region", id: "wilayah"))
    let channel = try place(
      columns.channel.map { cells[$0] }, among: Channel.named.map(\.scenarioWord), .badTable,
      noun: Wording(en: "channel", id: "kanal"))
    var need = RecordedNeed(
      at: .startOfDay(day) + clock, application: application, group: group,
      firstChannel: channel.map { Channel.named[$0] })
    need.region = region
    need.people = try companions(columns.people.map { cells[$0] })
    return need
  }

  /// How many come together; one where the cell is empty or there is no column.
  private func companions(_ cell: String?) throws(ValueProblem) -> Int {
    guard let cell = cell?.trimmingCharacters(in: .whitespaces), !cell.isEmpty else { return 1 }
    do {
      return try ScalarReader.count(cell, in: OfficeGrammar.familySizes)
    } catch {
      throw ValueProblem(.badTable, error.wording, hint: error.advice)
    }
  }

  private func instant(_ cell: String) throws(ValueProblem) -> (CivilDate, SimDuration) {
    do {
      return try ScalarReader.recordedInstant(cell)
    } catch {
      throw ValueProblem(.badTable, error.wording, hint: error.advice)
    }
  }

  /// The place of a cell's name in a list; nil where the cell is empty or there is no column.
  private func place(
    _ cell: String?, among names: [String], _ code: DiagnosticCode, noun: Wording
  ) throws(ValueProblem) -> Int? {
    guard let cell = cell?.trimmingCharacters(in: .whitespaces), !cell.isEmpty else { return nil }
    guard let place = names.firstIndex(of: cell) else {
      throw ValueProblem(
        code, Wording(en: "there is no \(noun) `\(cell)`", id: "tidak ada \(noun) `\(cell)`"),
        hint: suggestion(for: cell, among: names).map(Wording.didYouMean)
          ?? (names.isEmpty
            ? Wording(en: "this file names none", id: "berkas ini tidak menyebut satu pun")
            : Wording(
              en: "there is: \(names.joined(separator: ", "))",
              id: "yang ada: \(names.joined(separator: ", "))")))
    }
    return place
  }

  private func warn(
    ofRows lines: [Int], file: String, at span: SourceSpan, into log: inout DiagnosticLog
  ) {
    guard let first = lines.first, let last = lines.last else { return }
    let from = calendar.days[0].date.isoText
    let through = calendar.days[calendar.days.count - 1].date.isoText
    log.warning(
      .needsOutside, span,
      lines.count == 1
        ? Wording(
          en: "\(file):\(first): this need lies outside the days simulated, \(from) through "
            + "\(through), and nobody comes",
          id: "\(file):\(first): kebutuhan ini di luar hari yang disimulasikan, \(from) sampai "
            + "\(through), dan tidak ada yang datang")
        : Wording(
          en: "\(lines.count) needs, the first on line \(first) of \(file), the last on line "
            + "\(last), lie outside the days simulated, \(from) through \(through), and nobody comes",
          id:
            "\(lines.count) kebutuhan, yang pertama di baris \(first) dari \(file), yang terakhir di "
            + "baris \(last), di luar hari yang disimulasikan, \(from) sampai \(through), dan tidak "
            + "ada yang datang"),
      hint: Wording(
        en: "remove them, or make `warm_up` or `measure` longer",
        id: "hapus, atau perpanjang `warm_up` atau `measure`"))
  }
}

extension ScalarReader {
  /// An instant of a table: `2023-01-30 08:00`, also with `T` between the parts and with seconds.
  static func recordedInstant(_ text: String) throws(ValueProblem) -> (CivilDate, SimDuration) {
    let parts = text.split { $0 == " " || $0 == "T" }.map(String.init)
    guard parts.count == 2 else { return try instant(text) }
    let fields = parts[1].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 3 else { return try instant("\(parts[0]) \(parts[1])") }
    let date = try date(parts[0])
    let clock = try clock("\(fields[0]):\(fields[1])")
    guard fields[2].count == 2, let seconds = Int64(fields[2]), (0..<60).contains(seconds) else {
      throw ValueProblem(
        .wrongValue,
        Wording(en: "`\(parts[1])` is not a clock time", id: "`\(parts[1])` bukan jam"),
        hint: Wording(en: "write for example `08:00:30`", id: "tulis misalnya `08:00:30`"))
    }
    return (date, clock + .seconds(seconds))
  }
}
