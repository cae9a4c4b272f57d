import EventKernel
import Experiments
import PassportOffice

/// Coming to the office and leaving it.
extension StoryWords {
  /// What happens at the door and after the desks.
  func visit(_ happening: Happening, at now: SimInstant) -> Wording {
    switch happening {
    case .comes(let reason): coming(reason, at: now)
    case .isTurnedAway(let reason): turningAway(reason)
    case .entersBuilding(let outside):
      outside > .zero
        ? Wording(
          en: "is let in after \(length(outside)) outside",
          id: "boleh masuk sesudah \(length(outside)) di luar")
        : Wording(en: "is let in at once", id: "langsung boleh masuk")
    case .isSentHome(let stage, let wait):
      Wording(
        en: "the day is over: sent home from \(self.stage(stage))",
        id: "hari sudah berakhir: dipulangkan dari \(self.stage(stage))")
        + (wait.map {
          Wording(en: " after \(length($0)) in line", id: " sesudah \(length($0)) antre")
        } ?? "")
        + Wording(
          en: ", to come first on the next open day",
          id: ", untuk datang pertama pada hari buka berikutnya")
    case .isSentForPapers(let stage):
      Wording(
        en: "papers are missing at \(self.stage(stage)): sent home for them",
        id: "berkas kurang di \(self.stage(stage)): pulang untuk mengambilnya")
    case .leaves(let total): leaving(total)
    case .isInvestigated(let next): investigation(next)
    case .awaitsPassport:
      Wording(en: "waits for the passport to be made", id: "menunggu paspor dibuat")
    case .passportIsReady:
      Wording(en: "the passport can be collected", id: "paspor dapat diambil")
    case .ends(let fate): end(fate)
    case .needArises, .turnsTo, .turnsToOffice, .findsNoSlot, .getsSlot, .movesSlot, .keepsSlot,
      .losesSlot, .beginsPayment, .paysInVain, .pays, .losesFee, .willComeAgain, .joinsLine,
      .desksChange, .systemChanges, .isServed, .serviceChanges, .serviceEnds, .timePasses,
      .leavesLine:
      ""
    }
  }

  private func coming(_ reason: VisitReason, at now: SimInstant) -> Wording {
    switch reason {
    case .arrival: Wording(en: "arrives", id: "datang")
    case .walkIn:
      Wording(en: "comes without an appointment", id: "datang tanpa jadwal")
    case .expected: Wording(en: "comes as told", id: "datang seperti diminta")
    case .returning:
      Wording(
        en: "comes back, before all others", id: "datang kembali, mendahului yang lain")
    case .investigation(.interview):
      Wording(
        en: "comes to the interview of the investigation (BAP)",
        id: "datang untuk pemeriksaan (BAP)")
    case .investigation(.photo):
      Wording(
        en: "comes for photo and interview after the investigation",
        id: "datang untuk foto dan wawancara sesudah BAP")
    case .collection: Wording(en: "comes to collect the passport", id: "datang mengambil paspor")
    case .slot(let slot): comingToSlot(slot, at: now)
    }
  }

  private func comingToSlot(_ slot: SimInstant, at now: SimInstant) -> Wording {
    let moment = clock.moment(slot, from: now)
    let size = SimDuration(microseconds: Int64((now - slot).microseconds.magnitude))
    if size == .zero {
      return Wording(
        en: "comes to the slot of \(moment), on time", id: "datang ke slot \(moment), tepat waktu")
    }
    return now < slot
      ? Wording(
        en: "comes to the slot of \(moment), \(length(size)) early",
        id: "datang ke slot \(moment), \(length(size)) lebih awal")
      : Wording(
        en: "comes to the slot of \(moment), \(length(size)) late",
        id: "datang ke slot \(moment), terlambat \(length(size))")
  }

  private func turningAway(_ reason: DoorReason) -> Wording {
    switch reason {
    case .notAdmitted:
      Wording(
        en: "is not admitted without an appointment", id: "tidak diterima tanpa jadwal")
    case .noTicket: Wording(en: "gets no ticket", id: "tidak mendapat tiket")
    case .tooLate: Wording(en: "is sent away: too late", id: "ditolak: terlambat")
    case .doorsAreClosed:
      Wording(en: "finds the doors closed for today", id: "pintu sudah ditutup hari ini")
    }
  }

  private func leaving(_ total: VisitTotal) -> Wording {
    let desks = total.length - total.outside - total.wait
    guard isOffice else {
      return Wording(
        en: "leaves after \(length(total.length)): \(length(total.wait)) in lines, "
          + "\(length(desks)) at desks",
        id: "pulang sesudah \(length(total.length)): \(length(total.wait)) dalam antrean, "
          + "\(length(desks)) di loket")
    }
    return Wording(
      en: "leaves after \(length(total.length)): \(length(total.outside)) outside, "
        + "\(length(total.wait)) in lines, \(length(desks)) at desks",
      id: "pulang sesudah \(length(total.length)): \(length(total.outside)) di luar, "
        + "\(length(total.wait)) dalam antrean, \(length(desks)) di loket")
  }

  private func investigation(_ next: InvestigationVisit) -> Wording {
    switch next {
    case .interview:
      Wording(
        en: "has to come to an interview of the investigation (BAP)",
        id: "harus datang untuk pemeriksaan (BAP)")
    case .photo:
      Wording(
        en: "waits for the decision of the investigation", id: "menunggu keputusan BAP")
    }
  }

  private func end(_ fate: Fate) -> Wording {
    switch fate {
    case .served:
      isOffice
        ? Wording(en: "has the passport", id: "menerima paspor")
        : Wording(en: "is done", id: "sudah selesai")
    case .refused: Wording(en: "is refused", id: "ditolak")
    case .abandoned: Wording(en: "has left for good", id: "pergi dan tidak kembali")
    case .turnedAway:
      Wording(en: "was turned away and stops trying", id: "ditolak dan berhenti mencoba")
    case .noShow:
      Wording(
        en: "has missed the appointment and stops", id: "melewatkan jadwal dan berhenti")
    case .gaveUp: Wording(en: "gives up", id: "menyerah")
    case .unfinished:
      Wording(
        en: "the run ends before the story does", id: "simulasi berakhir sebelum kisah ini")
    }
  }
}
