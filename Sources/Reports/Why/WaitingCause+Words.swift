import Experiments

extension WaitingCause {
  /// The cause in a table.
  var title: Wording {
    switch self {
    case .desks: Wording(en: "too few desks", id: "loket kurang")
    case .breaks: Wording(en: "breaks", id: "istirahat")
    case .outages: Wording(en: "outages", id: "gangguan sistem")
    case .unpunctuality: Wording(en: "unpunctuality", id: "datang tidak tepat waktu")
    case .priority: Wording(en: "others' priority", id: "prioritas orang lain")
    case .families: Wording(en: "families and batches", id: "keluarga dan rombongan")
    }
  }

  /// What is otherwise where it is taken away.
  var remedy: Wording {
    switch self {
    case .desks:
      Wording(
        en: "wherever a desk is open, everybody finds a free one",
        id: "selama ada loket buka, semua orang mendapat loket kosong")
    case .breaks:
      Wording(
        en: "doors and desks stay open through breaks; slots stay where they are",
        id: "pintu dan loket tetap buka saat istirahat; slot tetap di jamnya")
    case .outages:
      Wording(en: "no system fails, no desk breaks down", id: "tidak ada sistem atau loket rusak")
    case .unpunctuality:
      Wording(
        en: "whoever has a slot comes at its time", id: "pemilik slot datang tepat pada jamnya")
    case .priority:
      Wording(
        en: "who came first is called first",
        id: "yang datang lebih dulu dipanggil lebih dulu")
    case .families:
      Wording(
        en: "families go one by one; instead of batches as many people come alone",
        id: "anggota keluarga datang sendiri-sendiri; rombongan diganti orang sebanyak itu")
    }
  }
}
