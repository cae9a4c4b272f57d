import Experiments
import PassportOffice
import Planning
import Statistics

/// The backlog in words.
extension HorizonReport {
  /// Whether it is gone in time, and the cheapest that clears it; empty where nobody asks.
  var clearingAnswers: [Wording] {
    guard let clearing = result.clearing else { return [] }
    return [clearingAnswer(clearing)] + (clearingAdvice(clearing).map { [$0] } ?? [])
  }

  private func clearingAnswer(_ clearing: ClearingResult) -> Wording {
    let course = clearing.course
    let date = clearing.request.date.isoText
    let wanted = ShownNumber.confidence(clearing.request.probability)
    let judged: Wording =
      switch course.verdict {
      case .pass: Wording(en: "enough for", id: "cukup untuk")
      case .fail: Wording(en: "too few for", id: "kurang untuk")
      case .undecided: Wording(en: "undecided against", id: "belum pasti terhadap")
      }
    let share = percents(course.share)
    let left = ShownNumber.fixed(course.left.value, decimals: 0)
    return Wording(
      en:
        "Of \(clearing.backlog) people who wait on \(clearing.start.isoText), the backlog is gone by "
        + "\(date) in \(share) of the futures, \(judged) the \(wanted) asked for. "
        + "\(clearingDay(clearing)) At the end of \(date) \(left) people of it are left on average\(lost(course)).",
      id:
        "Dari \(clearing.backlog) orang yang menunggu pada \(clearing.start.isoText), tunggakan habis "
        + "pada \(date) dalam \(share) masa depan, \(judged) \(wanted) yang diminta. "
        + "\(clearingDay(clearing)) Pada akhir \(date) rata-rata tersisa \(left) orang\(lost(course))."
    )
  }

  /// The median of the days on which it is gone.
  private func clearingDay(_ clearing: ClearingResult) -> Wording {
    let day = clearing.course.day
    let end = clearing.date(of: clearing.days - 1).isoText
    guard let value = day.value else {
      return Wording(
        en: "In half of them it is not gone by \(end), the last day followed.",
        id: "Dalam separuhnya belum habis sampai \(end), hari terakhir yang diikuti.")
    }
    let median = clearing.date(of: value).isoText
    let lower = clearing.date(of: day.lower ?? 0).isoText
    guard let upper = day.upper.map({ clearing.date(of: $0).isoText }) else {
      return Wording(
        en: "In half of them it is gone on \(median), not before \(lower).",
        id: "Dalam separuhnya habis pada \(median), tidak sebelum \(lower).")
    }
    return Wording(
      en: "In half of them it is gone on \(median) (\(lower) to \(upper)).",
      id: "Dalam separuhnya habis pada \(median) (\(lower) sampai \(upper)).")
  }

  /// People who have gone for it without an interview, where there are some.
  private func lost(_ course: ClearingCourse) -> Wording {
    guard course.lost.value >= 0.5 else { return "" }
    let people = ShownNumber.fixed(course.lost.value, decimals: 0)
    return Wording(
      en: ", and \(people) more have gone without an interview",
      id: ", dan \(people) orang lagi pergi tanpa wawancara")
  }

  /// What clears it in time, if anything does.
  private func clearingAdvice(_ clearing: ClearingResult) -> Wording? {
    guard !clearing.course.isInTime, !clearing.steps.isEmpty else { return nil }
    guard let last = clearing.chain.last, let course = last.course else {
      return clearing.ending == .complete
        ? Wording(
          en: "Nothing that the file offers clears it sooner.",
          id: "Tidak ada tawaran dalam berkas yang mempercepatnya.") : nil
    }
    let share = percents(course.share)
    let things = oneAfterAnother(clearing.chain.map(\.purchase))
    let price = price(of: clearing)
    guard course.isInTime else {
      return Wording(
        en: "The best found, \(things), is not enough: gone in time in \(share) of the futures, "
          + "\(price).",
        id: "Yang terbaik ditemukan, \(things), belum cukup: habis tepat waktu dalam \(share) masa "
          + "depan, \(price).")
    }
    let sureness: Wording =
      course.verdict == .pass ? "" : Wording(en: ", though not for sure", id: ", walau belum pasti")
    return clearing.chain.count == 1
      ? Wording(
        en: "The cheapest that clears it in time is \(things): in \(share) of the futures, "
          + "\(price)\(sureness).",
        id: "Yang termurah dan habis tepat waktu ialah \(things): dalam \(share) masa depan, "
          + "\(price)\(sureness).")
      : Wording(
        en: "No single purchase clears it in time, but \(things) do: in \(share) of the futures, "
          + "\(price)\(sureness).",
        id:
          "Tidak ada satu pembelian yang cukup, tetapi \(things) cukup: dalam \(share) masa depan, "
          + "\(price)\(sureness).")
  }

  private func price(of clearing: ClearingResult) -> Wording {
    guard let cost = clearing.chainCost else {
      return Wording(
        en: "at a cost that the file does not say", id: "biayanya tidak ada dalam berkas")
    }
    guard cost != 0 else { return Wording(en: "at no cost", id: "tanpa biaya") }
    let day = head.money(cost / Double(max(1, clearing.workingDays)))
    return Wording(
      en: "at \(day) a working day, \(head.money(cost)) until then",
      id: "dengan \(day) per hari kerja, \(head.money(cost)) sampai saat itu")
  }

  /// What was simulated where only the backlog is looked at.
  var clearingExtent: Wording {
    guard let clearing = result.clearing else { return "" }
    let end = clearing.date(of: clearing.days - 1).isoText
    return Wording(
      en: "\(clearing.start.isoText) through \(end), with the backlog and without it",
      id: "\(clearing.start.isoText) sampai \(end), dengan tunggakan dan tanpanya")
  }

  /// How the backlog is counted; empty where nobody asks.
  var clearingNotes: [Wording] {
    guard let clearing = result.clearing else { return [] }
    let level = ShownNumber.confidence(result.request.confidence)
    let people = clearing.tolerance
    let counted = Wording(
      en:
        "Left of the backlog are the people in need at the end of a day, neither interviewed nor gone "
        + "for good, less those of the same office without the backlog, on the same citizens. It is gone "
        + "on the first day from which on no more than \(people) people (1 %) are left for "
        + "\(clearing.calmDays) days. Each interval holds with \(level) over \(clearing.looks) looks.",
      id:
        "Sisa tunggakan ialah orang yang pada akhir hari masih membutuhkan, belum diwawancara dan "
        + "belum pergi, dikurangi orang yang sama di kantor yang sama tanpa tunggakan, untuk warga yang "
        + "sama. Tunggakan habis pada hari pertama yang sejak itu sisanya paling banyak \(people) orang (1 %) "
        + "selama \(clearing.calmDays) hari. Tiap selang berlaku dengan peluang \(level) untuk "
        + "\(clearing.looks) kali melihat.")
    guard !clearing.steps.isEmpty else { return [counted] }
    return [
      counted,
      Wording(
        en:
          "What clears it in time stands first, the cheapest before the others; the rest stands by "
          + "people fewer left for the money. Costs count the \(clearing.workingDays) working days "
          + "through \(clearing.request.date.isoText).",
        id:
          "Yang habis tepat waktu berdiri di depan, termurah dulu; lainnya menurut pengurangan sisa "
          + "per biaya. Biaya dihitung untuk \(clearing.workingDays) hari kerja sampai "
          + "\(clearing.request.date.isoText)."),
    ]
  }
}
