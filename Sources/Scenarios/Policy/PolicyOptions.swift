import Experiments
import Planning

/// The options of each decision about quotas and releases, and the settings that they are.
struct PolicyOptions: Sendable {
  /// What a rule for releases is instead of the file's.
  static let usualReleases = [
    "[{on: last_working_day, at: 09:00, opens: next_month}]",
    "[{on: fri, at: 17:00, opens: next_week}]",
    "[{on: every_day, at: 20:00, opens: {days_ahead: 7}}]",
    "[{on: every_day, at: 20:00, opens: {days_ahead: 14}}]",
    "[{rolling: {days_ahead: 14}}]",
    "[{rolling: {days_ahead: 30}}]",
  ]
  static let usualHeldBack = [0, 0.15, 0.3]
  static let usualOverbook = [0, 0.05, 0.1]
  static let usualFactors = [0.8, 0.9, 1, 1.1, 1.2]
  /// When slots kept back are opened where the file does not say it.
  private static let usualOpening = "{days_before: 2, at: 08:00}"

  let booking: BookingTree
  /// In the order of a policy.
  let kinds: [PolicyDesign.Kind]
  /// The file's own first.
  private let releases: [ReleaseRules]
  private let heldBack: [Double]
  private let returned: [SourceNode]
  private let overbook: [Double]
  private let factors: [Double]
  private let spreads: [SourceNode]
  private let slotWeights: [SourceNode]
  private let present: [Int]

  init(_ booking: BookingTree, _ wishes: PolicyWishes) {
    self.booking = booking
    let own = booking.value("release").map(ReleaseRules.init) ?? .usual
    releases =
      [own]
      + (wishes.releases ?? Self.usualReleases).map { ReleaseRules($0) }.filter {
        $0.node.settingText != own.node.settingText || booking.changesLater("release")
      }
    heldBack = Set((wishes.heldBack ?? Self.usualHeldBack) + [own.heldBack]).sorted()
    returned = Self.values(
      booking.value("returned_slots") ?? .written("at_once"),
      wishes.returned ?? ["at_once", "at_release"])
    let ownOverbook = booking.value("overbook")?.shareNumber ?? 0
    overbook = Set((wishes.overbook ?? Self.usualOverbook) + [ownOverbook]).sorted()
    factors =
      Self.hasNumber(booking.value("quota"))
      ? Set((wishes.factors ?? Self.usualFactors) + [1]).sorted() : [1]
    let spread = booking.value("slots.spread") ?? .written("even")
    spreads =
      spread.value(of: "explicit") == nil
      ? Self.values(spread, wishes.spreads ?? ["even", "window_start"]) : [spread]
    slotWeights = Self.values(
      booking.value("slots.weight") ?? .written("{}"), wishes.slotWeights ?? [])
    let all: [(PolicyDesign.Kind, count: Int, present: Int)] = [
      (.release, releases.count, 0),
      (.heldBack, heldBack.count, heldBack.firstIndex(of: own.heldBack) ?? 0),
      (.returned, returned.count, 0),
      (.overbook, overbook.count, overbook.firstIndex(of: ownOverbook) ?? 0),
      (.quota, factors.count, factors.firstIndex(of: 1) ?? 0), (.spread, spreads.count, 0),
      (.slotWeights, slotWeights.count, 0),
    ]
    let decided = all.filter { $0.count > 1 }
    kinds = decided.map(\.0)
    present = decided.map(\.present)
  }

  /// The file's own value, then the others.
  private static func values(_ own: SourceNode, _ others: [String]) -> [SourceNode] {
    [own] + others.map(SourceNode.written).filter { $0.settingText != own.settingText }
  }

  private static func hasNumber(_ quota: SourceNode?) -> Bool {
    quota.map { $0.settingText != $0.scaled(by: 3).settingText } ?? false
  }

  /// What a decision is called, and its options.
  func decision(_ kind: PolicyDesign.Kind) -> PolicyDecision {
    let place = kinds.firstIndex(of: kind) ?? 0
    let own = Wording(en: "as in the file", id: "seperti di berkas")
    let (title, names): (Wording, [Wording]) =
      switch kind {
      case .release:
        (
          Wording(en: "slots open", id: "kuota dibuka"),
          [booking.changesLater("release") ? own : releases[0].title]
            + releases.dropFirst().map(\.title)
        )
      case .heldBack:
        (Wording(en: "held back", id: "ditahan"), heldBack.map { Wording($0.percentText) })
      case .returned:
        (
          Wording(en: "slots given back", id: "jadwal kembali"),
          returned.map { Self.wording(ofReturned: $0) }
        )
      case .overbook:
        (Wording(en: "overbooked", id: "lebih pesan"), overbook.map { Wording($0.percentText) })
      case .quota: (Wording(en: "quota", id: "kuota"), factors.map(quotaTitle))
      case .spread:
        (
          Wording(en: "times in a window", id: "letak jadwal"),
          spreads.map { Wording($0.flowText) }
        )
      case .slotWeights:
        (
          Wording(en: "weights of windows", id: "bobot jendela"),
          slotWeights.map { $0.entries?.isEmpty ?? true ? "–" : Wording($0.flowText) }
        )
      }
    return PolicyDecision(
      title: title, options: names, present: present[place],
      isOrdered: kind == .heldBack || kind == .overbook || kind == .quota)
  }

