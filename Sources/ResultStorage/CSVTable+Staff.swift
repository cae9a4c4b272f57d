import Experiments
import PassportOffice
public import Planning
internal import Statistics

extension CSVTable {
  /// One row per kind of shift.
  static func shifts(_ roster: StaffRoster, _ result: StaffResult) -> CSVTable {
    let times = StaffWords.columns(
      ["from", "until", "break_from", "break_until"], hasCalendar: result.layout.hasCalendar)
    let columns =
      ["id", "stage", "days"] + times + ["people", "work_hours", "cost_each", "cost_a_day"]
    return CSVTable(fileName: "shifts.csv", columns: columns) { write throws(ResultStoreError) in
      for line in roster.lines {
        try write([
          CSVField(line.name), CSVField(result.stageNames[line.stage]),
          CSVField(StaffWords.days(result.layout.pattern(ofLine: line.line).weekdays)),
          CSVField(StaffWords.clock(line.kind.hours.from)),
          CSVField(StaffWords.clock(line.kind.hours.until)),
          CSVField(line.kind.rest.map { StaffWords.clock($0.from) } ?? ""),
          CSVField(line.kind.rest.map { StaffWords.clock($0.until) } ?? ""),
          CSVField(line.people), CSVField(line.kind.workHours), CSVField(line.costEach),
          CSVField(line.costEach * Double(line.people)),
        ])
      }
    }
  }

  /// One row per stage, days and interval in which the doors are open.
  static func requirement(_ result: StaffResult) -> CSVTable {
    let columns =
      ["stage", "days"]
      + StaffWords.columns(["from", "until"], hasCalendar: result.layout.hasCalendar) + [
        "needed", "open", "formula", "load", "arrivals", "out_of_reach", "value", "lower", "upper",
      ]
    let layout = result.layout
    let (requirement, open) = (result.requirement, result.roster?.desks(in: layout))
    return CSVTable(fileName: "requirement.csv", columns: columns) {
      write throws(ResultStoreError) in
      for place in 0..<layout.placeCount where layout.open(atPlace: place) != nil {
        let waits = requirement.waits[place]
        try write(
          placeFields(place, result) + [
            CSVField(requirement.desks[place]), CSVField(open.map { Double($0[place]) }),
            CSVField(requirement.formula[place]), CSVField(requirement.load[place]),
            CSVField(requirement.arrivals[place]),
            CSVField(requirement.isOutOfReach[place] ? "yes" : "no"), CSVField(waits?.value),
            CSVField(waits?.lower), CSVField(waits?.upper),
          ])
      }
    }
  }

  /// One row per scenario run on fresh random numbers and interval.
  static func check(_ result: StaffResult) -> CSVTable {
    let columns =
      ["scenario", "stage", "days"]
      + StaffWords.columns(["from", "until"], hasCalendar: result.layout.hasCalendar)
      + ["value", "lower", "upper", "verdict", "replications", "seed"]
    return CSVTable(fileName: "check.csv", columns: columns) { write throws(ResultStoreError) in
      for check in result.checks {
        let word = check.kind.word(in: result)
        for place in check.estimates.indices {
          guard let estimate = check.estimates[place], result.layout.open(atPlace: place) != nil
          else { continue }
          try write(
            [CSVField(word)] + placeFields(place, result) + [
              CSVField(estimate.value), CSVField(estimate.lower), CSVField(estimate.upper),
              CSVField(check.verdicts[place]?.rawValue ?? ""),
              CSVField(check.replications), CSVField("\(result.checkSeed)"),
            ])
        }
      }
    }
  }

  private static func placeFields(_ place: Int, _ result: StaffResult) -> [CSVField] {
    let line = result.layout.line(ofPlace: place)
    let range = result.layout.range(ofPlace: place)
    return [
      CSVField(result.stageNames[result.layout.stage(ofLine: line)]),
      CSVField(StaffWords.days(result.layout.pattern(ofLine: line).weekdays)),
      CSVField(StaffWords.clock(range.from)), CSVField(StaffWords.clock(range.until)),
    ]
  }
}

extension StaffCheck.Kind {
  fileprivate func word(in result: StaffResult) -> String {
    switch self {
    case .chosen: "chosen"
    case .present: "present"
    case .oneLess(let line): "one_less:\(result.roster?.lines[line].name ?? "")"
    }
  }
}

extension StaffResult: TabledAnswer {
  /// The name of its folder and of its patch.
  public static let name = "staff"

  /// What is needed, what was checked and, where there are any, the shifts.
  public var tables: [CSVTable] {
    [.requirement(self), .check(self)] + (roster.map { [.shifts($0, self)] } ?? [])
  }
}
