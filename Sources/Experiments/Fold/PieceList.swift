/// A list in pieces of one length, which grows without being copied.
///
/// What is kept of each person of a replication takes megabytes; a plain array would be there
/// twice whenever it grows. A piece is large enough to go back to the system when it is freed.
struct PieceList<Element: Sendable>: Sendable {
  private var pieces: [[Element]] = []

  private static var pieceBits: Int { 11 }
  private static var pieceLength: Int { 1 << pieceBits }

  var count: Int {
    guard let last = pieces.last else { return 0 }
    return (pieces.count - 1) << Self.pieceBits + last.count
  }

  var indices: Range<Int> { 0..<count }

  mutating func append(_ element: Element) {
    if pieces.last.map({ $0.count == Self.pieceLength }) ?? true {
      var piece: [Element] = []
      piece.reserveCapacity(Self.pieceLength)
      pieces.append(piece)
    }
    pieces[pieces.count - 1].append(element)
  }

  subscript(place: Int) -> Element {
    pieces[place >> Self.pieceBits][place & (Self.pieceLength - 1)]
  }
}
