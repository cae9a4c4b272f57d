import ArgumentParser

/// How many people go to `applicants.csv`.
enum ApplicantChoice: ExpressibleByArgument {
  case all
  case atMost(Int)

  init?(argument: String) {
    switch argument {
    case "all": self = .all
    case "none": self = .atMost(0)
    case _:
      guard let number = Int(argument), number >= 0 else { return nil }
      self = .atMost(number)
    }
  }

  var defaultValueDescription: String { "none" }

  /// As on the command line.
  var word: String {
    switch self {
    case .all: "all"
    case .atMost(let number): String(number)
    }
  }

  /// As `RunOptions` wants it: nil for everybody.
  var limit: Int? {
    switch self {
    case .all: nil
    case .atMost(let number): number
    }
  }
}
