import Experiments

/// Files and YAML.
extension CodePage {
  static let files: [CodePage] = [
    CodePage(
      .fileMissing,
      Wording(
        en: "A file that is named has to be there; tables are looked for beside the scenario.",
        id: "Berkas yang disebut harus ada; tabel dicari di samping skenario."),
      in: .queue,
      wrong: "stages: [{id: desk, desks: 1, service: {empirical: {file: no.csv, column: min}}}]",
      right: "stages: [{id: desk, desks: 1, service: {exponential: {mean: 6 min}}}]"),
    CodePage(
      .fileUnreadable,
      Wording(
        en: "A file has to be a file that may be read.",
        id: "Berkas harus berupa berkas yang boleh dibaca."),
      wrongInWords: "antrean check scenarios", right: "antrean check scenarios/padang-2022.yaml"),
    CodePage(
      .fileEmpty, Wording(en: "A scenario has content.", id: "Skenario berisi sesuatu."),
      wrongInWords: Wording(en: "a file without a word", id: "berkas tanpa satu kata pun"),
      right: "antrean: 1\nname: mm3"),
    CodePage(
      .fileTooLarge,
      Wording(
        en: "A scenario has at most 1 MiB, a table at most 64 MiB.",
        id: "Skenario paling besar 1 MiB, tabel paling besar 64 MiB."),
      wrongInWords: Wording(
        en: "thousands of lines of a table in the scenario",
        id: "ribuan baris tabel di dalam skenario"),
      right: Wording(
        en: "the table in a CSV file that the scenario names",
        id: "tabelnya dalam berkas CSV yang disebut skenario")),
    CodePage(
      .fileNotText,
      Wording(en: "A scenario is text in UTF-8.", id: "Skenario adalah teks UTF-8."),
      wrongInWords: Wording(
        en: "a spreadsheet, or text in Latin-1",
        id: "lembar kerja, atau teks Latin-1"),
      right: Wording(
        en: "the same saved as text in UTF-8",
        id: "isi yang sama disimpan sebagai teks UTF-8")),
    CodePage(
      .yamlSyntax, Wording(en: "A scenario is valid YAML.", id: "Skenario adalah YAML yang sah."),
      in: .queue,
      wrong: "title: [a queue", right: "title: a queue"),
    CodePage(
      .yamlFeature,
      Wording(
        en: "Anchors, aliases and tags of YAML are not part of the language.",
        id: "Jangkar, alias dan tag YAML bukan bagian dari bahasa."), in: .queue,
      wrong: "title: &first a queue", right: "title: a queue"),
    CodePage(
      .tab, Wording(en: "Lines are indented with spaces.", id: "Indentasi baris memakai spasi."),
      in: .queue,
      wrong: "experiment:\n\tseed: 1", right: "experiment:\n  seed: 1"),
    CodePage(
      .nestingTooDeep,
      Wording(
        en: "Lists and maps are nested at most 64 deep.",
        id: "Daftar dan kumpulan kunci bertingkat paling dalam 64."),
      wrongInWords: Wording(
        en: "seventy brackets, one inside the other",
        id: "tujuh puluh kurung, satu di dalam yang lain"), right: "title: a queue"),
    CodePage(
      .tooManyValues,
      Wording(
        en: "A scenario has at most 200,000 values.",
        id: "Skenario memuat paling banyak 200,000 nilai."),
      wrongInWords: Wording(
        en: "a list of 250,000 appointed times",
        id: "daftar berisi 250,000 waktu"),
      right: Wording(
        en: "a CSV file that the scenario names",
        id: "berkas CSV yang disebut skenario")),
    CodePage(
      .severalDocuments,
      Wording(
        en: "A file holds one scenario.",
        id: "Satu berkas memuat satu skenario."), in: .queue,
      wrong: "title: a queue\n---\nname: other", right: "title: a queue"),
    CodePage(
      .duplicateKey,
      Wording(
        en: "A key stands once in a map.",
        id: "Suatu kunci tertulis sekali dalam satu kumpulan."), in: .queue,
      wrong: "title: a queue\ntitle: a line", right: "title: a queue"),
    CodePage(
      .extendsCircle,
      Wording(
        en: "Of two files or variants at most one extends the other.",
        id: "Dari dua berkas atau varian paling banyak satu memperluas yang lain."), in: .queue,
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
