import Experiments
import Foundation
import PassportOffice
import RandomStreams
import Scenarios
import TestSupport
import Testing

/// Values marked `uncertain`, and guesses that are not.
struct UncertainValueTests {
  private static let stages = """
    [{id: desk, desks: {value: 3, uncertain: {discrete: {2: 50 %, 4: 50 %}}, kind: guess},
      service: {lognormal: {mean: {value: 9 min, kind: guess,
        uncertain: {triangular: {min: 8 min, mode: 9 min, max: 11 min}}}, cv: 0.4}}}]
    """

  @Test func `a run uses the value`() throws {
    let marked = try network(plainQueue(stages: Self.stages))
    let plain = try network(
      plainQueue(
        stages: "[{id: desk, desks: 3, service: {lognormal: {mean: 9 min, cv: 0.4}}}]"))

    #expect(String(describing: marked.stages) == String(describing: plain.stages))
  }

  @Test func `uncertain values are listed with their paths and laws`() throws {
    let inputs = try loaded(plainQueue(stages: Self.stages)).uncertain

    #expect(
      inputs.map(\.paths) == [["stages.desk.desks"], ["stages.desk.service.lognormal.mean"]])
    #expect(inputs.map(\.text) == ["3", "9 min"])
    #expect(inputs[0].value(at: 0.25) == "2")
    #expect(inputs[0].value(at: 0.75) == "4")
    // The median of a triangle 8, 9, 11 is 11 - sqrt(3).
    #expect(inputs[1].value(at: 0.5) == "9.267949 min")
  }

  /// What is drawn can be set: the law of the stage has the drawn mean.
  @Test func `a draw changes the model`() throws {
    let text = plainQueue(stages: Self.stages)
    let inputs = try loaded(text).uncertain

    let drawn = try loaded(text, settings: inputs.flatMap { $0.settings(at: 0.75) })
    let plain = try network(
      plainQueue(
        stages: """
          [{id: desk, desks: 4, service: {lognormal: {mean: \(inputs[1].value(at: 0.75)), cv: 0.4}}}]
          """))

    let stages = drawn.variants[0].network.stages
    #expect(String(describing: stages) == String(describing: plain.stages))
  }

  /// By kind of value: its unit is that of the value as written.
  @Test(arguments: [
    ("rate: {value: 20 / h, uncertain: {uniform: {from: 10 / h, to: 20 / h}}}", "15 / h"),
    ("rate: {value: 20 / h, uncertain: {uniform: {from: 10/h, to: 20/h}}}", "15 / h"),
    ("rate: {value: 4 / h, uncertain: {exponential: {mean: 8 / h}}}", "5.545177 / h"),
  ])
  func `a rate is drawn in its unit`(demand: String, median: String) throws {
    let inputs = try loaded(
      plainQueue(
        demand: "[{id: all, \(demand)}]",
        stages: "[{id: desk, desks: 9, service: {exponential: {mean: 6 min}}}]")
    ).uncertain

    #expect(inputs.map { $0.value(at: 0.5) } == [median])
  }

  @Test func `a number of a law with keys beside it has its path`() throws {
    let text = plainQueue(
      demand: """
        [{id: all, rate: 5 / h, level: {per: day, gamma: {mean: 1,
          cv: {value: 0.2, uncertain: {uniform: {from: 0.1, to: 0.3}}}}}}]
        """)
    let inputs = try loaded(text).uncertain

    #expect(inputs.map(\.paths) == [["demand.all.level.gamma.cv"]])
    _ = try loaded(text, settings: inputs[0].settings(at: 0.5))
  }

  /// A share of at most 1: a normal law around 0.9 is cut off there.
  @Test func `a share stays a share`() throws {
    let inputs = try loaded(
      plainQueue(
        demand: """
          [{id: all, rate: 5 / h}, {id: booked, appointments: {at: [10 min, 20 min],
            show: {value: 90 %, uncertain: {normal: {mean: 90 %, sd: 10 %, min: 0 %}}}}}]
          """)
    ).uncertain

    let input = try #require(inputs.first)
    #expect(input.paths == ["demand.booked.appointments.show"])
    #expect(input.law.support == 0...1)
    #expect(Double(input.value(at: 0.999_999)).map { $0 <= 1 } == true)
  }

  /// 20 % up and down; a small whole number moves by 1 at least; a share ends at 100 %.
  @Test func `guesses that are numbers have a range`() throws {
    let scenario = try loaded(
      plainQueue(
        stages: """
          [{id: desk, desks: {value: 2, kind: guess},
            service: {exponential: {mean: {value: 10 min, kind: guess}}},
            next: [{to: desk, share: {value: 90 %, kind: guess}}, {to: exit}],
            queue: {order: {value: fifo, kind: guess}}}]
          """))

    let inputs = scenario.guessedInputs
    #expect(scenario.guesses.count == 4)
    #expect(
      inputs.map(\.name) == [
        "stages.desk.desks", "stages.desk.service.exponential.mean",
      ])
    #expect(inputs[0].value(at: 0.01) == "1")
    #expect(inputs[0].value(at: 0.99) == "3")
    #expect(inputs[1].value(at: 0.5) == "10 min")
    #expect(inputs[1].law.support == 480e6...720e6)
  }

  /// The mean of a distribution and the counts of a map are numbers of their own; weights are not.
  @Test func `guesses have numbers inside`() throws {
    let scenario = try loaded(
      plainQueue(
        demand: """
          [{id: all, rate: 5 / h, batch: {value: {1: 50 %, 2: 50 %}, kind: guess},
            level: {value: {gamma: {mean: 1, cv: 0.2}, per: day}, kind: guess}}]
          """,
        stages: """
          [{id: desk, desks: 1, service: {value: {lognormal: {mean: 5 min, cv: 0.4}}, kind: guess}}]
          """))

    let names = scenario.guessedInputs.map(\.name)
    #expect(names == ["demand.all.level.gamma.mean", "stages.desk.service.lognormal.mean"])
    #expect(scenario.guessedInputs[1].value(at: 0.5) == "5 min")
    for input in scenario.guessedInputs {
      _ = try loaded(
        plainQueue(
          demand: """
            [{id: all, rate: 5 / h, level: {value: {gamma: {mean: 1, cv: 0.2}, per: day}, kind: guess}}]
            """,
          stages: """
            [{id: desk, desks: 1, service: {value: {lognormal: {mean: 5 min, cv: 0.4}}, kind: guess}}]
            """), settings: input.settings(at: 0.9))
    }
  }

  @Test func `a marked guess has its own law`() throws {
    let scenario = try loaded(plainQueue(stages: Self.stages))

    #expect(scenario.guesses.count == 2)
    #expect(scenario.guessedInputs.isEmpty)
  }
}
