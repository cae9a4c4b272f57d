import EventKernel
import PassportOffice
import RandomStreams

/// Typed readers: nil where a key is absent without a default, or wrong and reported.
extension CheckedObject {
  /// A share, weight, factor or amount of money.
  func number(_ key: String) -> Double? { node(key)?.number }

  /// A whole number.
  func count(_ key: String) -> Int? { node(key)?.count }

  /// A length of time.
  func duration(_ key: String) -> SimDuration? { node(key)?.duration }

  /// People per time.
  func rate(_ key: String) -> Rate? { node(key)?.rate }

  /// A clock time as time since midnight.
  func clock(_ key: String) -> SimDuration? { node(key)?.clock }

  /// A date.
  func date(_ key: String) -> CivilDate? { node(key)?.date }

  /// A date and the time since its midnight.
  func instant(_ key: String) -> (date: CivilDate, time: SimDuration)? {
    if case .instant(let date, let time)? = value(key) { (date, time) } else { nil }
  }

  /// A text, word, name or expression.
  func text(_ key: String) -> String? { node(key)?.text }

  /// Yes or no.
  func flag(_ key: String) -> Bool? { node(key)?.flag }

  /// A distribution, in microseconds if of durations.
  func law(_ key: String) -> Distribution? { node(key)?.law }

  /// A law over whole numbers.
  func discreteCount(_ key: String) -> DiscreteCount? { node(key)?.discreteCount }

  /// The items of a list, wrong ones included.
  func list(_ key: String) -> [CheckedNode]? { node(key)?.list }

  /// The entries of a map in file order, wrong ones included.
  func map(_ key: String) -> [CheckedEntry]? { node(key)?.map }

  /// A map with known keys.
  func object(_ key: String) -> CheckedObject? { node(key)?.object }
}

extension CheckedNode {
  /// A share, weight, factor or amount of money.
  var number: Double? {
    if case .number(let number)? = value { number } else { nil }
  }

  /// A whole number.
  var count: Int? {
    if case .count(let count)? = value { count } else { nil }
  }

  /// A length of time.
  var duration: SimDuration? {
    if case .duration(let duration)? = value { duration } else { nil }
  }

  /// People per time.
  var rate: Rate? {
    if case .rate(let rate)? = value { rate } else { nil }
  }

  /// A clock time as time since midnight.
  var clock: SimDuration? {
    if case .clock(let clock)? = value { clock } else { nil }
  }

  /// A stretch of the clock.
  var clockRange: ClockRange? {
    if case .clockRange(let range)? = value { range } else { nil }
  }

  /// A date.
  var date: CivilDate? {
    if case .date(let date)? = value { date } else { nil }
  }

  /// Days of the week.
  var weekdays: [Weekday]? {
    if case .weekdays(let days)? = value { days } else { nil }
  }

  /// A text, word, name or expression.
  var text: String? {
    if case .text(let text)? = value { text } else { nil }
  }

  /// Yes or no.
  var flag: Bool? {
    if case .flag(let flag)? = value { flag } else { nil }
  }

  /// A distribution, in microseconds if of durations.
  var law: Distribution? {
    if case .law(let law)? = value { law } else { nil }
  }

  /// A law over whole numbers.
  var discreteCount: DiscreteCount? {
    if case .discreteCount(let law)? = value { law } else { nil }
  }

  /// The items of a list, wrong ones included.
  var list: [CheckedNode]? {
    if case .list(let items)? = value { items } else { nil }
  }

  /// The entries of a map in file order, wrong ones included.
  var map: [CheckedEntry]? {
    if case .map(let entries)? = value { entries } else { nil }
  }

  /// A map with known keys.
  var object: CheckedObject? {
    if case .object(let object)? = value { object } else { nil }
  }
}
