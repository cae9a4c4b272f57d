import Experiments
import Planning

/// Reads what may be decided.
struct PlanReader {
  let vocabulary: TargetVocabulary

  /// The request of a file; nil without one, or after a report.
  func request(
    of root: CheckedObject, targets: [Target], into log: inout DiagnosticLog
  ) -> PlanRequest? {
    guard let written = root.object("plan"), let tolerance = written.number("tolerance"),
      let confidence = written.number("confidence")
    else { return nil }
    guard tolerance > 0, tolerance < 1, confidence > 0, confidence < 1 else {
      let key = tolerance > 0 && tolerance < 1 ? "confidence" : "tolerance"
      log.error(
        .outOfRange, written.valueSpan(of: key),
        Wording(
          en: "`\(key)` lies between 0 and 100 %, both excluded",
          id: "`\(key)` terletak antara 0 dan 100 %, keduanya tidak termasuk"))
      return nil
    }
    guard written.isWritten("decide") else {
      reportNothingDecided(written, into: &log)
      return nil
    }
    let decisions = decisions(of: written, into: &log)
    adviseOnChanges(root, written, into: &log)
    let constraints = constraints(of: written, targets: targets, into: &log)
    guard let objective = objective(of: written, into: &log), !decisions.isEmpty else {
      return nil
    }
    return PlanRequest(
      decisions: decisions, objective: objective, budget: written.number("budget"),
      constraints: constraints, tolerance: tolerance, confidence: confidence)
  }

  /// A path that `changes` sets again is only decided until then.
  private func adviseOnChanges(
    _ root: CheckedObject, _ plan: CheckedObject, into log: inout DiagnosticLog
  ) {
    let items = (plan.list("decide") ?? []).compactMap(\.object)
    guard !items.contains(where: { $0.text("path") == "changes" }) else { return }
    for item in items {
      guard let path = item.text("path") else { continue }
      let later = (root.list("changes") ?? []).compactMap(\.object).first { change in
        (change.node("set")?.node.entries ?? []).contains {
          $0.key == path || $0.key.hasPrefix(path + ".") || path.hasPrefix($0.key + ".")
        }
      }
      guard let date = later?.node("from")?.node.scalar else { continue }
      log.warning(
        .withoutEffect, item.valueSpan(of: "path"),
        Wording(
          en: "`\(path)` is decided, but `changes` sets it again from \(date) on",
          id: "`\(path)` diputuskan, tetapi `changes` mengaturnya lagi mulai \(date)"),
        hint: Wording(
          en: "decide about `changes` too, or take it out of there",
          id: "putuskan juga tentang `changes`, atau hapus dari sana"))
    }
  }

  /// Without decisions a plan is only what it says of the years ahead or of shifts.
  private func reportNothingDecided(_ plan: CheckedObject, into log: inout DiagnosticLog) {
    guard !plan.isWritten("horizon"), !plan.isWritten("shifts"),
      let field = Grammar.plan.field("decide")
    else { return }
    log.error(
      .missingKey, plan.span,
      Wording(
        en: "\(Grammar.plan.title) needs the key `decide`",
        id: "\(Grammar.plan.title) memerlukan kunci `decide`"),
      hint: "`decide`: \(field.doc)")
  }

  private func objective(
    of plan: CheckedObject, into log: inout DiagnosticLog
  ) -> PlanRequest.Objective? {
    if plan.isWritten("minimise"), plan.isWritten("maximise") {
      log.error(
        .keyCombination, plan.span(of: "maximise"),
        Wording(
          en: "a plan has one objective, `minimise` or `maximise`",
          id: "suatu rencana punya satu tujuan, `minimise` atau `maximise`"))
      return nil
    }
    let parser = TargetParser(vocabulary: vocabulary)
    if let node = plan.node("maximise")?.node {
      return parser.quantity(node, into: &log).map { .quantity($0, isMaximised: true) }
    }
    guard let node = plan.node("minimise")?.node, plan.text("minimise") != "cost" else {
      return .cost
    }
    return parser.quantity(node, into: &log).map { .quantity($0, isMaximised: false) }
  }

  /// Those of the plan, else the hard targets of the file.
  private func constraints(
    of plan: CheckedObject, targets: [Target], into log: inout DiagnosticLog
  ) -> [Target] {
    guard let items = plan.list("subject_to") else { return targets.filter(\.isHard) }
    let parser = TargetParser(vocabulary: vocabulary)
    var read: [Target] = []
    for item in items {
      guard item.text != nil,
        let target = parser.target(item.node, isHard: true, into: &log)
      else { continue }
      if let other = read.first(where: { $0.contradicts(target) }) {
        log.error(
          .badTarget, item.node.span,
          Wording(
            en: "no plan can hold this beside `\(other.text)`",
            id: "tidak ada rencana yang memenuhi ini bersama `\(other.text)`"))
      }
      read.append(target)
    }
    return read
  }

