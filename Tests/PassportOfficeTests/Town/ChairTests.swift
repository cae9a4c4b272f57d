import EventKernel
import PassportOffice
import Testing

/// A room with few chairs.
@Suite struct ChairTests {
  /// One desk of 10 minutes; everybody comes at a time of Monday.
  private func town(_ people: Int, at arrive: (Int64, Int64) = (7, 0), chairs: Int) -> TestTown {
    var town = TestTown()
    town.demands = (0..<people).map { TestTown.need(at: TestTown.time(0, 1, Int64($0))) }
    town.rules[0].walkIn.arrive = TestTown.at(arrive.0, arrive.1)
    town.rules[0].chairs = chairs
    return town
  }

  @Test func `who finds no chair waits outside until one is free`() {
    // Served from 8:00, on the chair, outside until the chair is free at 8:10.
    #expect(
      town(3, chairs: 1).log().trips == [
        "came 0 07:00, outside until 0 08:00, left 0 08:10, wait 0",
        "came 0 07:00, outside until 0 08:00, left 0 08:20, wait 10",
        "came 0 07:00, outside until 0 08:10, left 0 08:30, wait 10",
      ])
  }

  @Test func `the room never holds more than the chairs and the desks`() {
    let log = town(12, chairs: 3).log()
    let inside = log.levels.filter { $0.stage == LevelRecord.building(ofOffice: 0) }.map(\.present)
    #expect(inside.max() == 4)
    #expect(log.count(.served) == 12)
  }

  @Test func `when the doors close for the day those before the room come in`() {
    // From 15:50: one is served, one sits, one is outside until the doors close at 16:00.
    #expect(
      town(3, at: (15, 55), chairs: 1).log().trips == [
        "came 0 15:55, outside until 0 15:55, left 0 16:05, wait 0",
        "came 0 15:55, outside until 0 15:55, left 0 16:15, wait 10",
        "came 0 15:55, outside until 0 16:00, left 0 16:25, wait 15",
      ])
  }

  @Test func `where people are sent home those before the room come first tomorrow`() {
    var town = town(3, at: (15, 55), chairs: 1)
    town.rules[0].closing = .comeBackTomorrow
    #expect(
      town.log().trips == [
        "came 0 15:55, outside until 0 15:55, left 0 16:00, wait 5",
        "came 0 15:55, outside until 0 16:00, left 0 16:00, wait 0",
        "came 0 15:55, outside until 0 15:55, left 0 16:05, wait 0",
        "came 1 08:00, outside until 1 08:00, left 1 08:10, wait 0",
        "came 1 08:00, outside until 1 08:00, left 1 08:20, wait 10",
      ])
  }

  @Test func `over noon nobody is let in although chairs are free`() {
    // At 11:58 one is served until 12:08 and one sits; the third comes in when the doors open.
    let trips = town(3, at: (11, 58), chairs: 1).log().trips
    #expect(
      trips == [
        "came 0 11:58, outside until 0 11:58, left 0 12:08, wait 0",
        "came 0 11:58, outside until 0 11:58, left 0 13:10, wait 62",
        "came 0 11:58, outside until 0 13:00, left 0 13:20, wait 10",
      ])
  }
}
