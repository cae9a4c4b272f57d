import EventKernel
import Experiments
import PassportOffice

/// Where people live and to which office they turn.
enum RegionTable {
  /// The most regions that are shown.
  private static let mostRegions = 20

  /// A row per region with the share of each demand; nothing without regions.
  static func section(of network: OfficeNetwork) -> ReportSection {
    let regions = network.town?.regions ?? []
    let shares = network.demands.map(network.regionShares(of:))
    var table = TextTable(
      [
        Wording(en: "region", id: "wilayah"), Wording(en: "nearest office", id: "kantor terdekat"),
        Wording(en: "distance", id: "jarak"),
      ] + network.names.demands.map { Wording($0) }
        + (network.awarenessMoves ? [Wording(en: "know the app", id: "mengenal aplikasi")] : []))
    for (place, region) in regions.enumerated().prefix(mostRegions) {
      let nearest = region.reach[0]
      table.add(
        [
          Wording(network.names.regions[place]), Wording(network.names.offices[nearest.office]),
          ShownNumber.text(nearest.kilometres, unit: "km"),
        ] + shares.map { ShownNumber.text($0[place], unit: "share") }
          + (network.awarenessMoves ? [knowledge(in: place, of: network)] : []))
    }
    let rest = regions.count - mostRegions
    let more = Wording(en: "and \(rest) more regions", id: "dan \(rest) wilayah lagi")
    return ReportSection(
      Wording(
        en: "Regions, with the share of the people of each demand",
        id: "Wilayah, dengan bagian orang dari setiap permintaan"),
      [.table(table)] + (rest > 0 ? [.line(more)] : []))
  }

  /// Who knows the app on the first and on the last counted day.
  private static func knowledge(in region: Int, of network: OfficeNetwork) -> Wording {
    guard let awareness = network.town?.awareness else { return ShownNumber.missing }
    let days = [network.span.windowStart.day, network.span.windowEnd.day - 1]
    let shares = days.map { awareness.share(ofRegion: region, onDay: $0) }
    let texts = shares.map { ShownNumber.text($0, unit: "share") }
    return Wording(en: "\(texts[0]) to \(texts[1])", id: "\(texts[0]) sampai \(texts[1])")
  }
}

extension OfficeNetwork {
  fileprivate var awarenessMoves: Bool { town?.awareness.moves ?? false }
}
