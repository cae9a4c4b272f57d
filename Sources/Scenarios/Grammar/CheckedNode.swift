import EventKernel
import PassportOffice
import RandomStreams

/// A value that has passed its field, with its place.
struct CheckedNode: Sendable {
  /// What it means; nil if it was wrong, which has been reported.
  var value: CheckedValue?
  /// As written, without the map around it that names a source.
  var node: SourceNode
  /// Keys and names from the top of the file, joined by points.
  var path: String

  /// Where it is written.
  var span: SourceSpan { node.span }
}

/// The meaning of a value.
indirect enum CheckedValue: Sendable {
  /// A share, weight, factor, amount of money, distance in km or chance per day.
  case number(Double)
  case count(Int)
  case duration(SimDuration)
  case rate(Rate)
  /// Time since midnight, at most 24 h.
  case clock(SimDuration)
  case clockRange(ClockRange)
  case date(CivilDate)
  /// A date and the time since its midnight.
  case instant(CivilDate, SimDuration)
  case weekdays([Weekday])
  case text(String)
  case flag(Bool)
  case law(Distribution)
  case discreteCount(DiscreteCount)
  case list([CheckedNode])
  case map([CheckedEntry])
  case object(CheckedObject)
}

/// An entry of a map whose keys the file chose.
struct CheckedEntry: Sendable {
  var key: String
  var keySpan: SourceSpan
  var value: CheckedNode
}

/// A map with known keys, read; keys left out with a default are there.
struct CheckedObject: Sendable {
  let grammar: ObjectGrammar
  /// Where the map starts.
  let span: SourceSpan
  /// Keys and names from the top of the file, joined by points.
  let path: String
  /// The values by key.
  let members: [String: CheckedNode]
  /// The places of the keys that the file has.
  let keySpans: [String: SourceSpan]

  /// Whether the file has the key, right or wrong.
  func isWritten(_ key: String) -> Bool {
    keySpans[known(key)] != nil
  }

  /// Where a key is written, or the map if it is not.
  func span(of key: String) -> SourceSpan {
    keySpans[known(key)] ?? span
  }

  /// Where the value of a key is written, or the map if the key is not.
  func valueSpan(of key: String) -> SourceSpan {
    isWritten(key) ? node(key)?.span ?? span(of: key) : span
  }

  /// The value of a key; nil if it is absent without a default.
  func node(_ key: String) -> CheckedNode? {
    members[known(key)]
  }

  /// The meaning of a key's value; nil if absent or wrong.
  func value(_ key: String) -> CheckedValue? {
    node(key)?.value
  }

  private func known(_ key: String) -> String {
    precondition(
      key == Self.lawKey || grammar.field(key) != nil, "\(grammar.name) has no key \(key)")
    return key
  }

  /// The key under which `lawBeside` keeps its distribution.
  static let lawKey = "law"
}
