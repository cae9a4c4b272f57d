import Experiments
import PassportOffice
import Scenarios
import Testing

/// Where people live, calculated by hand.
struct RegionTests {
  /// Padang and its hinterland with a satellite.
  static let two = """
    regions:
      kota-padang: {population: 934_850, distance: {padang: 6 km, satellite: 40 km}}
      sawahlunto: {population: 68_380, distance: {padang: 95 km, satellite: 20 km}}
    """

  /// An office and its satellite, both with two desks.
  static func text(demand: String = "[{id: all, rate: 20 / working day}]", top: String = two)
    -> String
  {
    officeText(demand: demand, top: top) + """

        satellite:
          staff: {shifts: [{id: day, desks: {interview: 2}}]}
          stages: [{id: interview, service: 9 min}]
      """
  }

  @Test func `people are shared over regions by population, and turn to the nearest office`() throws
  {
    let network = try network(Self.text())

    // 934,850 and 68,380 of 1,003,230 people.
    let shares = network.regionShares(of: network.demands[0])
    #expect(abs(shares[0] - 0.93184) < 5e-6 && abs(shares[1] - 0.06816) < 5e-6)
    #expect(network.officeShares(of: network.demands[0]) == shares)
    #expect(network.town?.regions.map { $0.reach.map(\.office) } == [[0, 1], [1, 0]])
    #expect(network.town?.regions.map { $0.reach.map(\.kilometres) } == [[6, 40], [20, 95]])
    let people = ArrivalFacts(of: network).total
    #expect(abs(LoadFacts(of: network).stages[1].people - people * shares[1]) < 1e-9)
  }

  @Test func `a demand may be shared in another way`() throws {
    let by = "[{id: all, rate: 20 / working day, by: {sawahlunto: 25 %, kota-padang: 75 %}}]"
    let network = try network(Self.text(demand: by))

    #expect(network.demands[0].regionShares == [0.75, 1])
    #expect(network.officeShares(of: network.demands[0]) == [0.75, 0.25])
  }

  @Test func `the people of a run live where the shares say`() throws {
    // 10,000 a day for two days; a satellite nobody needs to reach in time.
    let demand = "[{id: all, rate: 10_000 / working day}]"
    let calendar = "{measure: {from: 2023-01-02, through: 2023-01-03}, follow: 0 days}"
    let text = Self.text(demand: demand).replacing(
      "{measure: {from: 2023-01-02, through: 2023-04-11}, follow: 1 week}", with: calendar)
    let story = StoryText(try network(text))

    let there = story.people.count { $0.traits.region == 1 }
    let share = 68_380.0 / 1_003_230
    let people = Double(story.people.count)
    // Binomial: 4.65 standard deviations are passed once in 300,000 runs.
    let tolerance = 4.65 * (people * share * (1 - share)).squareRoot()
    #expect(abs(Double(there) - people * share) < tolerance)
    #expect(story.people.allSatisfy { $0.traits.office == $0.traits.region })
  }

  @Test func `a recorded need says where the person lives`() throws {
    let text = Self.text(demand: "[{id: diary, file: needs.csv}]")
    let needs = "at,region\n2023-01-02 07:00,sawahlunto\n2023-01-02 07:01,kota-padang\n"
    let numbers = try StoryNumbers(text, needs: needs, by: [.region])

    #expect(numbers.value(.arrivals, .count, [.region: "sawahlunto"]) == 1)
    #expect(numbers.value(.arrivals, .count, [.office: "satellite"]) == 1)
    #expect(numbers.value(.arrivals, .count) == 2)
  }

  @Test func `more people elsewhere move nobody`() throws {
    // The need of each person is drawn by demand, the region by person: a region that grows at the
    // end of the list takes people from the others and leaves the order of the rest.
    let few = StoryText(try network(Self.text()))
    let more = StoryText(try network(Self.text().replacing("68_380", with: "168_380")))

    let regions = { (story: StoryText) in
      Dictionary(uniqueKeysWithValues: story.people.map { ($0.identity, $0.traits.region) })
    }
    let (before, after) = (regions(few), regions(more))
    #expect(before.count == after.count)
    #expect(before.allSatisfy { $0.value == 0 || after[$0.key] == 1 })
  }

  @Test(arguments: mistakes)
  func `a mistake about regions is found at its place`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(
      officeText(top: "regions: {kota: {population: 0}}"), .outOfRange, at: "0", "0"),
    OfficeMistake(
      officeText(top: "regions: {kota: {population: 5, distance: {solok: 6 km}}}"), .unknownOffice,
      at: "solok", "there is no office `solok`"),
    OfficeMistake(
      officeText(top: "regions: {kota: {population: 5, distance: {padang: 6}}}"), .missingUnit,
      at: "6", "6"),
    OfficeMistake(
      officeText(top: "regions: {kota: {population: 5, distance: {}}}"), .wrongShape,
      at: "distance", "no office is within reach"),
    OfficeMistake(
      text(top: "regions: {kota: {population: 5}}"), .missingKey, at: "{", "needs `distance`"),
    OfficeMistake(
      text(top: "regions: {kota: {population: 5, distance: {padang: 6 km}}}"), .unreachedOffice,
      at: "satellite", "is the nearest office of nobody"),
    OfficeMistake(
      officeText(demand: "[{id: all, rate: 20 / working day, by: population}]"), .keyCombination,
      at: "by", "there are no `regions`"),
    OfficeMistake(
      text(demand: "[{id: all, rate: 20 / working day, by: {solok: 100 %}}]"), .unknownRegion,
      at: "solok", "there is no region `solok`"),
    OfficeMistake(
      text(demand: "[{id: all, rate: 20 / working day, office: padang}]"), .keyCombination,
      at: "office", "turn to the nearest office"),
  ]
}
