/// Documents are about the software, for those who use and read it.
enum DocumentRules {
  /// Words that tell how a text came about instead of what the software is. Split, so that this file
  /// does not hold them itself.
  private static let workplace: [String] = [
    "prom" + "pt", "prom" + "pts", "Cla" + "ude", "Chat" + "GPT", "L" + "LM", "lang" + "uage model",
    "as an " + "AI", "sub" + "agent", "help" + "er session", "the br" + "ief", "/wo" + "rk/",
    "TO" + "DO", "FIX" + "ME", "lorem " + "ipsum",
  ]

  static let aboutTheSoftware = Rule(
    "a document speaks of the software alone, and promises nothing",
    because: "a reader wants to know what is there"
  ) { file in
    guard file.path.hasSuffix(".md") || file.path.hasSuffix(".swift") else { return [] }
    return file.lines.enumerated().flatMap { line, text in
      workplace.filter { text.containsWord($0) }.map {
        Finding(path: file.path, line: line + 1, what: "'\($0)'")
      }
    }
  }

  /// The names in the last column of the glossary's tables.
  static func glossaryNames(in glossary: SourceFile) -> [(line: Int, name: String)] {
    glossary.lines.enumerated().flatMap { line, text -> [(line: Int, name: String)] in
      guard text.hasPrefix("|"),
        let last = text.split(separator: "|").last(where: { $0.contains("`") })
      else { return [] }
      let parts = last.split(separator: "`", omittingEmptySubsequences: false)
      return parts.enumerated().compactMap { place, part in
        guard place % 2 == 1 else { return nil }
        let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        return (line + 1, String(name))
      }
    }
  }

  static func missingNames(in glossary: SourceFile, sources: [SourceFile]) -> [Finding] {
    var known: Set<String> = []
    for source in sources {
      known.insert(source.room)
      for code in source.swift?.code ?? [] {
        for word in code.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }) {
          known.insert(String(word))
        }
      }
    }
    return glossaryNames(in: glossary).flatMap { entry in
      entry.name.split(separator: ".").filter { !known.contains(String($0)) }.map {
        Finding(path: glossary.path, line: entry.line, what: "no code knows \($0)")
      }
    }
  }

  /// Links to files of the project that are not there.
  static func deadLinks(in document: SourceFile, exists: (String) -> Bool) -> [Finding] {
    let folder = document.path.split(separator: "/").dropLast().map(String.init)
    return document.lines.enumerated().flatMap { line, text in
      text.split(separator: "](", omittingEmptySubsequences: false).dropFirst().compactMap {
        part -> Finding? in
        guard let end = part.firstIndex(of: ")") else { return nil }
        let target = part[..<end].split(separator: "#").first ?? ""
        if target.isEmpty || target.contains("://") || target.hasPrefix("mailto:") { return nil }
        var parts = folder
        for piece in target.split(separator: "/") {
          if piece == ".." {
            _ = parts.popLast()
          } else if piece != "." {
            parts.append(String(piece))
          }
        }
        let path = parts.joined(separator: "/")
        if exists(path) { return nil }
        return Finding(
          path: document.path, line: line + 1, what: "links to \(target), which is not there")
      }
    }
  }
}
