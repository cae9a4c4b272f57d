import PassportOffice
import Testing

@testable import Experiments

@Suite struct CautionTests {
  private func codes(_ study: ScriptedStudy) throws -> [String] {
    try study.result().cautions.map(\.code)
  }

  @Test func `ten replications of a steady queue raise no doubt`() throws {
    let steady = ScriptedChunk.chunk(
      people: [.person(1, .served)], levels: [.level(at: 0, queue: 1, busy: 2)])
    let network = ScriptedNetwork.plain(until: 120)
    #expect(try codes(ScriptedStudy(network, Array(repeating: steady, count: 10))) == [])
    #expect(try codes(ScriptedStudy(network, Array(repeating: steady, count: 9))) == ["C01"])
  }

  @Test func `more than one in a hundred unfinished is a doubt`() throws {
    let people = { (count: Int) in
      ScriptedChunk.chunk(
        people: (0..<100).map { .person(UInt64($0), $0 < count ? .unfinished : .served) })
    }
    let network = ScriptedNetwork.plain(until: 120)
    #expect(try codes(ScriptedStudy(network, Array(repeating: people(1), count: 10))) == [])
    let doubted = try ScriptedStudy(network, Array(repeating: people(2), count: 10)).result()
    #expect(doubted.cautions.map(\.code) == ["C02"])
    #expect(doubted.cautions[0].text.english.hasPrefix("2 % of the people of scripted"))
  }

  @Test func `every code has a meaning of its own`() {
    let codes = (1...12).map { $0 < 10 ? "C0\($0)" : "C\($0)" }
    #expect(Caution.meanings.map(\.code) == codes)
    #expect(Caution.meaning(ofCode: "C13") == nil)
  }

  /// Present 2, 3, 5, 12 in the quarters of a window of four half-hours.
  private let growing: [LevelRecord] = [
    .level(at: 0, queue: 0, busy: 2), .level(at: 30, queue: 1, busy: 2),
    .level(at: 60, queue: 3, busy: 2), .level(at: 90, queue: 10, busy: 2),
  ]

  @Test func `people who pile up before busy desks are a doubt`() throws {
    let network = ScriptedNetwork.plain(until: 120)
    let study = ScriptedStudy(
      network, Array(repeating: .chunk(levels: growing), count: 10))
    let cautions = try study.result().cautions
    #expect(cautions.map(\.code) == ["C03"])
    #expect(cautions[0].text.english.contains("on average 2 people were present"))
    #expect(cautions[0].text.english.contains("and 12 in the last"))
  }

  @Test func `no doubt if desks are idle, or the day is one that drains`() throws {
    let idle = growing.map { record in
      var record = record
      record.open = 3
      return record
    }
    let day = ScriptedNetwork.plain(until: 120, drains: true)
    let open = ScriptedNetwork.plain(until: 120)
    #expect(
      try codes(ScriptedStudy(day, Array(repeating: .chunk(levels: growing), count: 10))) == [])
    #expect(try codes(ScriptedStudy(open, Array(repeating: .chunk(levels: idle), count: 10))) == [])
  }

  @Test func `an undecided target advises more replications`() throws {
    var study = ScriptedStudy(
      ScriptedNetwork.plain(until: 60),
      (0..<10).map { .chunk(visits: [.visit(came: 0, wait: Int64($0), lasted: 9)]) })
    study.targets = [.target(.quantity(.mean, .wait), .lessOrEqual, 4.5)]
    let cautions = try study.result().cautions
    #expect(cautions.map(\.code) == ["C04"])
    #expect(
      cautions.map(\.text.english) == [
        "The interval holds the limit of the target mean(wait) <= 4.5; run more replications."
      ])
  }

  @Test func `a target without an interval is not said to have one`() throws {
    let chunk = ScriptedChunk.chunk(visits: [.visit(came: 0, wait: 3, lasted: 9)])
    let texts = { (statistic: Statistic, replications: Int) in
      var study = ScriptedStudy(
        ScriptedNetwork.plain(until: 60), Array(repeating: chunk, count: replications))
      study.targets = [.target(.quantity(statistic, .wait), .lessOrEqual, 4.5)]
      return try study.result().cautions.filter { $0.code == "C04" }.map(\.text.english)
    }
    #expect(
      try texts(.mean, 1) == [
        "One replication gives no interval by which to judge the target mean(wait) <= 4.5; "
          + "run at least 10."
      ])
    #expect(
      try texts(.max, 10) == [
        "The target max(wait) <= 4.5 has no interval to be judged by and can only fail; "
          + "ask for a mean, a share or a quantile."
      ])
  }

  /// Overtime of 59 and 63 minutes on two days: 61 on average; of 57 and 63: 60.
  @Test func `an office that closes more than an hour late every day copes only by overtime`()
    throws
  {
    let study = { (first: Int64) in
      ScriptedStudy(
        ScriptedNetwork.office(),
        Array(
          repeating: .chunk(office: [
            .dayClosed(office: 0, day: 7, overtime: .minutes(first), backlog: 0, tickets: 0),
            .dayClosed(office: 0, day: 8, overtime: .minutes(63), backlog: 0, tickets: 0),
          ]), count: 10))
    }
    let cautions = try study(59).result().cautions
    #expect(cautions.map(\.code) == ["C10"])
    #expect(
      cautions[0].text.english.hasPrefix(
        "In scripted the last person leaves on average 61 min after closing: "
          + "the office copes only by overtime."))
    #expect(try codes(study(57)) == [])
  }

  /// All visits wait 3 minutes; of 20 people 1 is refused and 2 or 3 get no place.
  @Test func `a target that passes while many are never served is blind to them`() throws {
    let study = { (turnedAway: Int) in
      let people = (0..<20).map { number in
        PersonRecord.person(
          UInt64(number), number == 0 ? .refused : number <= turnedAway ? .turnedAway : .served)
      }
      return ScriptedStudy(
        ScriptedNetwork.plain(until: 60),
        Array(
          repeating: .chunk(visits: [.visit(came: 0, wait: 3, lasted: 9)], people: people),
          count: 10))
    }
    var (few, many) = (study(2), study(3))
    few.targets = [.target(.quantity(.mean, .wait), .lessOrEqual, 4)]
    many.targets =
      few.targets + [
        .target(.quantity(.mean, .wait), .lessOrEqual, 2),
        .target(.quantity(.share, .served), .greaterOrEqual, 0.5),
      ]
    let cautions = try many.result().cautions
    // The second target fails, the third counts everybody.
    #expect(cautions.map(\.code) == ["C11"])
    #expect(
      cautions[0].text.english.hasPrefix(
        "The target mean(wait) <= 4.0 passes, but 15 % of the people of base were never served"))
    #expect(try codes(few) == [])
  }
}