  private static func wording(ofReturned node: SourceNode) -> Wording {
    switch node.scalar {
    case "at_once": Wording(en: "at once", id: "langsung")
    case "at_release": Wording(en: "at a release", id: "saat dibuka")
    case _: Wording(node.flowText)
    }
  }

  /// The number of a quota that is one, else how much it is changed.
  private func quotaTitle(_ factor: Double) -> Wording {
    let own = booking.value("quota")
    let number = own.map { $0.value(of: "regular")?.plain ?? $0 }?.scaled(by: factor).wholeNumber
    if booking.ownValues("quota").isEmpty, let number { return Wording("\(number)") }
    let percent = Int(((factor - 1) * 100).rounded())
    return percent == 0
      ? Wording(en: "as now", id: "tetap") : Wording("\(percent > 0 ? "+" : "")\(percent) %")
  }

  /// The option of a kind, the present one where it is not decided.
  private func option(_ kind: PolicyDesign.Kind, of policy: PlanChoice) -> Int? {
    kinds.firstIndex(of: kind).map { policy[$0] }
  }

  /// Where nothing can be held back, the share that would be says nothing.
  var normal: @Sendable (PlanChoice) -> PlanChoice {
    let release = kinds.firstIndex(of: .release)
    let held = kinds.firstIndex(of: .heldBack)
    let hasReleases = releases.map(\.hasReleases)
    let none = heldBack.firstIndex(of: 0) ?? 0
    let isChanged = booking.changesLater("release")
    return { policy in
      guard let held, !hasReleases[release.map { policy[$0] } ?? 0] else { return policy }
      // Later rules of the file may have what its first one has not.
      if isChanged, release.map({ policy[$0] }) == 0 { return policy }
      var copy = policy
      copy[held] = none
      return copy
    }
  }

  /// The changes of the scenario that a policy is.
  var settings: @Sendable (PlanChoice) -> [Setting] {
    { policy in booking.settings(edits(of: policy)) }
  }

  private func edits(of policy: PlanChoice) -> [BookingEdit] {
    kinds.indices.compactMap { place in
      let option = policy[place]
      guard option != present[place] || kinds[place] == .release || kinds[place] == .heldBack
      else { return nil }
      switch kinds[place] {
      case .release: return releaseEdit(of: policy)
      case .heldBack: return kinds.contains(.release) ? nil : releaseEdit(of: policy)
      case .returned: return constant("returned_slots", returned[option])
      case .overbook: return constant("overbook", .written(overbook[option].percentText))
      case .quota:
        let factor = factors[option]
        return BookingEdit(key: "quota", isConstant: false) { $0?.scaled(by: factor) }
      case .spread: return constant("slots.spread", spreads[option])
      case .slotWeights: return constant("slots.weight", slotWeights[option])
      }
    }
  }

  private func constant(_ key: String, _ value: SourceNode) -> BookingEdit {
    BookingEdit(key: key, isConstant: true) { _ in value }
  }

  /// A rule instead of the file's, or another share held back by the file's own rules.
  private func releaseEdit(of policy: PlanChoice) -> BookingEdit? {
    let own = ReleaseRules.usual
    let release = option(.release, of: policy) ?? 0
    let share = option(.heldBack, of: policy).map { heldBack[$0] } ?? releases[0].heldBack
    let open = releases[0].lateOpening ?? .written(Self.usualOpening)
    if release > 0 {
      return constant("release", releases[release].holdingBack(share, open: open))
    }
    guard share != releases[0].heldBack else { return nil }
    return BookingEdit(key: "release", isConstant: false) { node in
      (node.map(ReleaseRules.init) ?? own).holdingBack(share, open: open)
    }
  }

  /// Rules that the file changes as a whole later, so that what is decided ends there.
  var remarks: [Wording] {
    let keys = ["release", "returned_slots", "overbook", "quota", "slots.spread", "slots.weight"]
    var dates: [String] = []
    for date in keys.flatMap(booking.replacements) where !dates.contains(date) {
      dates.append(date)
    }
    return dates.map { date in
      Wording(
        en: "`changes` sets a whole part of `booking` from \(date) on; what is decided here does "
          + "not hold there",
        id: "`changes` mengganti satu bagian `booking` seluruhnya mulai \(date); keputusan di sini "
          + "tidak berlaku di sana")
    }
  }
}
