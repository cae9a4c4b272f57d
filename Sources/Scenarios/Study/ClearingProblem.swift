public import Experiments
public import PassportOffice
import Planning

/// Why nobody can say whether a backlog is gone by a day.
public struct ClearingProblem: Sendable {
  let code: DiagnosticCode
  /// What is wrong.
  public let wording: Wording
  /// What to do about it.
  public let advice: Wording

  /// nil where the question can be answered; `months` are those looked at, nil where the day decides.
  public init?(_ date: CivilDate, in network: OfficeNetwork, months: Int?) {
    guard let town = network.town, let first = network.countedMonths.first,
      let calendar = network.calendar
    else {
      self.init(plainQueue: date)
      return
    }
    guard town.initial.seekers > 0 else {
      self.init(noBacklog: date)
      return
    }
    let from = calendar.days[first.days.lowerBound].date
    let most = months ?? HorizonWish.mostMonths
    let next = CivilDate(monthsAfter: first, most)
    let last = next.map { CivilDate(dayNumber: $0.dayNumber - 1) } ?? from
    guard date < from || date > last else { return nil }
    self.init(
      code: .outOfRange,
      wording: Wording(
        en: "\(date.isoText) is not in the months looked at, \(from.isoText) through "
          + "\(last.isoText)",
        id: "\(date.isoText) tidak ada dalam bulan yang dilihat, \(from.isoText) sampai "
          + "\(last.isoText)"),
      advice: Wording(
        en: "choose a day among them, or look at more `months`",
        id: "pilih hari di dalamnya, atau lihat lebih banyak `months`"))
  }

  private init(code: DiagnosticCode, wording: Wording, advice: Wording) {
    self.code = code
    self.wording = wording
    self.advice = advice
  }

  private init(plainQueue date: CivilDate) {
    self.init(
      code: .keyCombination,
      wording: Wording(
        en: "a backlog is cleared by \(date.isoText) where people look for slots, but this "
          + "is a plain queue: it has no `offices`",
        id: "tunggakan habis pada \(date.isoText) bila orang mencari jadwal, tetapi ini "
          + "antrean biasa: tidak ada `offices`"),
      advice: Wording(
        en: "describe an office with an app under `offices` and `booking`",
        id: "uraikan kantor dengan aplikasi di bawah `offices` dan `booking`"))
  }

  private init(noBacklog date: CivilDate) {
    self.init(
      code: .keyCombination,
      wording: Wording(
        en:
          "nothing is to be cleared by \(date.isoText): without `initial.backlog` nobody waits at "
          + "the start",
        id: "tidak ada yang perlu habis pada \(date.isoText): tanpa `initial.backlog` tidak ada "
          + "yang menunggu pada awal"),
      advice: Wording(
        en: "write for example `initial: {backlog: 600}`",
        id: "tulis misalnya `initial: {backlog: 600}`"))
  }
}

extension CivilDate {
  /// The first day of the month that comes so many months after another one.
  public init?(monthsAfter first: CountedMonth, _ count: Int) {
    let months = first.month - 1 + count
    self.init(year: first.year + months / 12, month: months % 12 + 1, day: 1)
  }
}
