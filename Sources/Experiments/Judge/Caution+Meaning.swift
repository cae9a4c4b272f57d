extension Caution {
  /// What a code stands for, whatever the study; nil for a text that is no code.
  public static func meaning(ofCode code: String) -> Wording? {
    meanings.first { $0.code == code }?.meaning
  }

  static let meanings: [(code: String, meaning: Wording)] = [
    (
      "C01",
      Wording(
        en: "There are too few replications for intervals that can be trusted: run at least 10.",
        id:
          "Replikasinya terlalu sedikit untuk selang yang dapat dipercaya: jalankan sedikitnya 10.")
    ),
    (
      "C02",
      Wording(
        en:
          "People were not done when the run ended, so that times are too short: lengthen `follow`.",
        id:
          "Ada orang yang belum selesai ketika simulasi berakhir, sehingga waktunya terlalu singkat: "
          + "perpanjang `follow`.")
    ),
    (
      "C03",
      Wording(
        en:
          "More people come than the desks can serve, so that the numbers depend on the length of the "
          + "window: add desks or lower the demand.",
        id: "Orang yang datang lebih banyak daripada yang dapat dilayani loket, sehingga angkanya "
          + "bergantung pada panjang masa hitung: tambah loket atau kurangi permintaan.")
    ),
    (
      "C04",
      Wording(
        en:
          "A target cannot be judged yet: its limit lies inside the interval, or there is no interval.",
        id: "Suatu target belum dapat dinilai: batasnya ada di dalam selang, atau tidak ada selang."
      )
    ),
    (
      "C05",
      Wording(
        en: "Nothing was observed that a target is about: look at its words.",
        id: "Tidak ada pengamatan yang dimaksud suatu target: periksa kata-katanya.")
    ),
    (
      "C06",
      Wording(
        en: "The precision asked for was not reached: raise `at_most` or ask for less.",
        id:
          "Ketelitian yang diminta tidak tercapai: naikkan `at_most` atau minta yang lebih rendah.")
    ),
    (
      "C07",
      Wording(
        en:
          "Under another law of arrivals other people come, so that a difference is also one of people.",
        id:
          "Dengan distribusi kedatangan lain, orang yang datang pun lain, sehingga perbedaannya juga "
          + "perbedaan orang.")
    ),
    (
      "C08",
      Wording(
        en: "Some people are counted in only one of two variants; differences are over the others.",
        id:
          "Sebagian orang terhitung hanya di salah satu dari dua varian; perbedaan dihitung atas yang "
          + "lain.")
    ),
    (
      "C09",
      Wording(
        en: "The run was stopped before its end.",
        id: "Simulasi dihentikan sebelum selesai.")
    ),
    (
      "C10",
      Wording(
        en:
          "The office copes only by overtime: open more desks, admit fewer people a day, or send people "
          + "home at closing.",
        id:
          "Kantor hanya sanggup dengan lembur: buka lebih banyak loket, terima lebih sedikit orang per "
          + "hari, atau pulangkan orang saat tutup.")
    ),
    (
      "C11",
      Wording(
        en: "A target passes, but it says little of the many who were never served: set one on "
          + "share(served) too.",
        id:
          "Suatu target terpenuhi, tetapi hampir tidak berkata apa-apa tentang banyak orang yang tidak "
          + "pernah terlayani: buat juga target untuk share(served).")
    ),
    (
      "C12",
      Wording(
        en:
          "The window is too short to tell when the queue has forgotten the start: measure longer.",
        id:
          "Masa hitung terlalu singkat untuk mengetahui kapan antrean melupakan awal: ukur lebih lama."
      )
    ),
  ]
}
