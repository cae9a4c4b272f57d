import PassportOffice
import Testing

@testable import Scenarios

/// People who come to know the app, in the model of Bass and by officers who explain it.
struct AwarenessTests {
  /// Two regions; who knows the app takes it, the others walk in.
  private func text(_ awareness: String, top: String = "") -> String {
    storyText(
      booking: storyBooking(),
      top: """
        regions: {kota: {population: 900_000}, sawahlunto: {population: 100_000}}
        awareness: \(awareness)
        choice: {aware: {app: 100 %}, unaware: {walk_in: 100 %}}
        \(top)
        """)
  }

  /// Share by region on a day counted from 0.
  private func share(_ network: OfficeNetwork, _ region: Int, _ day: Int) throws -> Double {
    let awareness = try #require(network.town).awareness
    return awareness.share(ofRegion: region, onDay: day)
  }

  @Test func `the share follows the closed form of Bass`() {
    // With A(0) = 0.55, p = 0.002, q = 0.02: x = 0.45 / 0.013 = 34.6154 and
    // A(t) = (1 - 0.002 x exp(-0.022 t)) / (1 + 0.02 x exp(-0.022 t)).
    var share = 0.55
    var shares = [share]
    for _ in 0..<365 {
      share = Awareness.dayLater(share, innovation: 0.002, imitation: 0.02)
      shares.append(share)
    }
    #expect(abs(shares[1] - 0.555838) < 1e-6)
    #expect(abs(shares[30] - 0.710122) < 1e-6)
    #expect(abs(shares[365] - 0.999752) < 1e-6)
  }

  @Test func `nobody learns of what nobody knows`() {
    #expect(Awareness.dayLater(0, innovation: 0, imitation: 0.5) == 0)
    #expect(Awareness.dayLater(1, innovation: 0.1, imitation: 0.5) == 1)
    #expect(Awareness.dayLater(0.4, innovation: 0, imitation: 0) == 0.4)
    // Without imitation those who do not know it get fewer by exp(-p) a day.
    #expect(abs(Awareness.dayLater(0, innovation: 0.1, imitation: 0) - 0.095163) < 1e-6)
  }

  @Test func `word of mouth begins with the counted days, and officers reach their region`() throws
  {
    let network = try loadedStory(
      text(
        """
        {start: 55 %, word_of_mouth: {innovation: 0.002 / day, imitation: 0.02 / day},
          outreach: [{region: sawahlunto, on: 2023-01-04, reaches: 4 %}]}
        """
      ).replacing(
        "{measure: {from: 2023-01-02", with: "{warm_up: 3 days, measure: {from: 2023-01-02"),
      needs: "at\n")

    // Day 3 is Monday, 2 January, the first counted one.
    #expect(abs(try share(network, 0, 0) - 0.55) < 1e-6)
    #expect(abs(try share(network, 0, 3) - 0.55) < 1e-6)
    #expect(abs(try share(network, 0, 4) - 0.555838) < 1e-6)
    // Two days later 0.561652 know it, and 4 % of the others more.
    #expect(abs(try share(network, 0, 5) - 0.561652) < 2e-6)
    #expect(abs(try share(network, 1, 5) - (0.561652 + 0.04 * 0.438348)) < 2e-6)
  }

  @Test func `who was reached takes the app, the others walk in`() throws {
    let story = try StoryText(
      text("{start: 0 %, outreach: [{region: sawahlunto, on: 2023-01-03, reaches: 100 %}]}"),
      needs: """
        at,region
        2023-01-02 07:00,sawahlunto
        2023-01-03 07:00,kota
        2023-01-03 07:01,sawahlunto
        """)
    #expect(
      story.people.sorted { $0.need < $1.need }.map(\.traits.firstChannel)
        == [.walkIn, .walkIn, .app])
  }

  @Test func `another start from a date on sets the share anew`() throws {
    let network = try loadedStory(
      text(
        "{start: 20 %, word_of_mouth: {imitation: 0.1 / day}}",
        top: "changes: [{from: 2023-01-06, set: {awareness.start: 80 %}}]"), needs: "at\n")
    #expect(try share(network, 0, 3) > 0.2)
    #expect(abs(try share(network, 0, 4) - 0.8) < 1e-6)
    #expect(try share(network, 0, 5) > 0.8)
  }

  @Test func `without movement the share is that of the rules`() throws {
    let town = try #require(try loadedStory(text("{start: 55 %}"), needs: "at\n").town)
    #expect(!town.awareness.moves)
    #expect(town.rules[0].awareShare == 0.55)
  }

  @Test func `what is said before a run takes the mean of the counted days`() throws {
    let network = try loadedStory(
      text("{start: 0 %, outreach: [{region: sawahlunto, on: 2023-01-08, reaches: 100 %}]}"),
      needs: "at\n")
    // Half of twelve days in a tenth of the population.
    #expect(abs(try #require(network.town).rules[0].awareShare - 0.05) < 1e-6)
  }

  @Test(arguments: [
    (
      "{start: 55 %, outreach: [{region: sawahluntu, on: 2023-01-04, reaches: 4 %}]}",
      DiagnosticCode.unknownRegion, "did you mean `sawahlunto`?"
    ),
    ("{start: 55 %, outreach: [{on: 2024-01-04, reaches: 4 %}]}", .withoutEffect, ""),
    ("{start: 55 %, word_of_mouth: {imitation: 2 %}}", .missingUnit, ""),
    ("{start: 55 %, word_of_mouth: {imitation: 3 / day}}", .outOfRange, ""),
    ("{start: 55 %, outreach: [{region: kota, on: 2023-01-04}]}", .missingKey, ""),
  ])
  func `wrong use is told`(awareness: String, code: DiagnosticCode, hint: String) throws {
    let found = try storyProblems(text(awareness), needs: "at\n")
    #expect(found.map(\.code).contains(code), "\(found.map(\.message))")
    if !hint.isEmpty { #expect(found.contains { $0.hint == hint }) }
  }
}
