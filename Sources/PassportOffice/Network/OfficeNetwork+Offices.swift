/// What belongs to which office.
extension OfficeNetwork {
  /// The office of a stage; 0 in a plain queue.
  public func office(ofStage stage: StageID) -> Int {
    town?.offices.firstIndex { $0.stages.contains(stage) } ?? 0
  }

  /// The shares of the people of a demand by the office to which they turn first.
  public func officeShares(of demand: Demand) -> [Double] {
    guard let town else { return [1] }
    var shares = [Double](repeating: 0, count: town.offices.count)
    guard !town.regions.isEmpty else {
      shares[demand.office] = 1
      return shares
    }
    for (region, share) in zip(town.regions, regionShares(of: demand)) {
      shares[region.reach[0].office] += share
    }
    return shares
  }

  /// The shares of the people of a demand by region, as expected.
  public func regionShares(of demand: Demand) -> [Double] {
    zip(demand.regionShares, [0] + demand.regionShares).map { $0 - $1 }
  }
}
