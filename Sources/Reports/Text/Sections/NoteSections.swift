import Experiments

extension ReportSection {
  /// Values of a scenario with their paths.
  ///
  /// What many offices or regions give, each its own, is one line: the JSON has them all.
  static func values(_ title: Wording, _ all: [Assumption]) -> ReportSection {
    let values = AssumptionGroups(all).lines
    let widest = min(56, values.map(\.path.count).max() ?? 0)
    return ReportSection(
      title,
      values.map { value in
        let path = shortened(value.path, widest)
        let source = value.source.map { " (\($0))" } ?? ""
        let gap = String(repeating: " ", count: widest - path.count + 2)
        return .line(Wording(shortened(path + gap + value.text + source, width - 2)))
      })
  }

  /// Doubts about the numbers.
  static func cautions(_ cautions: [Caution]) -> ReportSection {
    ReportSection(
      Wording(en: "Cautions", id: "Perhatian"),
      cautions.map { .paragraph($0.text, hanging: 5, lead: "\($0.code)  ") })
  }

  /// Where the files are.
  static func files(in folder: String?) -> ReportSection {
    let place = folder.map {
      Wording(
        en: "\($0)/  (summary.csv has every estimate; README.md explains the files)",
        id: "\($0)/  (summary.csv memuat semua estimasi; README.md menjelaskan isinya)")
    }
    return .files(place)
  }

  /// A text cut to a width.
  static func shortened(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }
}
