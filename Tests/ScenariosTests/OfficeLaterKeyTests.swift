import Testing

@testable import Scenarios

/// What this version does not simulate is refused, key by key.
///
/// Whoever makes a key work takes it out of the text; what must be refused is read off the grammar.
struct OfficeLaterKeyTests {
  private static let everything = """
    name: everything
    currency: IDR
    calendar: {measure: {from: 2023-01-02, through: 2023-12-31}, warm_up: 10 weeks}
    demand:
      - {id: residents, rate: 50 / working day}
      - {id: agents, rate: 2 / working day}
    awareness: {start: 55 %}
    booking:
      quota: 100
      release: [{on: fri, at: 17:00, opens: next_week}]
    offices:
      padang:
        staff: {shifts: [{id: day, desks: {interview: 2}}]}
        stages:
          - id: interview
            service: 9 min
    plan: {minimise: cost}
    """

  /// The keys at the top of a file that this version refuses.
  private static let laterKeys = Grammar.scenario.fields.filter(\.isLater)

  @Test func `another word for such a key is refused in the same way`() throws {
    for field in Self.laterKeys {
      for word in field.otherWords {
        let found = try problems(officeText(top: "\(word): {}"))

        #expect(found.map(\.code) == [.laterKey])
        #expect(found.first?.message.hasPrefix("`\(word)` is not a key of scenario") == true)
        #expect(found.first?.message.contains("`\(field.key)` is part of the language") == true)
        #expect(found.first?.span?.line == 4)
      }
    }
  }

  @Test func `keys that are not simulated yet are refused one by one`() throws {
    let found = try problems(Self.everything)

    let keys = found.map { String($0.message.split(separator: "`")[0]) }
    let later = laterKeys(below: .object(Grammar.scenario))
    #expect(Set(found.map(\.code)) == [.laterKey])
    #expect(Set(keys) == later.union(Self.refusedInOffices))
  }

  /// Keys that plain queues have and an office does not yet.
  private static let refusedInOffices: Set<String> = []

  private func laterKeys(below kind: ValueKind) -> Set<String> {
    switch kind {
    case .object(let grammar):
      grammar.fields.reduce(into: []) { keys, field in
        if field.isLater {
          keys.insert(field.key)
        } else {
          keys.formUnion(laterKeys(below: field.kind))
        }
      }
    case .list(let item, _): laterKeys(below: item)
    case .map(_, let value): laterKeys(below: value)
    case .either(let kinds): kinds.reduce(into: []) { $0.formUnion(laterKeys(below: $1)) }
    default: []
    }
  }
}
