import Experiments

extension PointStudy {
  /// Runs the study with its progress on standard error until it is done or somebody stops it.
  func run(
    _ journal: PointJournal, isQuiet: Bool, in language: Language
  ) throws -> Outcome {
    let display = ProgressDisplay.onStandardError(isQuiet: isQuiet, in: language)
    let watch = InterruptWatch {
      display.clear()
      let message = Wording(
        en: "stopping; what is finished is kept; once more to stop at once",
        id: "berhenti; yang sudah selesai disimpan; sekali lagi untuk langsung berhenti")
      StandardError.write("antrean: \(message.text(in: language))\n")
    }
    defer { display.clear() }
    return try run(journal, progress: display.show, isCancelled: watch.isInterrupted)
  }
}
