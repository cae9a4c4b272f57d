import Foundation
import Testing

@testable import Scenarios

/// Checks values against a JSON Schema, as an editor does; knows the words that ours uses.
struct SchemaChecker {
  private let root: JSONValue
  /// Patterns are compiled once.
  private let patterns: [String: Regex<AnyRegexOutput>]

  /// A checker for a schema; a word of the schema that it does not know is an error.
  init(_ schema: JSONValue) throws {
    root = schema
    var patterns: [String: Regex<AnyRegexOutput>] = [:]
    for pattern in schema.texts(of: "pattern") where patterns[pattern] == nil {
      patterns[pattern] = try Regex(pattern)
    }
    self.patterns = patterns
    let unknown = Set(schema.schemaWords).subtracting(Self.checked).subtracting(Self.remarks)
    try #require(unknown.isEmpty, "words of the schema that nobody checks: \(unknown.sorted())")
  }

  private static let checked: Set = [
    "$ref", "type", "enum", "pattern", "minimum", "maximum", "required", "properties",
    "additionalProperties", "propertyNames", "items", "minItems", "anyOf", "oneOf", "allOf",
    "not", "dependentRequired",
  ]
  private static let remarks: Set = [
    "$schema", "$defs", "title", "description", "default", "examples",
  ]

  /// The problems of a value, each with the path to its place; empty if it is valid.
  func problems(of value: PlainValue) -> [String] {
    problems(of: value, root, path: "")
  }

  private func problems(of value: PlainValue, _ schema: JSONValue, path: String) -> [String] {
    guard case .object(let words) = schema else {
      return schema == .flag(true) ? [] : ["\(path): nothing may stand here"]
    }
    return words.flatMap { word -> [String] in
      switch word.key {
      case "properties", "additionalProperties": []
      default: problems(of: value, word: word.key, word.value, path: path)
      }
    } + memberProblems(of: value, schema, path: path)
  }

  private func problems(
    of value: PlainValue, word: String, _ rule: JSONValue, path: String
  ) -> [String] {
    let failed = { (isValid: Bool, what: String) in isValid ? [] : ["\(path): \(what)"] }
    switch (word, rule) {
    case ("$ref", .string(let link)):
      return problems(of: value, definition(link), path: path)
    case ("type", _):
      let names = rule.strings
      let isWhole =
        if case .number(let number) = value { number.rounded() == number } else { false }
      let fits = names.contains(value.typeName) || (names.contains("integer") && isWhole)
      return failed(fits, "\(value.typeName) instead of \(names)")
    case ("enum", .array(let allowed)):
      return failed(allowed.contains { Self.plain($0) == value }, "not in the list")
    case ("pattern", .string(let pattern)):
      guard case .text(let text) = value, let regex = patterns[pattern] else { return [] }
      return failed(text.contains(regex), "`\(text)` does not match \(pattern)")
    case ("minimum", .number(let limit)):
      guard case .number(let number) = value else { return [] }
      return failed(number >= limit, "less than \(limit)")
    case ("maximum", .number(let limit)):
      guard case .number(let number) = value else { return [] }
      return failed(number <= limit, "more than \(limit)")
    case ("anyOf", .array(let forms)):
      let found = forms.map { problems(of: value, $0, path: path) }
      return found.contains(where: \.isEmpty) ? [] : found.min { $0.count < $1.count } ?? []
    case ("oneOf", .array(let forms)):
      let count = forms.count { problems(of: value, $0, path: path).isEmpty }
      return failed(count == 1, "\(count) of the forms fit instead of one")
    case ("allOf", .array(let forms)):
      return forms.flatMap { problems(of: value, $0, path: path) }
    case ("not", _):
      return failed(!problems(of: value, rule, path: path).isEmpty, "must not stand here")
    default: return []
    }
  }

  /// What maps and lists have inside.
  private func memberProblems(
    of value: PlainValue, _ schema: JSONValue, path: String
  ) -> [String] {
    switch value {
    case .list(let items):
      let least = schema.member("minItems")?.double ?? 0
      let few = Double(items.count) < least ? ["\(path): too few entries"] : []
      guard let rule = schema.member("items") else { return few }
      return few
        + items.enumerated().flatMap {
          problems(of: $0.element, rule, path: "\(path)[\($0.offset)]")
        }
    case .map(let entries):
      let keys = Set(entries.map(\.key))
      let missing = (schema.member("required")?.strings ?? []).filter { !keys.contains($0) }
        .map { "\(path): `\($0)` is missing" }
      let dependent = (schema.member("dependentRequired")?.members ?? [])
        .filter { keys.contains($0.key) && !keys.isSuperset(of: $0.value.strings) }
        .map { "\(path): \($0.key) needs \($0.value.strings)" }
      return missing + dependent
        + entries.flatMap { entryProblems(key: $0.key, $0.value, schema, path: path) }
    case .null, .flag, .number, .text: return []
    }
  }

  private func entryProblems(
    key: String, _ value: PlainValue, _ schema: JSONValue, path: String
  ) -> [String] {
    let inner = path.isEmpty ? key : "\(path).\(key)"
    var found: [String] = []
    if let names = schema.member("propertyNames") {
      found += problems(of: .text(key), names, path: "\(inner) (key)")
    }
    if let property = schema.member("properties")?.member(key) {
      found += problems(of: value, property, path: inner)
    } else if let rest = schema.member("additionalProperties") {
      found += problems(of: value, rest, path: inner)
    }
    return found
  }

  private func definition(_ link: String) -> JSONValue {
    let name = link.dropFirst("#/$defs/".count).removingPercentEncoding ?? ""
    return root.member("$defs")?.member(name) ?? .flag(false)
  }

  private static func plain(_ value: JSONValue) -> PlainValue? {
    switch value {
    case .string(let text): .text(text)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .array, .object: nil
    }
  }
}

extension JSONValue {
  /// The members of an object.
  fileprivate var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// A member of an object.
  fileprivate func member(_ key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }

  /// A string or a list of strings.
  fileprivate var strings: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let items): items.flatMap(\.strings)
    case .number, .flag, .object: []
    }
  }

  fileprivate var double: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// All texts that stand at a key, anywhere inside.
  fileprivate func texts(of key: String) -> [String] {
    switch self {
    case .object(let members):
      members.flatMap { member in
        (member.key == key ? member.value.strings : []) + member.value.texts(of: key)
      }
    case .array(let items): items.flatMap { $0.texts(of: key) }
    case .string, .number, .flag: []
    }
  }

  /// The words of a schema and of all schemas inside it.
  fileprivate var schemaWords: [String] {
    members.flatMap { member -> [String] in
      switch member.key {
      case "properties", "$defs": [member.key] + member.value.members.flatMap(\.value.schemaWords)
      case "anyOf", "oneOf", "allOf":
        [member.key] + (member.value.items.flatMap(\.schemaWords))
      case "items", "not", "additionalProperties", "propertyNames":
        [member.key] + member.value.schemaWords
      default: [member.key]
      }
    }
  }

  private var items: [JSONValue] {
    guard case .array(let items) = self else { return [] }
    return items
  }
}
