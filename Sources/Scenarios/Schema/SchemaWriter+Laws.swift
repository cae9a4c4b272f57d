import Experiments

/// The schemas of distributions.
extension SchemaWriter {
  /// A bare value, or a map with one law, bounds and the keys that stand beside it.
  mutating func law(_ unit: DrawnUnit, beside: ObjectGrammar?) -> JSONValue {
    let value = unit.valueKind.scalarSchema
    var properties = LawGrammar.all.map { law in
      JSONValue.Member(
        key: law.name,
        value: parameters(of: law, unit).preceded(by: "description", description(law.doc)))
    }
    for (key, doc) in zip(LawGrammar.bounds, Self.boundDocs) {
      properties.append(
        .init(key: key, value: value.preceded(by: "description", description(doc))))
    }
    if let beside, case .object(let members) = object(beside),
      let own = members.first(where: { $0.key == "properties" }),
      case .object(let fields) = own.value
    {
      properties += fields
    }
    let names = LawGrammar.all.map { JSONValue.members(("required", .strings([$0.name]))) }
    let map = JSONValue.members(
      ("type", .string("object")), ("additionalProperties", .flag(false)),
      ("properties", .object(properties)), ("oneOf", .array(names)))
    return .members(("anyOf", .array([value, map])))
  }

  private static let boundDocs = [
    Wording(en: "Smaller values are drawn again.", id: "Nilai yang lebih kecil diambil ulang."),
    Wording(en: "Greater values are drawn again.", id: "Nilai yang lebih besar diambil ulang."),
  ]

  private mutating func parameters(of law: LawGrammar, _ unit: DrawnUnit) -> JSONValue {
    let share = ValueKind.share.scalarSchema
    switch law.form {
    case .value: return orSourced(unit.valueKind)
    case .discrete:
      return .members(("type", .string("object")), ("additionalProperties", share))
    case .table: return object(LawGrammar.tableGrammar)
    case .mixture:
      let part = ObjectGrammar(
        Wording(en: "part of a mixture", id: "bagian campuran"),
        Wording(en: "A share of a law.", id: "Bagian dari suatu distribusi."),
        [
          Field(
            "share", .share, .required,
            Wording(en: "How much of the mixture.", id: "Berapa bagian campurannya.")),
          Field("of", .law(unit), .required, Wording(en: "The law.", id: "Distribusinya.")),
        ])
      return .members(("type", .string("array")), ("items", object(part)))
    case .parameters(let parameters):
      var properties = parameters.map { JSONValue.Member(key: $0.key, value: role($0.role, unit)) }
      for key in LawGrammar.bounds where !parameters.contains(where: { $0.key == key }) {
        properties.append(.init(key: key, value: unit.valueKind.scalarSchema))
      }
      return .members(
        ("type", .string("object")), ("additionalProperties", .flag(false)),
        ("properties", .object(properties)), ("required", .strings(parameters.map(\.key))))
    }
  }

  private mutating func role(_ role: LawGrammar.Role, _ unit: DrawnUnit) -> JSONValue {
    switch role {
    case .value, .positiveValue: orSourced(unit.valueKind)
    case .number(let above, let below):
      orSourced(
        above == 0 && below == 1
          ? .share : .number(above...below, noun: Wording(en: "parameter", id: "parameter")))
    case .numberIn(let range):
      orSourced(.number(range, noun: Wording(en: "parameter", id: "parameter")))
    case .count(let range): orSourced(.count(range))
    case .positiveValues:
      .members(("type", .string("array")), ("items", unit.valueKind.scalarSchema))
    case .shares:
      .members(("type", .string("array")), ("items", ValueKind.share.scalarSchema))
    }
  }
}
