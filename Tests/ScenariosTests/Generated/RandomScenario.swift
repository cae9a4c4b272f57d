import TestSupport

/// A valid scenario made at random from the fragments of the language, small enough to run hundreds.
struct RandomScenario {
  /// The text of the file.
  let text: String

  /// Tables that the text may name, with their content.
  static let tables = [
    "needs.csv": "at,people,channel\n2023-01-02 06:30,3,\n2023-01-03 09:00,,walk_in\n"
      + "2023-01-04 10:15,12,app\n2023-01-09T23:59:59,2,\n2023-03-01 08:00,1,\n",
    "holidays.csv": "date,name\n2023-01-05,founding day\n2023-02-01,far off\n",
    "regions.csv": "region,population,# seat\nkota,7_000,here\npulau,900,by boat\n",
    "ways.csv": "region,office,km\nkota,kantor,4\nkota,cabang,31\npulau,cabang,12.5\n",
  ]

  /// An office, of today's keys whatever comes.
  init(officeSeed seed: UInt64) {
    self.init(
      seed: seed,
      fragments: ScenarioFragment.time + ScenarioFragment.people + ScenarioFragment.booking
        + ScenarioFragment.channels + ScenarioFragment.office + ScenarioFragment.offices
        + ScenarioFragment.outages + ScenarioFragment.help + ScenarioFragment.initial
        + ScenarioFragment.study
        + ScenarioFragment.costs)
  }

  /// A plain queue.
  init(queueSeed seed: UInt64) {
    self.init(seed: seed, fragments: ScenarioFragment.queue)
  }

  private init(seed: UInt64, fragments: [ScenarioFragment]) {
    var generator = SeededGenerator(seed: seed)
    var tree = ScenarioTree()
    _ = tree.put("1", at: "antrean")
    _ = tree.put("random-\(seed)", at: "name")
    for fragment in fragments
    where fragment.needs.allSatisfy(tree.has) && !fragment.without.contains(where: tree.has) {
      guard generator.uniform() < fragment.chance else { continue }
      let text = fragment.text(&generator)
      _ = tree.put(text, at: fragment.path)
    }
    text = tree.text
  }
}
