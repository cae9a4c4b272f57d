import PassportOffice

/// Names by which people are told apart at a stage.
struct NameList {
  /// The key under which a file lists some of them.
  let key: String
  let by: PersonKey
  /// What one of them is called.
  let noun: String
  /// The code of a name that is not there.
  let code: DiagnosticCode
  /// By ID; empty where an ID has no word.
  let names: [String]
  /// What is said where there is no name.
  var none: String

  init(_ key: String, _ by: PersonKey, _ noun: String, _ code: DiagnosticCode, _ names: [String]) {
    self.key = key
    self.by = by
    self.noun = noun
    self.code = code
    self.names = names
    none = "no \(noun) is named in this file"
  }

  /// The names that a file may use.
  var known: [String] { names.filter { !$0.isEmpty } }

  /// Says that a name is not there, and which one may be meant.
  func reportUnknown(_ name: String, at span: SourceSpan, into log: inout DiagnosticLog) {
    log.error(
      code, span, "there is no \(noun) `\(name)`",
      hint: suggestion(for: name, among: known).map { "did you mean `\($0)`?" }
        ?? "known: \(known.isEmpty ? none : known.joined(separator: ", "))")
  }
}

extension StageBuilder {
  var classes: NameList {
    NameList("classes", .personClass, "class", .unknownClass, classNames)
  }

  var groups: NameList { NameList("groups", .group, "group", .unknownGroup, groupNames) }

  var applications: NameList {
    NameList(
      "applications", .application, "application", .unknownApplication, applicationNames)
  }

  var channels: NameList {
    NameList(
      "channels", .channel, "channel", .wrongValue, Channel.allCases.map(\.scenarioWord))
  }
}
