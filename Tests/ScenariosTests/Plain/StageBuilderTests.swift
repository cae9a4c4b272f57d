import PassportOffice
import RandomStreams
import Testing

@testable import Scenarios

/// Stages of an office, whose desks stand in its shifts.
struct StageBuilderTests {
  @Test func `the desks of an office come from its shifts`() throws {
    let (stages, log) = try build("[{id: desk, service: 4 min}, {id: photo, service: 2 min}]")

    #expect(log.diagnostics.isEmpty)
    guard case .desks(.staffed, .same(let law), nil) = try #require(stages?.first).work else {
      Issue.record("staffed desks")
      return
    }
    #expect(law == .constant(4 * 60e6))
    #expect(stages?.map { $0.routes.map(\.to) } == [[1], [nil]])
  }

  @Test func `desks at a stage of an office are refused`() throws {
    let (stages, log) = try build("[{id: desk, desks: 3, service: 4 min}]")

    #expect(stages == nil)
    #expect(log.diagnostics.map(\.code) == [.keyCombination])
  }

  @Test func `a service may depend on the application, with a default`() throws {
    let (stages, log) = try build(
      "[{id: desk, service: {by_application: {lost: 30 min, default: 9 min}}}]")

    #expect(log.diagnostics.isEmpty)
    guard case .desks(_, .byApplication(let laws), _) = try #require(stages?.first).work else {
      Issue.record("laws by application")
      return
    }
    #expect(laws == [.constant(9 * 60e6), .constant(30 * 60e6)])
  }

  @Test(arguments: [
    ("{lost: 30 min}", DiagnosticCode.missingApplication),
    ("{lots: 30 min, default: 9 min}", .unknownApplication),
  ])
  func `every application has a law, and no other`(laws: String, code: DiagnosticCode) throws {
    let (_, log) = try build("[{id: desk, service: {by_application: \(laws)}}]")

    #expect(log.diagnostics.map(\.code) == [code])
  }

  @Test func `a stage may serve one channel`() throws {
    let (stages, _) = try build("[{id: tickets, service: 1 min, only: walk_in}]")

    #expect(stages?.first?.serves == ServedPeople(channels: [.walkIn]))
  }

  private func build(_ text: String) throws -> (stages: [Stage]?, log: DiagnosticLog) {
    let node = try YAMLReader.read(SourceText(name: "stages", text: text))
    var checker = GrammarChecker(folder: TableFolder(path: ""))
    let checked = checker.check(
      node, as: .list(.object(Grammar.stage), atLeast: 1), path: "stages")
    let items = try #require(checked.list)
    let builder = StageBuilder(
      stageNames: StageBuilder.names(of: items), classNames: [],
      applicationNames: ["new", "lost"], isOffice: true)
    var log = checker.log
    let stages = builder.stages(of: items, into: &log)
    return (stages, log)
  }
}
