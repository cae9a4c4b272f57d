import Scenarios
import TestSupport
import Testing

/// Each file has all its problems reported at once, in source order, at the marked places.
struct DiagnosticFixtureTests {
  @Test func `values of the wrong kind`() throws {
    try expectProblems(
      of: "wrong-values",
      """
      ① out-of-range: `2` is out of range
      ② wrong-value: `two words` cannot be a name: letters, digits, `_`, `-` and `.` can stand in it
      ③ wrong-value: `maybe` is neither `yes` nor `no`
      ④ missing-unit: a duration needs a unit, but `500` has none
      ⑤ wrong-value: `5000 hours` is not a duration such as `4 h` or a number of arrivals \
      such as `50 arrivals` or a map (measured dates)
      ⑥ out-of-range: `-1 h` is negative
      ⑦ decimal-comma: `20,8` has a comma; decimals are written with a point
      ⑧ missing-unit: a rate says per what, but `20` does not
      ⑨ unknown-unit: `/ fortnight` is not a unit of a rate
      ⑩ out-of-range: `-3` is out of range
      ⑪ out-of-range: `nan` is not a number that can be counted with
      ⑫ wrong-value: `2.5` is not a whole number
      ⑬ out-of-range: the share `1.2` is not between 0 and 1
      ⑭ unknown-unit: a share has no unit `percent`
      ⑮ wrong-value: a number is needed, but `one` was found
      """)
  }

  @Test func `keys that are unknown, doubled, missing or not together`() throws {
    try expectProblems(
      of: "wrong-keys",
      """
      ① unknown-key: `titel` is not a key of scenario
      ② unknown-key: `mesure` is not a key of calendar
      ③ key-combination: `first` has a meaning only beside `interarrival`
      ④ missing-key: demand needs the key `id`
      ⑤ key-combination: `rate` and `interarrival` exclude each other
      ⑥ duplicate-key: `desks` stands twice in this map
      ⑦ unknown-key: `exponental` is not a distribution
      ⑧ duplicate-name: `desk` names two entries of the list
      ⑨ unknown-key: `cv` is not a parameter of exponential
      ⑩ key-combination: `service` and `delay` exclude each other
      ⑪ missing-key: plan needs the key `decide`
      """)
  }

  @Test func `laws that cannot be drawn`() throws {
    try expectProblems(
      of: "wrong-laws",
      """
      ① out-of-range: the time between arrivals is always 0, so people would never stop coming
      ③ out-of-range: the `cv` `0` is out of range
      ④ share-sum: the shares add up to 90 %, not 100 %
      ⑤ bad-distribution: the values of `from` and `to` do not rise
      ⑥ bad-distribution: there are 2 means but 1 shares
      ⑦ key-combination: `erlang` stands beside `exponential`, but a distribution has one law
      ⑧ hopeless-bounds: almost no draw of this exponential law lies within its bounds (2.31952e-16 of them)
      ⑨ bad-distribution: a beta law gives numbers from 0 to 1, so it cannot be a duration
      ⑩ warning implicit-bound: this value cannot be negative, so draws below 0 are drawn again
      ⑪ out-of-range: `mean` is `0 min`
      ⑫ share-sum: the shares add up to 90 %, not 100 %
      ⑬ file-missing: there is no file `nowhere.csv`
      ⑭ missing-unit: a duration needs a unit, but `5` has none
      ⑮ missing-key: weibull needs `shape`
      """)
  }

  @Test func `stages, classes and ways that do not fit together`() throws {
    try expectProblems(
      of: "wrong-network",
      """
      ① unknown-stage: there is no stage `intervew`
      ② unknown-stage: there is no stage `photoo`
      ③ missing-class: there is no law for class `all`
      ④ unknown-class: there is no class `urgnt`
      ⑤ share-sum: the shares add up to 90 %, not 100 %
      ⑥ no-desks: this stage never has a desk, so nobody is ever served
      ⑦ missing-key: `order: priority` needs `classes`
      ⑧ no-desks: this stage never has a desk, so nobody is ever served
      ⑨ key-combination: `classes` has a meaning only with `order: priority`, but the order is `lifo`
      ⑩ time-order: this time is not later than the one before
      ⑪ missing-key: a stage with service needs `desks`
      ⑫ wrong-value: `exit` cannot name a stage: it is the way out
      ⑬ unknown-stage: there is no stage `dask`
      """)
  }

  @Test func `a stage that nobody reaches`() throws {
    try expectProblems(
      of: "unreached", "① unreachable-stage: nobody reaches the stage `collect`")
  }

  @Test func `a loop that people enter and never leave`() throws {
    try expectProblems(
      of: "endless-loop",
      "① no-way-out: who comes to `photo` never leaves, and more people keep coming")
  }

