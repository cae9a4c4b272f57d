import Experiments
import PassportOffice

/// People who come together.
extension OfficeCheck {
  /// Says of families that no window of slots has places for all, and of a law of sizes that is about
  /// nobody.
  func adviseOnFamilies(into log: inout DiagnosticLog) {
    let objects = (root.list("demand") ?? []).compactMap(\.object)
    if root.isWritten("party"),
      !objects.contains(where: { !$0.isWritten("party") && Families.holds(for: $0) })
    {
      adviseOnUse(into: &log)
    }
    for (demand, object) in zip(network.demands, objects) where demand.onlyChannel != .walkIn {
      guard let largest = demand.familySizes.max(), largest > 1,
        let most = mostPlaces(upTo: largest), most < largest
      else { continue }
      let size = demand.familySizes.filter { $0 > most }.min() ?? largest
      let key = ["party", "file"].first(where: object.isWritten)
      adviseOnSize(
        size, most: most, at: key.map(object.span(of:)) ?? root.span(of: "party"), into: &log)
      return
    }
  }

  private func adviseOnUse(into log: inout DiagnosticLog) {
    log.warning(
      .withoutEffect, root.span(of: "party"),
      Wording(
        en:
          "no demand has families of these sizes: each has its own `party`, a `batch` or a `file`",
        id: "tidak ada permintaan dengan ukuran keluarga ini: masing-masing punya `party` sendiri, "
          + "`batch` atau `file`"),
      hint: Wording(en: "remove it", id: "hapus"))
  }

  private func adviseOnSize(
    _ size: Int, most: Int, at span: SourceSpan?, into log: inout DiagnosticLog
  ) {
    log.warning(
      .familyAboveWindow, span,
      Wording(
        en: "a family of \(size) never finds a slot: no window of slots has more than "
          + "\(most) place\(most == 1 ? "" : "s")",
        id: "keluarga \(size) orang tidak pernah menemukan jadwal: tidak ada jendela jadwal dengan "
          + "lebih dari \(most) tempat"),
      hint: Wording(
        en: "make `every` longer or the quota larger; without it they go on by `when_full`",
        id: "perpanjang `every` atau perbesar kuota; tanpa itu mereka lanjut menurut `when_full`"))
  }

  /// The most places of a window of slots of any office on any day, as far as the number matters; nil
  /// if there are no slots at all.
  private func mostPlaces(upTo enough: Int) -> Int? {
    var most: Int?
    for day in dated.calendar.days {
      for office in town.offices.indices {
        let rules = town.rules(ofOffice: office, stretch: day.ruleIndex)
        guard let booking = rules.booking, rules.leadsToSlots else { continue }
        for pool in booking.quotas.indices {
          let places = booking.slots(of: pool, on: day).map(booking.places(of:))
          let windows = booking.slots.windows(on: day, sharing: places)
          most = windows.map(\.places).max().map { max($0, most ?? 0) } ?? most
          if let most, most >= enough { return most }
        }
      }
    }
    return most
  }
}

extension TownRules {
  /// Whether there are slots.
  fileprivate var leadsToSlots: Bool { booking?.hasSlots ?? false }
}
