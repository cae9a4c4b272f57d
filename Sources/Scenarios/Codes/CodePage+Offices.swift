import Experiments

/// What must hold across the keys of an office.
extension CodePage {
  static let offices: [CodePage] = [
    CodePage(
      .notInOffice, "Words of plain queues have no meaning in an office.", in: .office,
      wrong: "initial: {present: 4}", right: "title: an office that starts empty"),
    CodePage(
      .neverOpen, "The doors are open on some counted day.", in: .office,
      wrong: "calendar: {measure: {from: 2023-01-07, through: 2023-01-08}}",
      right: "calendar: {measure: {from: 2023-01-07, through: 2023-01-09}}"),
    CodePage(
      .unknownGroup, "A group that is named is described under `groups`.", in: .office,
      wrong: "booking: {quota: 25}\nchoice: {by_group: {old: {walk_in: 100 %}}}",
      right: """
        booking: {quota: 25}
        groups: {general: {share: 90 %}, old: {share: 10 %}}
        choice: {by_group: {old: {walk_in: 100 %}}}
        """),
    CodePage(
      .unknownApplication, "An application that is named is described under `applications`.",
      in: .office,
      wrong: """
        offices:
          padang:
            staff: {shifts: [{id: day, desks: {interview: 2}}]}
            stages: [{id: interview, service: {by_application: {new: 9 min, default: 8 min}}}]
        """,
      right: """
        applications: {new: {share: 60 %}, renewal: {share: 40 %}}
        offices:
          padang:
            staff: {shifts: [{id: day, desks: {interview: 2}}]}
            stages: [{id: interview, service: {by_application: {new: 9 min, default: 8 min}}}]
        """),
    CodePage(
      .unknownPool, "A pool that an application takes its slots from is one of `quota`.",
      in: .office,
      wrong: """
        applications: {new: {share: 90 %}, urgent: {share: 10 %, pool: same_day}}
        booking: {quota: 25}
        """,
      right: """
        applications: {new: {share: 90 %}, urgent: {share: 10 %, pool: same_day}}
        booking: {quota: {regular: 25, same_day: 5}}
        """),
    CodePage(
      .unknownSystem, "A system that a stage depends on is one of `outages`.", in: .office,
      wrong: office("depends_on: network"),
      right: """
        outages: {network: [{every: 60 days, lasts: 4 h}]}
        \(office("depends_on: network"))
        """),
    CodePage(
      .unusedPool, "Some application takes the slots of each pool.", in: .office,
      wrong: "booking: {quota: {regular: 25, same_day: 5}}",
      right: "booking: {quota: {regular: 25}}"),
    CodePage(
      .noChannel, "Everybody has a way into the office.", in: .office,
      wrong: "channels: {walk_in: {admits: exempt}}", right: "channels: {walk_in: {admits: all}}"),
    CodePage(
      .unknownWindow, "Weights and utilities of hours name the start of a window of slots.",
      in: .office, wrong: "booking: {quota: 25, slots: {every: 1 h, weight: {08:30: 2}}}",
      right: "booking: {quota: 25, slots: {every: 30 min, weight: {08:30: 2}}}"),
    CodePage(
      .slotsClosed, "Some window of slots lies within the hours of the doors.", in: .office,
      wrong: "booking: {quota: 25, slots: {from: 17:00}}",
      right: "booking: {quota: 25, slots: {from: 08:00}}"),
  ]

  /// An office whose stage has one key more.
  private static func office(_ key: String) -> String {
    """
    offices:
      padang:
        staff: {shifts: [{id: day, desks: {interview: 2}}]}
        stages: [{id: interview, \(key), service: {exponential: {mean: 9 min}}}]
    """
  }
}
