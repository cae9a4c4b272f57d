public import PassportOffice

/// Takes the people of the first replication, so that they do not wait in memory for their file.
public struct ApplicantArchive: Sendable {
  /// At most so many of a variant, the same in every one; nil: all.
  let limit: Int?
  let append: @Sendable (_ person: PersonRecord, _ variant: String) -> Void

  /// `append` is given the people of a variant in the order of their identities as soon as it is
  /// over, variant after variant, by one thread.
  public init(
    limit: Int?, append: @escaping @Sendable (_ person: PersonRecord, _ variant: String) -> Void
  ) {
    self.limit = limit
    self.append = append
  }

  /// Takes those of a variant with the lowest identities, in their order.
  func take(_ people: PieceList<PersonRecord>, variant: String) {
    let places = people.indices.map { (identity: people[$0].identity, place: $0) }
      .sorted { $0.identity < $1.identity }
    for (_, place) in places.prefix(limit ?? places.count) { append(people[place], variant) }
  }
}
