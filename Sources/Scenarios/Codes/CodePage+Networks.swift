import Experiments

/// What must hold across the keys of a file.
extension CodePage {
  static let networks: [CodePage] = [
    CodePage(
      .duplicateName, "A name stands for one thing.", in: .queue,
      wrong: "demand: [{id: all, rate: 5 / h}, {id: all, rate: 1 / h}]",
      right: "demand: [{id: all, rate: 5 / h}, {id: others, rate: 1 / h}]"),
    CodePage(
      .unknownStage, "A stage that is named has to be listed.", in: .queue,
      wrong: "stages: [{id: desk, desks: 1, service: 6 min, next: photo}]",
      right: "stages: [{id: desk, desks: 1, service: 6 min, next: exit}]"),
    CodePage(
      .unreachableStage, "Somebody reaches each stage.", in: .queue,
      wrong: """
        stages:
          - {id: desk, desks: 1, service: 6 min, next: exit}
          - {id: photo, desks: 1, service: 6 min}
        """,
      right: """
        stages:
          - {id: desk, desks: 1, service: 6 min, next: photo}
          - {id: photo, desks: 1, service: 6 min}
        """),
    CodePage(
      .noWayOut, "Who has come in leaves at some time.", in: .queue,
      wrong: "stages: [{id: desk, desks: 1, service: 6 min, next: desk}]",
      right: """
        stages:
          - id: desk
            desks: 1
            service: 6 min
            next: [{to: desk, share: 10 %}, {to: exit}]
        """),
    CodePage(
      .unknownClass, "A class that is named is that of a demand.", in: .queue,
      wrong: """
        demand: [{id: all, class: a, rate: 5 / h}]
        stages: [{id: desk, desks: 1, service: {by_class: {a: 6 min, b: 9 min}}}]
        """,
      right: """
        demand: [{id: all, class: a, rate: 5 / h}]
        stages: [{id: desk, desks: 1, service: {by_class: {a: 6 min}}}]
        """),
    CodePage(
      .missingClass, "Laws by class have one for each class.", in: .queue,
      wrong: """
        demand: [{id: all, class: a, rate: 3 / h}, {id: more, class: b, rate: 3 / h}]
        stages: [{id: desk, desks: 1, service: {by_class: {a: 6 min}}}]
        """,
      right: """
        demand: [{id: all, class: a, rate: 3 / h}, {id: more, class: b, rate: 3 / h}]
        stages: [{id: desk, desks: 1, service: {by_class: {a: 6 min, default: 9 min}}}]
        """),
    CodePage(
      .missingApplication, "Laws by application have one for each application.", in: .office,
      wrong: withService(
        "applications: {new: {share: 60 %}, renewal: {share: 40 %}}", "{new: 9 min}"),
      right: withService(
        "applications: {new: {share: 60 %}, renewal: {share: 40 %}}", "{new: 9 min, renewal: 6 min}"
      )
    ),
    CodePage(
      .unknownVariant, "`--variant` names a variant of the file.",
      wrongInWords: "antrean run scenarios/padang-2022.yaml --variant walk-in",
      right: "antrean run scenarios/padang-2022.yaml --variant walk-in-only"),
    CodePage(
      .tooManyPeople, "A replication has at most some hundred million people.", in: .queue,
      wrong: "demand: [{id: all, rate: 1e9 / s}]", right: "demand: [{id: all, rate: 5 / h}]"),
    CodePage(
      .noDemand, "Somebody comes.", wrongInWords: "an office without the key `demand`",
      right: "demand: [{id: residents, rate: 20 / working day}]"),
    CodePage(
      .noDesks, "Each stage with service has a desk at some time.", in: .queue,
      wrong: "stages: [{id: desk, desks: 0, service: 6 min}]",
      right: "stages: [{id: desk, desks: 1, service: 6 min}]"),
    CodePage(
      .timeOrder, "Times and dates run forward.", in: .office,
      wrong: "calendar: {measure: {from: 2023-03-31, through: 2023-01-02}}",
      right: "calendar: {measure: {from: 2023-01-02, through: 2023-03-31}}"),
    CodePage(
      .notInPlainQueue, "Words of an office need `offices`.", in: .queue,
      wrong: "channels: {walk_in: {admits: all}}", right: "title: a queue without channels"),
    CodePage(
      .badTarget, "A target is a statistic of a measure, a comparison and a value with its unit.",
      in: .queue, wrong: "targets: [p90(wait) <= 30]", right: "targets: [p90(wait) <= 30 min]"),
    CodePage(
      .badPath, "A path leads through keys and names of the file.", in: .queue,
      wrong: "variants: {more: {set: {stages.dsk.desks: 2}}}",
      right: "variants: {more: {set: {stages.desk.desks: 2}}}"),
    CodePage(
      .badChange, "Rules change by date, but not who the people are or which stages there are.",
      in: .office, wrong: "changes: [{from: 2023-02-01, set: {calendar.open: {mon: 08:00-12:00}}}]",
      right: "changes: [{from: 2023-02-01, set: {offices.padang.closing.inside: finish_all}}]"),
  ]

  /// An office whose interview takes as long as the application says.
  private static func withService(_ top: String, _ laws: String) -> String {
    """
    \(top)
    offices:
      padang:
        staff: {shifts: [{id: day, desks: {interview: 2}}]}
        stages: [{id: interview, service: {by_application: \(laws)}}]
    """
  }
}
