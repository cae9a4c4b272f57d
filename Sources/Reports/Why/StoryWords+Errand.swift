import EventKernel
import Experiments
import PassportOffice

/// Away from the office.
extension StoryWords {
  /// What happens between the need and the office.
  func errand(_ happening: Happening, at now: SimInstant) -> Wording {
    switch happening {
    case .needArises:
      isOffice
        ? Wording(en: "needs a passport", id: "membutuhkan paspor")
        : Wording(en: "the need arises", id: "kebutuhan muncul")
    case .turnsTo(let channel): choice(of: channel)
    case .turnsToOffice(let office):
      Wording(
        en: "turns to the office \(names.offices[office])",
        id: "beralih ke kantor \(names.offices[office])")
    case .findsNoSlot(let failure, let after): search(failure, after: after, at: now)
    case .getsSlot(let slot, let after): booking(slot, after: after, at: now)
    case .movesSlot(let old, let slot):
      Wording(
        en: "moves the slot of \(clock.moment(old, from: now)) to \(clock.moment(slot, from: now))",
        id: "memindahkan slot \(clock.moment(old, from: now)) ke \(clock.moment(slot, from: now))")
    case .keepsSlot(let slot):
      Wording(
        en: "looks for a later slot in vain and keeps that of \(clock.moment(slot, from: now))",
        id: "mencari slot lebih akhir tanpa hasil dan tetap pada \(clock.moment(slot, from: now))")
    case .losesSlot(let slot, let loss): self.loss(of: clock.moment(slot, from: now), loss)
    case .beginsPayment: Wording(en: "sets out to pay", id: "mulai membayar")
    case .paysInVain(let amount):
      Wording(
        en: "the payment will go wrong: \(money(amount)) are lost and due once more",
        id: "pembayaran akan gagal: \(money(amount)) hangus dan harus dibayar lagi")
    case .pays(let amount):
      Wording(en: "has paid \(money(amount))", id: "sudah membayar \(money(amount))")
    case .losesFee(let amount):
      Wording(en: "loses the \(money(amount)) paid", id: "kehilangan \(money(amount))")
    case .willComeAgain: Wording(en: "will come again", id: "akan datang lagi")
    case .comes, .isTurnedAway, .entersBuilding, .joinsLine, .desksChange, .systemChanges,
      .isServed, .serviceChanges, .serviceEnds, .timePasses, .leavesLine, .isSentHome,
      .isSentForPapers, .leaves, .isInvestigated, .awaitsPassport, .passportIsReady, .ends:
      ""
    }
  }

  private func choice(of channel: Channel) -> Wording {
    switch channel {
    case .none: ""
    case .walkIn: Wording(en: "decides to walk in", id: "memilih datang langsung")
    case .app: Wording(en: "decides for the app", id: "memilih aplikasi")
    }
  }

  private func search(
    _ failure: SearchFailure, after: SimDuration, at now: SimInstant
  ) -> Wording {
    let text: Wording =
      switch failure {
      case .noneFree(let released, let goneAfter):
        Wording(en: "finds no free slot", id: "tidak menemukan slot kosong")
          + release(released, goneAfter, at: now)
      case .noneSuits:
        Wording(
          en: "finds free slots, but takes none of them",
          id: "menemukan slot kosong, tetapi tidak mengambilnya")
      case .appIsDown: Wording(en: "finds the app down", id: "aplikasi sedang mati")
      case .appIsFull:
        Wording(
          en: "is not let into the app: too many at once",
          id: "tidak bisa masuk aplikasi: terlalu banyak orang")
      case .sessionBroke:
        Wording(en: "the session in the app breaks off", id: "sesi aplikasi terputus")
      }
    return text + inApp(after)
  }

  /// When the slots of the last release were gone.
  private func release(
    _ released: SimInstant?, _ goneAfter: SimDuration?, at now: SimInstant
  ) -> Wording {
    guard let released, let goneAfter else { return "" }
    let moment = clock.moment(released, from: now)
    return Wording(
      en: " (those released at \(moment) were gone after \(length(goneAfter)))",
      id: " (yang dibuka \(moment) habis sesudah \(length(goneAfter)))")
  }

  private func inApp(_ after: SimDuration) -> Wording {
    guard after > .zero else { return "" }
    return Wording(
      en: ", \(length(after)) after opening the app",
      id: ", \(length(after)) sesudah membuka aplikasi")
  }

  private func booking(_ slot: SimInstant, after: SimDuration, at now: SimInstant) -> Wording {
    let lead = ShownNumber.text((slot - now).days, unit: "days")
    return Wording(
      en: "gets a slot for \(clock.moment(slot, from: now)), \(lead) ahead",
      id: "mendapat slot \(clock.moment(slot, from: now)), \(lead) lagi") + inApp(after)
  }

  private func loss(of slot: Wording, _ loss: SlotLoss) -> Wording {
    switch loss {
    case .unpaid:
      Wording(
        en: "the slot of \(slot) goes back: it is not paid in time",
        id: "slot \(slot) kembali: tidak dibayar tepat waktu")
    case .givenUp: Wording(en: "gives up the slot of \(slot)", id: "melepaskan slot \(slot)")
    case .missed:
      Wording(en: "does not come to the slot of \(slot)", id: "tidak datang ke slot \(slot)")
    case .tooLate:
      Wording(en: "is too late for the slot of \(slot)", id: "terlambat untuk slot \(slot)")
    }
  }
}
