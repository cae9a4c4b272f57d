import EventKernel
import PassportOffice
import Testing

@testable import Experiments

/// Window 10 to 50 with two desks.
///
/// Somebody waits from 5 to 20 and is served until 60: 10 minutes
/// in line and 30 busy within the window. Somebody else waits from 30 to 35 and is served at once
/// for 10 minutes, a third leaves the line after 45 to 48.
@Suite struct PathBalanceTests {
  private let stops: [StopRecord] = [
    .stop(joined: 5, waited: 15, isCounted: false, service: 40),
    .stop(joined: 30, waited: 5, service: 10),
    .stop(joined: 45, waited: 3, outcome: .abandoned),
  ]
  private let levels: [LevelRecord] = [
    .level(at: 10, queue: 1, busy: 0), .level(at: 20, queue: 0, busy: 1),
    .level(at: 30, queue: 1, busy: 1), .level(at: 35, queue: 0, busy: 2),
    .level(at: 45, queue: 1, busy: 1), .level(at: 48, queue: 0, busy: 1),
  ]

  @Test func `a path of which people and stages tell the same passes`() throws {
    let base = try study(stops).result().variants[0]
    #expect(isNear(try base.value(.queueLength, .mean), 18.0 / 40))
  }

  @Test func `time in line that the stage does not know fails the run`() {
    var stops = stops
    stops[1] = .stop(joined: 29, waited: 6, service: 10)
    #expect(
      throws: StudyError.auditFailed(
        variant: "scripted", replication: 0,
        detail: "people spent 1140000000 µs in line at stage desk and its line held people for "
          + "1080000000 µs")
    ) { try study(stops).result() }
  }

  @Test func `work that no desk was busy with fails the run`() {
    var stops = stops
    stops[1] = .stop(joined: 30, waited: 5, service: 11)
    #expect(
      throws: StudyError.auditFailed(
        variant: "scripted", replication: 0,
        detail: "stage desk began 2460000000 µs of work and its desks were busy for "
          + "2400000000 µs")
    ) { try study(stops).result() }
  }

  private func study(_ stops: [StopRecord]) -> ScriptedStudy {
    let network = ScriptedNetwork.plain(from: 10, until: 50)
    var study = ScriptedStudy(network, [.chunk(stops: stops, levels: levels)])
    study.hasWholePath = true
    return study
  }
}
