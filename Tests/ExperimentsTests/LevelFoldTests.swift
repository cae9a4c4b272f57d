import EventKernel
import PassportOffice
import Testing

@testable import Experiments

@Suite struct LevelFoldTests {
  /// Window 10 to 50, queue: 3 until 20, 1 until 30, 0 after: 3*10 + 1*10 = 40 over 40 minutes.
  ///
  /// Busy 2 until 30, then 1 until 40, then 0: 40 + 10 = 50 of 2 * 40 desk minutes.
  private let levels: [LevelRecord] = [
    .level(at: 0, queue: 9, busy: 2), .level(at: 5, queue: 3, busy: 2),
    .level(at: 20, queue: 1, busy: 2), .level(at: 30, queue: 0, busy: 1),
    .level(at: 40, queue: 0, busy: 0), .level(at: 50, queue: 100, busy: 2),
    .level(at: 55, queue: 7, busy: 2),
  ]

  @Test func `time averages cover the window alone`() throws {
    let network = ScriptedNetwork.plain(from: 10, until: 50)
    let base = try ScriptedStudy(network, [.chunk(levels: levels)]).result().variants[0]
    #expect(try base.value(.queueLength, .mean) == 1)
    #expect(try base.value(.queueLength, .max) == 3)
    #expect(try base.value(.numberInSystem, .mean) == 90.0 / 40)
    #expect(try base.value(.numberInSystem, .max) == 5)
    #expect(try base.value(.utilization, .mean) == 50.0 / 80)
    #expect(try base.value(.queueLength, .mean, [.stage: "desk"]) == 1)
    #expect(try base.value(.room, .mean) == 90.0 / 40)
    #expect(try base.estimate(.queueLength, .mean).count == 1)
  }

  /// 3 in line and 2 served for a year but its last hour, then nobody: 525,540 minutes of each.
  ///
  /// Stages together have no periods that would cut the year into short stretches.
  @Test func `a state may last for a year`() throws {
    let year: Int64 = 525_600
    let network = ScriptedNetwork.plain(stages: ["a", "b"], from: 0, until: year)
    let levels: [LevelRecord] = [
      .level(at: 0, queue: 3, busy: 2), .level(at: year - 60, queue: 0, busy: 0),
    ]
    let base = try ScriptedStudy(network, [.chunk(levels: levels)]).result().variants[0]
    #expect(isNear(try base.value(.queueLength, .mean), 3 * 525_540.0 / 525_600))
    #expect(isNear(try base.value(.numberInSystem, .mean), 5 * 525_540.0 / 525_600))
  }

  /// The window ends with an arrival at 25: queue 3 * 10 + 1 * 5 = 35 over 15 minutes.
  @Test func `a window that an arrival ends is as long as that`() throws {
    let network = ScriptedNetwork.plain(from: 10, until: 50, limit: 2)
    var study = ScriptedStudy(network, [.chunk(levels: levels)])
    study.windowEnd = ScriptedNetwork.minute(25)
    let base = try study.result().variants[0]
    #expect(try base.value(.queueLength, .mean) == 35.0 / 15)
  }

  /// a holds 2 until 10, b none; then both move to b, where one is served: sums 2, 2.
  @Test func `stages together are added up at every moment`() throws {
    let network = ScriptedNetwork.plain(stages: ["a", "b"], until: 40)
    let base = try ScriptedStudy(
      network,
      [
        .chunk(levels: [
          .level(at: 0, queue: 2, busy: 0), .level(at: 0, stage: 1, queue: 0, busy: 0),
          .level(at: 10, queue: 0, busy: 0), .level(at: 10, stage: 1, queue: 1, busy: 1),
          .level(at: 20, stage: 1, queue: 0, busy: 0),
        ])
      ]
    ).result().variants[0]
    #expect(try base.value(.queueLength, .mean) == 30.0 / 40)
    #expect(try base.value(.queueLength, .max) == 2)
    #expect(try base.value(.numberInSystem, .mean, [.stage: "b"]) == 20.0 / 40)
    // Both stages have two open desks: 10 busy minutes of 160.
    #expect(try base.value(.utilization, .mean) == 10.0 / 160)
    #expect(try base.value(.utilization, .mean, [.stage: "b"]) == 10.0 / 80)
  }

