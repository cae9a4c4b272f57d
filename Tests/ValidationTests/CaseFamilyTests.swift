import Testing

@testable import Validation

@Suite struct CaseFamilyTests {
  @Test func `every quantity of a model that is simulated is read or has a reason`() throws {
    let table = try ReferenceTable(path: "Tests/Fixtures/reference.csv")
    let validation = Validation(table: table, simulator: nil, form: .short, threads: 2)
    let simulated = Set(CaseFamily.all.flatMap(\.models))
    let gaps = try validation.outcome { _ in }.gaps
    let unexplained = gaps.filter {
      simulated.contains($0.model) && $0.reason == "nothing expresses it yet"
    }
    #expect(unexplained.map { "\($0.id) \($0.quantity)" } == [])
  }

  @Test func `a model is simulated in one way`() {
    let models = CaseFamily.all.flatMap { Array($0.models) }
    #expect(models.count == Set(models).count)
  }

  @Test func `what an office means as well has a scenario of its own`() throws {
    let table = try ReferenceTable(path: "Tests/Fixtures/reference.csv")
    let offices = table.models.compactMap(CaseFamily.office)
    #expect(
      offices.map(\.id)
        == [
          "un_a", "wd_a", "wd_c", "wk_a", "qt_a", "qt_b", "qt_c", "ob_a",
        ].map { "\($0)-office" })
    #expect(offices.map(\.readings.count) == [1, 3, 3, 4, 4, 4, 3, 4])
  }

  @Test func `each model has its own seed`() throws {
    let table = try ReferenceTable(path: "Tests/Fixtures/reference.csv")
    let seeds = table.models.map { Validation.seed(of: $0.id) }
    #expect(Set(seeds).count == seeds.count)
    #expect(seeds.allSatisfy { $0 >= 0 })
  }

  @Test func `a queue that varies more is longer in forgetting its start`() {
    // M/M/1 at half load: 1 / (1 - sqrt(0.5))^2 services.
    let plain = SteadyScenario.relaxation(service: 2, load: 0.5)
    #expect(abs(plain - 2 / (1.5 - 2.0.squareRoot())) < 1e-12)
    #expect(SteadyScenario.relaxation(service: 2, load: 0.5, variation: 2) == 2 * plain)
    // Of many desks at low load no less than a service.
    #expect(SteadyScenario.relaxation(desks: 100, service: 2, load: 0.1) == 2)
  }
}
