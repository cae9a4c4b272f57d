import Testing

@testable import RandomStreams

/// Known answers of Random123 (https://github.com/DEShawResearch/random123, tests/kat_vectors,
/// lines "philox4x32 10"): counter, key, result, first word first.
struct PhiloxTests {
  struct KnownAnswer {
    let counter: [UInt32]
    let key: [UInt32]
    let result: [UInt32]
  }

  static let answers = [
    KnownAnswer(
      counter: [0, 0, 0, 0], key: [0, 0],
      result: [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
    KnownAnswer(
      counter: [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff],
      key: [0xffff_ffff, 0xffff_ffff],
      result: [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
    KnownAnswer(
      counter: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
      key: [0xa409_3822, 0x299f_31d0],
      result: [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
  ]

  static func packed(_ low: UInt32, _ high: UInt32) -> UInt64 {
    UInt64(high) << 32 | UInt64(low)
  }

  @Test(arguments: 0..<3)
  func `the block function gives the published answers`(index: Int) {
    let known = Self.answers[index]
    let block = Philox.block(
      counter: (
        low: Self.packed(known.counter[0], known.counter[1]),
        high: Self.packed(known.counter[2], known.counter[3])
      ), key: Self.packed(known.key[0], known.key[1]))
    #expect(block.low == Self.packed(known.result[0], known.result[1]))
    #expect(block.high == Self.packed(known.result[2], known.result[3]))
  }

  @Test func `a stream gives the words of its blocks in order`() {
    var stream = RandomStream(key: 0, counter: (low: 0, high: 0))
    let words = (0..<4).map { _ in stream.nextUInt32() }
    #expect(words == Self.answers[0].result)
    let second = Philox.block(counter: (low: 1, high: 0), key: 0)
    #expect(stream.nextUInt64() == second.low)
    #expect(stream.nextUInt32() == UInt32(truncatingIfNeeded: second.high))
  }

  @Test func `a long number skips the odd word left over`() {
    var stream = RandomStream(key: 0, counter: (low: 0, high: 0))
    _ = stream.nextUInt32()
    #expect(stream.nextUInt64() == Self.packed(0xbc57_ac4c, 0x9b00_dbd8))
    _ = stream.nextUInt32()
    let second = Philox.block(counter: (low: 1, high: 0), key: 0)
    #expect(stream.nextUInt64() == second.high)
  }
}
