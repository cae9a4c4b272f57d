import Experiments

extension ReportSection {
  /// Values of a scenario with their paths.
  static func values(_ title: String, _ values: [Assumption]) -> ReportSection {
    let widest = min(56, values.map(\.path.count).max() ?? 0)
    return ReportSection(
      title,
      lines: values.flatMap { value -> [String] in
        let path = shortened(value.path, widest)
        let source = value.source.map { " (\($0))" } ?? ""
        let gap = String(repeating: " ", count: widest - path.count + 2)
        return [shortened(path + gap + value.text + source, width - 2)]
      })
  }

  /// Doubts about the numbers.
  static func cautions(_ cautions: [Caution]) -> ReportSection {
    ReportSection(
      "Cautions", lines: cautions.flatMap { wrapped($0.text, hanging: 5, lead: $0.code + "  ") })
  }

  /// Where the files are.
  static func files(in folder: String?) -> ReportSection {
    ReportSection(
      "Files",
      lines: folder.map {
        ["\($0)/  (summary.csv has every estimate; see results/README.md)"]
      } ?? ["none were written"])
  }

  /// A text cut to a width.
  static func shortened(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }
}
