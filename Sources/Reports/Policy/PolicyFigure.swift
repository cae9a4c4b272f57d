import Experiments
import Planning
import Statistics

/// Something that is shown of a policy beside what stands now; less of each is better.
struct PolicyFigure {
  /// What it is called in a table.
  let title: Wording
  /// What it is called in a sentence.
  let name: Wording
  /// The unit of the results contract.
  let unit: String
  let value: (PolicyRecord) -> ReplicatedEstimate?
}

extension PolicyReport {
  /// The objectives, and the wait at the office.
  var figures: [PolicyFigure] {
    PolicyObjective.allCases.map { objective in
      PolicyFigure(title: objective.title, name: objective.name, unit: objective.unit) {
        $0.estimate(objective)
      }
    } + [
      PolicyFigure(
        title: Wording(en: "p90 wait", id: "p90 menunggu"),
        name: Wording(
          en: "the wait at the office (p90)", id: "waktu menunggu di kantor (p90)"),
        unit: "min"
      ) { $0.wait }
    ]
  }
}

extension PolicyObjective {
  fileprivate var name: Wording {
    switch self {
    case .days: Wording(en: "the time to the interview", id: "lama sampai wawancara")
    case .unserved: Wording(en: "the people not served", id: "orang yang tidak terlayani")
    case .wasted: Wording(en: "the slots wasted", id: "kuota terbuang")
    case .gap: Wording(en: "the gap in who is served", id: "selisih yang terlayani")
    case .rush:
      Wording(
        en: "the tries in the busiest ten minutes",
        id: "percobaan dalam sepuluh menit tersibuk")
    }
  }
}
