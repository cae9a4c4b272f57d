import TestSupport
import Testing

/// The test support itself: a check that cannot fail would let everything through.
@Suite struct SupportTests {
  @Test func `the program under test is found and answers`() throws {
    let outcome = try runAntrean(["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("USAGE"))
    #expect(outcome.stderr.isEmpty)
  }

  @Test func `the shell runs the same program`() throws {
    let outcome = try runShell("antrean --no-such-option")
    #expect(outcome.status == 64)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("no-such-option"))
  }

  @Test func `a program that takes too long is killed`() throws {
    let outcome = try runShell("exec sleep 600", seconds: 1)
    #expect(outcome.tookTooLong)
    #expect(outcome.wasSignalled)
  }

  @Test func `standard input is empty and the environment is added to`() throws {
    let outcome = try runShell("cat; printf %s \"$WORD\"", environment: ["WORD": "antre"])
    #expect(outcome.stdout == "antre")
    #expect(outcome.status == 0)
  }

  @Test func `the generator follows its published algorithm`() {
    // SplitMix64 with seed 1234567: https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  @Test func `the first differing line is shown with both versions`() {
    #expect(firstDifference(between: "a\nb\n", and: "a\nb\n") == nil)
    #expect(
      firstDifference(between: "a\nb\nc", and: "a\nx\nc") == "line 2: expected \"b\", got \"x\"")
    #expect(firstDifference(between: "a", and: "a\nb") == "line 2: expected the end, got \"b\"")
  }

  @Test func `a temporary folder disappears with its owner`() throws {
    var folder: TemporaryDirectory? = try TemporaryDirectory()
    let path = try #require(try folder?.write("text", to: "file"))
    #expect(try runShell("cat '\(path)'").stdout == "text")
    folder = nil
    #expect(try runShell("cat '\(path)'").status != 0)
  }
}
