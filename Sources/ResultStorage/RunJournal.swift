internal import Experiments

/// The file of a run's outcomes, replication by replication.
///
/// Its first frame says of which run they are, so that those of another are not taken for its own.
enum RunJournal {
  static let fileName = "replications.journal"

  /// The first frame of a run's file.
  ///
  /// The number at the end counts changes of what the others hold.
  static func head(of manifest: RunManifest, request: RunRequest) -> [UInt8] {
    let scopes = request.scopes.joined(separator: ",")
    let text =
      "antrean \(manifest.antrean) scenario \(manifest.scenarioHash) seed \(manifest.seed) "
      + "by \(scopes) applicants \(request.applicants) form 1"
    return Array(text.utf8)
  }

  /// How many replications a folder's file holds; none if it is not there or of no run.
  static func replications(in folder: String) -> Int { contents(of: folder)?.replications ?? 0 }

  /// The first frame of a folder's file and how many follow; nil if there is none.
  static func contents(of folder: String) -> (head: [UInt8], replications: Int)? {
    do throws(ResultStoreError) {
      let reader = try FrameReader(path: "\(folder)/\(fileName)")
      guard reader.count > 0, let head = reader.content(of: 0) else { return nil }
      return (head, reader.count - 1)
    } catch {
      return nil
    }
  }
}
