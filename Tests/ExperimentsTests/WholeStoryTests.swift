import EventKernel
import PassportOffice
import Testing

@testable import Experiments

/// Stories that are one visit, told by the records of people alone.
@Suite struct WholeStoryTests {
  /// Served after 5 and 20, given up after 8, turned away at once, and one who is not counted.
  private let chunk = ScriptedChunk.chunk(people: [
    .story(1, .served, need: 0, waited: 0, lasted: 5),
    .story(2, .served, need: 5, waited: 10, lasted: 20, classID: 1),
    .story(3, .abandoned, need: 12, waited: 8, lasted: 8, classID: 1),
    .story(4, .turnedAway, need: 40, waited: nil, lasted: 0),
    .story(5, .served, need: 50, waited: 500, lasted: 500, isCounted: false),
  ])
  private let network = ScriptedNetwork.plain(classes: ["x", "y"], until: 60)

  /// With a threshold for the length, which is counted visit by visit, and without.
  @Test(arguments: [false, true])
  func `a whole story gives the wait and the length of a visit`(asksForShare: Bool) throws {
    var study = ScriptedStudy(network, [chunk])
    study.options.extraScopes = [.hour]
    let over = Statistic.shareOver(text: "6 min", threshold: 6)
    if asksForShare {
      study.targets = [.target(.quantity(over, .visit), .lessOrEqual, 0.5)]
    }
    let base = try study.result().variants[0]
    #expect(try base.value(.wait, .mean) == 6)
    #expect(try base.estimate(.wait, .mean).count == 3)
    #expect(try base.value(.visit, .mean) == 33.0 / 4)
    #expect(try base.value(.visit, .max) == 20)
    #expect(try base.value(.visit, .mean, [.personClass: "x"]) == 2.5)
    #expect(try base.value(.visit, .mean, [.personClass: "y"]) == 14)
    #expect(try base.value(.visit, .mean, [.hour: "00:00"]) == 11)
    #expect(try base.value(.visit, .mean, [.hour: "00:30"]) == 0)
    if asksForShare { #expect(try base.value(.visit, over) == 0.5) }
  }

  @Test func `only those who are served have a time until served`() throws {
    let base = try ScriptedStudy(network, [chunk]).result().variants[0]
    let delay = try base.estimate(.totalDelay, .mean)
    #expect(delay.count == 2)
    #expect(isNear(delay.value, 12.5 / (24 * 60)))
  }
}

extension PersonRecord {
  /// A story that is one visit, with times in minutes; nobody waits who joins no line.
  fileprivate static func story(
    _ identity: UInt64, _ fate: Fate, need: Int64, waited: Int64?, lasted: Int64,
    classID: UInt8 = 0, isCounted: Bool = true
  ) -> PersonRecord {
    person(identity, fate, traits: .plain(classID: classID), need: need, isCounted: isCounted)
      .with { person in
        person.isOneVisit = true
        person.joinedLine = waited != nil
        person.totalWait = .minutes(waited ?? 0)
        person.totalVisit = .minutes(lasted)
        person.ended = ScriptedNetwork.minute(need + lasted)
        if fate == .served { person.served = person.ended }
      }
  }
}
