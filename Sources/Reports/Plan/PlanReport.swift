public import Experiments
public import Planning
import Statistics

/// A plan in words and tables; computes nothing of its own.
public struct PlanReport: PrintedReport, Sendable {
  let head: ReportHead
  let result: PlanResult
  /// What stands in the file, by decision.
  let present: [String?]

  /// A report on a search; `present` is what stands in the file, by decision.
  public init(_ head: ReportHead, result: PlanResult, present: [String?]) {
    self.head = head
    self.result = result
    self.present = present
  }

  /// The plan for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    ReportSection.text(
      of: [headline, changes] + confirmed + [pareto, balance, screen, stages, notes, files],
      in: language)
  }

  private var headline: ReportSection {
    let plans = ShownNumber.fixed(Double(result.space.count), decimals: 0)
    let replications = ShownNumber.fixed(Double(result.replications), decimals: 0)
    let all = ShownNumber.fixed(Double(result.replicationsOfAll), decimals: 0)
    let number = result.records.count
    let simulated =
      number == 1
      ? Wording(en: "1 was", id: "1") : Wording(en: "\(number) were", id: "\(number)")
    let effort = Wording(
      en: "\(head.scenario): \(plans) plans, of which \(simulated) simulated with "
        + "\(replications) replications; a first stage of all plans alone would take \(all). Seed "
        + "\(result.seed)\(result.ending.words)",
      id: "\(head.scenario): \(plans) rencana, \(simulated) di antaranya disimulasikan "
        + "dengan \(replications) replikasi; tahap pertama saja untuk semua rencana perlu \(all). "
        + "Seed \(result.seed)\(result.ending.words)")
    return ReportSection(
      Wording(en: "Plan", id: "Rencana"),
      [.paragraph(sentence, hanging: 2), .paragraph(effort, hanging: 2)])
  }

  private var sentence: Wording {
    let number = result.request.constraints.count
    let all: Wording =
      number == 1
      ? Wording(en: "the constraint", id: "syaratnya")
      : Wording(en: "all \(number) constraints", id: "semua \(number) syarat")
    guard let best = result.best else { return nearestSentence }
    let equals =
      result.equals > 0
      ? Wording(
        en: "; \(result.equals) more at the same cost would do too",
        id: "; \(result.equals) rencana lain dengan biaya sama juga memenuhinya") : ""
    let proven = result.ending == .complete
    switch (result.request.objective, proven) {
    case (.cost, true):
      return Wording(
        en: "The cheapest plan that meets \(all) costs \(money(best.cost)) a "
          + "working day\(equals).",
        id: "Rencana termurah yang memenuhi \(all) berbiaya \(money(best.cost)) "
          + "per hari kerja\(equals).")
    case (.cost, false):
      return Wording(
        en: "The cheapest plan found so far that meets \(all) costs "
          + "\(money(best.cost)) a working day; a cheaper one may exist.",
        id: "Rencana termurah sejauh ini yang memenuhi \(all) berbiaya "
          + "\(money(best.cost)) per hari kerja; mungkin ada yang lebih murah.")
    case (.quantity(let quantity, _), _):
      return Wording(
        en: "Of the plans that meet \(all) this one has the best "
          + "\(quantity.text); it costs \(money(best.cost)) a working day.",
        id: "Dari rencana yang memenuhi \(all), inilah yang \(quantity.text)-nya "
          + "terbaik; biayanya \(money(best.cost)) per hari kerja.")
    }
  }

  private var nearestSentence: Wording {
    guard let nearest = result.nearest, let place = result.violation(of: nearest).constraint else {
      return Wording(
        en: "No plan was found: none makes a valid scenario.",
        id: "Tidak ada rencana: tidak satu pun menghasilkan skenario yang sah.")
    }
    let target = result.request.constraints[place]
    let unit = target.quantity.measure.unitText(of: target.quantity.statistic, in: currency)
    let value = ShownNumber.text(result.value(of: place, in: nearest), unit: unit)
    guard result.violation(of: nearest).share > 0 else {
      return Wording(
        en: "No plan is known yet to meet all constraints; the nearest one may do so.",
        id: "Belum ada rencana yang pasti memenuhi semua syarat; yang terdekat mungkin memenuhi.")
    }
    let opening =
      result.ending == .complete
      ? Wording(en: "No plan meets all constraints.", id: "Tidak ada rencana yang memenuhi syarat.")
      : Wording(
        en: "No plan found so far meets all constraints.",
        id: "Sejauh ini tidak ada rencana yang memenuhi semua syarat.")
    return Wording(
      en: "\(opening) `\(target.text)` stands in the way: the nearest plan has \(value).",
      id: "\(opening) Penghalangnya `\(target.text)`: rencana terdekat mencapai \(value).")
  }

  /// What is decided, beside what stands in the file.
  private var changes: ReportSection {
    guard let record = result.best ?? result.nearest else {
      return ReportSection("", [])
    }
    var table = TextTable([
      Wording(en: "decision", id: "keputusan"), Wording(en: "now", id: "sekarang"),
      Wording(en: "plan", id: "rencana"), Wording(en: "a working day", id: "per hari kerja"),
    ])
    for (place, decision) in result.space.decisions.enumerated() {
      let option = decision.options[record.plan[place]]
      table.add([
        Wording(labels[place]), Wording(Self.short(name(of: present[place], place))),
        Wording(Self.short(option.name ?? option.text)),
        option.cost == 0 ? "0" : money(option.cost),
      ])
    }
    return ReportSection(
      result.best == nil
        ? Wording(en: "The nearest plan", id: "Rencana terdekat")
        : Wording(en: "What to decide", id: "Yang diputuskan"), [.table(table)])
  }

  /// The ends of paths by which decisions are told from each other.
  var labels: [String] { Decision.labels(of: result.space.decisions) }

  /// What stands in the file; by its name where it is one of the options.
  private func name(of text: String?, _ decision: Int) -> String {
    let options = result.space.decisions[decision].options
    return options.first { $0.text == text }?.name ?? text ?? "–"
  }

  /// The options of a plan in few words, by decision.
  func names(of plan: PlanChoice) -> [Wording] {
    zip(result.space.decisions, plan).map { decision, place in
      Wording(Self.short(decision.options[place].name ?? decision.options[place].text))
    }
  }

  /// Long values are cut; the patch has them whole.
  static func short(_ text: String) -> String {
    text.count <= 34 ? text : String(text.prefix(33)) + "…"
  }

  var currency: String { head.currency }

  func money(_ amount: Double) -> Wording { head.money(amount) }

  private var files: ReportSection {
    head.files(
      Wording(
        en: "plans.csv has every plan simulated",
        id: "plans.csv memuat semua rencana yang disimulasikan"),
      patch: result.best.map { _ in "plan.yaml" })
  }
}
