extension Measure {
  /// What it measures, from which moment to which, in one sentence without the full stop.
  public var meaning: Wording {
    switch self {
    case .wait: "from joining the line to start of service, abandonment or being sent home"
    case .outside: "from coming to the building until let in or sent away"
    case .visit: "from coming to leaving, the wait outside included"
    case .officeLateness:
      "start of the interview minus the later of appointed time and arrival"
    case .searchDelay: "from the need to the moment a slot was got: the invisible wait"
    case .bookingDelay: "from the moment the first slot was got to its appointed time"
    case .interviewDelay: "from the need to the start of the interview held"
    case .totalDelay: "from the need to the passport in hand"
    case .visits: "trips to the office"
    case .tries: "attempts to get a slot or a ticket"
    case .moneyLost: "fees forfeited"
    case .citizenCost:
      Wording(
        en: "everything paid, and time outside and in line and the way valued by `costs`; only "
          + "beside `costs`",
        id: "semua yang dibayar, ditambah waktu di luar, waktu antre, dan perjalanan menurut "
          + "`costs`; hanya bila ada `costs`")
    case .travel:
      Wording(
        en: "all trips, there and back; only beside `costs`",
        id: "semua perjalanan, pergi dan pulang; hanya bila ada `costs`")
    case .served: "people with the passport in hand (plain queue: left by the exit)"
    case .refused: "people whose application was refused"
    case .abandoned: "people who left a line before being served"
    case .turnedAway: "people who found no place, balked, got no ticket or were not admitted"
    case .noShow: "people who missed their last appointment"
    case .gaveUp: "people who stopped trying before they had a slot or a ticket"
    case .unfinished: "people whose story was not over when the run ended"
    case .missed: "appointments missed, also by people who booked again"
    case .cancelled: "slots returned"
    case .arrivals: "people whose need arose in the counted window"
    case .queueLength: "people in line"
    case .numberInSystem: "people in line or in service"
    case .utilization: "busy desk time over open desk time"
    case .room: "people in the building"
    case .overtime: "last departure after the last closing hour, 0 if earlier"
    case .completion: "last departure after time 0, 0 if there is none"
    case .issued: "passports, by day of issue"
    case .slotFill: "slots kept over slots offered"
    case .backlog: "people booked and not yet served"
    case .cost:
      Wording(
        en: "open desks valued by `costs`, overtime included; only beside `costs`",
        id: "loket yang buka menurut `costs`, termasuk lembur; hanya bila ada `costs`")
    case .sellout: "from a release until no slot is left; `share` counts the releases sold out"
    case .rush:
      Wording(
        en: "tries to get a slot in the busiest ten minutes of a day; only where it is asked for",
        id: "percobaan mendapat jadwal dalam sepuluh menit tersibuk sehari; hanya bila ditanyakan")
    }
  }

  /// What one observation is.
  public var observation: String {
    switch self {
    case .wait: "a stop in a line (by `stage`), or a visit"
    case .outside, .visit: "a visit"
    case .officeLateness: "an appointment kept"
    case .searchDelay, .bookingDelay: "a person who got a slot"
    case .interviewDelay: "a person interviewed, by any channel"
    case .totalDelay: "a person served"
    case .visits, .tries, .moneyLost, .citizenCost, .travel, .arrivals: "a person"
    case .served, .refused, .abandoned, .turnedAway, .noShow, .gaveUp, .unfinished: "a person"
    case .missed: "an appointment missed"
    case .cancelled: "a slot"
    case .queueLength, .numberInSystem, .utilization, .room: "a time average"
    case .overtime, .cost: "an open day"
    case .completion: "a drained day"
    case .issued: "the counted window"
    case .slotFill: "a slot offered"
    case .backlog: "the end of a day"
    case .sellout: "a release of slots"
    case .rush: "a day"
    }
  }
}
