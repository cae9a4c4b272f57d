import Experiments

/// The list of a key `release`: what it holds back and what it is called.
struct ReleaseRules {
  let node: SourceNode

  /// A list as it stands in a file.
  init(_ node: SourceNode) { self.node = node.plain }

  /// A list as written.
  init(_ text: String) { self.init(.written(text)) }

  /// The rule of a file that has none.
  static let usual = ReleaseRules("[{rolling: {days_ahead: 30}}]")

  private var items: [SourceNode] { node.items ?? [] }

  /// Whether something can be held back: a rule that rolls opens its days one by one.
  var hasReleases: Bool { items.contains { $0.value(of: "on") != nil } }

  /// The first share that is held back; 0 where none is.
  var heldBack: Double {
    items.compactMap { $0.value(of: "hold_back")?.plain.value(of: "share")?.plain.shareNumber }
      .first ?? 0
  }

  /// When the first share held back is opened.
  var lateOpening: SourceNode? {
    items.compactMap { $0.value(of: "hold_back")?.plain.value(of: "open") }.first
  }

  /// The same rules with another share held back.
  func holdingBack(_ share: Double, open: SourceNode) -> SourceNode {
    var copy = node
    copy.content = .list(
      items.map { item in
        guard let entries = item.entries, item.value(of: "on") != nil else { return item }
        var parts = entries.filter { $0.key != "hold_back" }
        if share > 0 {
          let held = SourceNode(
            content: .map([
              SourceEntry(key: "share", keySpan: .nowhere, value: .written(share.percentText)),
              SourceEntry(key: "open", keySpan: .nowhere, value: open),
            ]), span: .nowhere)
          parts.append(SourceEntry(key: "hold_back", keySpan: .nowhere, value: held))
        }
        var copy = item
        copy.content = .map(parts)
        return copy
      })
    return copy
  }

  /// A few words for a table.
  var title: Wording {
    items.map { item -> Wording in
      if let rolling = item.value(of: "rolling")?.plain {
        let days = rolling.daysAhead
        return Wording(en: "rolling, \(days) days", id: "bergulir, \(days) hari")
      }
      let at = item.value(of: "at")?.plain.scalar ?? "00:00"
      let clock = Wording(en: Wording(at), id: Wording(at.indonesianClock))
      let days = item.days.map(\.short).joined(separator: ", ")
      return "\(days) \(clock), \(item.period.short)"
    }.joined(separator: "; ")
  }

  /// When slots are opened, for a notice to citizens: "dibuka setiap Jumat pukul 17.00 …".
  var notice: String {
    items.map { item in
      if let rolling = item.value(of: "rolling")?.plain {
        return String(
          id: "dibuka setiap hari untuk paling jauh \(rolling.daysAhead) hari ke depan")
      }
      let at = (item.value(of: "at")?.plain.scalar ?? "00:00").indonesianClock
      let days = item.days.map(\.notice).joined(separator: " dan ")
      let part = item.value(of: "share")?.plain.scalar.map { String(id: "\($0) di antaranya ") }
      return String(
        id: "\(part ?? "")dibuka \(days) pukul \(at) untuk \(item.period.notice)")
    }.joined(separator: " dan ")
  }

  /// What is held back and opened late, for a notice; nil where nothing is.
  var lateNotice: String? {
    guard let held = items.compactMap({ $0.value(of: "hold_back")?.plain }).first,
      let open = held.value(of: "open")?.plain, let share = held.value(of: "share")?.plain.scalar
    else { return nil }
    let days = open.value(of: "days_before")?.plain.scalar ?? "0"
    let at = (open.value(of: "at")?.plain.scalar ?? "00:00").indonesianClock
    let when =
      days == "0"
      ? String(id: "pada hari layanannya") : String(id: "\(days) hari sebelum hari layanannya")
    return String(id: "\(share) di antaranya baru dibuka \(when) pukul \(at)")
  }
}

/// A day or a period in a few words and in those of a notice.
private struct ReleaseWord {
  let short: Wording
  let notice: String

  init(_ short: Wording, id notice: String) {
    self.short = short
    self.notice = notice
  }
}

extension SourceNode {
  fileprivate var daysAhead: String { value(of: "days_ahead")?.plain.scalar ?? "0" }

  fileprivate var days: [ReleaseWord] {
    let on = value(of: "on")?.plain
    return (on?.items ?? [on].compactMap(\.self)).compactMap(\.plain.scalar).map { word in
      switch word {
      case "every_day":
        ReleaseWord(Wording(en: "daily", id: "tiap hari"), id: "setiap hari")
      case "last_working_day":
        ReleaseWord(
          Wording(en: "month's end", id: "akhir bulan"),
          id: "pada hari kerja terakhir setiap bulan")
      case _ where Int(word) != nil:
        ReleaseWord(
          Wording(en: "day \(word)", id: "tanggal \(word)"), id: "setiap tanggal \(word)")
      case _:
        ReleaseWord(
          Wording(en: Wording(word.capitalisedFirst), id: Wording(word.indonesianDay)),
          id: "setiap \(word.indonesianDay)")
      }
    }
  }

  fileprivate var period: ReleaseWord {
    let opens = value(of: "opens")?.plain
    switch opens?.scalar {
    case "next_week":
      return ReleaseWord(
        Wording(en: "next week", id: "minggu depan"), id: "minggu berikutnya")
    case "next_month":
      return ReleaseWord(
        Wording(en: "next month", id: "bulan depan"), id: "bulan berikutnya")
    case "next_half_month":
      return ReleaseWord(
        Wording(en: "next half month", id: "setengah bulan depan"),
        id: "setengah bulan berikutnya")
    case _:
      let days = opens?.daysAhead ?? "0"
      return ReleaseWord(
        Wording(en: "\(days) days on", id: "\(days) hari lagi"),
        id: "layanan \(days) hari kemudian")
    }
  }
}

extension String {
  /// A text that is said in Indonesian whatever the language of a report.
  init(id text: String) { self = text }

  /// A weekday of the language in Indonesian; other words as they are.
  var indonesianDay: String {
    let names = [
      "mon": "Senin", "tue": "Selasa", "wed": "Rabu", "thu": "Kamis", "fri": "Jumat",
      "sat": "Sabtu", "sun": "Minggu",
    ]
    return names[self] ?? self
  }

  /// A clock time with a point, as it is written in Indonesian.
  var indonesianClock: String { replacing(":", with: ".") }

  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Double {
  /// A share as `15 %`.
  var percentText: String {
    let percent = (self * 1_000).rounded() / 10
    return percent == percent.rounded() ? "\(Int(percent)) %" : "\(percent) %"
  }
}
