import Foundation
import TestSupport
import Testing

@testable import ResultStorage

struct FrameFileTests {
  let folder: TemporaryDirectory
  var path: String { folder.path + "frames" }
  private let contents: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 7, count: 100_000)]

  init() throws {
    folder = try TemporaryDirectory()
  }

  private func write() throws {
    let file = try FrameFile(path: path)
    for content in contents { #expect(file.append(content)) }
    try file.finish()
  }

  private func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  private func put(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  @Test func `frames come back in their order`() throws {
    try write()

    let reader = try FrameReader(path: path)

    #expect(reader.ending == .whole)
    #expect((0..<reader.count).map { reader.content(of: $0) } == contents)
  }

  /// Heads of 16 bytes: the frames end at 19, 35 and 100,051.
  @Test(arguments: [
    (0, 0), (1, 0), (18, 0), (19, 1), (20, 1), (34, 1), (35, 2), (60, 2), (100_050, 2),
  ])
  func `a torn last frame is left out`(length: Int, whole: Int) throws {
    try write()
    try put(Array(bytes().prefix(length)))

    let reader = try FrameReader(path: path)

    #expect(reader.count == whole)
    #expect(reader.ending == ([0, 19, 35].contains(length) ? .whole : .torn))
  }

  @Test func `zeros behind the last frame, as after a power failure, are a torn one`() throws {
    try write()
    try put(bytes() + Array(repeating: 0, count: 5_000))

    #expect(try FrameReader(path: path).ending == .torn)
    #expect(try FrameReader(path: path).count == 3)
  }

  @Test(arguments: [0, 5, 8, 17])
  func `a changed byte before the end is damage`(place: Int) throws {
    try write()
    var changed = try bytes()
    changed[place] ^= 0x10
    try put(changed)

    let reader = try FrameReader(path: path)

    #expect(reader.count == 0)
    #expect(reader.ending == .damaged(atByte: 0))
  }

  @Test func `work goes on behind the last whole frame`() throws {
    try write()
    try put(Array(bytes().dropLast(10)))

    let file = try FrameFile(continuing: FrameReader(path: path))
    file.append([9])
    try file.finish()

    let reader = try FrameReader(path: path)
    #expect(reader.ending == .whole)
    #expect((0..<reader.count).map { reader.content(of: $0) } == contents.dropLast() + [[9]])
  }

  @Test func `a file that is there is not overwritten`() throws {
    try write()

    #expect(throws: ResultStoreError.cannotWrite(path: path, EEXIST)) {
      try FrameFile(path: path)
    }
  }
}
