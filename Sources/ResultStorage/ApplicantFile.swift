internal import Experiments
internal import PassportOffice
internal import Synchronization

/// `applicants.csv`, written while the first replication runs.
///
/// The first failure is remembered and nothing is written after it, so that a study goes on to its
/// report; whoever keeps the results has to ask.
final class ApplicantFile: Sendable {
  private let records: ApplicantRecords
  private let state: Mutex<State>

  private struct State {
    let sink: FileSink
    var failure: ResultStoreError?

    /// Does a part of the work unless some has failed before.
    mutating func attempt(_ work: (FileSink) throws(ResultStoreError) -> Void) {
      guard failure == nil else { return }
      do throws(ResultStoreError) {
        try work(sink)
      } catch {
        failure = error
      }
    }
  }

  /// Makes the file, which must not exist, in a folder.
  init(in folder: String, network: OfficeNetwork) throws(ResultStoreError) {
    records = ApplicantRecords(network: network)
    state = Mutex(State(sink: try FileSink(path: "\(folder)/\(ApplicantRecords.fileName)")))
    append(records.columns.map { CSVField($0) })
  }

  /// Takes over the file of an earlier run.
  init(copying old: String, to folder: String, network: OfficeNetwork) throws(ResultStoreError) {
    records = ApplicantRecords(network: network)
    let sink = try FileSink(path: "\(folder)/\(ApplicantRecords.fileName)")
    try sink.append(contentsOf: "\(old)/\(ApplicantRecords.fileName)")
    try sink.flush()
    state = Mutex(State(sink: sink))
  }

  /// Adds a person of a variant.
  func append(_ person: PersonRecord, variant: String) {
    append(records.fields(of: person, variant: variant))
  }

  /// Hands everything to the system, so that it outlives the process.
  func flush() {
    state.withLock { state in
      state.attempt { sink throws(ResultStoreError) in try sink.flush() }
    }
  }

  /// Hands everything to the disk, and throws what has failed until now.
  func finish() throws(ResultStoreError) {
    let failure = state.withLock { state in
      state.attempt { sink throws(ResultStoreError) in try sink.finish() }
      return state.failure
    }
    if let failure { throw failure }
  }

  private func append(_ fields: [CSVField]) {
    state.withLock { state in
      state.attempt { sink throws(ResultStoreError) in try sink.append(record: fields) }
    }
  }
}
