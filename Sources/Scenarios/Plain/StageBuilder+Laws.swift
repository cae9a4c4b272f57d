import Experiments
import PassportOffice
import RandomStreams

/// Laws that may depend on the class or the application of a person.
extension StageBuilder {
  /// The key that stands for everybody not listed.
  static let standard = "default"

  /// The service laws of a stage, or nil after a report.
  func serviceLaws(
    _ service: CheckedNode, into log: inout DiagnosticLog
  ) -> ServiceLaws<Distribution>? {
    if let law = service.law { return .same(law) }
    guard let object = service.object else { return nil }
    if object.grammar.field("by_class") != nil {
      guard let entries = object.map("by_class") else { return nil }
      return complete(
        entries, over: classes, .missingClass, at: object.span(of: "by_class"), into: &log
      ).map(ServiceLaws.byClass)
    }
    guard let entries = object.map("by_application") else { return nil }
    guard isOffice else {
      log.error(
        .notInPlainQueue, object.span(of: "by_application"),
        Wording(
          en: "applications belong to an office, and this file has no `offices`",
          id: "jenis permohonan milik sebuah kantor, sedangkan berkas ini tanpa `offices`"),
        hint: Wording(
          en: "write `by_class`, and give each demand a `class`",
          id: "tulis `by_class`, dan beri setiap permintaan sebuah `class`"))
      return nil
    }
    return complete(
      entries, over: applications, .missingApplication, at: object.span(of: "by_application"),
      into: &log
    ).map(ServiceLaws.byApplication)
  }

  /// The patience at a stage: endless for everybody whose class has no law.
  func patience(
    of stage: CheckedObject, into log: inout DiagnosticLog
  ) -> ServiceLaws<Distribution?>? {
    guard let node = stage.node("patience") else { return .same(nil) }
    if let law = node.law { return .same(law) }
    guard let object = node.object else { return nil }
    if object.grammar.field("by_class") != nil, !isOffice {
      return patienceLaws(object.map("by_class"), of: classes, into: &log)
        .map(ServiceLaws.byClass)
    }
    guard isOffice else {
      log.error(
        .notInPlainQueue, node.span,
        Wording(
          en: "channels and groups belong to an office, and this file has no `offices`",
          id: "kanal dan kelompok milik sebuah kantor, sedangkan berkas ini tanpa `offices`"),
        hint: Wording(
          en: "write `by_class`, and give each demand a `class`",
          id: "tulis `by_class`, dan beri setiap permintaan sebuah `class`"))
      return nil
    }
    if object.grammar.field("by_group") != nil {
      return patienceLaws(object.map("by_group"), of: groups, into: &log).map(ServiceLaws.byGroup)
    }
    let key = object.grammar.field("by_class") != nil ? "by_class" : "by_channel"
    return patienceLaws(object.map(key), of: channels, into: &log).map(ServiceLaws.byChannel)
  }

  private func patienceLaws(
    _ entries: [CheckedEntry]?, of list: NameList, into log: inout DiagnosticLog
  ) -> [Distribution?]? {
    guard let entries else { return nil }
    checkKnown(entries, among: list, into: &log)
    guard entries.allSatisfy({ $0.value.law != nil }) else { return nil }
    let standard = law(of: Self.standard, in: entries)
    return list.names.map { law(of: $0, in: entries) ?? standard }
  }

  private func law(of name: String, in entries: [CheckedEntry]) -> Distribution? {
    entries.first { $0.key == name }?.value.law
  }

  /// Reports each entry that names nothing.
  func checkKnown(
    _ entries: [CheckedEntry], among list: NameList, into log: inout DiagnosticLog
  ) {
    for entry in entries where entry.key != Self.standard && !list.known.contains(entry.key) {
      list.reportUnknown(entry.key, at: entry.keySpan, into: &log)
    }
  }

  /// One law for each name; names without a law and without a default are reported.
  private func complete(
    _ entries: [CheckedEntry], over list: NameList, _ code: DiagnosticCode, at span: SourceSpan,
    into log: inout DiagnosticLog
  ) -> [Distribution]? {
    checkKnown(entries, among: list, into: &log)
    let listed = entries.map(\.key)
    let missing = listed.contains(Self.standard) ? [] : list.names.filter { !listed.contains($0) }
    guard missing.isEmpty else {
      log.error(
        code, span,
        Wording(
          en: "there is no law for \(list.noun) \(missing.quotedList(joiner: .and))",
          id: "tidak ada distribusi untuk \(list.noun) \(missing.quotedList(joiner: .and))"),
        hint: Wording(
          en: "add it, or add `default: …` for everybody not listed",
          id: "tambahkan, atau tambahkan `default: …` untuk semua yang tidak didaftar"))
      return nil
    }
    let standard = law(of: Self.standard, in: entries)
    let laws = list.names.compactMap { law(of: $0, in: entries) ?? standard }
    return laws.count == list.names.count ? laws : nil
  }
}
