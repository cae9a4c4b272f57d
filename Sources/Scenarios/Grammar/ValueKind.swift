import Experiments

/// What may stand at a key.
indirect enum ValueKind: Sendable {
  /// A length of time with its unit.
  case duration(Durations)
  /// People per time.
  case rate
  /// A proportion, 0 to 1 or 0 % to 100 %.
  case share
  /// A bare number in a range: a weight, a factor, a slope; `noun` names it in messages.
  case number(ClosedRange<Double>, noun: Wording)
  /// A whole number in a range.
  case count(ClosedRange<Int>)
  /// A count followed by a word, such as `50 arrivals`; read as a count.
  case countOf(String, ClosedRange<Int>)
  /// An amount in the file's currency.
  case money
  /// An amount in the file's currency for each unit of time; read as an amount per hour.
  case moneyPer([Rate.Unit])
  /// A distance, read in kilometres.
  case distance
  /// The chance that something happens within a day, `0.4 % / day`; 0 to 1.
  case hazard
  /// A clock time, `00:00` to `24:00`.
  case clock
  /// `08:00-12:00`.
  case clockRange
  /// `2023-03-23`.
  case date
  /// `2023-01-30 08:00`.
  case instant
  /// One or several days of the week, `fri` or `mon-thu`.
  case weekdays
  /// Free text.
  case text
  /// Free text, or one text per language.
  case label
  /// A name that paths and results use: letters, digits, `_`, `-` and `.`.
  case identifier
  /// `yes` or `no`.
  case flag
  /// One of a few words.
  case word([String])
  /// A distribution, or a bare value that never varies.
  case law(DrawnUnit)
  /// A distribution with further keys beside it; read as an object whose key `law` holds it.
  case lawBeside(DrawnUnit, ObjectGrammar)
  /// A whole number, or a distribution over a few of them.
  case discreteCount(ClosedRange<Int>)
  /// A list with at least so many items.
  case list(ValueKind, atLeast: Int)
  /// A map whose keys the file chooses.
  case map(MapKeys, ValueKind)
  /// A map of shares that add up to 100 %; read as a map.
  case shares(MapKeys)
  /// A map with known keys.
  case object(ObjectGrammar)
  /// One of several kinds; the first that fits the way it is written.
  case either([ValueKind])
  /// A target or quantity expression; read as text.
  case expression(ExpressionKind)
  /// Paths with their new values; checked where they are applied.
  case settings
  /// Whatever is written; only for keys that are refused.
  case anything

  /// The forms of expressions.
  enum ExpressionKind: Sendable {
    case target, quantity
    /// How precisely something is to be known, `5 %` or `0.5 min`.
    case halfWidth
  }
}

/// Which durations may stand at a key, and in what people count them there.
struct Durations: Sendable {
  /// Which of them are allowed.
  enum Sign: Sendable {
    case positive, notNegative, any
  }

  let sign: Sign
  /// The unit that hints and examples use.
  let unit: String

  static let positive = Durations(sign: .positive)
  static let notNegative = Durations(sign: .notNegative)
  static let any = Durations(sign: .any)

  /// The same, counted in hours.
  var inHours: Durations { Durations(sign: sign, unit: "h") }
  /// The same, counted in days.
  var inDays: Durations { Durations(sign: sign, unit: "days") }
  /// The same, counted in weeks.
  var inWeeks: Durations { Durations(sign: sign, unit: "weeks") }

  /// The same, and 0: a draw of nothing is no mistake.
  var withZero: Durations { sign == .any ? self : Durations(sign: .notNegative, unit: unit) }

  /// A duration of usual length.
  var example: String {
    switch unit {
    case "days": "3 days"
    case "weeks": "8 weeks"
    case "h": "4 h"
    default: "30 min"
    }
  }

  private init(sign: Sign, unit: String = "min") {
    self.sign = sign
    self.unit = unit
  }
}

/// What a distribution draws.
enum DrawnUnit: Sendable {
  /// Durations, in microseconds.
  case duration(Durations)
  /// Bare numbers in a range.
  case number(ClosedRange<Double>, noun: Wording)
  /// Numbers of a kind of value, each with this unit behind it, which nothing converts.
  case written(ValueKind, unit: String)
}

/// Which keys a map may have whose keys the file chooses.
enum MapKeys: Sendable {
  /// Names that the file invents or that refer to something; `noun` says of what.
  case names(Wording)
  /// These words.
  case words([String])
  /// Clock times.
  case clocks
  /// Days of the week or ranges of them.
  case weekdays
  /// Whole numbers.
  case counts(ClosedRange<Int>)
}
