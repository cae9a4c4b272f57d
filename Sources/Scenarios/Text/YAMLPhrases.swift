import Experiments

/// What the YAML parser says in its own words, which are English.
enum YAMLPhrases {
  /// A message of the parser; what is not known here stays as it is.
  static func wording(_ message: String) -> Wording {
    let indonesian = phrases.reduce(message) { text, phrase in
      text.replacing(phrase.text(in: .english), with: phrase.text(in: .indonesian))
    }
    return Wording(en: Wording(message), id: Wording(indonesian))
  }

  /// Parts of messages; a longer one stands before its own parts.
  private static let phrases = [
    Wording(
      en: "mapping values are not allowed in this context",
      id: "tanda ':' tidak boleh berada di sini"),
    Wording(
      en: "block sequence entries are not allowed in this context",
      id: "tanda '-' tidak boleh berada di sini"),
    Wording(
      en: "block mapping entries are not allowed in this context",
      id: "isian kumpulan kunci tidak boleh berada di sini"),
    Wording(
      en: "found character that cannot start any token",
      id: "ada karakter yang tidak dapat mengawali nilai"),
    Wording(
      en: "found a tab character that violates indentation", id: "ada tab yang merusak indentasi"),
    Wording(
      en: "found unexpected document indicator", id: "ada tanda dokumen yang tidak diharapkan"),
    Wording(en: "found unexpected end of stream", id: "berkas berakhir terlalu cepat"),
    Wording(en: "found unknown escape character", id: "ada karakter lolos yang tidak dikenal"),
    Wording(en: "found unexpected ':'", id: "ada tanda ':' yang tidak diharapkan"),
    Wording(en: "could not find expected", id: "tidak menemukan"),
    Wording(en: "did not find expected", id: "tidak menemukan"),
    Wording(en: "node content", id: "isi nilai"), Wording(en: "'-' indicator", id: "tanda '-'"),
    Wording(en: "comment or line break", id: "komentar atau baris baru"),
    Wording(en: "alphabetic or numeric character", id: "huruf atau angka"),
    Wording(en: "<document start>", id: "awal dokumen"),
    Wording(en: "while parsing a block mapping", id: "ketika membaca kumpulan kunci"),
    Wording(en: "while parsing a flow mapping", id: "ketika membaca kumpulan kunci dalam kurung"),
    Wording(en: "while parsing a block collection", id: "ketika membaca daftar"),
    Wording(en: "while parsing a flow sequence", id: "ketika membaca daftar dalam kurung"),
    Wording(en: "while parsing a block node", id: "ketika membaca nilai"),
    Wording(en: "while parsing a flow node", id: "ketika membaca nilai dalam kurung"),
    Wording(en: "while parsing a node", id: "ketika membaca nilai"),
    Wording(en: "while scanning a simple key", id: "ketika membaca kunci"),
    Wording(en: "while scanning a quoted scalar", id: "ketika membaca teks dalam tanda kutip"),
    Wording(en: "while scanning a plain scalar", id: "ketika membaca teks"),
    Wording(en: "while scanning a block scalar", id: "ketika membaca blok teks"),
    Wording(en: "while scanning for the next token", id: "ketika mencari nilai berikutnya"),
    Wording(en: " key", id: " kunci"), Wording(en: "' or '", id: "' atau '"),
  ]
}
