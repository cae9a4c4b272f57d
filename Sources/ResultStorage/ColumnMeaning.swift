import Experiments

/// What a column says that is neither a scope nor a measure's own.
struct ColumnMeaning {
  let column: String
  let meaning: Wording

  /// Every such column, in the order of first appearance in the files.
  static let all: [ColumnMeaning] = [
    .init("variant", "`base`, or the name of the variant in the scenario"),
    .init("measure", "what is measured, see Measures"),
    .init("statistic", "what is computed from the observations, see Statistics"),
    .init("unit", "the unit of value, lower and upper"),
    .init("value", "the estimate, or the value of one replication"),
    .init("lower", "lower limit of the confidence interval"),
    .init("upper", "upper limit of the confidence interval"),
    .init("confidence", "confidence of the interval, as a proportion"),
    .init("n", "observations behind it; replications for time averages"),
    .init("replication", "number of the replication, from 0"),
    .init(
      "period", "ISO date of the day; without a calendar the start of the half-hour in minutes"),
    .init("queue", "mean number of people in line"),
    .init("busy", "mean number of desks serving"),
    .init("open_desks", "mean number of desks open"),
    .init("arrivals", "people who joined the stage in the period"),
    .init("date", "ISO date of the slots"),
    .init("pool", "the pool of slots"),
    .init("offered", "slots offered"),
    .init("booked", "slots booked in the end"),
    .init("kept", "slots whose person came"),
    .init("missed", "slots whose person did not come"),
    .init("wasted", "slots nobody had or nobody came to"),
    .init(
      "person",
      Wording(
        en: "number of the person, the same in every variant; members of a family differ in its "
          + "last 8 bits",
        id: "nomor orang, sama di setiap varian; anggota keluarga berbeda pada 8 bit terakhirnya")),
    .init("fate", "how the story ended, one of the fates among the measures"),
    .init("need", "when the need arose; instants are local time, or minutes since the start"),
    .init("slot_got", "when the first slot was got"),
    .init("first_slot", "appointed time of the first slot"),
    .init("interviewed", "start of the interview held"),
    .init("served", "passport in hand (plain queue: left by the exit)"),
    .init("ended", "last instant of the story"),
    .init("visits, tries", "trips to the office; attempts to get a slot or ticket"),
    .init("missed, cancelled", "of a person: appointments missed, slots returned"),
    .init("money_lost", "fees forfeited"),
    .init(
      "paid",
      Wording(
        en: "fees, those forfeited too, surcharges and fines",
        id: "biaya, termasuk yang hangus, biaya tambahan, dan denda")),
    .init(
      "travel", Wording(en: "kilometres of all trips", id: "kilometer semua perjalanan")),
    .init("wait, outside, visit", "minutes in line, outside, and at the office over all visits"),
  ]

  private init(_ column: String, _ meaning: Wording) {
    self.column = column
    self.meaning = meaning
  }
}
