import Experiments
import Testing

@testable import Scenarios

/// What the YAML parser says is told in Indonesian where its words are known.
struct YAMLPhraseTests {
  @Test(arguments: [
    ("a: [1, 2\nb: 3", "tidak menemukan ',' atau ']' (ketika membaca daftar dalam kurung)"),
    ("a: b: c", "tanda ':' tidak boleh berada di sini"),
    ("a: \"b", "berkas berakhir terlalu cepat (ketika membaca teks dalam tanda kutip)"),
    ("a: 1\n b: 2", "tanda ':' tidak boleh berada di sini"),
    ("a: 1\n- b", "tidak menemukan kunci (ketika membaca kumpulan kunci)"),
    ("a: %b", "ada karakter yang tidak dapat mengawali nilai (ketika mencari nilai berikutnya)"),
  ])
  func `a text that is no YAML`(text: String, words: String) throws {
    let found = try problems(text).filter { $0.code == .yamlSyntax }
    let told = found.map { $0.wording.text(in: .indonesian) }
    #expect(told == ["ini bukan YAML yang sah: \(words)"])
  }

  @Test func `words that nobody knows stay as they are`() {
    let wording = YAMLPhrases.wording("something new")
    #expect(wording.text(in: .indonesian) == "something new")
  }
}
