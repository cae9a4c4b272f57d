import ArgumentParser
import Experiments
import Foundation
import Scenarios

/// Runs in their folders, to be compared without simulating again.
struct SavedRuns {
  /// What the runs, or the variants of the only one, are called.
  let names: [String]
  let seed: UInt64
  /// In which amounts of money are.
  let currency: String?
  private let tables: [(replications: SavedReplications, variant: String)]

  /// The part of a manifest that matters here.
  private struct Manifest: Decodable {
    var seed: UInt64
  }

  /// Reads folders of runs: several each by its `base` or the variant chosen, one by its variants.
  init(folders: [String], chosen: [String]) throws {
    let seeds = try folders.map(Self.seed)
    guard Set(seeds).count == 1 else {
      let list = zip(folders, seeds).map { "\($0): \($1)" }.joined(separator: ", ")
      throw ValidationError(
        Wording(
          en: "the runs have different seeds (\(list)) and so no citizens in common: run one again "
            + "with --seed",
          id:
            "seed kedua simulasi berbeda (\(list)), jadi tidak ada warga yang sama: jalankan lagi "
            + "salah satunya dengan --seed"))
    }
    seed = seeds[0]
    let files = try folders.map { try SavedReplications(path: Self.table(of: $0)) }
    currency = files.compactMap(\.currency).first
    if files.count == 1 {
      let variants = chosen.isEmpty ? files[0].variants : ["base"] + chosen.filter { $0 != "base" }
      try Self.check(variants, in: files[0], folder: folders[0])
      names = variants
      tables = variants.map { (files[0], $0) }
    } else {
      let variant = chosen.first ?? "base"
      for (folder, file) in zip(folders, files) {
        try Self.check([variant], in: file, folder: folder)
      }
      names = folders
      tables = files.map { ($0, variant) }
    }
    guard names.count > 1 else {
      throw ValidationError(
        Wording(
          en: "the run has base alone, so that there is nothing to compare: give a second run",
          id: "simulasi ini hanya memuat base, jadi tidak ada pembanding: beri simulasi kedua"))
    }
  }

  /// The groups of quantities, by run and quantity.
  func series(of quantities: [Quantity]) throws -> [[[SavedSeries]]] {
    let series = tables.map { table in
      quantities.map { table.replications.series(of: $0, variant: table.variant) }
    }
    for (place, quantity) in quantities.enumerated() where series.allSatisfy({ $0[place].isEmpty })
    {
      throw ValidationError(
        Wording(
          en:
            "no run has \(quantity.text); `run` keeps the usual quantities, and others by --by or "
            + "as targets",
          id:
            "tidak ada simulasi yang memuat \(quantity.text); `run` menyimpan besaran yang lazim, "
            + "lainnya lewat --by atau sebagai target"))
    }
    return series
  }

  /// What the runs have of what a planner asks about first.
  func usualQuantities() throws(ScenarioErrors) -> [Quantity] {
    try SavedReplications.quantities(ComparedScenarios.allUsualTexts, from: "--of")
      .filter { quantity in
        tables.contains {
          !$0.replications.series(of: quantity, variant: $0.variant).isEmpty
        }
      }
  }

  private static func check(
    _ variants: [String], in file: SavedReplications, folder: String
  ) throws {
    for variant in variants where !file.variants.contains(variant) {
      let known = file.variants.joined(separator: ", ")
      throw ValidationError(
        Wording(
          en: "\(folder) has no variant `\(variant)`: there are \(known)",
          id: "\(folder) tidak memuat varian `\(variant)`: yang ada \(known)"))
    }
  }

  /// The table of a run's replications, which a folder may lack.
  private static func table(of folder: String) throws -> String {
    let path = "\(folder)/replications.csv"
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    let scenario = "antrean run \(folder)/scenario.yaml"
    throw ValidationError(
      Wording(
        en: "\(folder) has no replications.csv with the values of each replication, by which runs "
          + "are compared: make it again with `\(scenario)`, and with --replications-csv above "
          + "10,000 replications",
        id:
          "\(folder) tidak memuat replications.csv, yaitu nilai tiap replikasi yang menjadi dasar "
          + "perbandingan: buat lagi dengan `\(scenario)`, dan dengan --replications-csv di atas "
          + "10,000 replikasi"))
  }

  private static func seed(of folder: String) throws -> UInt64 {
    let url = URL(filePath: folder).appending(path: "manifest.json")
    do {
      return try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: url)).seed
    } catch {
      throw ValidationError(
        Wording(
          en: "\(folder) is no folder of a run: it has no manifest.json that could be read",
          id: "\(folder) bukan folder simulasi: tidak ada manifest.json yang terbaca"))
    }
  }
}
