import Foundation
import TestSupport
import Testing

/// Published figures beside simulated ones, on the command line.
struct FiguresTests {
  private static let heading =
    "table,scenario,settings,replications,variant,quantity,per,published,freedom,limit,label,note\n"

  /// M/M/3 with a mean wait of 0.69205 min (Erlang C), and a table of figures about it.
  private func fixture(_ rows: String...) throws -> RunFixture {
    let fixture = try RunFixture(replications: 40)
    _ = try fixture.folder.write(
      Self.heading + rows.map { $0 + "\n" }.joined(), to: "published.csv")
    return fixture
  }

  private static let exact =
    "Queue,small.yaml,,,base,mean(wait),,0.69205 min,formula,interval,mean wait,M/M/3"

  @Test func `what a formula gives agrees`() throws {
    let fixture = try fixture(Self.exact)
    let outcome = try runAntrean(["figures", "published.csv"], in: fixture.folder.url)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("| mean wait | 0.69205 min | 0."))
    #expect(outcome.stdout.hasPrefix("### Queue\n"))
  }

  @Test func `a figure that must agree and does not fails, a free one is bold`() throws {
    let wrong = "Queue,small.yaml,,,base,mean(wait),,2 min,formula,interval,wrong wait,"
    let free = "Queue,small.yaml,,,base,mean(wait),,2 min,free,10 %,free wait,"
    let (first, second) = (try fixture(wrong), try fixture(free))
    let failed = try runAntrean(["figures", "published.csv"], in: first.folder.url)
    let shown = try runAntrean(["figures", "published.csv"], in: second.folder.url)

    #expect(failed.status == 1)
    #expect(failed.stderr.contains("`wrong wait` (Queue) does not agree"))
    #expect(shown.status == 0)
    #expect(shown.stdout.contains("| free wait | 2 min | **0."))
  }

  @Test func `settings and replications of a row are its own`() throws {
    // One desk more: M/M/4 at 1.5045 erlang waits 0.1309 min.
    let more =
      "Queue,small.yaml,stages.desk.desks=4,30,base,mean(wait),,0.1309 min,formula,interval,four desks,"
    let fixture = try fixture(Self.exact, more)
    let outcome = try runAntrean(["figures", "published.csv"], in: fixture.folder.url)
    #expect(outcome.status == 0, "\(outcome.stderr)")
  }

  @Test func `the tables replace what stood in their place`() throws {
    let fixture = try fixture(Self.exact)
    _ = try fixture.folder.write(
      "# Page\n<!-- figures -->\nold\n<!-- end of figures -->\nrest\n", to: "page.md")
    let outcome = try runAntrean(
      ["figures", "published.csv", "--update", "page.md"], in: fixture.folder.url)
    let page = try fixture.text(of: "page.md")

    #expect(outcome.status == 0)
    #expect(
      page == "# Page\n<!-- figures -->\n\n\(outcome.stdout)\n<!-- end of figures -->\nrest\n")
  }

  @Test func `tables speak the locale, a page English unless it is asked otherwise`() throws {
    let fixture = try fixture(Self.exact)
    _ = try fixture.folder.write("<!-- figures -->\n<!-- end of figures -->\n", to: "page.md")
    let update = ["figures", "published.csv", "--update", "page.md"]
    let shown = try runAntrean(
      update, environment: ["LC_ALL": "id_ID"], in: fixture.folder.url)
    #expect(shown.stdout.contains("| angka | terbitan |"))
    #expect(try fixture.text(of: "page.md").contains("| figure | published |"))

    _ = try runAntrean(update + ["--lang", "id"], in: fixture.folder.url)
    #expect(try fixture.text(of: "page.md").contains("| angka | terbitan |"))
  }

  @Test func `a page without a place is refused before anything is simulated`() throws {
    let fixture = try fixture(Self.exact)
    _ = try fixture.folder.write("# Page\n", to: "page.md")
    let outcome = try runAntrean(
      ["figures", "published.csv", "--update", "page.md"], in: fixture.folder.url)
    #expect(outcome.status == 64)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("`page.md` has no place for the tables"))
  }

  @Test func `all mistakes of a table are told with their lines`() throws {
    let fixture = try fixture(
      "Queue,small.yaml,,,base,mean(weit),,1 min,free,10 %,a,",
      "Queue,small.yaml,,,base,mean(wait),,1 minute long,free,10 %,b,",
      "Queue,small.yaml,,,base,mean(wait),,1 min,loose,10 %,c,",
      "Queue,small.yaml,,,base,mean(wait),,1 min,free,near,d,",
      "Queue,small.yaml,,,base,mean(wait) by hour,,1 min,free,10 %,e,",
      "Queue,small.yaml,,one,base,mean(wait),,1 min,free,10 %,f,",
      "Queue,none.yaml,,,base,mean(wait),,1 min,free,10 %,g,",
      "Queue,small.yaml,,,base,mean(wait),,3 min to 1 min,free,10 %,h,")
    let outcome = try runAntrean(["figures", "published.csv"], in: fixture.folder.url)

    #expect(outcome.status == 65)
    for line in 2...9 { #expect(outcome.stderr.contains("published.csv:\(line):1: error:")) }
    #expect(outcome.stderr.contains("did you mean `wait`?"))
    #expect(outcome.stderr.contains("there is no file"))
    #expect(outcome.stderr.contains("hint: write `1 min to 3 min`"))
  }

  @Test func `a mistake in a scenario names the row that asks for it`() throws {
    let fixture = try fixture(
      "Queue,small.yaml,stages.desk.desks=many,,base,mean(wait),,1 min,free,10 %,a,")
    let outcome = try runAntrean(["figures", "published.csv"], in: fixture.folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.stderr.contains("--set:1:20: error:"))
    #expect(outcome.stderr.contains("published.csv:2:1: note: named by this row"))
  }

  @Test func `a table that is none is refused`() throws {
    let fixture = try fixture()
    _ = try fixture.folder.write("table,scenario\nQueue,small.yaml\n", to: "short.csv")
    let short = try runAntrean(["figures", "short.csv"], in: fixture.folder.url)
    let missing = try runAntrean(["figures", "none.csv"], in: fixture.folder.url)

    _ = try fixture.folder.write(Self.heading, to: "empty.csv")
    let empty = try runAntrean(["figures", "empty.csv"], in: fixture.folder.url)
    #expect(empty.status == 65 && empty.stderr.contains("`empty.csv` has no figures"))
    #expect(short.status == 65 && short.stderr.contains("there is no column `settings`"))
    #expect(missing.status == 65 && missing.stderr.contains("there is no file `none.csv`"))
  }
}
