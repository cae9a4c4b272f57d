/// A key that restricts an estimate.
public enum ScopeKey: String, CaseIterable, Sendable, Hashable {
  case office, stage, channel
  case firstChannel = "first_channel"
  case application, group
  case personClass = "class"
  case region
  case dayIndex = "day_index"
  case arrivalIndex = "arrival_index"
  case hour, weekday, outcome
  /// A calendar month of the counted days, such as `2023-08`.
  case month
}

/// One restriction of an estimate.
public struct ScopePart: Hashable, Sendable {
  /// What is restricted.
  public var key: ScopeKey
  /// The word it must have.
  public var value: String

  /// A key and the word it must have.
  public init(key: ScopeKey, value: String) {
    self.key = key
    self.value = value
  }
}