  private func decisions(of plan: CheckedObject, into log: inout DiagnosticLog) -> [Decision] {
    var decisions: [Decision] = []
    for item in plan.list("decide") ?? [] {
      guard let object = item.object, let path = object.text("path") else { continue }
      if decisions.contains(where: { $0.path == path }) {
        log.error(
          .duplicateName, object.valueSpan(of: "path"),
          Wording(
            en: "`\(path)` is decided twice", id: "`\(path)` diputuskan dua kali"),
          hint: Wording(en: "join the two", id: "gabungkan keduanya"))
        continue
      }
      guard !ScenarioAssembler.isSameForAll(path) else {
        log.error(
          .badPath, object.valueSpan(of: "path"),
          Wording(
            en: "`\(path)` is the same in every plan", id: "`\(path)` sama di setiap rencana"),
          hint: Wording(
            en: "decide about the office, its channels, its slots or its calendar",
            id: "putuskan tentang kantor, kanal, slot, atau kalendernya"))
        continue
      }
      guard let texts = texts(of: object, into: &log),
        let costs = costs(of: object, count: texts.count, into: &log),
        let names = names(of: object, count: texts.count, into: &log)
      else { continue }
      decisions.append(
        Decision(
          path: path,
          options: texts.indices.map {
            .init(text: texts[$0], name: names[$0], cost: costs[$0])
          },
          isDesks: Self.isDesks(path, texts)))
    }
    return decisions
  }

  /// Whether whole numbers of desks are decided, of a stage or of a shift.
  private static func isDesks(_ path: String, _ texts: [String]) -> Bool {
    path.split(separator: ".").suffix(2).contains("desks")
      && texts.allSatisfy { Int($0) != nil }
      && zip(texts, texts.dropFirst()).allSatisfy { (Int($0) ?? 0) < (Int($1) ?? 0) }
  }

  private func texts(of decision: CheckedObject, into log: inout DiagnosticLog) -> [String]? {
    if let options = decision.list("options") {
      let texts = options.map(\.node.settingText)
      guard Set(texts).count == texts.count else {
        log.error(
          .duplicateName, decision.valueSpan(of: "options"),
          Wording(en: "two options are the same", id: "dua pilihan sama"))
        return nil
      }
      return texts
    }
    guard let path = decision.text("path"), let from = decision.text("from"),
      let through = decision.text("through"), let step = decision.text("step")
    else { return nil }
    guard from != through else { return [from] }
    do throws(VariedPath.Problem) {
      return try VariedPath("\(path)=\(from)..\(through)/\(step)").levels(1)
    } catch {
      log.error(
        .outOfRange, decision.valueSpan(of: "through"),
        Wording(
          en: "\(from) through \(through) by \(step) is no range of numbers",
          id: "\(from) sampai \(through) dengan langkah \(step) bukan rentang angka"),
        hint: Wording(
          en: "write for example `from: 3`, `through: 8`, `step: 1`, the greater number last and "
            + "the unit behind both",
          id: "tulis misalnya `from: 3`, `through: 8`, `step: 1`, angka besar di belakang dan "
            + "satuan di kedua angka"))
      return nil
    }
  }

  private func names(
    of decision: CheckedObject, count: Int, into log: inout DiagnosticLog
  ) -> [String?]? {
    guard let written = decision.list("names") else { return (0..<count).map { _ in nil } }
    guard written.count == count else {
      log.error(
        .keyCombination, decision.span(of: "names"),
        Wording(
          en: "`names` has one name for each of the \(count) values",
          id: "`names` berisi satu sebutan untuk tiap nilai dari \(count)"))
      return nil
    }
    return written.map(\.text)
  }

  private func costs(
    of decision: CheckedObject, count: Int, into log: inout DiagnosticLog
  ) -> [Double]? {
    guard let written = decision.list("costs") else {
      let cost = decision.number("cost") ?? 0
      return (0..<count).map { Double($0) * cost }
    }
    guard !decision.isWritten("cost"), written.count == count else {
      log.error(
        .keyCombination, decision.span(of: "costs"),
        Wording(
          en: "`costs` has one amount for each of the \(count) values, and no `cost` beside it",
          id: "`costs` berisi satu jumlah untuk tiap nilai dari \(count), tanpa `cost`"))
      return nil
    }
    let costs = written.compactMap(\.number)
    return costs.count == count ? costs : nil
  }
}

extension Target {
  /// Whether no value can meet both.
  fileprivate func contradicts(_ other: Target) -> Bool {
    guard quantity.text == other.quantity.text, quantity.by.isEmpty else { return false }
    guard comparison.wantsMore != other.comparison.wantsMore else { return false }
    let (floor, ceiling) = comparison.wantsMore ? (self, other) : (other, self)
    return floor.limit > ceiling.limit
  }
}
