import PassportOffice
import Scenarios
import TestSupport
import Testing

/// Files damaged at random: never a crash, and never a problem without a place.
struct MutationTests {
  private static let originals = [
    plainQueue(
      demand: "[{id: a, class: a, rate: [{at: 0 h, value: 9 / h}], cycle: 8 h}, "
        + "{id: b, interarrival: {gamma: {mean: 9 min, cv: 2}}, batch: {1: 50 %, 2: 50 %}}]",
      stages: """
        [{id: desk, desks: [{at: 0 h, count: 2}], service: {by_class: {a: 4 min, default: 1 h}},
          queue: {order: priority, classes: [b, a], places: 9}, patience: {exponential: {mean: 2 h}},
          stops: {up: 2 h, down: {uniform: {from: 1 min, to: 2 min}}},
          next: [{to: photo, share: 60 %}, {to: exit}]},
         {id: photo, delay: {working_days: 2}},
         {id: slots, service: {at: [{time: 24:00, up_to: 2}], cycle: 1 day}}]
        """,
      more: """
        initial: {present: {slots: 3}}
        output: {sample_at: [30 min]}
        targets: ["share_over(wait, 30 min) of stage=desk by class <= 10 %"]
        variants: {more: {set: {stages.desk.desks: 4}}}
        experiment: {seed: 3, replications: {precision: 5 %, of: [mean(wait)]}}
        """),
    plainQueue(
      calendar: "measure: 8 h, drain: true",
      demand: "[{id: booked, appointments: {at: [0 min, 5 min], show: [0.9, 1], "
        + "punctuality: {normal: {mean: -5 min, sd: 3 min, min: -9 min, max: 9 min}}}}]"),
  ]

  private static let pieces = [
    "-1", "0", "nan", "1e308", "1e400", "{}", "[]", "~", "exit", "unlimited", "99999999999 days",
    "0 s", "100 %", "1e-300 %", "desk", "\"", "'", ":", "- ", "\n", "\t", "|", ">", "?", ", ", "[",
    "]", "{", "}", "é", "\u{2028}", "0 / h", "1e12 / s", "365_000 days", "{value: 3}", "_", "#",
    "9223372036854775807", "min: 0 s", "default", "{exponential: {mean: 365_000 days}}",
  ]

  @Test func `a damaged file is a scenario or has problems with places`() throws {
    try forEach(seeds: 1...150) { generator in
      var text = Array(Self.originals[generator.below(Self.originals.count)].unicodeScalars)
      for _ in 0...generator.below(3) {
        let start = generator.below(text.count)
        let end = min(text.count, start + generator.below(8))
        let piece = Self.pieces[generator.below(Self.pieces.count)]
        text.replaceSubrange(
          start..<end, with: generator.below(4) == 0 ? [] : Array(piece.unicodeScalars))
      }
      let damaged = String(String.UnicodeScalarView(text))

      let found = try problems(damaged)

      let lines = damaged.unicodeScalars.filter {
        "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
      }
      for span in found.map(\.span) {
        let line = try #require(span?.line)
        #expect((1...lines.count + 1).contains(line))
      }
      #expect(!DiagnosticRenderer.render(found).contains("\t"))
    }
  }
}
