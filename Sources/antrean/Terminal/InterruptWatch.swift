import Dispatch
import Synchronization

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Turns Ctrl-C and SIGTERM into a question that the run asks between replications.
///
/// The second signal ends the program at once. The watch lasts as long as this object.
final class InterruptWatch {
  private let flag = InterruptFlag()
  /// A source that is not kept swallows its signals.
  private let sources: [any DispatchSourceSignal]

  /// Starts to watch; `notify` is called once, at the first signal, on another thread.
  init(notify: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { [flag] signal in
      Self.makeSource(signal, flag, notify)
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }

  /// Tells whether a signal came; may be asked on any thread.
  var isInterrupted: @Sendable () -> Bool {
    { [flag] in flag.isRaised.load(ordering: .relaxed) }
  }

  private static func makeSource(
    _ signal: Int32, _ flag: InterruptFlag, _ notify: @escaping @Sendable () -> Void
  ) -> any DispatchSourceSignal {
    let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
    source.setEventHandler {
      if flag.isRaised.exchange(true, ordering: .relaxed) {
        _exit(ExitStatus.interrupted.rawValue)
      }
      notify()
    }
    source.resume()
    return source
  }
}

private final class InterruptFlag: Sendable {
  let isRaised = Atomic(false)
}
