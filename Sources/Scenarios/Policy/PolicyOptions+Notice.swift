import Experiments
import Planning

/// A policy as a notice to citizens.
extension PolicyOptions {
  /// One sentence in Indonesian, whatever the language of the report.
  func notice(of policy: PlanChoice) -> String {
    let settings = settings(policy)
    let release = rules(in: settings)
    let parts = [
      "\(quotaNotice(settings)) \(release.notice)", release.lateNotice,
      returnedNotice(settings),
    ]
    return parts.compactMap(\.self).joined(separator: "; ") + "."
  }

  /// The rules in force in the end.
  private func rules(in settings: [Setting]) -> ReleaseRules {
    if let set = settings.first(where: { $0.path == "booking.release" }),
      !settings.contains(where: { $0.path == "changes" && $0.text.contains("booking.release") })
    {
      return ReleaseRules(set.text)
    }
    let changed = settings.first { $0.path == "changes" }.map { setting in
      BookingTree(
        tree: SourceNode(
          content: .map(
            (booking.tree.entries ?? []).filter { $0.key != "changes" } + [
              SourceEntry(key: "changes", keySpan: .nowhere, value: .written(setting.text))
            ]), span: .nowhere))
    }
    return (changed ?? booking).lastValue("release").map(ReleaseRules.init) ?? .usual
  }

  private func quotaNotice(_ settings: [Setting]) -> String {
    let own = booking.ownValues("quota")
    let town = settings.first { $0.path == "booking.quota" }.map { SourceNode.written($0.text) }
    guard !own.isEmpty else {
      return Self.notice(ofQuota: town ?? booking.value("quota"))
    }
    // Offices without a quota of their own have that of the town.
    let parts = booking.offices.map { office -> String in
      let path = "offices.\(office).booking.quota"
      let set = settings.first { $0.path == path }.map { SourceNode.written($0.text) }
      let value = set ?? own.first { $0.office == office }?.value ?? town ?? booking.value("quota")
      return "\(Self.notice(ofQuota: value).dropFirst("Kuota ".count)) di \(office)"
    }
    return "Kuota " + parts.joined(separator: " dan ")
  }

  private static func notice(ofQuota quota: SourceNode?) -> String {
    guard let quota else { return String(id: "Kuota harian") }
    let value = quota.plain.value(of: "regular")?.plain ?? quota.plain
    if let number = value.wholeNumber { return String(id: "Kuota \(number) orang sehari") }
    guard let entries = value.entries else {
      return value.scalar == "unlimited"
        ? String(id: "Kuota tanpa batas") : String(id: "Kuota harian")
    }
    let days = entries.map { entry in
      let names = entry.key.split(separator: "-").map { String($0).indonesianDay }
      return String(
        id: "\(entry.value.plain.flowText) orang (\(names.joined(separator: "–")))")
    }
    return "Kuota " + days.joined(separator: ", ")
  }

  private func returnedNotice(_ settings: [Setting]) -> String? {
    let set = settings.first { $0.path == "booking.returned_slots" }?.text
    switch set ?? booking.value("returned_slots")?.scalar ?? "at_once" {
    case "at_once": return String(id: "jadwal yang dibatalkan langsung dapat dipesan kembali")
    case "at_release":
      return String(id: "jadwal yang dibatalkan dapat dipesan pada pembukaan berikutnya")
    case _: return nil
    }
  }
}
