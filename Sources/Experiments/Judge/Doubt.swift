/// What may be wrong with the numbers of a study; the order is that of the codes.
enum Doubt: Sendable {
  case fewReplications(count: Int)
  case unfinishedPeople(variant: String, share: Double)
  case demandExceedsCapacity(variant: String, first: Double, last: Double)
  case targetUndecided(target: String)
  case targetWithoutInterval(target: String, replications: Int)
  case targetUnobserved(target: String)
  case precisionMissed(quantities: String, replications: Int)
  case otherCitizens(variant: String)
  case unmatchedPeople(variant: String, count: Int)
  case interrupted(replications: Int, planned: Int)
  case overtimeEveryDay(variant: String, minutes: Double)
  case targetBlind(target: String, share: Double)
  case warmUpTooShort(variant: String)

  /// Stays the same for ever.
  var code: String {
    switch self {
    case .fewReplications: "C01"
    case .unfinishedPeople: "C02"
    case .demandExceedsCapacity: "C03"
    case .targetUndecided, .targetWithoutInterval: "C04"
    case .targetUnobserved: "C05"
    case .precisionMissed: "C06"
    case .otherCitizens: "C07"
    case .unmatchedPeople: "C08"
    case .interrupted: "C09"
    case .overtimeEveryDay: "C10"
    case .targetBlind: "C11"
    case .warmUpTooShort: "C12"
    }
  }

  /// The doubt with its numbers, and what to do about it.
  var text: Wording {
    switch self {
    case .fewReplications(let count):
      Wording(
        en:
          "Intervals from \(count) replication\(count == 1 ? "" : "s") are rough or do not exist; "
          + "run at least 10.",
        id: "Selang dari \(count) replikasi kasar atau tidak ada; jalankan sedikitnya 10.")
    case .unfinishedPeople(let variant, let share):
      Wording(
        en:
          "\(percent(share)) of the people of \(variant) were not done when the run ended, so times "
          + "are too short; follow them longer, or look whether demand exceeds capacity.",
        id:
          "\(percent(share)) orang di \(variant) belum selesai ketika simulasi berakhir, sehingga "
          + "waktunya terlalu singkat; ikuti lebih lama, atau periksa apakah permintaan melebihi "
          + "kapasitas.")
    case .demandExceedsCapacity(let variant, let first, let last):
      Wording(
        en:
          "Demand exceeds capacity in \(variant): on average \(rounded(first)) people were present "
          + "in the first quarter of the window and \(rounded(last)) in the last; the numbers "
          + "depend on its length. Add desks or take less demand.",
        id: "Permintaan melebihi kapasitas di \(variant): rata-rata \(rounded(first)) orang hadir "
          + "pada seperempat awal masa hitung dan \(rounded(last)) pada seperempat akhir; "
          + "angka-angkanya bergantung pada panjang masa itu. Tambah loket atau kurangi permintaan."
      )
    case .targetUndecided(let target):
      Wording(
        en: "The interval holds the limit of the target \(target); run more replications.",
        id: "Batas target \(target) ada di dalam selangnya; jalankan lebih banyak replikasi.")
    case .targetWithoutInterval(let target, 1):
      Wording(
        en:
          "One replication gives no interval by which to judge the target \(target); run at least 10.",
        id:
          "Satu replikasi tidak memberi selang untuk menilai target \(target); jalankan sedikitnya 10."
      )
    case .targetWithoutInterval(let target, _):
      Wording(
        en:
          "The target \(target) has no interval to be judged by and can only fail; ask for a mean, a "
          + "share or a quantile.",
        id: "Target \(target) tidak punya selang untuk dinilai dan hanya dapat gagal; mintalah "
          + "rata-rata, persentase atau kuantil.")
    case .targetUnobserved(let target):
      Wording(
        en: "Nothing was observed that the target \(target) is about; look at its words.",
        id: "Tidak ada pengamatan yang dimaksud target \(target); periksa kata-katanya.")
    case .precisionMissed(let quantities, let replications):
      Wording(
        en:
          "After \(replications) replications not yet as precise as asked: \(quantities); "
          + "raise at_most or ask for less precision.",
        id: "Sesudah \(replications) replikasi belum seteliti yang diminta: \(quantities); "
          + "naikkan at_most atau minta ketelitian yang lebih rendah.")
    case .otherCitizens(let variant):
      Wording(
        en:
          "Arrivals with an interarrival law are other people under another law: the differences of "
          + "\(variant) to base are those of two towns unless the law is the same.",
        id:
          "Kedatangan menurut distribusi antarkedatangan adalah orang lain bila distribusinya lain: perbedaan "
          + "\(variant) dengan base adalah perbedaan dua kota, kecuali distribusinya sama.")
    case .unmatchedPeople(let variant, let count):
      Wording(
        en:
          "\(count) people are counted in only one of base and \(variant); the differences are over "
          + "the others.",
        id:
          "\(count) orang terhitung hanya di salah satu dari base dan \(variant); perbedaan dihitung "
          + "atas yang lain.")
    case .interrupted(let replications, let planned):
      Wording(
        en: "Stopped after \(replications) of at most \(planned) replications.",
        id: "Dihentikan sesudah \(replications) dari paling banyak \(planned) replikasi.")
    case .overtimeEveryDay(let variant, let minutes):
      Wording(
        en:
          "In \(variant) the last person leaves on average \(rounded(minutes)) min after closing: the "
          + "office copes only by overtime. Open more desks, admit fewer people a day, or send "
          + "people home at closing.",
        id:
          "Di \(variant) orang terakhir pulang rata-rata \(rounded(minutes)) menit sesudah tutup: "
          + "kantor hanya sanggup dengan lembur. Buka lebih banyak loket, terima lebih sedikit orang "
          + "per hari, atau pulangkan orang saat tutup.")
    case .targetBlind(let target, let share):
      Wording(
        en:
          "The target \(target) passes, but \(percent(share)) of the people of base were never served, "
          + "and it says little or nothing of them; set a target on share(served) too.",
        id:
          "Target \(target) terpenuhi, tetapi \(percent(share)) orang di base tidak pernah terlayani, "
          + "dan target itu hampir tidak berkata apa-apa tentang mereka; buat juga target untuk "
          + "share(served).")
    case .warmUpTooShort(let variant):
      Wording(
        en:
          "The window of \(variant) is too short to tell when its queue has forgotten the start, so "
          + "the numbers may still depend on it; measure at least four times longer.",
        id:
          "Masa hitung \(variant) terlalu singkat untuk mengetahui kapan antreannya melupakan awal, "
          + "sehingga angka-angkanya mungkin masih bergantung padanya; ukur sedikitnya empat kali "
          + "lebih lama.")
    }
  }

  /// The form in which it is handed on.
  var caution: Caution { Caution(code: code, text: text) }

  private func percent(_ share: Double) -> String { "\(rounded(100 * share)) %" }

  private func rounded(_ number: Double) -> String {
    let tenths = (number * 10).rounded() / 10
    return tenths == tenths.rounded() && tenths.magnitude < 1e15 ? "\(Int(tenths))" : "\(tenths)"
  }
}
