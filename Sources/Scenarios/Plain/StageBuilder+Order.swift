import Experiments
import PassportOffice

/// Who is called first from a line.
extension StageBuilder {
  /// The order of a line, or nil after a report.
  func queueOrder(of queue: CheckedObject, into log: inout DiagnosticLog) -> QueueOrder? {
    guard let word = queue.text("order") else { return nil }
    refuseForeignKeys(of: queue, order: word, into: &log)
    switch word {
    case "fifo": return .fifo
    case "lifo": return .lifo
    case "random": return .random
    case "priority": return priorityOrder(of: queue, into: &log)
    case "appointment_first" where isOffice: return appointmentOrder(of: queue)
    case "longest_weighted" where isOffice: return weightedOrder(of: queue, into: &log)
    default:
      log.error(
        .notInPlainQueue, queue.span(of: "order"),
        Wording(
          en: "`order: \(word)` belongs to an office, and this file has no `offices`",
          id: "`order: \(word)` milik sebuah kantor, sedangkan berkas ini tanpa `offices`"),
        hint: Wording(
          en: "give the demands classes and write `order: priority, classes: […]`",
          id: "beri permintaan kelas dan tulis `order: priority, classes: […]`"))
      return nil
    }
  }

  /// The keys that have a meaning with one order only.
  private static let keysOfOrders: [(order: String, keys: [String])] = [
    ("priority", ["classes", "groups", "applications", "channels", "preemptive"]),
    ("appointment_first", ["serve_ratio"]), ("longest_weighted", ["weights"]),
  ]

  private func refuseForeignKeys(
    of queue: CheckedObject, order: String, into log: inout DiagnosticLog
  ) {
    for (owner, keys) in Self.keysOfOrders where owner != order {
      for key in keys where queue.isWritten(key) && queue.flag(key) != false {
        log.error(
          .keyCombination, queue.span(of: key),
          Wording(
            en: "`\(key)` has a meaning only with `order: \(owner)`, but the order is "
              + "`\(order)`",
            id: "`\(key)` hanya berarti dengan `order: \(owner)`, tetapi urutannya `\(order)`"),
          hint: Wording(
            en: "write `order: \(owner)` or remove `\(key)`",
            id: "tulis `order: \(owner)` atau hapus `\(key)`"))
      }
    }
  }

  /// The lists by which people can be ranked.
  private var rankings: [NameList] {
    if isOffice { return [groups, applications, channels] }
    var classes = classes
    classes.none = Wording(en: "no demand has a class", id: "tidak ada permintaan yang berkelas")
    return [classes]
  }

  /// Those who are not listed come after all others, first come first served.
  private func priorityOrder(
    of queue: CheckedObject, into log: inout DiagnosticLog
  ) -> QueueOrder? {
    let keys = rankings.map(\.key)
    let or = Wording(en: " or ", id: " atau ")
    if isOffice, queue.isWritten("classes") {
      let lists = keys.map { "`\($0): […]`" as Wording }.joined(separator: or)
      log.error(
        .notInOffice, queue.span(of: "classes"),
        Wording(
          en: "`classes` has no meaning in an office: people differ by group, application and "
            + "channel",
          id: "`classes` tidak berarti dalam kantor: orang dibedakan menurut kelompok, jenis "
            + "permohonan dan kanal"),
        hint: Wording(en: "write \(lists)", id: "tulis \(lists)"))
      return nil
    }
    let written = rankings.filter { queue.isWritten($0.key) }
    guard let ranking = written.first else {
      let known = keys.map { "`\($0)`" as Wording }.joined(separator: or)
      log.error(
        .missingKey, queue.span(of: "order"),
        Wording(
          en: "`order: priority` needs \(known)", id: "`order: priority` memerlukan \(known)"),
        hint: Wording(
          en: "list the \(keys[0]), the most urgent first: `\(keys[0]): [urgent, other]`",
          id: "urutkan \(keys[0]), yang paling mendesak lebih dulu: `\(keys[0]): [urgent, "
            + "other]`"))
      return nil
    }
    if written.count > 1 {
      log.error(
        .keyCombination, queue.span(of: written[1].key),
        Wording(
          en: "people are ranked by `\(written[0].key)` already",
          id: "orang sudah diurutkan menurut `\(written[0].key)`"),
        hint: Wording(en: "keep one of the lists", id: "pilih salah satu daftarnya"))
    }
    return ranks(of: queue, by: ranking, into: &log).map {
      .priority(ranks: $0, by: ranking.by, isPreemptive: queue.flag("preemptive") ?? false)
    }
  }

  private func ranks(
    of queue: CheckedObject, by ranking: NameList, into log: inout DiagnosticLog
  ) -> [Int]? {
    guard let items = queue.list(ranking.key) else { return nil }
    var ranks: [String: Int] = [:]
    for item in items {
      guard let name = item.text else { return nil }
      if !ranking.known.contains(name) {
        ranking.reportUnknown(name, at: item.span, into: &log)
      }
      if ranks[name] != nil {
        log.error(
          .duplicateName, item.span,
          Wording(
            en: "`\(name)` stands twice in the order of \(ranking.key)",
            id: "`\(name)` tertulis dua kali dalam urutan \(ranking.key)"))
      }
      ranks[name] = ranks[name] ?? ranks.count
    }
    let last = ranks.count
    return ranking.names.map { ranks[$0] ?? last }
  }

  private func appointmentOrder(of queue: CheckedObject) -> QueueOrder? {
    guard queue.isWritten("serve_ratio") else { return .appointmentFirst }
    guard let ratio = queue.object("serve_ratio"), let app = ratio.count("app"),
      let walkIn = ratio.count("walk_in")
    else { return nil }
    return .inTurn(
      pattern: [Int](repeating: 0, count: app) + [Int](repeating: 1, count: walkIn))
  }

  private func weightedOrder(
    of queue: CheckedObject, into log: inout DiagnosticLog
  ) -> QueueOrder? {
    guard queue.isWritten("weights") else {
      log.error(
        .missingKey, queue.span(of: "order"), "`order: longest_weighted` needs `weights`",
        hint: Wording(
          en: "write for example `weights: {app: 2, walk_in: 1}`",
          id: "tulis misalnya `weights: {app: 2, walk_in: 1}`"))
      return nil
    }
    guard let entries = queue.map("weights") else { return nil }
    let list = entries.contains { groupNames.contains($0.key) } ? groups : channels
    checkKnown(entries, among: list, into: &log)
    let weight = { (name: String) in entries.first { $0.key == name }?.value.number }
    let standard = weight(Self.standard)
    let missing = list.known.filter { weight($0) == nil }
    if standard == nil, !missing.isEmpty {
      log.error(
        .missingKey, queue.span(of: "weights"),
        Wording(
          en: "there is no weight for \(missing.quotedList(joiner: .and))",
          id: "tidak ada bobot untuk \(missing.quotedList(joiner: .and))"),
        hint: Wording(
          en: "add it, or add `default: …` for everybody not listed",
          id: "tambahkan, atau tambahkan `default: …` untuk semua yang tidak didaftar"))
      return nil
    }
    return .accumulating(weights: list.names.map { weight($0) ?? standard ?? 0 }, by: list.by)
  }
}