  @Test func `desks without number have no utilisation`() throws {
    let network = ScriptedNetwork.plain(until: 40, desks: .unlimited)
    let base = try ScriptedStudy(
      network, [.chunk(levels: [.level(at: 0, queue: 0, busy: 3, open: 3)])]
    ).result().variants[0]
    #expect(try base.value(.utilization, .mean) == nil)
    #expect(try base.value(.numberInSystem, .mean) == 3)
  }

  /// Replications 2 and 4: mean 3, s² = 2, error 1, t(0.975; 1) = 12.7062047362.
  @Test func `a time average is the mean over replications`() throws {
    let network = ScriptedNetwork.plain(until: 40)
    let base = try ScriptedStudy(
      network,
      [2, 4].map { .chunk(levels: [.level(at: 0, queue: $0, busy: 0)]) }
    ).result().variants[0]
    let mean = try base.estimate(.queueLength, .mean)
    #expect(mean.value == 3)
    #expect(isNear(mean.upper, 3 + 12.7062047361747))
    #expect(mean.count == 2)
  }

  @Test func `samples are means over replications, by stage and together`() throws {
    let network = ScriptedNetwork.plain(
      stages: ["a", "b"], until: 40, samples: ["30 min", "60 min"])
    let base = try ScriptedStudy(
      network,
      [(3, 5), (5, 6)].map { queue, present in
        .chunk(office: [
          .sample(index: 0, stage: 0, queue: queue, present: present),
          .sample(index: 0, stage: 1, queue: 1, present: 2),
        ])
      }
    ).result().variants[0]
    #expect(try base.value(.queueLength, .at("30 min"), [.stage: "a"]) == 4)
    #expect(try base.value(.queueLength, .at("30 min")) == 5)
    #expect(try base.value(.numberInSystem, .at("30 min")) == 7.5)
    #expect(try base.value(.numberInSystem, .at("60 min")) == nil)
    #expect(try base.estimate(.queueLength, .at("30 min")).count == 2)
  }

  /// Half-hours from 10: queue 3 for 10, 1 for 10, 0 for 10 minutes; then 0 for 10.
  @Test func `the timeline has the averages of each half-hour`() throws {
    let network = ScriptedNetwork.plain(from: 10, until: 50)
    var records = levels
    records.insert(.level(at: 35, queue: 1, busy: 1), at: 4)
    records.insert(.level(at: 38, queue: 0, busy: 1), at: 5)
    let rows = try ScriptedStudy(network, [.chunk(levels: records)]).result().variants[0].timeline
    #expect(rows.map(\.period) == ["10", "40"])
    #expect(isNear(rows[0].queue, (30.0 + 10 + 3) / 30))
    #expect(isNear(rows[0].busy, (40.0 + 10) / 30))
    #expect(rows.map(\.openDesks) == [2, 2])
    #expect(rows.map(\.arrivals) == [1, 0])
    #expect(rows[1].queue == 0)
  }

  /// Days 7 to 13 are 9 to 15 January 2023.
  @Test func `the timeline of an office has a row a day, and its room is the building`() throws {
    let network = ScriptedNetwork.office()
    let start = Int64(7 * 1_440)
    let base = try ScriptedStudy(
      network,
      [
        .chunk(levels: [
          .level(at: start, queue: 1, busy: 0), .building(at: start, present: 7),
          .level(at: start + 720, queue: 0, busy: 0), .building(at: start + 5_040, present: 0),
        ])
      ]
    ).result().variants[0]
    let files = base.timeline.filter { $0.stage == "files" }
    #expect(files.count == 7)
    #expect(files[0].period == "2023-01-09")
    #expect(files[0].queue == 0.5)
    #expect(files[6].period == "2023-01-15")
    #expect(try base.value(.room, .mean) == 3.5)
    #expect(try base.value(.room, .max) == 7)
    #expect(try base.value(.room, .mean, [.office: "padang"]) == 3.5)
  }
}
