import Experiments

/// What must hold across the keys of a file.
extension CodePage {
  static let networks: [CodePage] = [
    CodePage(
      .duplicateName,
      Wording(en: "A name stands for one thing.", id: "Satu nama untuk satu hal."), in: .queue,
      wrong: "demand: [{id: all, rate: 5 / h}, {id: all, rate: 1 / h}]",
      right: "demand: [{id: all, rate: 5 / h}, {id: others, rate: 1 / h}]"),
    CodePage(
      .unknownStage,
      Wording(
        en: "A stage that is named has to be listed.",
        id: "Tahap yang disebut harus ada dalam daftar."), in: .queue,
      wrong: "stages: [{id: desk, desks: 1, service: 6 min, next: photo}]",
      right: "stages: [{id: desk, desks: 1, service: 6 min, next: exit}]"),
    CodePage(
      .unreachableStage,
      Wording(en: "Somebody reaches each stage.", id: "Setiap tahap didatangi orang."), in: .queue,
      wrong: """
        stages:
          - {id: desk, desks: 1, service: 6 min, next: exit}
          - {id: photo, desks: 1, service: 6 min}
        """,
      right: """
        stages:
          - {id: desk, desks: 1, service: 6 min, next: photo}
          - {id: photo, desks: 1, service: 6 min}
        """),
    CodePage(
      .noWayOut,
      Wording(
        en: "Who has come in leaves at some time.",
        id: "Yang sudah masuk pada suatu saat keluar."), in: .queue,
      wrong: "stages: [{id: desk, desks: 1, service: 6 min, next: desk}]",
      right: """
        stages:
          - id: desk
            desks: 1
            service: 6 min
            next: [{to: desk, share: 10 %}, {to: exit}]
        """),
    CodePage(
      .unknownClass,
      Wording(
        en: "A class that is named is that of a demand.",
        id: "Kelas yang disebut adalah kelas suatu permintaan."), in: .queue,
      wrong: """
        demand: [{id: all, class: a, rate: 5 / h}]
        stages: [{id: desk, desks: 1, service: {by_class: {a: 6 min, b: 9 min}}}]
        """,
      right: """
        demand: [{id: all, class: a, rate: 5 / h}]
        stages: [{id: desk, desks: 1, service: {by_class: {a: 6 min}}}]
        """),
    CodePage(
      .missingClass,
      Wording(
        en: "Laws by class have one for each class.",
        id: "Distribusi menurut kelas memuat satu untuk setiap kelas."), in: .queue,
      wrong: """
        demand: [{id: all, class: a, rate: 3 / h}, {id: more, class: b, rate: 3 / h}]
        stages: [{id: desk, desks: 1, service: {by_class: {a: 6 min}}}]
        """,
      right: """
        demand: [{id: all, class: a, rate: 3 / h}, {id: more, class: b, rate: 3 / h}]
        stages: [{id: desk, desks: 1, service: {by_class: {a: 6 min, default: 9 min}}}]
        """),
    CodePage(
      .missingApplication,
      Wording(
        en: "Laws by application have one for each application.",
        id: "Distribusi menurut jenis permohonan memuat satu untuk setiap jenis."), in: .office,
      wrong: withService(
        "applications: {new: {share: 60 %}, renewal: {share: 40 %}}", "{new: 9 min}"),
      right: withService(
        "applications: {new: {share: 60 %}, renewal: {share: 40 %}}", "{new: 9 min, renewal: 6 min}"
      )
    ),
    CodePage(
      .unknownVariant,
      Wording(
        en: "`--variant` names a variant of the file.",
        id: "`--variant` menyebut varian dari berkas."),
      wrongInWords: "antrean run scenarios/padang-2022.yaml --variant walk-in",
      right: "antrean run scenarios/padang-2022.yaml --variant walk-in-only"),
    CodePage(
      .tooManyPeople,
      Wording(
        en: "A replication has at most some hundred million people.",
        id: "Satu replikasi memuat paling banyak beberapa ratus juta orang."), in: .queue,
      wrong: "demand: [{id: all, rate: 1e9 / s}]", right: "demand: [{id: all, rate: 5 / h}]"),
    CodePage(
      .noDemand, Wording(en: "Somebody comes.", id: "Ada yang datang."),
      wrongInWords: Wording(
        en: "an office without the key `demand`",
        id: "kantor tanpa kunci `demand`"),
      right: "demand: [{id: residents, rate: 20 / working day}]"),
    CodePage(
      .noDesks,
      Wording(
        en: "Each stage with service has a desk at some time.",
        id: "Setiap tahap dengan pelayanan pada suatu saat punya loket."), in: .queue,
      wrong: "stages: [{id: desk, desks: 0, service: 6 min}]",
      right: "stages: [{id: desk, desks: 1, service: 6 min}]"),
    CodePage(
      .timeOrder,
      Wording(
        en: "Times and dates run forward.",
        id: "Waktu dan tanggal berjalan maju."), in: .office,
      wrong: "calendar: {measure: {from: 2023-03-31, through: 2023-01-02}}",
      right: "calendar: {measure: {from: 2023-01-02, through: 2023-03-31}}"),
    CodePage(
      .notInPlainQueue,
      Wording(
        en: "Words of an office need `offices`.",
        id: "Kata-kata kantor memerlukan `offices`."), in: .queue,
      wrong: "channels: {walk_in: {admits: all}}", right: "title: a queue without channels"),
    CodePage(
      .badTarget,
      Wording(
        en: "A target is a statistic of a measure, a comparison and a value with its unit.",
        id: "Target terdiri atas statistik suatu ukuran, perbandingan dan nilai dengan "
          + "satuannya."),
      in: .queue, wrong: "targets: [p90(wait) <= 30]", right: "targets: [p90(wait) <= 30 min]"),
    CodePage(
      .badPath,
      Wording(
        en: "A path leads through keys and names of the file.",
        id: "Alamat kunci melewati kunci dan nama dalam berkas."), in: .queue,
      wrong: "variants: {more: {set: {stages.dsk.desks: 2}}}",
      right: "variants: {more: {set: {stages.desk.desks: 2}}}"),
    CodePage(
      .badChange,
      Wording(
        en: "Rules change by date, but not who the people are or which stages there are.",
        id: "Aturan dapat berubah menurut tanggal, tetapi bukan siapa orangnya atau tahap apa "
          + "yang ada."),
      in: .office, wrong: "changes: [{from: 2023-02-01, set: {calendar.warm_up: 4 weeks}}]",
      right: "changes: [{from: 2023-02-01, set: {offices.padang.closing.inside: finish_all}}]"),
    CodePage(
      .notPlannable,
      Wording(
        en: "A command that plans finds in the file what it may decide, what must hold, and a way "
          + "to do so.",
        id: "Perintah yang menyusun rencana menemukan dalam berkas apa yang boleh diputuskan, apa "
          + "yang harus dipenuhi, dan jalannya."),
      wrongInWords: Wording(
        en: "`antrean plan` with a file that has no section `plan`",
        id: "`antrean plan` dengan berkas tanpa bagian `plan`"),
      right: Wording(
        en: "`plan: {decide: [{path: stages.desk.desks, from: 2, through: 6, cost: 300_000 IDR}]}`",
        id: "`plan: {decide: [{path: stages.desk.desks, from: 2, through: 6, cost: 300_000 IDR}]}`"
      )),
  ]

  /// An office whose interview takes as long as the application says.
  private static func withService(_ top: String, _ laws: String) -> String {
    """
    \(top)
    offices:
      padang:
        staff: {shifts: [{id: day, desks: {interview: 2}}]}
        stages: [{id: interview, service: {by_application: \(laws)}}]
    """
  }
}
