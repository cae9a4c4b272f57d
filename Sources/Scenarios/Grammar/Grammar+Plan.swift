import Experiments
import Planning

/// The fields of what may be decided.
extension Grammar {
  /// What may be decided, and what is wanted.
  static let plan = ObjectGrammar(
    "plan",
    Wording(
      en: "What may be decided about the office, and what is wanted of it.",
      id: "Yang boleh diputuskan tentang kantor, dan yang diinginkan darinya."),
    [
      Field(
        "minimise", .text, .optional,
        Wording(
          en: "`cost`, or a quantity such as `p90(wait)`; `cost` where nothing else is written.",
          id: "`cost`, atau besaran seperti `p90(wait)`; `cost` bila tidak ditulis apa pun.")),
      Field(
        "maximise", .expression(.quantity), .optional,
        Wording(
          en: "A quantity, instead of `minimise`.", id: "Sebuah besaran, pengganti `minimise`.")),
      Field(
        "budget", .money, .optional,
        Wording(
          en: "The most that the decisions may cost a working day.",
          id: "Biaya terbanyak semua keputusan per hari kerja.")),
      Field(
        "subject_to", .list(.expression(.target), atLeast: 1), .optional,
        Wording(
          en: "What must hold; the hard `targets` where this is not written.",
          id: "Yang harus dipenuhi; `targets` yang wajib bila ini tidak ditulis.")),
      Field(
        "tolerance", .share, .standard("5 %"),
        Wording(
          en: "The part of a limit within which a plan may be taken for either side of it.",
          id: "Bagian dari batas; di dalamnya suatu rencana boleh dianggap di sisi mana pun.")),
      Field(
        "confidence", .share, .standard("95 %"),
        Wording(
          en: "The probability that all plans are judged rightly.",
          id: "Peluang bahwa semua rencana dinilai dengan benar.")),
      Field(
        "decide", .list(.object(decision), atLeast: 1), .optional,
        Wording(
          en: "What may be decided; needed but beside `horizon` or `shifts`.",
          id: "Yang boleh diputuskan; wajib kecuali ada `horizon` atau `shifts`.")),
      Field(
        "shifts", .object(shifts), .optional,
        Wording(
          en: "How shifts may look that `antrean staff` plans.",
          id: "Bentuk sif kerja yang disusun `antrean staff`.")),
      Field(
        "horizon", .object(horizon), .optional,
        Wording(
          en: "The years ahead, as `antrean horizon` looks at them.",
          id: "Tahun-tahun ke depan, yang dilihat `antrean horizon`.")),
    ])

  /// The years ahead.
  static let horizon = ObjectGrammar(
    "horizon",
    Wording(
      en: "How far ahead, with which growth, and until when a backlog is cleared.",
      id: "Seberapa jauh ke depan, dengan pertumbuhan berapa, dan kapan tunggakan habis."),
    [
      Field(
        "months", .count(1...HorizonWish.mostMonths), .optional,
        Wording(
          en: "Calendar months from the first counted one on; 36 where this is not written.",
          id: "Bulan kalender sejak yang pertama dihitung; 36 bila tidak ditulis.")),
      Field(
        "growth", .text, .optional,
        Wording(
          en: "How much the demand grows in a year, such as `6 % / year`; it grows from month to "
            + "month.",
          id: "Pertumbuhan permintaan setahun, misalnya `6 % / year`; bertambah tiap bulan.")),
      Field(
        "clear_by", .date, .optional,
        Wording(
          en: "The day by which the people of `initial.backlog` are to be gone.",
          id: "Hari saat orang dari `initial.backlog` harus sudah habis.")),
      Field(
        "clear_probability", .share, .optional,
        Wording(
          en: "The probability with which they are to be gone by then; 90 % where this is not "
            + "written.",
          id: "Peluang bahwa mereka sudah habis pada hari itu; 90 % bila tidak ditulis.")),
    ])

  /// A value that may be decided.
  static let decision = ObjectGrammar(
    "decision",
    Wording(
      en: "A path whose value may be decided, with numbers of a range or a list of options.",
      id: "Alamat kunci yang nilainya boleh diputuskan, dengan rentang angka atau daftar pilihan."),
    [
      Field(
        "path", .text, .required,
        Wording(
          en: "Keys and names joined by points.", id: "Kunci dan nama yang dihubungkan titik.")),
      Field(
        "from", .text, .optional,
        Wording(en: "The first number, with its unit.", id: "Angka pertama, dengan satuannya.")),
      Field(
        "through", .text, .optional,
        Wording(en: "The last number.", id: "Angka terakhir.")),
      Field(
        "step", .text, .standardBeside("from", "1"),
        Wording(
          en: "The distance between two numbers.", id: "Jarak antara dua angka.")),
      Field(
        "options", .list(.anything, atLeast: 1), .optional,
        Wording(
          en: "Values, instead of a range.", id: "Nilai-nilai, pengganti rentang.")),
      Field(
        "names", .list(.text, atLeast: 1), .optional,
        Wording(
          en: "What the options are called in reports.",
          id: "Sebutan tiap pilihan dalam laporan.")),
      Field(
        "cost", .money, .optional,
        Wording(
          en: "What each step beyond the first costs a working day.",
          id: "Biaya tiap langkah sesudah yang pertama per hari kerja.")),
      Field(
        "costs", .list(.money, atLeast: 1), .optional,
        Wording(
          en: "What each of the options costs a working day.",
          id: "Biaya tiap pilihan per hari kerja.")),
    ], rules: [.exactlyOne(["from", "options"]), .needs("from", "through")])
}
