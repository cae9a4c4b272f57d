import EventKernel
import Experiments
import PassportOffice

/// The names that targets of a file may use.
struct TargetVocabulary {
  /// An office rather than a plain queue.
  let isOffice: Bool
  /// The file says what things cost.
  let hasCosts: Bool
  /// Words by key; keys left out are not checked, because the file has other problems.
  private let words: [ScopeKey: [String]]
  /// Sampling times as written and as meant.
  let samples: [(text: String, at: SimDuration)]
  /// The declared currency, or nil.
  let currency: String?
  /// A calendar with dates, so that months are told apart.
  private let hasDates: Bool

  /// The names of a file: those of its network, or as far as they can be read without one.
  init(root: CheckedObject, network: OfficeNetwork?) {
    isOffice = network.map { $0.town != nil } ?? !root.isWritten("stages")
    hasCosts = root.isWritten("costs")
    hasDates = network.map { $0.calendar != nil } ?? true
    currency = root.text("currency")
    samples = (root.object("output")?.list("sample_at") ?? []).compactMap { item in
      item.duration.map { (item.node.scalar ?? "", $0) }
    }
    var words = Self.fixedWords
    if let network {
      words.merge(Self.words(of: network)) { $1 }
    } else if let stages = root.list("stages") {
      words[.stage] = StageBuilder.names(of: stages)
      words[.personClass] = ClassNames(root: root).names
    }
    self.words = words
  }

  /// The names of a network that has been built.
  init(network: OfficeNetwork, currency: String?) {
    isOffice = network.town != nil
    hasCosts = network.town?.costs != nil
    hasDates = network.calendar != nil
    self.currency = currency
    samples = []
    words = Self.fixedWords.merging(Self.words(of: network)) { $1 }
  }

  /// The names of a saved run, of which nothing but its numbers is at hand: values of keys are not
  /// checked.
  init(ofSavedRun: Void) {
    isOffice = true
    hasCosts = true
    hasDates = true
    currency = nil
    samples = []
    words = Self.fixedWords
  }

  private static func words(of network: OfficeNetwork) -> [ScopeKey: [String]] {
    let names = network.names
    return [
      .office: names.offices, .stage: distinct(names.stages),
      .region: names.regions, .personClass: names.classes, .application: names.applications,
      .group: names.groups, .month: network.countedMonths.map(\.label),
    ]
  }

  /// Offices may have stages of the same name.
  private static func distinct(_ names: [String]) -> [String] {
    names.enumerated().filter { !names[..<$0].contains($1) }.map(\.element)
  }

  private static let fixedWords: [ScopeKey: [String]] = [
    .channel: ["walk_in", "app"], .firstChannel: ["walk_in", "app"],
    .weekday: Weekday.allCases.map(\.rawValue), .outcome: fates,
  ]

  /// How a stop in a line ends.
  private static let endsOfStops = ["served", "abandoned", "sent_home", "unfinished"]

  private static let fates = [
    Measure.served, .refused, .abandoned, .turnedAway, .noShow, .gaveUp, .unfinished,
  ].map(\.rawValue)

  /// Keys that restrict something in this kind of file.
  var keys: [ScopeKey] {
    ScopeKey.allCases.filter { key in
      switch key {
      case .region: words[.region]?.isEmpty != true
      case .office, .channel, .firstChannel, .application, .group, .weekday: isOffice
      case .month: hasDates
      case .stage, .personClass, .dayIndex, .arrivalIndex, .hour, .outcome: true
      }
    }
  }

  /// What is wrong with the value of a key, or nil.
  func problem(
    of value: ExpressionScanner.Token, for key: ScopeKey, of measure: Measure
  ) -> ExpressionProblem? {
    switch key {
    case .dayIndex, .arrivalIndex:
      guard Int(value.text).map({ $0 >= 1 }) ?? false else {
        return value.problem(
          Wording(
            en: "`\(key.rawValue)` is a whole number from 1 on, but `\(value.text)` was found",
            id: "`\(key.rawValue)` adalah bilangan bulat mulai 1, tetapi yang ditemukan "
              + "`\(value.text)`"),
          hint: Wording(
            en: "write for example `\(key.rawValue)=1`",
            id: "tulis misalnya `\(key.rawValue)=1`"))
      }
    case .hour:
      guard Self.isHalfHour(value.text) else {
        return value.problem(
          Wording(
            en: "`\(value.text)` is not the start of a half-hour",
            id: "`\(value.text)` bukan awal setengah jam"),
          hint: Wording(en: "write for example `hour=08:30`", id: "tulis misalnya `hour=08:30`"))
      }
    case .office, .stage, .channel, .firstChannel, .application, .group, .personClass, .region,
      .weekday, .outcome, .month:
      let possible = key == .outcome && measure == .wait ? Self.endsOfStops : words[key]
      guard let words = possible, !words.contains(value.text) else { return nil }
      return value.problem(
        Wording(
          en: "there is no \(key.noun) `\(value.text)`",
          id: "tidak ada \(key.noun) `\(value.text)`"),
        hint: suggestion(for: value.text, among: words).map(Wording.didYouMean)
          ?? (words.isEmpty
            ? Wording(en: "this file names none", id: "berkas ini tidak menyebut satu pun")
            : Wording(
              en: "known: \(words.joined(separator: ", "))",
              id: "yang dikenal: \(words.joined(separator: ", "))")))
    }
    return nil
  }

  private static func isHalfHour(_ text: String) -> Bool {
    do throws(ValueProblem) {
      let time = try ScalarReader.clock(text)
      return time < .hours(24) && time.microseconds % SimDuration.minutes(30).microseconds == 0
    } catch {
      return false
    }
  }
}

extension ScopeKey {
  /// What its values are called in messages.
  var noun: Wording {
    switch self {
    case .office: Wording(en: "office", id: "kantor")
    case .stage: Wording(en: "stage", id: "tahap")
    case .channel, .firstChannel: Wording(en: "channel", id: "kanal")
    case .application: Wording(en: "application", id: "jenis permohonan")
    case .group: Wording(en: "group", id: "kelompok")
    case .personClass: Wording(en: "class", id: "kelas")
    case .region: Wording(en: "region", id: "wilayah")
    case .dayIndex, .arrivalIndex: Wording(en: "position", id: "urutan")
    case .hour: Wording(en: "half-hour", id: "setengah jam")
    case .weekday: Wording(en: "day of the week", id: "hari")
    case .outcome: Wording(en: "outcome", id: "hasil")
    case .month: Wording(en: "month", id: "bulan")
    }
  }
}
