import Experiments
import PassportOffice
import Testing

@testable import Scenarios

/// Demands whose people come in batches, or by one channel.
struct AgentDemandTests {
  @Test func `a rate counts batches, and what is said before a run counts people`() throws {
    let network = try office(
      officeText(
        demand: "[{id: agents, rate: 2 / working day, batch: {20: 100 %}, channel: walk_in}]"))
    #expect(network.demands[0].batch?.mean == 20)
    #expect(network.demands[0].onlyChannel == .walkIn)
    let alone = try office(officeText(demand: "[{id: agents, rate: 2 / working day}]"))
    let (people, batches) = (ArrivalFacts(of: network).total, ArrivalFacts(of: alone).total)
    #expect(abs(people - 20 * batches) < 1e-9 && batches > 1.9)
  }

  private func office(_ text: String) throws -> OfficeNetwork { try network(text) }

  @Test(arguments: [
    OfficeMistake(
      officeText(demand: "[{id: agents, rate: 2 / working day, channel: telephone}]"),
      .wrongValue, at: "telephone", "not one of the words"),
    OfficeMistake(
      officeText(demand: "[{id: agents, rate: 2 / working day, batch: {20: 90 %}}]"), .shareSum,
      at: "{", "90 %"),
  ])
  func `wrong use is told at its place`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }
}
