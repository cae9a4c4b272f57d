@testable import Scenarios

/// A value as an editor sees it: scalars have the types of the core schema of YAML 1.2.
indirect enum PlainValue: Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([PlainValue])
  case map([(key: String, value: PlainValue)])

  /// The value of a YAML text.
  init(yaml: String) throws {
    self.init(try YAMLReader.read(SourceText(name: "scenario.yaml", text: yaml)))
  }

  private init(_ node: SourceNode) {
    switch node.content {
    case .scalar(let text):
      self = node.textOffset > 0 ? .text(text) : Self.typed(text)
    case .list(let items): self = .list(items.map(Self.init))
    case .map(let entries): self = .map(entries.map { ($0.key, Self($0.value)) })
    }
  }

  private static func typed(_ text: String) -> PlainValue {
    switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .flag(true)
    case "false", "False", "FALSE": .flag(false)
    default:
      if text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil,
        let number = Double(text)
      {
        .number(number)
      } else {
        .text(text)
      }
    }
  }

  /// The word of JSON Schema for it.
  var typeName: String {
    switch self {
    case .null: "null"
    case .flag: "boolean"
    case .number: "number"
    case .text: "string"
    case .list: "array"
    case .map: "object"
    }
  }

  static func == (one: PlainValue, other: PlainValue) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.flag(let a), .flag(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.map(let a), .map(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    case (.null, _), (.flag, _), (.number, _), (.text, _), (.list, _), (.map, _): false
    }
  }
}
