import Experiments
import Planning
import Synchronization

/// A search while it runs: its progress over all its parts, and whether somebody has stopped it.
final class SearchSession {
  private let display: ProgressDisplay
  private let watch: InterruptWatch
  private let language: Language
  private let reached = ReachedNumber()
  /// Replications of the parts before the one under way.
  private var before = 0
  private var expected = 1
  private var counter = FinishedCounter { _ in }

  init(_ plan: SearchArguments, in language: Language) {
    let display = ProgressDisplay.onStandardError(isQuiet: plan.quiet, in: language)
    self.display = display
    self.language = language
    watch = InterruptWatch {
      display.clear()
      let message = Wording(
        en: "antrean: stopping; what is finished is shown; once more to stop at once\n",
        id: "antrean: berhenti; yang sudah selesai ditampilkan; sekali lagi untuk langsung "
          + "berhenti\n")
      StandardError.write(message.text(in: language))
    }
  }

  /// Tells whether a signal came; may be asked on any thread.
  var isInterrupted: @Sendable () -> Bool { watch.isInterrupted }

  /// A part of the search begins; it and those to come have about so many replications.
  func begin(expecting replications: Int) {
    before = reached.value.withLock { $0 }
    expected = before + replications
    let show = show
    counter = FinishedCounter { show(.init(completed: $0, atMost: $0)) }
  }

  /// One replication more of the part is finished.
  var finishedOne: @Sendable () -> Void { counter.count }

  /// Shows how far the part is, as a share of the whole search.
  var show: @Sendable (StudyProgress) -> Void {
    { [display, reached, before, expected] part in
      let completed = before + part.completed
      reached.value.withLock { $0 = completed }
      display.show(.init(completed: completed, atMost: max(expected, before + part.atMost)))
    }
  }

  /// The budget of a search that takes about so many replications.
  func budget(_ limits: SearchLimitArguments, expecting replications: Int) -> SearchBudget {
    let show = show
    return SearchBudget(
      mayGoOn: limits.mayGoOn,
      progress: { show(.init(completed: $0, atMost: max($0, replications))) },
      isCancelled: isInterrupted)
  }

  /// Takes the progress away.
  func close() { display.clear() }

  /// Says that nothing was finished.
  func interruptedAtOnce() -> ExitStatus {
    close()
    let message = Wording(
      en: "antrean: interrupted before a replication was finished\n",
      id: "antrean: dihentikan sebelum satu replikasi selesai\n")
    StandardError.write(message.text(in: language))
    return .interrupted
  }
}

/// The replications that are finished, over all parts.
private final class ReachedNumber: Sendable {
  let value = Mutex(0)
}
