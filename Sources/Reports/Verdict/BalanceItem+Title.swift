import Experiments

extension BalanceItem {
  /// What it is called in a table for a reader.
  var title: Wording {
    switch self {
    case .interviewed: Wording(en: "interviewed in the end", id: "akhirnya diwawancarai")
    case .served: Measure.served.title
    case .interviewDelay: Measure.interviewDelay.title
    case .totalDelay: Measure.totalDelay.title
    case .visit: Measure.visit.title
    case .wait: Measure.wait.title
    case .outside: Measure.outside.title
    case .visits: Measure.visits.title
    case .tries: Measure.tries.title
    case .moneyLost: Measure.moneyLost.title
    case .travel: Measure.travel.title
    case .citizenCost: Measure.citizenCost.title
    case .overtime: Measure.overtime.title
    case .idleDesks: Wording(en: "idle desks", id: "loket menganggur")
    case .queueLength: Measure.queueLength.title
    case .room: Measure.room.title
    case .numberInSystem: Measure.numberInSystem.title
    case .deskCost: Measure.cost.title
    }
  }

  /// The head of a narrow column, above its unit.
  var shortTitle: Wording {
    switch self {
    case .interviewed: Wording(en: "reached", id: "dicapai")
    case .served: Wording(en: "served", id: "terlayani")
    case .interviewDelay: Wording(en: "interview", id: "wawancara")
    case .totalDelay: Wording(en: "passport", id: "paspor")
    case .visit: Wording(en: "office", id: "kantor")
    case .wait: Wording(en: "in line", id: "antre")
    case .outside: Wording(en: "outside", id: "di luar")
    case .visits: Wording(en: "trips", id: "datang")
    case .tries: Wording(en: "tries", id: "mencoba")
    case .moneyLost: Wording(en: "forfeited", id: "hangus")
    case .travel: Wording(en: "travel", id: "jalan")
    case .citizenCost: Wording(en: "cost", id: "biaya")
    case .overtime, .idleDesks, .queueLength, .room, .numberInSystem, .deskCost: title
    }
  }
}

extension Segment {
  /// What it is called in a table for a reader.
  var title: Wording {
    switch kind {
    case .everybody: Wording(en: "Everybody", id: "Semua orang")
    case .firstChannel:
      name == "app"
        ? Wording(en: "app in base", id: "aplikasi di base")
        : Wording(en: "walk-in in base", id: "langsung di base")
    case .application, .group, .personClass, .region, .distance: Wording(name)
    case .office: Wording(en: "The office", id: "Kantor")
    }
  }
}

extension Segment.Kind {
  /// By what a block of segments tells people apart.
  var title: Wording {
    switch self {
    case .everybody: ""
    case .firstChannel: Wording(en: "by way tried first", id: "menurut cara pertama")
    case .application: Wording(en: "by application", id: "menurut permohonan")
    case .group: Wording(en: "by group", id: "menurut kelompok")
    case .personClass: Wording(en: "by class", id: "menurut kelas")
    case .region: Wording(en: "by region", id: "menurut daerah")
    case .distance:
      Wording(en: "by distance to the nearest office", id: "menurut jarak ke kantor terdekat")
    case .office: ""
    }
  }
}

extension BalanceRow.Finding {
  /// What it is called in a table for a reader.
  var title: Wording {
    switch self {
    case .better: Wording(en: "better", id: "lebih baik")
    case .worse: Wording(en: "worse", id: "lebih buruk")
    case .same: Wording(en: "the same", id: "sama")
    case .undecided: Wording(en: "undecided", id: "belum pasti")
    }
  }

  /// A sign in a narrow column.
  var mark: String {
    switch self {
    case .better: "✓"
    case .worse: "✗"
    case .same: "="
    case .undecided: "?"
    }
  }
}
