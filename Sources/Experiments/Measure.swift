/// A quantity of the results contract; the raw value is its word.
public enum Measure: String, CaseIterable, Sendable, Hashable {
  case wait, outside, visit
  case officeLateness = "office_lateness"
  case searchDelay = "search_delay"
  case bookingDelay = "booking_delay"
  case interviewDelay = "interview_delay"
  case totalDelay = "total_delay"
  case visits, tries
  case moneyLost = "money_lost"
  case citizenCost = "citizen_cost"
  case travel
  case served, refused, abandoned
  case turnedAway = "turned_away"
  case noShow = "no_show"
  case gaveUp = "gave_up"
  case unfinished
  case missed, cancelled, arrivals
  case queueLength = "queue_length"
  case numberInSystem = "number_in_system"
  case utilization, room, overtime, completion, issued
  case slotFill = "slot_fill"
  case backlog, sellout, cost, rush
}
