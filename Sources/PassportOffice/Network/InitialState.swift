/// What a town with an app starts with.
public struct InitialState: Sendable, Equatable {
  /// The chance of each slot that is open at the start to be sold.
  public var bookedShare: Double
  /// People who begin to look for a slot at the start.
  public var seekers: Int

  /// A state of slots and people; by default nothing is sold and nobody there.
  public init(bookedShare: Double = 0, seekers: Int = 0) {
    self.bookedShare = bookedShare
    self.seekers = seekers
  }
}
