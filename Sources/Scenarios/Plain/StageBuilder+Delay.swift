import Experiments
import EventKernel
import PassportOffice
import RandomStreams

/// Time that passes without a desk in an office, whose building is shut at night.
extension StageBuilder {
  /// Reports who would stay in the building for days, or leave it with no stage to come back to.
  func checkDelay(of object: CheckedObject, _ stage: Stage, into log: inout DiagnosticLog) {
    guard isOffice, case .delay(let law) = stage.work else { return }
    if stage.leaves {
      checkWayBack(of: object, stage, into: &log)
    } else if law.lastsDays {
      log.error(
        .keyCombination, object.valueSpan(of: "delay"),
        Wording(
          en: "people would stay in the building for days, though it is shut at night",
          id: "orang akan tinggal di gedung berhari-hari, padahal malam hari tutup"),
        hint: Wording(
          en: "write `leaves: yes` beside `delay`: they go home and come back",
          id: "tulis `leaves: yes` di samping `delay`: mereka pulang lalu kembali"))
    }
  }

  private func checkWayBack(
    of object: CheckedObject, _ stage: Stage, into log: inout DiagnosticLog
  ) {
    var below = 0.0
    let goesOut = stage.routes.contains { route in
      defer { below = route.cumulativeShare }
      return route.to == nil && route.cumulativeShare > below
    }
    guard goesOut else { return }
    log.error(
      .keyCombination, object.span(of: "leaves"),
      Wording(
        en: "whoever leaves the building here comes back to the next stage, but there is none",
        id: "yang meninggalkan gedung di sini kembali ke tahap berikutnya, padahal tidak ada"),
      hint: Wording(
        en: "lead `next` to a stage, or remove this one; `issue` says how long a passport takes",
        id: "arahkan `next` ke sebuah tahap, atau hapus tahap ini; `issue` menyatakan lamanya "
          + "paspor dibuat"))
  }
}

extension DelayLaw {
  /// Whether it takes a day or more on average.
  fileprivate var lastsDays: Bool {
    switch self {
    case .workingDays: true
    case .time(let law): law.mean >= Double(SimDuration.days(1).microseconds)
    }
  }
}