  @Test func `words of an office in a plain queue`() throws {
    try expectProblems(
      of: "office-keys",
      """
      ① not-in-plain-queue: applications belong to an office, and this file has no `offices`
      ② not-in-plain-queue: `channels` belongs to an office, and this file has no `offices`
      ③ bad-change: `changes` happen on dates, but the calendar is `always_open` and has none
      """)
  }

  @Test func `targets point at the word that is wrong`() throws {
    try expectProblems(
      of: "wrong-targets",
      """
      ① bad-target: `p80` is not a statistic
      ② bad-target: `wiat` is not a measure
      ③ bad-target: there is no stage `dsk`
      ④ bad-target: `clas` is not a key of a scope
      ⑤ bad-target: a comparison is needed here, but `=<` was found
      ⑥ bad-target: a duration needs a unit, but `30` has none
      ⑦ bad-target: a number is needed, but `half an hour` was found
      ⑧ bad-target: `wait` has no `share`
      ⑨ bad-target: `,` is needed after `wait`, but `)` was found
      ⑩ bad-target: a duration needs a unit, but `30` has none
      ⑪ bad-target: nothing is sampled at `45 min`
      ⑫ bad-target: `search_delay` belongs to an office, and this file has no `offices`
      ⑬ bad-target: `=` is needed after `stage`, but `desk` was found
      ⑭ warning easy-target: nobody can miss this target: here wait lies between 0 and infinity
      ⑮ bad-target: nobody can meet this target: here served lies between 0 and 1
      ⑯ wrong-value: `softly` is not one of the words allowed here
      ⑰ bad-target: `<=` is too much: a quantity ends here
      ⑱ bad-target: `average` is not a statistic
      """)
  }

  @Test func `demand above capacity is advice with its arithmetic`() throws {
    // 30 / h x 10 min = 5 desks of work for 4 desks; what passes on to `collect` is less than
    // the demand, so that nothing is said of it.
    try expectProblems(
      of: "overloaded",
      """
      ① warning overloaded: demand exceeds capacity for ever at `desk`: \
      30 people / h x 10 min = 5 desks of work, but 4 are open
      """)
  }

  @Test func `paths and values of variants`() throws {
    try expectProblems(
      of: "variants-and-changes",
      """
      ① bad-path: there is no `dsk` at `stages`
      ② wrong-value: `four` is not a whole number or a map from numbers to shares or `unlimited` \
      or a list of a map (desk change)
      ③ bad-path: `demand.all.rate` is `20 / h`, so nothing lies below it at `value`
      ④ duplicate-name: `base` is the file as it stands
      """)
  }

  @Test func `what reads like something else`() throws {
    try expectProblems(
      of: "easily-misread",
      """
      ① warning thousands-point: `1.500` is read as 1.5: the point begins the decimals
      ② unknown-key: `planning` is not a key of scenario
      ③ wrong-value: `mon-fry` is not a day of the week or a range of them
      ④ decimal-comma: `9,125` has a comma; decimals are written with a point
      ⑤ unknown-unit: a `cv` is a bare number, but `40 %` has `%` behind it
      """)
  }

  @Test func `what values may be`() throws {
    try expectProblems(
      of: "wrong-uncertain",
      """
      ① wrong-shape: a distribution is needed, but `9 h` was found
      ② unknown-unit: `15 / day` is not in `/ h`, the unit of the value
      ③ bad-path: no path leads to this value, so nothing can be drawn for it
      ④ unknown-key: `normle` is not a distribution
      ⑤ key-combination: the value is a distribution: what is uncertain about it is one of its \
      numbers
      ⑥ warning out-of-range: `9 min` lies outside what `uncertain` says the value may be
      ⑦ bad-distribution: the values of `from` and `to` do not rise
      ⑧ key-combination: `uncertain` stands beside a number, but the value is `fifo`
      ⑨ warning without-effect: what a variant sets is not drawn
      """)
  }

  @Test func `desks that close before the doors`() throws {
    try expectProblems(
      of: "early-shift",
      """
      ① warning thousands-point: `1.500` is read as 1.5: the point begins the decimals
      ② warning shift-ends-early: the last desk of `interview` closes at 12:00 on mon-fri, but the \
      doors close at 16:00
      """)
  }

  private func expectProblems(
    of fixture: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let marked = MarkedText(try Repository.text(of: "Tests/Fixtures/scenarios/\(fixture).yaml"))

    let found = try problems(marked.text).map(marked.line).joined(separator: "\n")

    if let difference = firstDifference(between: expected, and: found) {
      Issue.record(difference, sourceLocation: sourceLocation)
    }
  }
}
