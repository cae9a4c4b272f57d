import EventKernel
import Experiments
import PassportOffice

/// In lines and at desks.
extension StoryWords {
  /// What happens at a stage.
  func stop(_ happening: Happening) -> Wording {
    switch happening {
    case .joinsLine(let stage, let ahead): joining(self.stage(stage), ahead)
    case .desksChange(let stage, let open): desks(of: self.stage(stage), open)
    case .systemChanges(let stage, let works):
      works
        ? Wording(
          en: "the system of \(self.stage(stage)) works again",
          id: "sistem \(self.stage(stage)) berjalan lagi")
        : Wording(
          en: "the system of \(self.stage(stage)) fails: nobody is called",
          id: "sistem \(self.stage(stage)) mati: tidak ada yang dipanggil")
    case .isServed(let stage, let start): calling(self.stage(stage), start)
    case .serviceChanges(let stage, let goesOn):
      goesOn
        ? Wording(
          en: "the service at \(self.stage(stage)) goes on",
          id: "pelayanan di \(self.stage(stage)) berlanjut")
        : Wording(
          en: "the service at \(self.stage(stage)) is interrupted",
          id: "pelayanan di \(self.stage(stage)) terhenti")
    case .serviceEnds(let stage):
      Wording(en: "\(self.stage(stage)) is done", id: "\(self.stage(stage)) selesai")
    case .timePasses(let stage, let isOver):
      isOver
        ? Wording(en: "\(self.stage(stage)) is over", id: "\(self.stage(stage)) selesai")
        : Wording(en: "\(self.stage(stage)) begins", id: "\(self.stage(stage)) mulai")
    case .leavesLine(let stage, let wait):
      Wording(
        en: "loses patience after \(length(wait)) in the line of \(self.stage(stage))",
        id: "kehilangan kesabaran sesudah \(length(wait)) antre di \(self.stage(stage))")
    case .needArises, .turnsTo, .turnsToOffice, .findsNoSlot, .getsSlot, .movesSlot, .keepsSlot,
      .losesSlot, .beginsPayment, .paysInVain, .pays, .losesFee, .willComeAgain, .comes,
      .isTurnedAway, .entersBuilding, .isSentHome, .isSentForPapers, .leaves, .isInvestigated,
      .awaitsPassport, .passportIsReady, .ends:
      ""
    }
  }

  private func joining(_ stage: String, _ line: LineAhead) -> Wording {
    Wording(en: "joins the line of \(stage): ", id: "masuk antrean \(stage): ") + others(line)
      + "; " + desks(line)
  }

  /// How many others there are, of what kind, and how many of them come after.
  private func others(_ line: LineAhead) -> Wording {
    guard line.waiting > 0 else { return Wording(en: "nobody ahead", id: "tidak ada orang lain") }
    guard let ahead = line.ahead else {
      let count =
        line.waiting == 1
        ? Wording(en: "1 other waits", id: "1 orang lain menunggu")
        : Wording(en: "\(line.waiting) others wait", id: "\(line.waiting) orang lain menunggu")
      return count + kinds(line)
    }
    let behind = line.waiting - ahead
    return Wording(en: "\(ahead) ahead", id: "\(ahead) orang di depan") + kinds(line)
      + (behind > 0 ? Wording(en: ", \(behind) behind", id: ", \(behind) di belakang") : "")
  }

  /// Of what kind those ahead are.
  private func kinds(_ line: LineAhead) -> Wording {
    var parts: [Wording] = []
    if line.withAppointment > 0 {
      parts.append(
        Wording(
          en: "\(line.withAppointment) with an appointment",
          id: "\(line.withAppointment) dengan jadwal"))
    }
    for (counts, words) in [(line.byClass, names.classes), (line.byGroup, names.groups)]
    where words.count > 1 {
      for (count, word) in zip(counts, words) where count > 0 { parts.append("\(count) \(word)") }
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private func desks(_ line: LineAhead) -> Wording {
    if line.isDown {
      return Wording(en: "the system is down", id: "sistem sedang mati")
    }
    if line.open == 0 { return Wording(en: "no desk is open", id: "tidak ada loket buka") }
    return Wording(
      en: "\(line.busy) of \(line.open) desks busy",
      id: "\(line.busy) dari \(line.open) loket sibuk")
  }

  private func desks(of stage: String, _ open: Int) -> Wording {
    switch open {
    case 0: Wording(en: "no desk of \(stage) is open now", id: "loket \(stage) tutup sekarang")
    case 1: Wording(en: "1 desk of \(stage) is open now", id: "1 loket \(stage) buka sekarang")
    case _:
      Wording(
        en: "\(open) desks of \(stage) are open now", id: "\(open) loket \(stage) buka sekarang")
    }
  }

  private func calling(_ stage: String, _ start: ServiceStart) -> Wording {
    let takes =
      start.isInterview
      ? Wording(
        en: "; the interview takes \(length(start.service))",
        id: "; wawancara selama \(length(start.service))")
      : Wording(
        en: "; the service takes \(length(start.service))",
        id: "; pelayanan selama \(length(start.service))")
    guard start.wait > .zero else {
      return Wording(en: "is served at \(stage) at once", id: "langsung dilayani di \(stage)")
        + takes
    }
    return Wording(
      en: "is called to \(stage) after \(length(start.wait))",
      id: "dipanggil ke \(stage) sesudah \(length(start.wait))") + others(start) + takes
  }

  /// Who was called in the meantime.
  private func others(_ start: ServiceStart) -> Wording {
    guard start.called > 0 else { return "" }
    let count =
      start.called == 1
      ? Wording(en: " (1 was called before", id: " (1 dipanggil lebih dulu")
      : Wording(
        en: " (\(start.called) were called before", id: " (\(start.called) dipanggil lebih dulu")
    guard start.overtakers > 0 else { return count + ")" }
    return count
      + Wording(
        en: ", \(start.overtakers) of whom had come later)",
        id: ", \(start.overtakers) di antaranya datang belakangan)")
  }
}
