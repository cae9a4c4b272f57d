public import Experiments

/// A report as commands print it, for a person or for a program.
public protocol PrintedReport {
  /// The report for a person, at most 100 columns wide and complete without colour.
  func text(in language: Language) -> String
  /// The same as one JSON document.
  var json: String { get }
}
