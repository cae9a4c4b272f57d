import Statistics
import TestSupport
import Testing

@Suite struct PackedBytesTests {
  @Test func `numbers of every size come back as they were`() throws {
    let whole = [0, 1, -1, 63, 64, -64, -65, 127, 128, 1 << 40, Int.max, Int.min]
    let wide = [Int128.max, .min, 0, -1, Int128(Int64.max) * 1_000]
    let numbers = [0.0, -0.0, 0.1, -1e300, .infinity, .leastNonzeroMagnitude]
    var writer = NumberWriter()
    for number in whole { writer.put(number) }
    for number in wide { writer.put(number) }
    writer.put(UInt128.max)
    for number in numbers { writer.put(number) }
    writer.put(true)
    writer.put([1, 2, 255] as [UInt8])
    writer.putSparse([0, 0, 7, 0, -3, 0])

    var reader = NumberReader(writer.bytes)
    for number in whole { #expect(try reader.int() == number) }
    for number in wide { #expect(try reader.int128() == number) }
    #expect(try reader.uint128() == .max)
    for number in numbers { #expect(try reader.double().bitPattern == number.bitPattern) }
    #expect(try reader.flag())
    #expect(try reader.byteList() == [1, 2, 255])
    #expect(try reader.sparse(6) == [0, 0, 7, 0, -3, 0])
    #expect(reader.isAtEnd)
  }

  /// LEB128 of 2 n for n from 0 up: 63 is 126 and takes a byte, 64 is 128 and takes two.
  @Test func `small numbers are short`() {
    var writer = NumberWriter()
    writer.put(63)
    #expect(writer.bytes == [126])
    writer.put(64)
    #expect(writer.bytes == [126, 0x80, 1])
  }

  @Test func `a tally comes back with all it has seen, thin or full, of either sign`() throws {
    forEach(seeds: 1...20) { generator in
      let mean = 10 * (1e6 * generator.uniform() * generator.uniform()).rounded()
      var tally = Tally()
      for _ in 0..<generator.below(3_000) {
        let size = Int64(generator.exponential(mean: mean))
        tally.add(generator.below(9) == 0 ? -size : generator.below(5) == 0 ? 0 : size)
      }
      var writer = NumberWriter()
      PackedTally(tally).write(to: &writer)
      var reader = NumberReader(writer.bytes)
      let back = try? PackedTally(from: &reader).unpacked()
      #expect(back == tally)
      #expect(reader.isAtEnd)
    }
  }

  @Test func `who never got there is counted, and counts above 65,535 are kept`() throws {
    var histogram = Histogram()
    for _ in 0..<70_000 { histogram.add(12) }
    histogram.add(1 << 50)
    histogram.addInfinite()
    var writer = NumberWriter()
    PackedHistogram(histogram).write(to: &writer)
    var reader = NumberReader(writer.bytes)
    #expect(try PackedHistogram(from: &reader).unpacked() == histogram)
  }

  @Test func `bytes that were cut off or changed are refused, not read beyond`() throws {
    var tally = Tally()
    for value in 0..<500 { tally.add(Int64(value * value)) }
    var writer = NumberWriter()
    PackedTally(tally).write(to: &writer)
    for length in 0..<writer.bytes.count - 1 {
      var reader = NumberReader(Array(writer.bytes.prefix(length)))
      #expect(throws: UnreadableBytes.self) { try PackedTally(from: &reader) }
    }
    forEach(seeds: 1...200) { generator in
      var bytes = writer.bytes
      bytes[generator.below(bytes.count)] = UInt8(generator.below(256))
      var reader = NumberReader(bytes)
      _ = try? PackedTally(from: &reader).unpacked()
    }
  }
}
