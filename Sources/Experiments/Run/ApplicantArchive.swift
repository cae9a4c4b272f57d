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
}
