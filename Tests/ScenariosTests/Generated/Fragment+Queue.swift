import TestSupport

/// Plain queues: what stands in a file without an office.
extension ScenarioFragment {
  static let queue: [ScenarioFragment] = [
    ScenarioFragment(
      "calendar", 1,
      [
        "{always_open: true, measure: 8 h, drain: true}",
        "{always_open: true, measure: 200 arrivals, drain: true}",
        "{always_open: true, measure: 60 arrivals}",
        "{always_open: true, warm_up: 3 h, measure: 12 h}",
        "{always_open: true, warm_up: 1 h, measure: 8 h, follow: 2 h}",
      ]),
    ScenarioFragment("demand.all.rate", 0.6) { generator in
      generator.one(of: [
        "\(generator.whole(5...30)) / h",
        "{sine: {mean: 0.3 / min, amplitude: 0.2 / min, period: 4 h}}",
      ])
    },
    ScenarioFragment(
      "demand.all.level", 0.3, needs: ["demand.all"],
      [
        "{gamma: {mean: 1, cv: 0.3}, per: day}"
      ]),
    ScenarioFragment("demand.gaps.interarrival", 0.4) { $0.law($0.whole(5...9)) },
    ScenarioFragment("demand.gaps.first", 0.4, needs: ["demand.gaps"], ["0 min", "7 min"]),
    ScenarioFragment("demand.all.rate", 1, ["9 / h"]),
    ScenarioFragment("demand.all.batch", 0.3, ["2", "{1: 50 %, 2: 25 %, 4: 25 %}"]),
    ScenarioFragment("demand.all.class", 0.5, ["a"]),
    ScenarioFragment(
      "demand.steps.rate", 0.4, needs: ["demand.all.class"],
      ["[{at: 0 h, value: 9 / h}, {at: 2 h, value: 1 / min}, {at: 3 h, value: 0 / h}]"]),
    ScenarioFragment("demand.steps.class", 1, needs: ["demand.steps"], ["b"]),
    ScenarioFragment("demand.steps.shape", 0.5, needs: ["demand.steps"], ["linear", "steps"]),
    ScenarioFragment("demand.steps.cycle", 0.5, needs: ["demand.steps"], ["4 h", "30 h"]),
    ScenarioFragment("demand.booked.appointments", 0.3) { generator in
      let times = (0...20).map { "\(5 * $0 * generator.whole(1...2)) min" }.joined(separator: ", ")
      return "{at: [\(times)], show: \(generator.whole(50...100)) %, "
        + "punctuality: {discrete: {-5 min: 30 %, 0 min: 70 %}}}"
    },
    ScenarioFragment(
      "demand.booked.class", 1, needs: ["demand.booked", "demand.all.class"], ["a"]),
    ScenarioFragment("stages.check.delay", 0.2) { $0.law($0.whole(1...5)) },
    ScenarioFragment(
      "stages.desk.desks", 0.85,
      ["1", "3", "{1: 40 %, 2: 60 %}", "[{at: 0 h, count: 1}, {at: 2 h, count: {0: 0.2, 3: 0.8}}]"]),
    ScenarioFragment(
      "stages.desk.service", 0.4, needs: ["stages.desk.desks", "demand.steps"],
      [
        "{by_class: {a: 4 min, default: {exponential: {mean: 6 min}}}}",
        "{by_class: {default: 5 min}}",
      ]
    ),
    ScenarioFragment("stages.desk.service", 1, needs: ["stages.desk.desks"]) {
      $0.law($0.whole(2...9))
    },
    ScenarioFragment(
      "stages.desk.service", 1,
      ["{at: [{time: 00:20, up_to: 3}, {time: 1 h, up_to: 9}], cycle: 2 h}"]),
    ScenarioFragment("stages.walk.desks", 0.2, ["unlimited"]),
    ScenarioFragment("stages.walk.service", 1, needs: ["stages.walk"]) { $0.law($0.whole(1...9)) },
    ScenarioFragment(
      "stages.slots.service", 0.2,
      [
        "{at: [{time: 0 h, up_to: 9}], cycle: 30 min}"
      ]),
    ScenarioFragment(
      "stages.photo.desks", 0.4, ["1", "2", "[{at: 0 h, count: 1}, {at: 2 h, count: 3}]"]),
    ScenarioFragment("stages.photo.service", 1, needs: ["stages.photo"]) {
      $0.law($0.whole(1...5))
    },
    ScenarioFragment(
      "stages.photo.next", 0.4, needs: ["stages.photo"],
      ["exit", "[{to: photo, share: 10 %}, {to: exit}]", "[{to: exit, share: 80 %}, {to: desk}]"]),
    ScenarioFragment(
      "stages.photo.stops", 0.4, needs: ["stages.photo"],
      [
        "{up: {exponential: {mean: 120 min}}, down: {exponential: {mean: 15 min}}}",
        "{when: idle, down: {constant: 5 min}}",
      ]),
    ScenarioFragment(
      "stages.photo.queue", 0.5, needs: ["stages.photo"],
      ["{order: lifo}", "{order: random, places: 3}", "{join: [1, 0.8, 0.5, 0.2]}", "{places: 0}"]),
    ScenarioFragment(
      "stages.photo.queue", 0.5, needs: ["stages.photo", "demand.steps"],
      [
        "{order: priority, classes: [b, a]}",
        "{order: priority, classes: [a, b], preemptive: true}",
      ]),
    ScenarioFragment("stages.photo.patience", 0.4, needs: ["stages.photo"]) {
      $0.law($0.whole(10...60))
    },
    ScenarioFragment("output.sample_at", 0.3, ["[30 min, 1 h]"]),
    ScenarioFragment("targets", 0.3, ["[p90(wait) <= 45 min]", "[\"mean(visit) >= 1 min\"]"]),
    ScenarioFragment(
      "variants", 0.3, needs: ["stages.photo"], ["{two: {set: {stages.photo.desks: 2}}}"]),
    ScenarioFragment("experiment", 1) { "{seed: \($0.below(1_000_000)), replications: 2}" },
  ]
}
