import Experiments
import Foundation
import Testing

@testable import Scenarios

struct SchemaTests {
  @Test func `the schema is JSON of draft 2020-12`() throws {
    let schema = try schema()

    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["type"] as? String == "object")
    #expect(schema["additionalProperties"] as? Bool == false)
    #expect(schema["required"] as? [String] == ["name"])
    let others = try #require(schema["anyOf"] as? [[String: [String]]])
    #expect(others == [["required": ["calendar"]], ["required": ["extends"]]])
  }

  @Test func `every key of the language appears with its description and default`() throws {
    let properties = try allProperties()

    for grammar in grammars(below: .object(Grammar.scenario)) {
      for field in grammar.fields {
        let property = properties["\(grammar.doc.english)/\(field.key)"]
        let description = property?["description"] as? String
        #expect(
          description?.hasPrefix(field.doc.english) ?? false, "\(grammar.name): \(field.key)")
        #expect(
          (property?["default"] != nil) == (field.standardText != nil),
          "\(grammar.name): \(field.key)")
      }
    }
  }

  @Test func `every reference leads to a definition`() throws {
    let text = ScenarioSchema.json(in: .english)
    let definitions = try #require(try schema()["$defs"] as? [String: Any])
    let links = text.matches(of: /"#\/\$defs\/([^"]+)"/).map { String($0.1) }

    #expect(!links.isEmpty)
    for link in Set(links) {
      let name = try #require(link.removingPercentEncoding)
      #expect(definitions[name] != nil, "\(name)")
    }
  }

  @Test func `every law is offered where a duration is drawn`() throws {
    let definitions = try #require(try schema()["$defs"] as? [String: [String: Any]])
    let laws = try #require(definitions["a distribution of durations"])
    let forms = try #require(laws["anyOf"] as? [[String: Any]])
    let properties = try #require(forms[1]["properties"] as? [String: Any])

    #expect(
      Set(properties.keys) == Set(LawGrammar.all.map(\.name) + ["min", "max"]))
  }

  @Test func `patterns accept what the reader accepts`() throws {
    let samples: [(ValueKind, [String], [String])] = [
      (.duration(.any), ["30 min", "-14 min", "1_000.5 h", "3 days"], ["30", "3 hours", "min"]),
      (.rate, ["20.8 / h", "198 / working day", "1e3/min"], ["20", "20 h", "5 / fortnight"]),
      (.share, ["14 %", "0.14", "1"], ["14 percent", "-0.1"]),
      (.clock, ["08:30", "24:00"], ["8:30", "08.30"]),
      (.clockRange, ["08:00-12:00"], ["08:00"]),
      (.date, ["2023-03-23"], ["23-03-2023"]),
      (.instant, ["2023-01-30 08:00"], ["2023-01-30"]),
      (.weekdays, ["mon", "mon-thu"], ["monday"]),
      (.countOf("arrivals", 1...9), ["5 arrivals"], ["5"]),
      (.money, ["350_000 IDR"], ["350_000"]),
      (
        .moneyPer([.hour, .day]), ["70_000 IDR / h", "5 IDR/day"], ["70_000 IDR", "5 IDR / week"]
      ),
      (.distance, ["6 km", "350 m"], ["6", "6 miles"]),
      (.hazard, ["0.4 % / day", "0.004/day"], ["0.4 %", "3 / week"]),
    ]
    for (kind, good, bad) in samples {
      let pattern = try #require(kind.scalarSchema.firstPattern)
      let expression = try Regex(pattern)
      for text in good { #expect(text.contains(expression), "\(pattern) \(text)") }
      for text in bad { #expect(!text.contains(expression), "\(pattern) \(text)") }
    }
  }

  private func schema() throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(
      with: Data(ScenarioSchema.json(in: .english).utf8))
    return try #require(object as? [String: Any])
  }

  /// The properties of all maps by the description of the map and the key.
  private func allProperties() throws -> [String: [String: Any]] {
    var found: [String: [String: Any]] = [:]
    func visit(_ value: Any) {
      if let list = value as? [Any] { list.forEach(visit) }
      guard let map = value as? [String: Any] else { return }
      if let properties = map["properties"] as? [String: [String: Any]] {
        let description = map["description"] as? String ?? ""
        for (key, property) in properties { found["\(description)/\(key)"] = property }
      }
      map.values.forEach(visit)
    }
    visit(try schema())
    return found
  }

  /// The grammars of all maps with known keys.
  private func grammars(below kind: ValueKind) -> [ObjectGrammar] {
    switch kind {
    case .object(let grammar):
      [grammar]
        + grammar.fields.flatMap { grammars(below: $0.kind) }
    case .list(let item, _): grammars(below: item)
    case .map(_, let value): grammars(below: value)
    case .either(let kinds): kinds.flatMap { grammars(below: $0) }
    default: []
    }
  }
}

extension JSONValue {
  /// The first pattern anywhere inside.
  fileprivate var firstPattern: String? {
    switch self {
    case .object(let members):
      for member in members {
        if member.key == "pattern", case .string(let text) = member.value { return text }
        if let inner = member.value.firstPattern { return inner }
      }
      return nil
    case .array(let items): return items.lazy.compactMap(\.firstPattern).first
    case .string, .number, .flag: return nil
    }
  }
}
