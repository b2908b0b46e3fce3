import FoundationEssentials
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// Names that are attacks show as text, on every page that shows names (reliability C4).
@Suite struct EscapingTests {
  static let attacks: [String] = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "' onfocus='alert(1)' autofocus='",
    "\"\u{301} onmouseover=alert(1) x=\"", "<\u{338}script>alert(1)</script>",
    "{{formToken}}", "{{{formToken}}}", "</textarea><script>alert(1)</script>", "&lt;b&gt;",
    "<svg/onload=alert(1)>", "javascript:alert(1)", "\u{202E}gnp.exe", "a\0b",
  ]

  @Test(arguments: attacks)
  func `an attack in a name stays text on every page`(attack: String) async throws {
    var office = DemoOffice()
    office.cases = DemoCases(names: [attack])
    office.people = DemoPeople(name: attack)
    let probe = try RouterProbe(office)
    let paths = [
      "/chi-tieu/birth_on_time", "/ca/ca-1", "/con-thieu", "/nguoi/ng-1",
      "/chi-tieu/birth_on_time?thon=\(QueryText.escaped(attack))",
      "/tong-quan?ngay=\(QueryText.escaped(attack))",
      "/dang-nhap?tiep=\(QueryText.escaped(attack))", "/chi-tieu/\(QueryText.escaped(attack))",
    ]
    for path in paths {
      let answer = try await probe.send(.get, path, as: path.hasPrefix("/dang") ? nil : .officer)
      #expect(Self.isClean(answer.body), "\(path)")
    }
    let found = try await probe.submit("/tim", as: .officer, [("tu", attack)])
    if found.status == 303 {
      let page = try await probe.send(.get, found.location, as: .officer)
      #expect(Self.isClean(page.body))
    }
    _ = try await probe.submit(
      "/ca/ca-1/ghi-chu", as: .officer, [("noiDung", attack), ("requestKey", "khoa-yeu-cau")])
    #expect(Self.isClean(try await probe.send(.get, "/ca/ca-1", as: .officer).body))
  }

  /// Tags and attributes are ours alone, and every address leads to us.
  private static func isClean(_ html: String) -> Bool {
    HTMLTags.tags(of: html).allSatisfy { tag in
      tags.contains(tag.name)
        && tag.attributes.allSatisfy { attribute in
          guard attributes.contains(attribute.name) || attribute.name.hasPrefix("data-") else {
            return false
          }
          let leadsSomewhere = ["href", "src", "action"].contains(attribute.name)
          return !leadsSomewhere || attribute.value.hasPrefix("/") || attribute.value.hasPrefix("#")
        }
    }
  }

  private static let tags: Set<String> = [
    "html", "head", "meta", "title", "link", "script", "body", "a", "header", "div", "span", "form",
    "input", "label", "button", "nav", "ul", "ol", "li", "main", "p", "h1", "h2", "h3", "section",
    "footer", "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "select",
    "option", "textarea", "kbd", "em", "strong", "aside", "details", "summary", "br",
  ]
  private static let attributes: Set<String> = [
    "lang", "charset", "name", "content", "rel", "href", "type", "src", "defer", "class", "id",
    "action", "method", "role", "value", "for", "placeholder", "autocomplete", "autocapitalize",
    "spellcheck", "aria-keyshortcuts", "aria-label", "aria-current", "tabindex", "aria-labelledby",
    "aria-describedby", "aria-hidden", "aria-sort", "scope", "inputmode", "required", "rows",
    "selected",
  ]

  @Test func `the check for attacks finds attacks`() {
    #expect(!Self.isClean("<p><script>alert(1)</script>".replacing("script", with: "iframe")))
    #expect(!Self.isClean("<input value=\"\"\u{301} onmouseover=alert(1) x=\"\">"))
    #expect(!Self.isClean("<a href=\"javascript:alert(1)\">"))
    #expect(Self.isClean("<input value=\"&quot;\u{301} onmouseover=alert(1)\">"))
  }

  @Test func `a quotation mark under an accent is still a quotation mark`() {
    // The template engine's own escaping goes by character and lets this one through.
    #expect(StrictHTML().escapeText("\"\u{301}x") == "&quot;\u{301}x")
    #expect(StrictHTML().escapeText("<\u{338}") == "&lt;\u{338}")
    #expect(StrictHTML().escapeText("Đặng Đức An") == "Đặng Đức An")
  }

  @Test func `no template prints a value unescaped, and all attributes are quoted`() throws {
    let folder = RouterProbe.folder("Sources/RegistryWeb/Resources/Templates")
    let names = try FileTree.files(below: folder).filter { $0.hasSuffix(".mustache") }
    #expect(names.count > 15)
    for name in names {
      let text = try FileTree.text(of: "\(folder)/\(name)")
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
      #expect(text.firstMatch(of: #/=\{\{/#) == nil, "\(name) has an unquoted attribute")
      #expect(text.firstMatch(of: #/\son[a-z]+=|\sstyle=|<style|<script>/#) == nil, "\(name)")
    }
  }

  @Test func `a template that prints a value unescaped stops the start`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("<p>{{{name}}}</p>".utf8).write(to: folder.appendingPathComponent("a.mustache"))
    #expect(throws: WebStartError.templateNotEscaped("a.mustache")) {
      try TemplateShelf(directory: folder.path)
    }
    try FileManager.default.removeItem(at: folder)
    #expect(throws: WebStartError.directoryNotReadable(folder.path)) {
      try TemplateShelf(directory: folder.path)
    }
  }

  @Test func `a name that a page does not give is noticed`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = "{{#rows}}{{name}} {{nmae}}{{/rows}}{{title}}"
    try Data(text.utf8).write(to: folder.appendingPathComponent("a.mustache"))
    let shelf = try TemplateShelf(directory: folder.path)
    let row: Fields = ["name": "\"\u{301}"]
    let (html, unknown) = shelf.render("a", ["rows": [row], "title": "T"])
    #expect(html == "&quot;\u{301} T")
    #expect(unknown == ["nmae"])
    try FileManager.default.removeItem(at: folder)
  }
}
