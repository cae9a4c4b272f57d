import Experiments
import Foundation

/// A row of a table of published figures.
struct PublishedRow {
  /// Counts the rows from 0.
  let number: Int
  /// Line of the file on which it starts, from 1.
  let line: Int
  private let cells: [String: String]

  /// The cells of a row by the names of their columns.
  init(number: Int, line: Int, cells: [String], table: CSVTable) {
    self.number = number
    self.line = line
    self.cells = Dictionary(zip(table.heading, cells)) { first, _ in first }
  }

  /// The cell of a column, empty if there is none.
  subscript(column: String) -> String { cells[column] ?? "" }

  /// What tells its run from others.
  var run: [String] { [self["scenario"], self["settings"], self["replications"]] }

  /// The settings of its run.
  var settings: [Setting] {
    self["settings"].split(separator: ";").map { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Setting(
        path: String(parts[0]).trimmingCharacters(in: .whitespaces),
        text: parts.count == 2 ? String(parts[1]) : "")
    }
  }

  /// The figure that it states.
  func figure(_ vocabulary: TargetVocabulary) throws(ExpressionProblem) -> PublishedFigure {
    let quantity = try quantity("quantity", vocabulary)
    let per = self["per"].isEmpty ? nil : try self.quantity("per", vocabulary)
    guard let freedom = PublishedFigure.Freedom(rawValue: self["freedom"]) else {
      let words = PublishedFigure.Freedom.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem(
        Wording(
          en: "`freedom` is one of \(words), not `\(self["freedom"])`",
          id: "`freedom` adalah salah satu dari \(words), bukan `\(self["freedom"])`"))
    }
    return PublishedFigure(
      table: self["table"], label: self["label"], variant: self["variant"], quantity: quantity,
      per: per, text: self["published"],
      range: try range(
        unit: PublishedFigure.unitText(of: quantity, per: per), vocabulary),
      freedom: freedom, limit: try limit(), note: self["note"])
  }

  private func quantity(
    _ column: String, _ vocabulary: TargetVocabulary
  ) throws(ExpressionProblem) -> Quantity {
    var parser = QuantityParser(self[column], vocabulary: vocabulary)
    let quantity = try parser.quantity(text: self[column])
    guard parser.scanner.next.text.isEmpty, quantity.by.isEmpty else {
      throw problem(
        Wording(
          en: "`\(self[column])` must be one quantity, as `mean(wait) of stage=files`",
          id: "`\(self[column])` harus satu besaran, seperti `mean(wait) of stage=files`"))
    }
    return quantity
  }

  /// One value, or all between two of them.
  private func range(
    unit: String, _ vocabulary: TargetVocabulary
  ) throws(ExpressionProblem) -> ClosedRange<Double>? {
    guard !self["published"].isEmpty else { return nil }
    let reader = LimitReader(currency: vocabulary.currency)
    var values: [Double] = []
    for part in self["published"].split(separator: " to ") {
      let token = ExpressionScanner.Token(text: String(part), offset: 0)
      values.append(try reader.value(token, unit: unit))
    }
    guard let lower = values.first, let upper = values.last, values.count <= 2 else {
      throw problem(
        Wording(
          en: "`\(self["published"])` is neither a value nor a range as `35 % to 50 %`",
          id: "`\(self["published"])` bukan nilai dan bukan rentang seperti `35 % to 50 %`"))
    }
    guard lower <= upper else {
      let parts = self["published"].split(separator: " to ")
      let turned = "\(parts[1]) to \(parts[0])"
      throw ExpressionProblem(
        offset: 0, length: 1,
        message: Wording(
          en: "the range `\(self["published"])` does not rise",
          id: "rentang `\(self["published"])` tidak menaik"),
        hint: Wording(en: "write `\(turned)`", id: "tulis `\(turned)`"))
    }
    return lower...upper
  }

  private func limit() throws(ExpressionProblem) -> PublishedFigure.Limit {
    if self["limit"] == "interval" { return .interval }
    do throws(ValueProblem) {
      return .share(try ScalarReader.share(self["limit"]))
    } catch {
      throw problem(
        Wording(
          en: "`limit` is a share as `5 %`, or `interval`, not `\(self["limit"])`",
          id: "`limit` adalah bagian seperti `5 %`, atau `interval`, bukan `\(self["limit"])`"))
    }
  }

  private func problem(_ message: Wording) -> ExpressionProblem {
    ExpressionProblem(offset: 0, length: 1, message: message)
  }
}
