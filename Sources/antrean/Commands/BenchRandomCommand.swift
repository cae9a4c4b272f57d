import ArgumentParser
import Benchmarks
import Experiments

/// `antrean bench random`: random bits for a battery of statistical tests.
struct BenchRandomCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "random",
    abstract: Wording(
      en: "Writes the first random bits of neighbouring streams, for statistical tests.",
      id: "Menulis bit acak pertama dari aliran yang bertetangga, untuk uji statistik."
    ).forParser,
    discussion: """
      Every draw of a simulation has a stream of its own, named by seed, replication, person, \
      purpose and stage. This writes the first 64 bits of one stream after the other, lowest byte \
      first, as a run would name them:

        antrean bench random | dieharder -a -g 200
      """)

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Bytes to write, at least 1 (default: until the reader closes the pipe).",
        id: "Banyaknya byte, sedikitnya 1 (bawaan: sampai pembaca menutup pipa).")))
  var bytes: Int?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "What differs between one number and the next: \(neighbourNames).",
        id: "Yang berbeda antara satu bilangan dan berikutnya: \(neighbourNames)."),
      valueName: "part"),
    completion: .list(InterleavedStreams.Neighbours.allCases.map(\.rawValue)),
    transform: readNeighbours)
  var neighbours = InterleavedStreams.Neighbours.purposes

  @Option(help: ArgumentHelp(Wording(en: "Seed of the first stream.", id: "Seed aliran pertama.")))
  var seed: UInt64 = 1

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    if let bytes, bytes < 1 {
      throw ValidationError(
        Wording(
          en: "--bytes is at least 1, not \(bytes)",
          id: "--bytes sedikitnya 1, bukan \(bytes)"))
    }
  }

  func perform() throws -> ExitStatus {
    guard !StandardOutput.isTerminal else {
      throw ValidationError(
        Wording(
          en: "random bits are nothing to read: send them to a file or a pipe",
          id: "bit acak bukan bacaan: kirim ke berkas atau pipa"))
    }
    var streams = InterleavedStreams(seed: seed, neighbours: neighbours)
    var block = [UInt64](repeating: 0, count: 1 << 14)
    var rest = bytes
    while rest != 0 {
      for index in block.indices { block[index] = streams.next().littleEndian }
      try block.withUnsafeBytes { written in
        let count = min(written.count, rest ?? written.count)
        try StandardOutput.write(UnsafeRawBufferPointer(rebasing: written[..<count]))
        rest = rest.map { $0 - count }
      }
    }
    return .success
  }

  private static var neighbourNames: String {
    InterleavedStreams.Neighbours.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func readNeighbours(_ text: String) throws -> InterleavedStreams.Neighbours {
    guard let neighbours = InterleavedStreams.Neighbours(rawValue: text) else {
      throw ValidationError(
        Wording(
          en: "--neighbours is one of \(neighbourNames), not \"\(text)\"",
          id: "--neighbours adalah salah satu dari \(neighbourNames), bukan \"\(text)\""))
    }
    return neighbours
  }
}
