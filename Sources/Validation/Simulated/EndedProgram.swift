import Foundation

/// A program that was run to its end.
struct EndedProgram {
  /// Exit status; nil if a signal ended it.
  var status: Int32?
  /// All of standard output.
  var output: Data
  /// All of standard error.
  var errors: String
  /// Seconds of a processor, of all its threads.
  var seconds: Double

  /// Runs a program; its streams go to files beginning with `files`, which are removed.
  ///
  /// `Process` does not tell what a single child has used while others run.
  static func running(
    _ program: String, _ arguments: [String], files: String
  ) throws -> EndedProgram {
    let (output, errors) = ("\(files).stdout", "\(files).stderr")
    let child = try start(program, arguments, output: output, errors: errors)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw SimulatorError(text: "\(program) is lost") }
    }
    defer {
      unlink(output)
      unlink(errors)
    }
    return try EndedProgram(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : nil,
      output: Data(contentsOf: URL(fileURLWithPath: output)),
      errors: String(contentsOfFile: errors, encoding: .utf8),
      seconds: usage.ru_utime.seconds + usage.ru_stime.seconds)
  }

  /// Starts it and tells its number.
  private static func start(
    _ program: String, _ arguments: [String], output: String, errors: String
  ) throws -> pid_t {
    var streams = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&streams)
    defer { posix_spawn_file_actions_destroy(&streams) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, output, writing, 0o600)
    posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, errors, writing, 0o600)
    let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }.sorted()
    var child: pid_t = 0
    let problem = withWords([program] + arguments) { words in
      withWords(environment) { posix_spawn(&child, program, &streams, nil, words, $0) }
    }
    guard problem == 0 else {
      throw SimulatorError(text: "\(program): \(String(cString: strerror(problem)))")
    }
    return child
  }

  /// Lends words as a list of C ends: addresses, then nil.
  private static func withWords<Result>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = words.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}

/// Seconds of a processor that this thread has used.
func secondsOfThread() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
}
