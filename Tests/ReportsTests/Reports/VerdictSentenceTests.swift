import Experiments
import Testing

@testable import Reports

struct VerdictSentenceTests {
  @Test func `longer at the office but earlier interviewed is said with both intervals`() {
    let sentence = sentence([
      comparison(.visit, base: 95.2, other: 180.5, 85.3, 83.1, 87.5),
      comparison(.interviewDelay, base: 12.3, other: 3.1, -9.2, -9.6, -8.8),
    ])

    #expect(
      sentence == """
        Everybody: in walk-in-only a person spends 85.3 min more at the office, outside and inside \
        (95.2 min in base, 180.5 min in walk-in-only; 95 % interval of the difference \
        83.1 to 87.5 min), but has the interview 9.20 days earlier \
        (12.3 days in base, 3.1 days in walk-in-only; 95 % interval of the difference \
        8.80 to 9.60 days).
        """)
  }

  @Test func `the same is said in Indonesian`() {
    let sentence = sentence(
      [
        comparison(.visit, base: 95.2, other: 180.5, 85.3, 83.1, 87.5),
        comparison(.interviewDelay, base: 12.3, other: 3.1, -9.2, -9.6, -8.8),
      ], in: .indonesian)

    #expect(
      sentence == """
        Semua pemohon: di walk-in-only seorang pemohon menghabiskan 85.3 menit lebih lama di \
        kantor, di luar dan di dalam gedung (95.2 menit di base, 180.5 menit di walk-in-only; \
        selang kepercayaan 95 % untuk selisihnya 83.1 s.d. 87.5 menit), tetapi diwawancarai \
        9.20 hari lebih cepat (12.3 hari di base, 3.1 hari di walk-in-only; selang kepercayaan \
        95 % untuk selisihnya 8.80 s.d. 9.60 hari).
        """)
  }

  @Test func `two losses are joined by and`() {
    let sentence = sentence([
      comparison(.visit, base: 50, other: 60, 10, 9, 11),
      comparison(.interviewDelay, base: 5, other: 7, 2, 1, 3),
    ])

    #expect(sentence.contains("spends 10.0 min more at the office"))
    #expect(sentence.contains(", and has the interview 2.00 days later"))
  }

  @Test func `an interval that holds 0 cannot be told`() {
    let sentence = sentence([
      comparison(.visit, base: 50, other: 50.2, 0.2, -0.3, 0.7),
      comparison(.interviewDelay, base: 5, other: 4, -1, -2, 0),
    ])

    #expect(
      sentence.contains(
        "whether a person spends more or less time at the office in walk-in-only cannot be told "
          + "(50.0 min in base, 50.2 min in walk-in-only; 95 % interval of the difference "
          + "-0.300 to 0.700 min)"))
    #expect(
      sentence.contains(
        "whether the interview comes earlier or later in walk-in-only cannot be told"))
  }

  @Test func `two equal variants have no difference`() {
    let sentence = sentence([
      comparison(.visit, base: 50, other: 50, 0, 0, 0),
      comparison(.interviewDelay, base: 5, other: 5, 0, 0, 0),
    ])

    #expect(
      sentence == """
        Everybody: there is no difference in the time at the office, outside and inside \
        (50.0 min in base, 50.0 min in walk-in-only; 95 % interval of the difference 0 to 0 min), \
        and there is no difference in the days until the interview \
        (5.00 days in base, 5.00 days in walk-in-only; 95 % interval of the difference 0 to 0 days).
        """)
  }

  @Test func `what nobody lived through is not compared`() {
    let sentence = sentence([comparison(.visit, base: nil, other: 60, nil, nil, nil)])

    #expect(
      sentence == """
        Everybody: the time at the office cannot be compared (nobody was interviewed in both); \
        the days until the interview cannot be compared (nobody was interviewed in both).
        """)
  }

  @Test func `one replication has no interval`() {
    let sentence = sentence([comparison(.visit, base: 50, other: 60, 10, nil, nil)])

    #expect(
      sentence.contains(
        "cannot be told (50.0 min in base, 60.0 min in walk-in-only; "
          + "no interval from one replication)"))
  }

  @Test func `the share without an interview stands beside the mean`() {
    let sentence = sentence([
      comparison(.interviewDelay, base: 5, other: 7, 2, 1, 3),
      comparison(.interviewDelay, .share, base: 0.963, other: 0.988, 0.025, 0.02, 0.03),
    ])

    #expect(
      sentence.hasSuffix(
        "Means are over the people interviewed in both, 114 of 120 a replication; never interviewed: "
          + "3.7 % in base, 1.2 % in walk-in-only."))
  }

  @Test func `the capacities are said whether they agree or not`() throws {
    let base = OfficeFixture(slots: 50, tickets: 30).variant("base")
    let same = OfficeFixture(tickets: 80, appShare: 0).variant("walk-in-only")
    let less = OfficeFixture(tickets: 30, appShare: 0).variant("walk-in-only")

    let fair = CapacitySentence(try #require(CapacityComparison(of: base, and: same))).text.english
    let unfair = CapacitySentence(try #require(CapacityComparison(of: base, and: less))).text
      .english

    // Slots: 4 days of 50, 5 of 30; tickets: 4 of 30, 5 of 18, or 4 of 80, 5 of 48.
    // Five desks of 61 / 9 hours a working day, doors open 62 / 9 hours.
    #expect(
      fair == """
        Both have the same desks and hours (33.9 desk hours and 6.89 open hours a working day, \
        9 working days) and the same daily admissions (base 38.9 slots + 23.3 tickets = 62.2 a \
        working day; walk-in-only 0.0 slots + 62.2 tickets = 62.2 a working day).
        """)
    #expect(
      unfair.hasSuffix(
        "and different daily admissions (base 38.9 slots + 23.3 tickets = 62.2 a working day; "
          + "walk-in-only 0.0 slots + 23.3 tickets = 23.3 a working day). A part of the "
          + "difference is therefore capacity, not the rule."))
  }

  /// One interview desk more on 9 days, of 61 / 9 hours each.
  @Test func `more desks are a difference of capacity and of no rule`() throws {
    let base = OfficeFixture(interviewDesks: 3).variant("base")
    let more = OfficeFixture(interviewDesks: 4).variant("more-desks")

    let gain = CapacitySentence(try #require(CapacityComparison(of: base, and: more))).text.english
    let loss = CapacitySentence(try #require(CapacityComparison(of: more, and: base))).text.english

    #expect(gain.hasPrefix("The desks or hours differ (base 33.9 desk hours"))
    #expect(
      gain.hasSuffix(" The capacity differs: more-desks has 6.78 desk hours more a working day."))
    #expect(loss.hasSuffix(" The capacity differs: base has 6.78 desk hours less a working day."))
  }

  private func sentence(
    _ comparisons: [Comparison], in language: Language = .english
  ) -> String {
    VerdictSentence(
      variant: "walk-in-only", cohort: .everybody, confidence: 0.95, comparisons
    ).text.text(in: language)
  }

  private func comparison(
    _ measure: Measure, _ statistic: Statistic = .mean, base: Double?, other: Double?,
    _ difference: Double?, _ lower: Double?, _ upper: Double?
  ) -> Comparison {
    Comparison(
      variant: "walk-in-only", cohort: .everybody, people: 120, interviewedInBoth: 114,
      measure: measure, statistic: statistic,
      base: base, other: other, difference: difference, lower: lower, upper: upper)
  }
}
