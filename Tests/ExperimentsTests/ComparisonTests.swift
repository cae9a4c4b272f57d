import EventKernel
import PassportOffice
import Testing

@testable import Experiments

@Suite struct ComparisonTests {
  private func interviewed(
    _ identity: UInt64, visit: Int64, delay: Int64, channel: Channel
  ) -> PersonRecord {
    .person(identity, .served, traits: .office(channel)).with {
      $0.totalVisit = .minutes(visit)
      $0.totalWait = .minutes(visit / 2)
      $0.interviewed = $0.need + .days(delay)
      $0.served = $0.need + .days(delay + 3)
      $0.visits = 1
    }
  }

  private func study(
    base: [[PersonRecord]], other: [[PersonRecord]]
  ) -> ScriptedStudy {
    ScriptedStudy(
      [ScriptedNetwork.office(name: "base"), ScriptedNetwork.office(name: "other")],
      replications: .fixed(base.count)
    ) { name, replication in
      [.chunk(people: name == "base" ? base[replication] : other[replication])]
    }
  }

  private func row(
    _ result: StudyResult, _ cohort: Cohort, _ measure: Measure, _ statistic: Statistic
  ) throws -> Comparison {
    try #require(
      result.comparisons.first {
        $0.cohort == cohort && $0.measure == measure && $0.statistic == statistic
      })
  }

  /// Differences of visit by person: 10 and 30 in one replication, 20 and 20 in the other.
  ///
  /// All pairs have two people: the replication means differ by 20 and 20, so the width is 0. The
  /// order of the records is not that of the people.
  @Test func `the same persons are compared, whatever the order of their records`() throws {
    let result = try study(
      base: [
        [
          interviewed(1, visit: 50, delay: 2, channel: .app),
          interviewed(2, visit: 100, delay: 4, channel: .walkIn),
        ],
        [
          interviewed(4, visit: 70, delay: 2, channel: .app),
          interviewed(3, visit: 20, delay: 2, channel: .app),
        ],
      ],
      other: [
        [
          interviewed(2, visit: 130, delay: 5, channel: .walkIn),
          interviewed(1, visit: 60, delay: 1, channel: .walkIn),
        ],
        [
          interviewed(3, visit: 40, delay: 2, channel: .walkIn),
          interviewed(4, visit: 90, delay: 4, channel: .walkIn),
        ],
      ]
    ).result()
    let visit = try row(result, .everybody, .visit, .mean)
    #expect(visit.variant == "other")
    #expect(visit.base == 60)
    #expect(visit.other == 80)
    #expect(visit.difference == 20)
    #expect(isNear(visit.lower, 20))
    #expect(isNear(visit.upper, 20))
    // Took the app in base: persons 1, 3, 4 with 10, 20 and 20 more.
    let app = try row(result, .tookAppInBase, .visit, .mean)
    #expect(isNear(app.difference, 50.0 / 3))
    // Delays 2, 4, 2, 2 and 1, 5, 2, 4 days.
    #expect(try row(result, .everybody, .interviewDelay, .mean).difference == 0.5)
    #expect(try row(result, .everybody, .totalDelay, .mean).base == 5.5)
    #expect(result.cautions.map(\.code) == ["C01"])
  }

  @Test func `who has no interview is in no mean, but longer than any in a quantile`() throws {
    let never = PersonRecord.person(2, .gaveUp, traits: .office(.app)).with {
      $0.totalVisit = .minutes(500)
      $0.visits = 3
    }
    let result = try study(
      base: [
        [
          interviewed(1, visit: 50, delay: 2, channel: .app),
          interviewed(2, visit: 60, delay: 2, channel: .app),
        ]
      ], other: [[interviewed(1, visit: 40, delay: 3, channel: .app), never]]
    ).result()
    #expect(try row(result, .everybody, .visit, .mean).other == 40)
    #expect(try row(result, .everybody, .interviewDelay, .p50).other == 3)
    let high = try row(result, .everybody, .interviewDelay, .p90)
    #expect(high.base == 2)
    #expect(high.other == nil)
    #expect(high.difference == nil)
    #expect(try row(result, .everybody, .visits, .mean).other == 1)
    let share = try row(result, .everybody, .interviewDelay, .share)
    #expect(share.base == 1)
    #expect(share.other == 0.5)
    #expect(share.difference == -0.5)
    #expect(try row(result, .everybody, .gaveUp, .share).difference == 0.5)
  }

  /// Person 1 is interviewed in base only, 2 in the variant only, 3 in both: all means of times are
  /// those of person 3, the fees and the shares those of all three.
  @Test func `means are over the people interviewed in both variants`() throws {
    let never = { (identity: UInt64, money: Double) in
      PersonRecord.person(identity, .gaveUp, traits: .office(.walkIn)).with {
        $0.totalVisit = .minutes(500)
        $0.visits = 7
        $0.moneyLost = money
      }
    }
    let result = try study(
      base: [
        [
          interviewed(1, visit: 10, delay: 40, channel: .walkIn), never(2, 600),
          interviewed(3, visit: 80, delay: 9, channel: .walkIn),
        ]
      ],
      other: [
        [
          never(1, 0), interviewed(2, visit: 300, delay: 1, channel: .walkIn),
          interviewed(3, visit: 50, delay: 4, channel: .walkIn),
        ]
      ]
    ).result()
    let visit = try row(result, .everybody, .visit, .mean)
    #expect((visit.base, visit.other, visit.difference) == (80, 50, -30))
    #expect((visit.people, visit.interviewedInBoth) == (3, 1))
    let delay = try row(result, .everybody, .interviewDelay, .mean)
    #expect((delay.base, delay.other, delay.difference) == (9, 4, -5))
    let passport = try row(result, .everybody, .totalDelay, .mean)
    #expect((passport.base, passport.other) == (12, 7))
    let trips = try row(result, .everybody, .visits, .mean)
    #expect((trips.base, trips.other) == (1, 1))
    #expect(try row(result, .everybody, .moneyLost, .mean).difference == -200)
    #expect(isNear(try row(result, .everybody, .interviewDelay, .share).base, 2.0 / 3))
    // A quantile is over each variant's own three: 10, 80 and endless; 50, 300 and endless.
    let median = try row(result, .everybody, .visit, .p50)
    #expect((median.base, median.other) == (80, 300))
    // Nobody took the app: the cohort is empty.
    let app = try row(result, .tookAppInBase, .visit, .mean)
    #expect((app.people, app.interviewedInBoth) == (0, 0))
    #expect(app.base == nil)
  }

  /// Both are interviewed in both variants; person 1 gets no passport in the variant.
  @Test func `the mean of the total delay is over those served in both`() throws {
    let unserved = interviewed(1, visit: 30, delay: 1, channel: .app).with { $0.served = nil }
    let result = try study(
      base: [
        [
          interviewed(1, visit: 10, delay: 20, channel: .app),
          interviewed(2, visit: 10, delay: 2, channel: .app),
        ]
      ], other: [[unserved, interviewed(2, visit: 30, delay: 4, channel: .app)]]
    ).result()
    let passport = try row(result, .everybody, .totalDelay, .mean)
    #expect((passport.base, passport.other) == (5, 7))
    #expect(try row(result, .everybody, .interviewDelay, .mean).base == 11)
    #expect(passport.interviewedInBoth == 2)
  }

  @Test func `people counted in one variant only are left out and mentioned`() throws {
    let one = interviewed(1, visit: 50, delay: 2, channel: .app)
    let result = try study(
      base: [[one, interviewed(2, visit: 900, delay: 2, channel: .app)]],
      other: [[interviewed(3, visit: 700, delay: 2, channel: .app), one]]
    ).result()
    #expect(try row(result, .everybody, .visit, .mean).base == 50)
    let caution = try #require(result.cautions.first { $0.code == "C08" })
    #expect(caution.text.english.hasPrefix("2 people"))
  }

  @Test func `a plain queue compares waits and stays of those served, for everybody`() throws {
    let networks = ["base", "other"].map {
      ScriptedNetwork.plain(name: $0, until: 60, gap: .constant(60e6))
    }
    let people: [PersonRecord] = [
      .person(1, .served).with {
        $0.totalWait = .minutes(4)
        $0.totalVisit = .minutes(9)
        $0.served = ScriptedNetwork.minute(9)
      },
      .person(2, .abandoned).with { $0.totalWait = .minutes(100) },
    ]
    let result = try ScriptedStudy(networks, replications: .fixed(1)) { _, _ in
      [.chunk(people: people)]
    }.result()
    #expect(Set(result.comparisons.map(\.cohort)) == [.everybody])
    #expect(try row(result, .everybody, .wait, .mean).other == 4)
    #expect(try row(result, .everybody, .visit, .mean).other == 9)
    #expect(try row(result, .everybody, .served, .share).difference == 0)
    #expect(!result.comparisons.contains { $0.measure == .interviewDelay })
    // Renewal arrivals are other citizens under another law.
    #expect(result.cautions.map(\.code) == ["C01", "C07"])
  }
}
