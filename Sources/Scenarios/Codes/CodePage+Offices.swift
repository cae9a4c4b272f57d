import Experiments

/// What must hold across the keys of an office.
extension CodePage {
  static let offices: [CodePage] = [
    CodePage(
      .notInOffice,
      Wording(
        en: "Words of plain queues have no meaning in an office.",
        id: "Kata-kata antrean sederhana tidak berarti di kantor."), in: .office,
      wrong: "initial: {present: 4}", right: "title: an office that starts empty"),
    CodePage(
      .neverOpen,
      Wording(
        en: "The doors are open on some counted day.",
        id: "Pintu buka pada suatu hari yang dihitung."), in: .office,
      wrong: "calendar: {measure: {from: 2023-01-07, through: 2023-01-08}}",
      right: "calendar: {measure: {from: 2023-01-07, through: 2023-01-09}}"),
    CodePage(
      .unknownGroup,
      Wording(
        en: "A group that is named is described under `groups`.",
        id: "Kelompok yang disebut diterangkan di bawah `groups`."), in: .office,
      wrong: "booking: {quota: 25}\nchoice: {by_group: {old: {walk_in: 100 %}}}",
      right: """
        booking: {quota: 25}
        groups: {general: {share: 90 %}, old: {share: 10 %}}
        choice: {by_group: {old: {walk_in: 100 %}}}
        """),
    CodePage(
      .unknownApplication,
      Wording(
        en: "An application that is named is described under `applications`.",
        id: "Jenis permohonan yang disebut diterangkan di bawah `applications`."),
      in: .office,
      wrong: """
        offices:
          padang:
            staff: {shifts: [{id: day, desks: {interview: 2}}]}
            stages: [{id: interview, service: {by_application: {new: 9 min, default: 8 min}}}]
        """,
      right: """
        applications: {new: {share: 60 %}, renewal: {share: 40 %}}
        offices:
          padang:
            staff: {shifts: [{id: day, desks: {interview: 2}}]}
            stages: [{id: interview, service: {by_application: {new: 9 min, default: 8 min}}}]
        """),
    CodePage(
      .unknownPool,
      Wording(
        en: "A pool that an application takes its slots from is one of `quota`.",
        id: "Kumpulan jadwal suatu jenis permohonan adalah salah satu dari `quota`."),
      in: .office,
      wrong: """
        applications: {new: {share: 90 %}, urgent: {share: 10 %, pool: same_day}}
        booking: {quota: 25}
        """,
      right: """
        applications: {new: {share: 90 %}, urgent: {share: 10 %, pool: same_day}}
        booking: {quota: {regular: 25, same_day: 5}}
        """),
    CodePage(
      .unknownSystem,
      Wording(
        en: "A system that a stage depends on is one of `outages`.",
        id: "Sistem tempat suatu tahap bergantung adalah salah satu dari `outages`."), in: .office,
      wrong: office("depends_on: network"),
      right: """
        outages: {network: [{every: 60 days, lasts: 4 h}]}
        \(office("depends_on: network"))
        """),
    CodePage(
      .unknownOffice,
      Wording(
        en: "An office that is named is described under `offices`.",
        id: "Kantor yang disebut dijelaskan di bawah `offices`."), in: .office,
      wrong: "demand: [{id: all, rate: 20 / working day, office: solok}]",
      right: "demand: [{id: all, rate: 20 / working day, office: padang}]"),
    CodePage(
      .unknownRegion,
      Wording(
        en: "A region that is named is described under `regions`.",
        id: "Wilayah yang disebut dijelaskan di bawah `regions`."), in: .office,
      wrong: """
        regions: {kota: {population: 900_000}}
        demand: [{id: all, rate: 20 / working day, by: {solok: 100 %}}]
        """,
      right: """
        regions: {kota: {population: 900_000}}
        demand: [{id: all, rate: 20 / working day, by: {kota: 100 %}}]
        """),
    CodePage(
      .unreachedOffice,
      Wording(
        en: "Each office is the nearest one of somebody.",
        id: "Setiap kantor adalah yang terdekat bagi seseorang."), in: .office,
      wrong: """
        regions: {kota: {population: 900_000, distance: {padang: 6 km, solok: 60 km}}}
        offices:
          padang:
            staff: {shifts: [{id: day, desks: {interview: 2}}]}
            stages: [{id: interview, service: 9 min}]
          solok:
            staff: {shifts: [{id: day, desks: {interview: 2}}]}
            stages: [{id: interview, service: 9 min}]
        """,
      right: """
        regions:
          kota: {population: 900_000, distance: {padang: 6 km, solok: 60 km}}
          solok: {population: 80_000, distance: {padang: 60 km, solok: 3 km}}
        offices:
          padang:
            staff: {shifts: [{id: day, desks: {interview: 2}}]}
            stages: [{id: interview, service: 9 min}]
          solok:
            staff: {shifts: [{id: day, desks: {interview: 2}}]}
            stages: [{id: interview, service: 9 min}]
        """),
    CodePage(
      .familyAboveWindow,
      Wording(
        en: "Some window of slots has a place for each member of a family.",
        id: "Suatu jendela jadwal punya tempat bagi setiap anggota keluarga."), in: .office,
      wrong: """
        party: {1: 70 %, 4: 30 %}
        booking: {quota: 24, slots: {every: 1 h, from: 08:00, until: 16:00}}
        """,
      right: """
        party: {1: 70 %, 4: 30 %}
        booking: {quota: 24, slots: {every: 2 h, from: 08:00, until: 16:00}}
        """),
    CodePage(
      .unusedPool,
      Wording(
        en: "Some application takes the slots of each pool.",
        id: "Jadwal setiap kumpulan diambil oleh suatu jenis permohonan."), in: .office,
      wrong: "booking: {quota: {regular: 25, same_day: 5}}",
      right: "booking: {quota: {regular: 25}}"),
    CodePage(
      .noChannel,
      Wording(
        en: "Everybody has a way into the office.",
        id: "Semua orang punya kanal layanan."), in: .office,
      wrong: "channels: {walk_in: {admits: exempt}}", right: "channels: {walk_in: {admits: all}}"),
    CodePage(
      .unknownWindow,
      Wording(
        en: "Weights and utilities of hours name the start of a window of slots.",
        id: "Bobot dan utilitas jam menyebut awal jendela jadwal."),
      in: .office, wrong: "booking: {quota: 25, slots: {every: 1 h, weight: {08:30: 2}}}",
      right: "booking: {quota: 25, slots: {every: 30 min, weight: {08:30: 2}}}"),
    CodePage(
      .slotsClosed,
      Wording(
        en: "Some window of slots lies within the hours of the doors.",
        id: "Ada jendela jadwal di dalam jam buka."), in: .office,
      wrong: "booking: {quota: 25, slots: {from: 17:00}}",
      right: "booking: {quota: 25, slots: {from: 08:00}}"),
  ]

  /// An office whose stage has one key more.
  private static func office(_ key: String) -> String {
    """
    offices:
      padang:
        staff: {shifts: [{id: day, desks: {interview: 2}}]}
        stages: [{id: interview, \(key), service: {exponential: {mean: 9 min}}}]
    """
  }
}
