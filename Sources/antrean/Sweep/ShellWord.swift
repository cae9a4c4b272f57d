/// Words of a command line.
enum ShellWord {
  /// A word as a shell takes it.
  static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=%:,".contains($0) }
    return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }

  /// The command of this process, to go on with the work in a folder.
  static func command(continuing folder: String) -> String {
    var words = Array(CommandLine.arguments.dropFirst())
    for option in ["--out", "--continue"] {
      if let place = words.firstIndex(of: option) {
        words.removeSubrange(place..<min(words.count, place + 2))
      }
      words.removeAll { $0.hasPrefix(option + "=") }
    }
    return (["antrean"] + (words + ["--continue", folder]).map(quoted)).joined(separator: " ")
  }
}
