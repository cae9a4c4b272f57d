import EventKernel
import PassportOffice
import Testing

@testable import Scenarios

/// Single values; each problem says what to write instead.
struct ScalarReaderTests {
  private static let durations: [(String, Int64)] = [
    ("30 s", 30_000_000), ("9 min", 540_000_000), ("2 h", 7_200_000_000),
    ("1 day", 86_400_000_000), ("3 days", 259_200_000_000), ("6 weeks", 3_628_800_000_000),
    ("1 week", 604_800_000_000), ("4.34 min", 260_400_000), ("9min", 540_000_000),
    ("  9   min ", 540_000_000), ("1_000 s", 1_000_000_000), ("0.000001 s", 1), ("0 h", 0),
    ("1e3 s", 1_000_000_000), ("+5 s", 5_000_000), ("0.1 s", 100_000),
  ]

  @Test(arguments: durations)
  func `a duration is a number with a unit`(text: String, microseconds: Int64) throws {
    let duration = try ScalarReader.duration(text, as: .notNegative)

    #expect(duration.microseconds == microseconds)
  }

  @Test func `a duration may be negative where that has a meaning`() throws {
    #expect(try ScalarReader.duration("-14 min", as: .any) == .minutes(-14))
    #expect(throws: ValueProblem.self) { try ScalarReader.duration("-14 min", as: .notNegative) }
    #expect(throws: ValueProblem.self) { try ScalarReader.duration("0 min", as: .positive) }
  }

  /// Wrong texts with the code and the hint.
  private static let wrongDurations: [(String, DiagnosticCode, String)] = [
    ("30", .missingUnit, "write `30 min` (units: s, min, h, days, weeks)"),
    ("30 minutes", .unknownUnit, "write `30 min`"),
    ("30 menit", .unknownUnit, "write `30 min`"),
    ("30 mon", .unknownUnit, "write `30 min`"),
    ("30 fortnights", .unknownUnit, "units of time: s, min, h, days, weeks"),
    ("4,34 min", .decimalComma, "write `4.34 min`"),
    (
      "1,000 min", .decimalComma,
      "write `1_000 min` if the comma groups thousands, or `1 min` if not"
    ),
    (
      "4,125 min", .decimalComma,
      "write `4_125 min` if the comma groups thousands, or `4.1250 min` if not"
    ),
    ("0,125 min", .decimalComma, "write `0.125 min`"),
    ("1.234,5 min", .decimalComma, "write `1_234.5 min`"),
    ("1,234.5 min", .decimalComma, "write `1_234.5 min`"),
    ("1,000,000 s", .decimalComma, "write `1_000_000 s`"),
    ("1.000.000 s", .wrongValue, "write `1_000_000 s`"),
    (".5 h", .wrongValue, "write `0.5 h`"),
    ("5. h", .wrongValue, "write `5 h`"),
    ("1__0 h", .wrongValue, "write `10 h`"),
    ("nan min", .outOfRange, "write a finite number, such as `30 min`"),
    ("inf", .outOfRange, "write a finite number, such as `30 min`"),
    ("1e400 min", .wrongValue, "write for example `30 min`"),
    ("soon", .wrongValue, "write for example `30 min`"),
    ("“9 min”", .wrongValue, "write `9 min`"),
    ("", .wrongValue, "write for example `30 min`"),
    ("0.0000001 s", .outOfRange, "a duration is 0 s or at least 0.000001 s"),
    ("400_000 days", .outOfRange, "a duration is at most 365_000 days"),
    ("-1 h", .outOfRange, "allowed: 0 s or more"),
  ]

  @Test(arguments: wrongDurations)
  func `a wrong duration is put right`(text: String, code: DiagnosticCode, hint: String) {
    let problem = #expect(throws: ValueProblem.self) {
      try ScalarReader.duration(text, as: .notNegative)
    }

