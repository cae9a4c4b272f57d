import Experiments
import PassportOffice
import Planning
import Statistics

extension CSVTable {
  /// The scenario as it stands, then one row per purchase, in each step the best first.
  static func clearing(_ result: ClearingResult, of request: HorizonRequest) -> CSVTable {
    let columns = [
      "step", "purchase", "set", "cost_per_day", "cost", "valid", "backlog", "clear_by",
      "probability", "cleared_on", "cleared_lower", "cleared_upper", "share_in_time",
      "share_lower", "share_upper", "left", "left_lower", "left_upper", "lost", "verdict",
      "replications",
    ]
    let asked = [
      CSVField(result.backlog), CSVField(result.request.date.isoText),
      CSVField(result.request.probability),
    ]
    return CSVTable(fileName: "clearing.csv", columns: columns) {
      write throws(ResultStoreError) in
      try write(
        [CSVField(0), .empty, .empty, CSVField(0), CSVField(0), CSVField("yes")] + asked
          + fields(of: result.course, in: result))
      for (number, step) in result.steps.enumerated() {
        for outcome in step.outcomes {
          let settings = outcome.purchase.settings.map { "\($0.path)=\($0.text)" }
          try write(
            [
              CSVField(number + 1), CSVField(request.name(of: outcome.purchase)),
              CSVField(settings.joined(separator: "; ")), CSVField(outcome.purchase.cost),
              CSVField(outcome.cost), CSVField(outcome.isInvalid ? "no" : "yes"),
            ] + asked + fields(of: outcome.course, in: result))
        }
      }
    }
  }

  /// What one scenario does; days beyond those followed are empty.
  private static func fields(
    of course: ClearingCourse?, in result: ClearingResult
  ) -> [CSVField] {
    guard let course else {
      return Array(repeating: .empty, count: 11) + [CSVField(0)]
    }
    let date = { (day: Int?) in CSVField(day.map { result.date(of: $0).isoText } ?? "") }
    return [
      date(course.day.value), date(course.day.lower), date(course.day.upper),
      CSVField(course.share.value), CSVField(course.share.lower), CSVField(course.share.upper),
      CSVField(course.left.value), CSVField(course.left.lower), CSVField(course.left.upper),
      CSVField(course.lost.value), CSVField(course.verdict.rawValue),
      CSVField(course.replications),
    ]
  }
}
