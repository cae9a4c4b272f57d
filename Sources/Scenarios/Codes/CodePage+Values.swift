import Experiments

/// Keys and values.
extension CodePage {
  static let values: [CodePage] = [
    CodePage(
      .unknownKey, "A map has only the keys of the language.", in: .queue,
      wrong: "calendar: {always_open: true, mesure: 100 h, measure: 100 h}",
      right: "calendar: {always_open: true, measure: 100 h}"),
    CodePage(
      .laterKey, "Some words of the language are not simulated by this version.", in: .queue,
      wrong: "plan: {minimise: cost}", right: "title: without a plan"),
    CodePage(
      .missingKey, "Some keys have to be written.", in: .queue,
      wrong: "demand: [{rate: 5 / h}]", right: "demand: [{id: all, rate: 5 / h}]"),
    CodePage(
      .wrongShape, "A list stands where a list is needed, a map where a map is needed.", in: .queue,
      wrong: "demand: {id: all, rate: 5 / h}", right: "demand: [{id: all, rate: 5 / h}]"),
    CodePage(
      .wrongValue, "A value has to be of the kind that its key takes.", in: .queue,
      wrong: "calendar: {always_open: perhaps, measure: 100 h}",
      right: "calendar: {always_open: yes, measure: 100 h}"),
    CodePage(
      .missingUnit, "Durations, rates and money carry a unit.", in: .queue,
      wrong: "calendar: {always_open: true, measure: 100}",
      right: "calendar: {always_open: true, measure: 100 h}"),
    CodePage(
      .unknownUnit, "Units are s, min, h, day, week and, for rates, working day and year.",
      in: .queue, wrong: "demand: [{id: all, rate: 5 / fortnight}]",
      right: "demand: [{id: all, rate: 5 / week}]"),
    CodePage(
      .decimalComma, "Decimals are written with a point.", in: .queue,
      wrong: "demand: [{id: all, rate: \"20,8 / h\"}]", right: "demand: [{id: all, rate: 8.8 / h}]"),
    CodePage(
      .outOfRange, "A number lies in the range of its key.", in: .queue,
      wrong: "stages: [{id: desk, desks: -3, service: 6 min}]",
      right: "stages: [{id: desk, desks: 3, service: 6 min}]"),
    CodePage(
      .shareSum, "Shares of one whole add up to 100 %.", in: .queue,
      wrong: "demand: [{id: all, rate: 5 / h, batch: {1: 50 %, 2: 40 %}}]",
      right: "demand: [{id: all, rate: 5 / h, batch: {1: 50 %, 2: 50 %}}]"),
    CodePage(
      .keyCombination, "Some keys exclude each other, others have a meaning only together.",
      in: .queue, wrong: "demand: [{id: all, rate: 5 / h, interarrival: 12 min}]",
      right: "demand: [{id: all, interarrival: 12 min}]"),
    CodePage(
      .badDistribution, "The parameters of a distribution fit together.", in: .queue,
      wrong: "demand: [{id: all, interarrival: {uniform: {from: 20 min, to: 5 min}}}]",
      right: "demand: [{id: all, interarrival: {uniform: {from: 10 min, to: 20 min}}}]"),
    CodePage(
      .hopelessBounds,
      "Bounds leave enough of a distribution, as what lies outside is drawn again.",
      in: .queue,
      wrong: "demand: [{id: all, interarrival: {exponential: {mean: 10 min}, min: 10 h}}]",
      right: "demand: [{id: all, interarrival: {exponential: {mean: 20 min}, min: 5 min}}]"),
    CodePage(
      .badTable, "A table is CSV with the columns that are asked for.",
      wrongInWords: "service: {empirical: {file: minutes.csv, column: interviw}}",
      right: "service: {empirical: {file: minutes.csv, column: interview}}"),
    CodePage(
      .currency, "A file has one currency.", in: .office,
      wrong: "currency: USD\nbooking: {quota: 10, payment: {fee: 350_000 IDR}}",
      right: "currency: IDR\nbooking: {quota: 10, payment: {fee: 350_000 IDR}}"),
    CodePage(
      .unknownSource, "A source that a value names is described under `sources`.", in: .queue,
      wrong: "demand: [{id: all, rate: {value: 5 / h, source: city}}]",
      right:
        "sources: {city: {what: a talk}}\ndemand: [{id: all, rate: {value: 5 / h, source: city}}]"),
  ]
}
