import Experiments

/// Turns the table of fields into the parts of a JSON Schema.
struct SchemaWriter {
  /// The language of the descriptions, which an editor shows.
  private let language: Language
  /// Definitions in order of first use.
  private var definitions: [Definition] = []

  /// A part of the schema that others refer to.
  private struct Definition {
    let base: String
    /// The base, with a number where several have the same.
    let name: String
    /// What tells definitions of one base apart.
    let signature: String
    /// Nil while it is being written.
    var schema: JSONValue?
  }

  /// A writer that has written nothing.
  init(language: Language) { self.language = language }

  /// The text of a description.
  func description(_ doc: Wording) -> JSONValue { .string(doc.text(in: language)) }

  /// The definitions written so far.
  var definitionMembers: JSONValue {
    .object(definitions.map { .init(key: $0.name, value: $0.schema ?? .flag(true)) })
  }

  /// The schema of a map with known keys, written out.
  mutating func object(_ grammar: ObjectGrammar) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "description", value: description(grammar.doc)),
      .init(key: "type", value: .string("object")),
      .init(key: "additionalProperties", value: .flag(false)),
      .init(
        key: "properties",
        value: .object(grammar.fields.map { .init(key: $0.key, value: property($0)) })),
    ]
    let required = grammar.fields.filter { if case .required = $0.presence { true } else { false } }
    if !required.isEmpty {
      members.append(.init(key: "required", value: .strings(required.map(\.key))))
    }
    let rules = grammar.rules.flatMap(rule)
    if !rules.isEmpty { members.append(.init(key: "allOf", value: .array(rules))) }
    return .object(members)
  }

  private mutating func property(_ field: Field) -> JSONValue {
    var schema = orSourced(field.kind)
    if let text = field.standardText {
      schema = schema.preceded(by: "default", standard(text, field.kind))
    }
    return schema.preceded(by: "description", description(field.doc))
  }

  private func rule(_ rule: KeyRule) -> [JSONValue] {
    let wanted = { (keys: [String]) in JSONValue.members(("required", .strings(keys))) }
    switch rule {
    case .exactlyOne(let keys): return [.members(("oneOf", .array(keys.map { wanted([$0]) })))]
    case .atMostOne(let keys):
      return keys.indices.flatMap { first in
        keys[(first + 1)...].map { .members(("not", wanted([keys[first], $0]))) }
      }
    case .needs(let key, let other):
      return [.members(("dependentRequired", .members((key, .strings([other])))))]
    }
  }

  /// A default as the value that an editor would fill in.
  private func standard(_ text: String, _ kind: ValueKind) -> JSONValue {
    switch kind {
    case .count, .number, .discreteCount:
      if let number = Double(text) { return .number(number) }
    case .flag: return .flag(text == "yes")
    case .either(let kinds):
      if let number = Double(text), kinds.contains(where: { $0.isCount }) { return .number(number) }
    case .duration, .rate, .share, .countOf, .money, .moneyPer, .distance, .hazard, .clock,
      .clockRange, .date, .instant,
      .weekdays, .text, .label, .identifier, .word, .law, .lawBeside, .list, .map, .shares,
      .object, .expression, .settings, .anything:
      break
    }
    return .string(text)
  }

  /// The schema of a value, and of a map that holds it beside its source.
  ///
  /// The language lets any value have a source, lists and maps too.
  mutating func orSourced(_ kind: ValueKind) -> JSONValue {
    let plain = schema(kind)
    guard kind.mayHaveSource else { return plain }
    let sourced = reference("value with a source", signature: "") { $0.sourcedValue }
    return .members(("anyOf", .array([plain, sourced])))
  }

  private var sourcedValue: JSONValue {
    let described = { (doc: Wording) in ("description", description(doc)) }
    return .members(
      described(Wording(en: "A value with where it is from.", id: "Nilai dengan asalnya.")),
      ("type", .string("object")), ("additionalProperties", .flag(false)),
      (
        "properties",
        .members(
          ("value", .members(described(Wording(en: "The value.", id: "Nilainya.")))),
          (
            "source",
            .members(
              described(Wording(en: "Id of one of `sources`.", id: "Id salah satu `sources`.")))
          ),
          (
            "kind",
            .members(
              described(
                Wording(en: "How far it can be trusted.", id: "Seberapa jauh dapat dipercaya.")),
              ("enum", .strings(["measured", "reported", "guess"])))
          ),
          (
            "uncertain",
            .members(
              described(
                Wording(
                  en: "A distribution of what it may be, in the unit of the value.",
                  id: "Distribusi dari nilai yang mungkin, dalam satuan nilainya.")),
              ("type", .string("object")),
              (
                "propertyNames",
                .members(("enum", .strings(LawGrammar.all.map(\.name) + LawGrammar.bounds)))
              ))
          )
        )
      ),
      ("required", .strings(["value"])))
  }

  /// The schema of a value.
  mutating func schema(_ kind: ValueKind) -> JSONValue {
    switch kind {
    case .object(let grammar):
      let signature =
        grammar.doc.english + grammar.fields.map { $0.key + $0.doc.english }.joined()
      return reference(grammar.name, signature: signature) { $0.object(grammar) }
    case .list(let item, let atLeast):
      return .members(
        ("type", .string("array")), ("items", orSourced(item)),
        ("minItems", .number(Double(atLeast))))
    case .map(let keys, let value): return map(keys, orSourced(value))
    case .shares(let keys): return map(keys, orSourced(.share))
    case .either(let kinds): return .members(("anyOf", .array(kinds.map { schema($0) })))
    case .law(let unit):
      return reference(ValueKind.law(unit).name.english, signature: "\(unit)") {
        $0.law(unit, beside: nil)
      }
    case .lawBeside(let unit, let beside): return law(unit, beside: beside)
    case .discreteCount(let range):
      return .members(
        ("anyOf", .array([schema(.count(range)), map(.counts(range), orSourced(.share))])))
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .expression, .settings,
      .anything:
      return kind.scalarSchema
    }
  }

  private func map(_ keys: MapKeys, _ value: JSONValue) -> JSONValue {
    .members(
      ("type", .string("object")), ("propertyNames", keys.schema), ("additionalProperties", value))
  }

  /// A reference to a definition, which is written at its first use.
  mutating func reference(
    _ name: String, signature: String, _ write: (inout SchemaWriter) -> JSONValue
  ) -> JSONValue {
    if let known = definitions.first(where: { $0.base == name && $0.signature == signature }) {
      return Self.link(known.name)
    }
    let namesakes = definitions.filter { $0.base == name }.count
    let fullName = namesakes == 0 ? name : "\(name) (\(namesakes + 1))"
    let index = definitions.count
    definitions.append(
      Definition(base: name, name: fullName, signature: signature, schema: nil))
    definitions[index].schema = write(&self)
    return Self.link(fullName)
  }

  private static func link(_ name: String) -> JSONValue {
    let escaped = name.replacing(" ", with: "%20")
    return .members(("$ref", .string("#/$defs/\(escaped)")))
  }
}

extension ValueKind {
  /// Whether the checker takes it out of a map with its source.
  fileprivate var mayHaveSource: Bool {
    switch self {
    case .settings, .anything: false
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .law, .lawBeside,
      .discreteCount, .list, .map, .shares, .object, .either, .expression:
      true
    }
  }

  /// Whether a bare whole number may stand there.
  fileprivate var isCount: Bool {
    switch self {
    case .count, .discreteCount: true
    case .duration, .rate, .share, .number, .countOf, .money, .moneyPer, .distance, .hazard, .clock,
      .clockRange, .date, .instant,
      .weekdays, .text, .label, .identifier, .flag, .word, .law, .lawBeside, .list, .map, .shares,
      .object, .either, .expression, .settings, .anything:
      false
    }
  }
}
