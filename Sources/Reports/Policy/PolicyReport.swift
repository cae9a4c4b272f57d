public import Experiments
public import Planning
import Statistics

/// Policies of quotas and releases in words and tables; computes nothing of its own.
public struct PolicyReport: PrintedReport, Sendable {
  /// The most policies of the set that are shown.
  static let mostShown = 12

  let head: ReportHead
  let result: PolicyResult
  /// One sentence in Indonesian for the office; nil without a policy.
  let notice: String?
  let remarks: [Wording]

  /// A report on a search; `remarks` are what the file does to the decisions later.
  public init(_ head: ReportHead, result: PolicyResult, notice: String?, remarks: [Wording]) {
    self.head = head
    self.result = result
    self.notice = notice
    self.remarks = remarks
  }

  /// The policies for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    ReportSection.text(
      of: [headline, noticeSection, changes, set] + confirmed + [notes, files], in: language)
  }

  private var headline: ReportSection {
    let all = ShownNumber.fixed(Double(result.space.policies.count), decimals: 0)
    let replications = ShownNumber.fixed(Double(result.replications), decimals: 0)
    let equal = ShownNumber.fixed(Double(result.replicationsOfEqual), decimals: 0)
    let effort = Wording(
      en: "\(head.scenario): \(all) policies, of which \(result.records.count) were simulated with "
        + "\(replications) replications; as many for each of them as the longest had would take "
        + "\(equal). Seed \(result.seed)\(ending)",
      id: "\(head.scenario): \(all) kebijakan, \(result.records.count) di antaranya disimulasikan "
        + "dengan \(replications) replikasi; bila semuanya sebanyak yang terlama perlu \(equal). "
        + "Seed \(result.seed)\(ending)")
    return ReportSection(
      Wording(en: "Policy", id: "Kebijakan"),
      [.paragraph(sentence, hanging: 2)]
        + warnings.map { .paragraph($0, hanging: 2) } + [.paragraph(effort, hanging: 2)])
  }

  private var sentence: Wording {
    guard let best = result.best else {
      return Wording(
        en: "No policy was found: none makes a valid scenario.",
        id: "Tidak ada kebijakan: tidak satu pun menghasilkan skenario yang sah.")
    }
    let numbers = PolicyObjective.allCases.map { objective -> Wording in
      let value = ShownNumber.text(best.estimate(objective)?.value, unit: objective.unit)
      let now = ShownNumber.text(result.present?.estimate(objective)?.value, unit: objective.unit)
      let phrase = Self.phrase(objective, value)
      return best.policy == result.space.present
        ? phrase : Wording(en: "\(phrase) (now \(now))", id: "\(phrase) (kini \(now))")
    }.joined(separator: ", ")
    if result.records.count == 1 {
      return Wording(
        en: "Nothing but what stands now was simulated: \(numbers).",
        id: "Hanya yang berlaku kini yang disimulasikan: \(numbers).")
    }
    if best.policy == result.space.present {
      return Wording(
        en: "Leave it as it is: no policy comes nearer to the best of everything: \(numbers).",
        id: "Biarkan seperti sekarang: tidak ada kebijakan yang lebih dekat ke yang terbaik dari "
          + "semuanya: \(numbers).")
    }
    let words = changed(best.policy).joined(separator: ", ")
    guard let harm else {
      return Wording(
        en: "Recommended: \(words). It gives \(numbers).",
        id: "Disarankan: \(words). Hasilnya \(numbers).")
    }
    return Wording(
      en: "Recommended: \(words), though it makes worse: \(harm). It gives \(numbers).",
      id: "Disarankan: \(words), walau memperburuk: \(harm). Hasilnya \(numbers).")
  }

  /// What is worse than now beyond its interval, on fresh random numbers; nil where nothing is.
  private var harm: Wording? {
    guard let chosen = result.confirmation?.row(.chosen),
      let present = result.confirmation?.row(.present)
    else { return nil }
    let worse = figures.compactMap { figure -> Wording? in
      guard let mine = figure.value(chosen.record), let now = figure.value(present.record),
        let least = mine.difference(from: now).interval(confidence: result.request.confidence)
          .lower,
        least > 0
      else { return nil }
      let (value, before) = (
        ShownNumber.text(mine.value, unit: figure.unit),
        ShownNumber.text(now.value, unit: figure.unit)
      )
      return Wording(
        en: "\(figure.name) \(value) instead of \(before)",
        id: "\(figure.name) \(value), bukan \(before)")
    }
    return worse.isEmpty ? nil : worse.joined(separator: "; ")
  }

  private static func phrase(_ objective: PolicyObjective, _ value: Wording) -> Wording {
    switch objective {
    case .days: Wording(en: "\(value) to the interview", id: "\(value) sampai wawancara")
    case .unserved:
      Wording(en: "\(value) of people not served", id: "\(value) orang tidak terlayani")
    case .wasted: Wording(en: "\(value) of slots wasted", id: "\(value) kuota terbuang")
    case .gap:
      Wording(en: "a gap of \(value) in who is served", id: "selisih \(value) yang terlayani")
    case .rush:
      Wording(
        en: "\(value) tries in the busiest ten minutes",
        id: "\(value) percobaan dalam sepuluh menit tersibuk")
    }
  }

  /// What a policy changes, such as `quota 110`.
  func changed(_ policy: PlanChoice) -> [Wording] {
    zip(result.space.decisions.indices, result.space.decisions).compactMap { place, decision in
      guard policy[place] != result.space.present[place] else { return nil }
      return "\(decision.title) \(decision.options[policy[place]])"
    }
  }

  private var warnings: [Wording] {
    let hopeless: [Wording] =
      !result.isHopeless || result.best == nil
      ? []
      : [
        Wording(
          en: "Every policy breaks what must hold (\(breachWords(result.breach))); they are "
            + "compared all the same.",
          id: "Semua kebijakan melanggar syarat (\(breachWords(result.breach))); tetap "
            + "dibandingkan.")
      ]
    return hopeless + remarks
  }

  /// What a breach is.
  func breachWords(_ breach: PolicyRecord.Breach?) -> Wording {
    switch breach {
    case .constraint(let place): Wording(result.request.constraints[place].text)
    case .fewerServed: Wording(en: "fewer served than now", id: "yang terlayani berkurang")
    case .longerWait:
      Wording(en: "longer wait at the office than now", id: "menunggu di kantor lebih lama")
    case nil: "–"
    }
  }

  private var ending: Wording {
    switch result.ending {
    case .complete:
      result.isCutShort
        ? Wording(
          en: ". Enough policies were simulated before all neighbours of the set were; "
            + "--most-policies allows more",
          id: ". Batas jumlah kebijakan tercapai sebelum semua tetangganya dicoba; "
            + "--most-policies menambahnya") : ""
    case .interrupted: Wording(en: ". Interrupted", id: ". Dihentikan")
    case .outOfBudget:
      Wording(
        en: ". The replications or the time allowed are used up; what was not decided for sure "
          + "went by the means",
        id: ". Jatah replikasi atau waktu habis; yang belum pasti diputuskan menurut rata-rata")
    }
  }

  private var noticeSection: ReportSection {
    ReportSection(
      Wording(en: "Notice for the office, in Indonesian", id: "Pengumuman untuk kantor"),
      notice.map { [.paragraph(Wording($0), hanging: 2)] } ?? [])
  }

  private var changes: ReportSection {
    var table = TextTable([
      Wording(en: "decision", id: "keputusan"), Wording(en: "now", id: "kini"),
      Wording(en: "policy", id: "kebijakan"),
    ])
    if let best = result.best {
      for (place, decision) in result.space.decisions.enumerated() {
        table.add([
          decision.title, decision.options[result.space.present[place]],
          decision.options[best.policy[place]],
        ])
      }
    }
    return ReportSection(
      Wording(en: "What to decide", id: "Yang diputuskan"), table.isEmpty ? [] : [.table(table)])
  }

  private var files: ReportSection {
    let changes = result.best.map { result.space.settings(of: $0.policy) } ?? []
    return head.files(
      Wording(
        en: "policies.csv has every policy simulated",
        id: "policies.csv memuat semua kebijakan yang disimulasikan"),
      patch: changes.isEmpty ? nil : "policy.yaml")
  }
}
