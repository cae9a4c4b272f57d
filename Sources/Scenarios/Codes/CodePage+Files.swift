import Experiments

/// Files and YAML.
extension CodePage {
  static let files: [CodePage] = [
    CodePage(
      .fileMissing,
      "A file that is named has to be there; tables are looked for beside the scenario.",
      in: .queue,
      wrong: "stages: [{id: desk, desks: 1, service: {empirical: {file: no.csv, column: min}}}]",
      right: "stages: [{id: desk, desks: 1, service: {exponential: {mean: 6 min}}}]"),
    CodePage(
      .fileUnreadable, "A file has to be a file that may be read.",
      wrongInWords: "antrean check scenarios", right: "antrean check scenarios/padang-2022.yaml"),
    CodePage(
      .fileEmpty, "A scenario has content.", wrongInWords: "a file without a word",
      right: "antrean: 1\nname: mm3"),
    CodePage(
      .fileTooLarge, "A scenario has at most 1 MiB, a table at most 64 MiB.",
      wrongInWords: "thousands of lines of a table in the scenario",
      right: "the table in a CSV file that the scenario names"),
    CodePage(
      .fileNotText, "A scenario is text in UTF-8.",
      wrongInWords: "a spreadsheet, or text in Latin-1",
      right: "the same saved as text in UTF-8"),
    CodePage(
      .yamlSyntax, "A scenario is valid YAML.", in: .queue,
      wrong: "title: [a queue", right: "title: a queue"),
    CodePage(
      .yamlFeature, "Anchors, aliases and tags of YAML are not part of the language.", in: .queue,
      wrong: "title: &first a queue", right: "title: a queue"),
    CodePage(
      .tab, "Lines are indented with spaces.", in: .queue,
      wrong: "experiment:\n\tseed: 1", right: "experiment:\n  seed: 1"),
    CodePage(
      .nestingTooDeep, "Lists and maps are nested at most 64 deep.",
      wrongInWords: "seventy brackets, one inside the other", right: "title: a queue"),
    CodePage(
      .tooManyValues, "A scenario has at most 200,000 values.",
      wrongInWords: "a list of 250,000 appointed times",
      right: "a CSV file that the scenario names"),
    CodePage(
      .severalDocuments, "A file holds one scenario.", in: .queue,
      wrong: "title: a queue\n---\nname: other", right: "title: a queue"),
    CodePage(
      .duplicateKey, "A key stands once in a map.", in: .queue,
      wrong: "title: a queue\ntitle: a line", right: "title: a queue"),
    CodePage(
      .extendsCircle, "Of two files or variants at most one extends the other.", in: .queue,
      wrong: """
        variants:
          one: {extends: two, set: {stages.desk.desks: 2}}
          two: {extends: one, set: {stages.desk.desks: 3}}
        """,
      right: """
        variants:
          one: {set: {stages.desk.desks: 2}}
          two: {extends: one, set: {demand.all.rate: 9 / h}}
        """),
  ]
}
