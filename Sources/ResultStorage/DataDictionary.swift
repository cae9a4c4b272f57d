internal import Experiments

/// `README.md` beside the files of a run: what they contain, made from the table of measures.
public enum DataDictionary {
  static let fileName = "README.md"

  /// The page as Markdown.
  public static let markdown = [
    introduction, files, scopes, columns, measures, statistics, estimation,
  ].joined(separator: "\n")

  private static let introduction = """
    # Results: files, columns, measures

    `antrean run FILE` keeps its results in `results/<scenario>/<run>/`, with `--out DIR` in
    `DIR/<run>/`. `<run>` is the first 8 hex digits of a hash of the scenario as run (settings of
    the command line and the content of its tables included), its seed and its replications (of an
    interrupted run: those that were finished): the same study always has the same folder, and a
    complete run is replaced as a whole. Apart from `manifest.json`, all files are the same bytes for
    the same scenario and seed on any number of threads.

    CSV as in RFC 4180: UTF-8, a header row, CR LF after each record, `.` as the decimal mark, ISO
    dates, one observation a row. Numbers are written with enough digits to read back as the same
    number; an empty field means that there is no such number (no observation, or no limits from a
    single replication). Money is in the currency of the scenario; IDR stands for it below.

    """

  private static let files = """
    ## Files

    \(MarkdownTable(["file", "one row is", "columns"], [
      ["`summary.csv`", "an estimate", list(CSVTable.summaryColumns)],
      ["`replications.csv`", "a value of one replication (above 10,000 replications or "
        + "5 million values only with `--replications-csv`)", list(CSVTable.replicationColumns)],
      ["`timeline.csv`", "a day (or half-hour) of a stage, mean over replications",
        list(CSVTable.timelineColumns)],
      ["`slots.csv`", "a day of a pool of slots, mean over replications; "
        + "`office` last where there are several",
        list(CSVTable.slotColumns)],
      ["`applicants.csv`", "a person of the first replication (only with `--applicants`); "
        + "`office` last where there are several",
        list(ApplicantRecords.columns)],
      ["`\(RunJournal.fileName)`", "", "the outcome of every replication in binary form, for "
        + "`antrean run --continue`; may be removed if the run is not to be continued"],
      ["`scenario.yaml`", "", "the scenario as run"],
      ["`\(fileName)`", "", "this page"],
      ["`manifest.json`", "", "version, seed, scenario hash, start and end, command line, machine"],
    ]).text)

    """

  private static let scopes = """
    ## What a row is about

    A column of this table has a value only where the row is restricted to it. The last four
    appear after the other columns, and only in runs whose rows use them.

    \(MarkdownTable(["column", "restricts to"], ScopeKey.inFileOrder.map { key in
      ["`\(key.rawValue)`", key.meaning]
    }).text)

    """

  private static let columns = """
    ## Other columns

    \(MarkdownTable(["column", "meaning"], ColumnMeaning.all.map { ["`\($0.column)`", $0.meaning.text(in: .english)] })
      .text)

    """

  private static let measures = """
    ## Measures

    \(MarkdownTable(["measure", "unit", "one observation is", "meaning"], Measure.allCases.map {
      ["`\($0.rawValue)`", $0.unitText, $0.observation, $0.meaning.text(in: .english)]
    }).text)

    """

  private static let statistics = """
    ## Statistics

    \(MarkdownTable(["statistic", "unit", "meaning"], [
      ["`mean`, `sd`", "of the measure", "mean and standard deviation"],
      ["`p50`, `p90`, `p95`, `p99`", "of the measure", "quantiles"],
      ["`max`", "of the measure", "the greatest seen, without an interval"],
      ["`share`", "share", "of all people counted (for `sellout`: of all releases)"],
      ["`count`", "count", "per replication"],
      ["`rate`", "count / day", "per open day (plain queue: per 24 h)"],
      ["`share_over(30 min)`", "share", "of the observations above the threshold"],
      ["`share_zero`", "share", "of the observations that are exactly 0"],
      ["`at(30 min)`", "of the measure", "at that instant, mean over replications"],
    ]).text)

    """

  private static let estimation = """
    ## How estimates and intervals are formed

    - `mean`, `share`, `share_over` and `share_zero` of people: ratio of totals over all
      replications; Student t interval with the delta method on (sum, count) per replication.
    - Time averages: mean over replications; Student t interval.
    - `sd` and quantiles: of the pooled observations; interval by sectioning, replication i in
      section i mod 32 (one section each below 32 replications).
    - Differences between variants: per replication, paired, on the same people.
    - People counted are those whose need arises in the measured window, with all their visits
      whenever they fall. Office measures count everybody while the clock is inside the window.

    """

  private static func list(_ columns: [String]) -> String {
    columns.map { "`\($0)`" }.joined(separator: ", ")
  }
}

/// A table in Markdown.
private struct MarkdownTable {
  let text: String

  init(_ header: [String], _ rows: [[String]]) {
    let rule = header.map { _ in "---" }
    text = ([header, rule] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

extension ScopeKey {
  fileprivate static let inFileOrder =
    ScopeColumns.usual + allCases.filter { !ScopeColumns.usual.contains($0) }

  fileprivate var meaning: String {
    switch self {
    case .office: "an office"
    case .stage: "a stage of the way through the office"
    case .channel: "the channel a person used last: `walk_in` or `app`"
    case .firstChannel: "the channel a person tried first"
    case .application: "the kind of passport wanted"
    case .group: "a group of people"
    case .personClass: "a class of people of a plain queue"
    case .region: "where people live"
    case .dayIndex: "the position in the list of appointments, from 1"
    case .arrivalIndex: "the position among all counted arrivals, from 1"
    case .hour: "the half-hour of arrival"
    case .weekday: "the day of the week"
    case .outcome: "the fate of a person"
    case .month: "the calendar month, such as `2023-08`"
    }
  }
}
