public import Experiments
public import Planning

/// The months ahead in words and tables; computes nothing of its own.
public struct HorizonReport: PrintedReport, Sendable {
  let head: ReportHead
  let result: HorizonResult
  /// What the calendar of the later years lacks, and what was not judged.
  let cautions: [Wording]

  /// A report on what was looked at; `cautions` are told at its end.
  public init(_ head: ReportHead, result: HorizonResult, cautions: [Wording]) {
    self.head = head
    self.result = result
    self.cautions = cautions
  }

  /// The report for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    ReportSection.text(
      of: [headline] + clearing + [months] + purchases + [notes, files], in: language)
  }

  private var headline: ReportSection {
    let count = ShownNumber.fixed(Double(result.replications), decimals: 0)
    let effort = Wording(
      en: "\(head.scenario): \(extent), \(count) replications in all, seed "
        + "\(result.seed)\(result.ending.words)",
      id: "\(head.scenario): \(extent), seluruhnya \(count) replikasi, seed "
        + "\(result.seed)\(result.ending.words)")
    let ahead = result.months.isEmpty ? [] : [answer] + (advice.map { [$0] } ?? [])
    return ReportSection(
      Wording(en: "Horizon", id: "Cakrawala"),
      (clearingAnswers + ahead + [effort]).map { .paragraph($0, hanging: 2) })
  }

  /// What was simulated.
  private var extent: Wording {
    guard !result.months.isEmpty else { return clearingExtent }
    let percent = ShownNumber.fixed(result.request.growth * 100, decimals: 1)
    return Wording(
      en:
        "\(result.months.count) months from \(name(ofMonth: 0)), demand growing by \(percent) % a "
        + "year",
      id: "\(result.months.count) bulan sejak \(name(ofMonth: 0)), permintaan tumbuh \(percent) % "
        + "setahun")
  }

  private var answer: Wording {
    let failure = result.course.failure
    guard let month = failure.month, let target = failure.target else {
      return failure.earliest.map { earliest in
        Wording(
          en: "No target fails by its value through \(name(ofMonth: lastMonth)), but from "
            + "\(name(ofMonth: earliest)) on one may.",
          id: "Menurut nilainya tidak ada target yang gagal sampai \(name(ofMonth: lastMonth)), "
            + "tetapi sejak \(name(ofMonth: earliest)) mungkin ada.")
      }
        ?? Wording(
          en: "No target fails through \(name(ofMonth: lastMonth)).",
          id: "Tidak ada target yang gagal sampai \(name(ofMonth: lastMonth)).")
    }
    let value = shown(result.course.verdicts[target][month].value, target)
    let text = result.request.targets[target].text
    let futures = ShownNumber.fixed(
      result.course.verdicts[target][month].brokenShare * 100, decimals: 0)
    return Wording(
      en: "The first target fails in \(name(ofMonth: month)): `\(text)` comes to \(value), and is "
        + "broken in \(futures) % of the futures simulated. \(sureness(of: failure))",
      id:
        "Target pertama gagal pada \(name(ofMonth: month)): `\(text)` mencapai \(value), dan gagal "
        + "dalam \(futures) % masa depan yang disimulasikan. \(sureness(of: failure))")
  }

  /// Between which months the first failure lies with the confidence asked for.
  private func sureness(of failure: HorizonFailure) -> Wording {
    let level = ShownNumber.confidence(result.request.confidence)
    if failure.isSharp {
      return Wording(en: "That is sure with \(level).", id: "Itu pasti dengan peluang \(level).")
    }
    let earliest = failure.earliest.map(name(ofMonth:)) ?? name(ofMonth: lastMonth)
    guard let latest = failure.latest else {
      return Wording(
        en: "With \(level) it is not before \(earliest); no month fails for sure.",
        id: "Dengan peluang \(level) tidak sebelum \(earliest); belum ada bulan yang pasti gagal.")
    }
    return Wording(
      en: "With \(level) it is not before \(earliest) and not after \(name(ofMonth: latest)).",
      id: "Dengan peluang \(level) tidak sebelum \(earliest) dan tidak sesudah "
        + "\(name(ofMonth: latest)).")
  }

  /// What to buy first, if anything helps.
  private var advice: Wording? {
    guard result.course.failure.month != nil, !result.steps.isEmpty else { return nil }
    guard let best = result.firstPurchase, let course = best.course else {
      return result.ending == .complete
        ? Wording(
          en: "Nothing that the file offers delays it.",
          id: "Tidak ada tawaran dalam berkas yang menundanya.") : nil
    }
    let price =
      best.purchase.cost.map { cost in
        cost == 0
          ? Wording(en: "at no cost", id: "tanpa biaya")
          : Wording(
            en: "at \(money(cost)) a working day", id: "dengan \(money(cost)) per hari kerja")
      }
      ?? Wording(en: "at a cost that the file does not say", id: "biayanya tidak ada dalam berkas")
    let thing = title(of: best.purchase)
    guard best.monthsGained > 0 else {
      return Wording(
        en: "Buy first \(thing): it does not delay the first failure, but "
          + "\(best.monthsHeldGained) months more hold, \(price).",
        id: "Beli dulu \(thing): kegagalan pertama tidak tertunda, tetapi "
          + "\(best.monthsHeldGained) bulan lagi terpenuhi, \(price).")
    }
    guard let next = course.failure.month else {
      return Wording(
        en: "Buy first \(thing): all holds to the end, \(price).",
        id: "Beli dulu \(thing): semua terpenuhi sampai akhir, \(price).")
    }
    return Wording(
      en: "Buy first \(thing): it holds until \(name(ofMonth: next)), \(best.monthsGained) months "
        + "longer, \(price).",
      id: "Beli dulu \(thing): bertahan sampai \(name(ofMonth: next)), \(best.monthsGained) bulan "
        + "lebih lama, \(price).")
  }

  private var files: ReportSection {
    let tables =
      result.months.isEmpty
      ? Wording(
        en: "clearing.csv has every purchase", id: "clearing.csv memuat tiap pembelian")
      : Wording(
        en: "months.csv and purchases.csv have every month and purchase",
        id: "months.csv dan purchases.csv memuat tiap bulan dan pembelian")
    return head.files(tables, patch: result.settings.isEmpty ? nil : "horizon.yaml")
  }

  var lastMonth: Int { max(0, result.months.count - 1) }

  /// A month in words.
  func name(ofMonth place: Int) -> Wording {
    guard result.months.indices.contains(place) else { return ShownNumber.missing }
    let month = result.months[place].month
    return "\(Self.monthNames[month.month - 1]) \(month.year)"
  }

  private static let monthNames: [Wording] = [
    Wording(en: "January", id: "Januari"), Wording(en: "February", id: "Februari"),
    Wording(en: "March", id: "Maret"), "April", Wording(en: "May", id: "Mei"),
    Wording(en: "June", id: "Juni"), Wording(en: "July", id: "Juli"),
    Wording(en: "August", id: "Agustus"), "September", Wording(en: "October", id: "Oktober"),
    "November", Wording(en: "December", id: "Desember"),
  ]

  var currency: String { head.currency }

  func money(_ amount: Double) -> Wording { head.money(amount) }

  /// A value of a target in its unit.
  func shown(_ value: Double?, _ target: Int) -> Wording {
    let quantity = result.request.targets[target].quantity
    return ShownNumber.text(
      value, unit: quantity.measure.unitText(of: quantity.statistic, in: currency))
  }
}