    #expect(problem?.code == code)
    #expect(problem?.hint == hint)
  }

  private static let rates: [(String, Double, Rate.Unit)] = [
    ("39.4 / h", 39.4, .hour), ("198 / working day", 198, .workingDay),
    ("47_438 / year", 47_438, .year), ("1/s", 1, .second), ("0 / week", 0, .week),
    ("3 /  day", 3, .day), ("0.9 / min", 0.9, .minute),
  ]

  @Test(arguments: rates)
  func `a rate is a number per unit`(text: String, amount: Double, unit: Rate.Unit) throws {
    #expect(try ScalarReader.rate(text) == Rate(amount: amount, per: unit))
  }

  private static let wrongRates: [(String, DiagnosticCode, String)] = [
    ("20 / hour", .unknownUnit, "write `20 / h`"), ("20 per day", .unknownUnit, "write `20 / day`"),
    ("20 / days", .unknownUnit, "write `20 / day`"), ("20 h", .unknownUnit, "write `20 / h`"),
    ("-3 / h", .outOfRange, "allowed: 0 or more"), ("20,8 / h", .decimalComma, "write `20.8 / h`"),
  ]

  @Test(arguments: wrongRates)
  func `a wrong rate is put right`(text: String, code: DiagnosticCode, hint: String) {
    let problem = #expect(throws: ValueProblem.self) { try ScalarReader.rate(text) }

    #expect(problem?.code == code)
    #expect(problem?.hint == hint)
  }

  @Test(arguments: [("14 %", 0.14), ("0.14", 0.14), ("1", 1), ("0 %", 0), ("100%", 1)])
  func `a share is a percentage or a proportion`(text: String, share: Double) throws {
    #expect((try ScalarReader.share(text) - share).magnitude < 1e-15)
  }

  private static let wrongShares: [(String, DiagnosticCode, String)] = [
    ("14", .outOfRange, "write `14 %`"), ("-5 %", .outOfRange, "allowed: 0 % to 100 %, or 0 to 1"),
    ("101 %", .outOfRange, "allowed: 0 % to 100 %, or 0 to 1"),
    ("14 percent", .unknownUnit, "write `14 %` or a number from 0 to 1"),
    ("0,5", .decimalComma, "write `0.5`"),
  ]

  @Test(arguments: wrongShares)
  func `a wrong share is put right`(text: String, code: DiagnosticCode, hint: String) {
    let problem = #expect(throws: ValueProblem.self) { try ScalarReader.share(text) }

    #expect(problem?.code == code)
    #expect(problem?.hint == hint)
  }

  @Test(arguments: [
    ("40 %", 0.0...10, "write `0.4`"), ("250 %", 0...10, "write `2.5`"),
    ("40 %", 1...10, "allowed: 1 to 10"), ("40 min", 0...10, "write `40`"),
  ])
  func `a percentage in place of a bare number is a hundredth of it`(
    text: String, range: ClosedRange<Double>, hint: String
  ) {
    let problem = #expect(throws: ValueProblem.self) {
      try ScalarReader.number(text, in: range, noun: "factor")
    }

    #expect(problem?.code == .unknownUnit)
    #expect(problem?.hint == hint)
  }

  @Test func `a count that looks like thousands is written with their sign`() {
    let hints = ["30.500", "30.50"].map { text in
      #expect(throws: ValueProblem.self) { try ScalarReader.count(text, in: 0...100_000) }?.hint
    }

    #expect(hints == ["write `30_500`", "write `31`"])
  }

  @Test func `a count is a whole number in its range`() throws {
    #expect(try ScalarReader.count("47_438", in: 0...100_000) == 47_438)
    #expect(try ScalarReader.count("3.0", in: 0...5) == 3)
    #expect(try ScalarReader.count("9223372036854775807", in: 0...Int.max) == Int.max)
    for text in ["2.5", "6", "-1", "3 people", "99999999999999999999", "three"] {
      #expect(throws: ValueProblem.self) { try ScalarReader.count(text, in: 0...5) }
    }
  }

  /// The unit in which the key is counted as a rule.
  @Test(arguments: [
    ("calendar: {measure: 8}", "8 h"), ("calendar: {follow: 4}", "4 days"),
    ("stages: [{id: a, incomplete: {share: 5 %, return_within: 7}}]", "7 days"),
    ("stages: [{id: a, delay: {exponential: {mean: 2}}}]", "2 days"),
    ("stages: [{id: a, service: 9}]", "9 min"),
    ("when_full: [{retry: {every: {exponential: {mean: 1}}}}]", "1 days"),
    ("booking: {payment: {deadline: 2}}", "2 h"), ("booking: {form: 20}", "20 min"),
    ("outages: {app: [{every: {exponential: {mean: 60}}, lasts: 4}]}", "60 days"),
  ])
  func `a missing unit is put right`(line: String, value: String) throws {
    let found = try problems("name: a\n\(line)\n").first { $0.code == .missingUnit }
    #expect(found?.hint == "write `\(value)` (units: s, min, h, days, weeks)")
  }

  @Test func `an amount of money has a currency`() throws {
    let (amount, currency) = try ScalarReader.money("350_000 IDR", in: "IDR")

    #expect(amount == 350_000)
    #expect(currency == "IDR")
    for text in ["350_000", "-1 IDR", "3 IDR / h"] {
      #expect(throws: ValueProblem.self) { try ScalarReader.money(text, in: "IDR") }
    }
    let hints = ["Rp 350.000", "Rp1.500.000", "IDR 5", "$ 5", "7"].map { text in
      #expect(throws: ValueProblem.self) { try ScalarReader.money(text, in: "IDR") }?.hint
    }
    #expect(
      hints == [
        "write `350_000 IDR`", "write `1_500_000 IDR`", "write `5 IDR`",
        "write for example `350_000 IDR`", "write `7 IDR`",
      ])
    let inDollars = #expect(throws: ValueProblem.self) {
      try ScalarReader.money("7", in: "USD")
    }
    #expect(inDollars?.hint == "write `7 USD`")
  }

  @Test func `an amount per time is read per hour`() throws {
    let units: [Rate.Unit] = [.minute, .hour, .day]
    let amounts = try ["70_000 IDR / h", "30 IDR/min", "48 IDR / day"].map {
      try ScalarReader.moneyPer(units, $0, in: "IDR").amount
    }

    #expect(amounts == [70_000, 1_800, 2])
    let hints = ["70_000 IDR", "7 IDR / week", "7 IDR / hours", "7 / h"].map { text in
      #expect(throws: ValueProblem.self) { try ScalarReader.moneyPer(units, text, in: "IDR") }?.hint
    }
    #expect(
      hints == [
        "write `70_000 IDR / h` (units: / min, / h, / day)", "allowed: / min, / h, / day",
        "allowed: / min, / h, / day", "write `7 IDR / h`",
      ])
  }

  @Test func `a distance is in kilometres or metres`() throws {
    #expect(try ScalarReader.distance("6 km") == 6)
    #expect(try ScalarReader.distance("350 m") == 0.35)
    let hints = ["95", "6 miles", "-1 km", "50_000 km"].map { text in
      #expect(throws: ValueProblem.self) { try ScalarReader.distance(text) }?.hint
    }
    #expect(
      hints == [
        "write `95 km`", "write `6 km` or `6 m`", "allowed: 0 km to 40_000 km",
        "allowed: 0 km to 40_000 km",
      ])
  }

  @Test func `a chance per day says so`() throws {
    #expect(try ScalarReader.hazard("0.5 % / day") == 0.005)
    #expect(try ScalarReader.hazard("0.02/day") == 0.02)
    let hints = ["0.4 %", "0.4", "3 % / week", "120 % / day"].map { text in
      #expect(throws: ValueProblem.self) { try ScalarReader.hazard(text) }?.hint
    }
    #expect(
      hints == [
        "write `0.4 % / day`", "write `0.4 / day`", "write `3 % / day`",
        "allowed: 0 % / day to 100 % / day",
      ])
  }

  @Test func `a clock time has two digits each and ends at 24:00`() throws {
    #expect(try ScalarReader.clock("08:30") == .minutes(510))
    #expect(try ScalarReader.clock("24:00") == .hours(24))
    let hints = ["8:30", "08.30", "8", "24:01", "08:60", "noon"].map { text in
      #expect(throws: ValueProblem.self) { try ScalarReader.clock(text) }?.hint
    }
    #expect(
      hints == [
        "write `08:30`", "write `08:30`", "write `08:00`", "allowed: 00:00 to 24:00",
        "allowed: 00:00 to 24:00", "write hours and minutes, such as `08:30`",
      ])
  }

  @Test func `a stretch of clock time runs forward`() throws {
    let range = try ScalarReader.clockRange("08:00 - 12:00")

    #expect(range == ClockRange(from: .hours(8), until: .hours(12)))
    for text in ["12:00-08:00", "08:00-08:00", "08:00", "08:00-12:00-13:00"] {
      #expect(throws: ValueProblem.self) { try ScalarReader.clockRange(text) }
    }
  }

  @Test func `a date is a day that exists`() throws {
    // 2024-02-29 is day 19,782 after 1970-01-01: 54 years with 13 leap days, then 31 + 28.
    #expect(try ScalarReader.date("2024-02-29").dayNumber == 54 * 365 + 13 + 31 + 28)
    for text in ["2023-02-29", "2023-13-01", "23-03-2023", "2023/03/23", "2023-3-23", "2023-00-10"]
    {
      #expect(throws: ValueProblem.self) { try ScalarReader.date(text) }
    }
  }

  @Test func `an instant is a date with a clock time`() throws {
    let (date, clock) = try ScalarReader.instant("2023-01-30 08:00")

    #expect(date.isoText == "2023-01-30")
    #expect(clock == .hours(8))
    #expect(throws: ValueProblem.self) { try ScalarReader.instant("2023-01-30") }
  }

  @Test func `days of the week may be a range, also over Sunday`() throws {
    #expect(try ScalarReader.weekdays("fri") == [.friday])
    #expect(
      try ScalarReader.weekdays("mon-thu") == [.monday, .tuesday, .wednesday, .thursday])
    #expect(try ScalarReader.weekdays("sat-mon") == [.saturday, .sunday, .monday])
    let hints = ["mon-fry", "Monday-Friday", "senin-jumat", "fryday", "mo-we-fr", "daily"].map {
      text in #expect(throws: ValueProblem.self) { try ScalarReader.weekdays(text) }?.hint
    }
    let days = "days: mon, tue, wed, thu, fri, sat, sun; ranges: mon-thu"
    #expect(
      hints == [
        "did you mean `mon-fri`?", "did you mean `mon-fri`?", "did you mean `mon-fri`?", days, days,
        days,
      ])
  }

  @Test func `yes is true and no is no word of Norway`() throws {
    #expect(try ScalarReader.flag("yes") && ScalarReader.flag("true"))
    #expect(try !ScalarReader.flag("no") && !ScalarReader.flag("false"))
    let hints = ["ja", "on", "NO", "off"].map { text in
      #expect(throws: ValueProblem.self) { try ScalarReader.flag(text) }?.hint
    }
    #expect(hints == ["write `no`", "write `yes`", "write `no`", "write `no`"])
  }

  @Test func `a name has letters, digits and a few signs`() throws {
    for text in ["desk", "walk_in", "kota-padang", "mm3", "2023", "späti"] {
      #expect(try ScalarReader.identifier(text) == text)
    }
    let hint = #expect(throws: ValueProblem.self) {
      try ScalarReader.identifier("front desk/1")
    }?.hint
    #expect(hint == "write `front-desk-1`")
    let quoted = #expect(throws: ValueProblem.self) { try ScalarReader.identifier("“desk”") }?.hint
    #expect(quoted == "write `desk`")
    #expect(throws: ValueProblem.self) { try ScalarReader.identifier("..") }
    #expect(throws: ValueProblem.self) {
      try ScalarReader.identifier(String(repeating: "x", count: 101))
    }
  }

  @Test(arguments: [
    (71_483, "71,483", "71_483"), (999, "999", "999"), (1_234.5, "1,234.5", "1_234.5"),
    (-1_000, "-1,000", "-1_000"), (1e9, "1,000,000,000", "1_000_000_000"), (0.25, "0.25", "0.25"),
    (123_456.7, "123,457", "123_457"),
  ])
  func `thousands are grouped for a sentence and for a file`(
    number: Double, prose: String, file: String
  ) {
    #expect(number.proseText == prose)
    #expect(number.fileText == file)
  }

  @Test func `slips of the pen find the word that is meant`() {
    #expect(suggestion(for: "mesure", among: ["measure", "follow"]) == "measure")
    #expect(suggestion(for: "lgonormal", among: ["lognormal", "normal"]) == "lognormal")
    #expect(suggestion(for: "Monday", among: ["mon", "tue"]) == nil)
    #expect(suggestion(for: "xyz", among: ["measure"]) == nil)
    #expect(suggestion(for: "a", among: []) == nil)
  }
}
