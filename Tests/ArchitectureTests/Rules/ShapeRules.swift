/// The shape of files: one type each, named for it, short.
enum ShapeRules {
  /// Files that may be longer than `longest` lines, each with its reason.
  static let long: [String: String] = [:]
  static let longest = 400
  static let medianBelow = 80

  static let length = Rule(
    "a file has at most \(longest) lines",
    because: "a file longer than that is always two things; listed exceptions give their reason"
  ) { file in
    guard file.path.hasSuffix(".swift"), file.length > longest, long[file.path] == nil else {
      return []
    }
    return [Finding(path: file.path, line: nil, what: "\(file.length) lines")]
  }

  static let oneType = Rule(
    "a file holds one type and bears its name, or Type+Aspect for an extension",
    because: "a reader finds a type by the name of its file"
  ) { file in
    guard let swift = file.swift, file.path.hasPrefix("Sources/") else { return [] }
    let types = topLevelTypes(in: swift)
    let open = types.filter { !$0.isPrivate }
    if open.count > 1 {
      let names = open.map(\.name).joined(separator: ", ")
      return [
        Finding(path: file.path, line: open[1].line + 1, what: "more than one type: \(names)")
      ]
    }
    let base = file.stem.split(separator: "+").first.map(String.init) ?? file.stem
    if let type = open.first, type.name != base {
      return [
        Finding(
          path: file.path, line: type.line + 1, what: "holds \(type.name), but is named \(base)")
      ]
    }
    return []
  }

  struct TopLevelType { let name: String, line: Int, isPrivate: Bool }

  /// The types declared outside every brace.
  static func topLevelTypes(in swift: SwiftText) -> [TopLevelType] {
    let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol"]
    var depth = 0
    var found: [TopLevelType] = []
    for (line, code) in swift.code.enumerated() {
      if depth == 0 {
        let words = code.split(whereSeparator: { " \t:{<(".contains($0) })
        if let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count,
          !words[..<kind].contains("import"), !words[..<kind].contains("func"),
          words[..<kind].allSatisfy({ !$0.contains("=") && $0 != "extension" && $0 != "case" })
        {
          let isPrivate = words[..<kind].contains { $0 == "private" || $0 == "fileprivate" }
          found.append(
            TopLevelType(name: String(words[kind + 1]), line: line, isPrivate: isPrivate))
        }
      }
      for character in code {
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
      }
    }
    return found
  }

  /// Files whose room has another one of the same name: the compiler refuses the pair, minutes later.
  static func sameNames(in files: [SourceFile]) -> [Finding] {
    var seen: [String: String] = [:]
    return files.compactMap { file in
      guard let first = seen.updateValue(file.path, forKey: "\(file.room)/\(file.name)") else {
        return nil
      }
      return Finding(path: file.path, line: nil, what: "bears the name of \(first)")
    }
  }

  static let holdsCode = Rule(
    "a source file holds code",
    because: "a room is made when its first code arrives, not before"
  ) { file in
    guard let swift = file.swift, file.path.hasPrefix("Sources/") else { return [] }
    if swift.code.contains(where: { $0.contains { !$0.isWhitespace } }) { return [] }
    return [Finding(path: file.path, line: nil, what: "nothing but comments")]
  }

  private static let suffixes: [String] = [
    "Manager", "Helper", "Helpers", "Utils", "Utilities", "Service",
  ]

  static let names = Rule(
    "no type is a Manager, a Helper, Utils or a Service",
    because: "such a name says that nobody knew what the thing is"
  ) { file in
    guard let swift = file.swift, file.path.hasPrefix("Sources/") else { return [] }
    return topLevelTypes(in: swift).compactMap { type in
      guard suffixes.contains(where: { type.name.hasSuffix($0) }) else { return nil }
      return Finding(path: file.path, line: type.line + 1, what: type.name)
    }
  }

  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "func", "typealias", "subscript",
  ]
  private static let modifiers: Set<Substring> = [
    "public", "package", "open", "final", "static", "class", "mutating", "nonmutating",
    "nonisolated",
    "indirect", "override", "convenience", "required", "prefix", "postfix", "consuming",
    "borrowing",
  ]
  /// Conformances that the standard library documents.
  private static let known: Set<Substring> = [
    "hash", "encode", "callAsFunction", "makeIterator", "next", "distance", "advanced",
    "StringInterpolation", "appendLiteral", "appendInterpolation",
  ]

  /// What protocols of ours ask for: documented there, not again at each type that does it.
  static func requirements(in files: [SourceFile]) -> Set<Substring> {
    var names: Set<Substring> = []
    for file in files {
      guard let swift = file.swift, swift.code.contains(where: { $0.contains("protocol ") }) else {
        continue
      }
      for code in swift.code where !code.contains("public ") && !code.contains("private ") {
        guard let start = code.firstRange(of: "func ") else { continue }
        names.insert(code[start.upperBound...].prefix { $0.isLetter || $0.isNumber })
      }
    }
    return names
  }

  static func documented(requirements: Set<Substring>) -> Rule {
    Rule(
      "a public declaration says what it is",
      because: "hard to document means that the interface is wrong"
    ) { file in
      guard let swift = file.swift, file.path.hasPrefix("Sources/") else { return [] }
      var documented = requirements
      return swift.code.enumerated().compactMap { line, code in
        let words = code.split(whereSeparator: { " \t:{(".contains($0) })
        guard words.contains("public"),
          let kind = words.firstIndex(where: { kinds.contains($0) && $0 != "class" })
            ?? words.firstIndex(of: "class"),
          kind + 1 < words.count,
          words[..<kind].allSatisfy({ modifiers.contains($0) || $0.hasPrefix("@") })
        else { return nil }
        let name = words[kind + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        // An operator has no letters; what an overload is stands at the first of its name.
        if name.isEmpty || known.contains(name) || documented.contains(name) { return nil }
        var above = line - 1
        while above >= 0, swift.code[above].contains("@") { above -= 1 }
        if above >= 0, swift.comments[above].hasPrefix("/") {
          documented.insert(name)
          return nil
        }
        return Finding(path: file.path, line: line + 1, what: "\(words[kind]) \(name) has no ///")
      }
    }
  }
}
