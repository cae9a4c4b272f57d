import PassportOffice

/// The counted people of one replication of a variant.
///
/// In pieces, because a single list would be copied whenever it grows.
struct KeptPeople {
  private var pieces: [[PersonRecord]] = []
  private static let pieceSize = 1_024

  private struct Place {
    var identity: UInt64
    var position: Int
  }

  mutating func append(_ person: PersonRecord) {
    if pieces.last.map({ $0.count == Self.pieceSize }) ?? true {
      var piece: [PersonRecord] = []
      piece.reserveCapacity(Self.pieceSize)
      pieces.append(piece)
    }
    pieces[pieces.count - 1].append(person)
  }

  /// Calls `body` with at most `limit` people (nil: all), those with the lowest identities, in
  /// their order.
  func forEachByIdentity(limit: Int?, _ body: (PersonRecord) -> Void) {
    var places = pieces.indices.flatMap { piece in
      pieces[piece].enumerated().map { offset, person in
        Place(identity: person.identity, position: piece * Self.pieceSize + offset)
      }
    }
    places.sort { $0.identity < $1.identity }
    for place in places.prefix(limit ?? places.count) {
      let (piece, offset) = place.position.quotientAndRemainder(dividingBy: Self.pieceSize)
      body(pieces[piece][offset])
    }
  }
}
