import EventKernel
import PassportOffice

/// A line of a story: something that happened, or a row of tries that ended alike.
struct StoryLine: Sendable {
  let at: SimInstant
  let happening: Happening
  /// Tries of the same kind that follow it and are not told one by one; the last of them.
  var more = 0
  var until: SimInstant

  /// So many tries in a row are told one by one.
  private static let mostAlike = 2

  /// The lines of a story; of many tries in a row that fail alike the first is told, and how many
  /// follow.
  static func lines(of events: [StoryEvent]) -> [StoryLine] {
    var lines: [StoryLine] = []
    var start = events.startIndex
    while start < events.endIndex {
      let end =
        events[start...].firstIndex { !isAlike($0.happening, events[start].happening) }
        ?? events.endIndex
      if end - start <= Self.mostAlike + 1 {
        for event in events[start..<max(end, start + 1)] { lines.append(StoryLine(event)) }
        start = max(end, start + 1)
      } else {
        var line = StoryLine(events[start])
        line.more = end - start - 1
        line.until = events[end - 1].at
        lines.append(line)
        start = end
      }
    }
    return lines
  }

  private init(_ event: StoryEvent) {
    at = event.at
    happening = event.happening
    until = event.at
  }

  private static func isAlike(_ one: Happening, _ other: Happening) -> Bool {
    guard case .findsNoSlot(let first, _) = one, case .findsNoSlot(let second, _) = other else {
      return false
    }
    return switch (first, second) {
    case (.noneFree, .noneFree): true
    case (.noneFree, _), (_, .noneFree): false
    case (.noneSuits, _), (.appIsDown, _), (.appIsFull, _), (.sessionBroke, _): first == second
    }
  }
}
