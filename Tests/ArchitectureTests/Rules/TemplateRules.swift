/// Pages: everything escaped, nothing inline, nobody else's host.
enum TemplateRules {
  static let escaped = Rule(
    "a template escapes everything",
    because: "a name typed by a stranger must stay text on every page"
  ) { file in
    guard file.path.hasSuffix(".mustache") else { return [] }
    return file.lines.enumerated().flatMap { line, text in
      ["{{{", "{{&", "{{ &"].filter { text.contains($0) }.map {
        Finding(path: file.path, line: line + 1, what: "\($0) is not escaped")
      }
    }
  }

  static let nothingInline = Rule(
    "a template holds no inline script or style, and names no other host",
    because: "the page's security policy refuses them, and an office may have no other network"
  ) { file in
    guard file.path.hasSuffix(".mustache") else { return [] }
    let inline = [
      "<style", " style=", " onclick=", " onload=", " onchange=", " onsubmit=", "javascript:",
    ]
    let hosts = ["src=\"http", "href=\"http", "src=\"//", "href=\"//", "url(http"]
    return file.lines.enumerated().flatMap { line, text in
      var found = (inline + hosts).filter { text.contains($0) }
      if text.contains("<script"), !text.contains("src=") { found.append("<script> without src") }
      return found.map { Finding(path: file.path, line: line + 1, what: $0) }
    }
  }

  /// Templates that neither a page nor another template names.
  static func orphans(templates: [SourceFile], sources: [SourceFile]) -> [Finding] {
    var named: Set<String> = []
    for source in sources {
      for literal in source.swift?.literals ?? [] { named.insert(literal.text) }
    }
    for template in templates {
      for part in template.text.split(separator: "{{", omittingEmptySubsequences: false)
        .dropFirst()
      {
        guard let first = part.first, first == ">" || first == "<",
          let end = part.firstRange(of: "}}")
        else { continue }
        let name = part[part.index(after: part.startIndex)..<end.lowerBound]
        named.insert(String(name.filter { !$0.isWhitespace }))
      }
    }
    return templates.compactMap { template in
      let below = template.path.firstRange(of: "/Templates/").map {
        template.path[$0.upperBound...]
      }
      let name = String((below ?? template.path[...]).dropLast(".mustache".count))
      if named.contains(name) || named.contains(template.stem) { return nil }
      return Finding(
        path: template.path, line: nil, what: "no page and no template names '\(name)'")
    }
  }
}
