import Experiments
import PassportOffice

/// Names by which people are told apart at a stage.
struct NameList {
  /// The key under which a file lists some of them.
  let key: String
  let by: PersonKey
  /// What one of them is called.
  let noun: Wording
  /// The code of a name that is not there.
  let code: DiagnosticCode
  /// By ID; empty where an ID has no word.
  let names: [String]
  /// What is said where there is no name.
  var none: Wording

  init(
    _ key: String, _ by: PersonKey, _ noun: Wording, _ code: DiagnosticCode, _ names: [String]
  ) {
    self.key = key
    self.by = by
    self.noun = noun
    self.code = code
    self.names = names
    none = Wording(
      en: "no \(noun) is named in this file", id: "berkas ini tidak menyebut \(noun) apa pun")
  }

  /// The names that a file may use.
  var known: [String] { names.filter { !$0.isEmpty } }

  /// Says that a name is not there, and which one may be meant.
  func reportUnknown(_ name: String, at span: SourceSpan, into log: inout DiagnosticLog) {
    let others = known.isEmpty ? none : Wording(known.joined(separator: ", "))
    log.error(
      code, span, Wording(en: "there is no \(noun) `\(name)`", id: "tidak ada \(noun) `\(name)`"),
      hint: suggestion(for: name, among: known).map(Wording.didYouMean)
        ?? Wording(en: "known: \(others)", id: "yang dikenal: \(others)"))
  }
}

extension StageBuilder {
  var classes: NameList {
    NameList("classes", .personClass, Wording(en: "class", id: "kelas"), .unknownClass, classNames)
  }

  var groups: NameList {
    NameList("groups", .group, Wording(en: "group", id: "kelompok"), .unknownGroup, groupNames)
  }

  var applications: NameList {
    NameList(
      "applications", .application, Wording(en: "application", id: "jenis permohonan"),
      .unknownApplication, applicationNames)
  }

  var channels: NameList {
    NameList(
      "channels", .channel, Wording(en: "channel", id: "kanal"), .wrongValue,
      Channel.allCases.map(\.scenarioWord))
  }
}
