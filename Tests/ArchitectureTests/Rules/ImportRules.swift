/// Which room may see which: the arrows of docs/architecture.md.
enum ImportRules {
  static let arrows = Rule(
    "a room imports what its line in the table allows",
    because: "an arrow that nobody drew is how a house loses its shape"
  ) { file in
    guard let swift = file.swift, !file.room.isEmpty else { return [] }
    guard let room = Room.named(file.room) else {
      return [
        Finding(
          path: file.path, line: nil,
          what: "the room \(file.room) has no line in Tests/ArchitectureTests/Rules/Room.swift")
      ]
    }
    return swift.code.indices.compactMap { line in
      guard let module = importedModule(in: swift.code[line]) else { return nil }
      if room.mayImport.contains(module) { return nil }
      // Where FoundationEssentials lacks something, full Foundation says what for.
      if module == "Foundation", !Room.core.contains(room.name), room.name != "SQLToolkit",
        swift.hasReason(at: line)
      {
        return nil
      }
      return Finding(
        path: file.path, line: line + 1,
        what: "\(room.name) may not import \(module): \(room.because)")
    }
  }

  /// The module of an import declaration, whatever stands before it or is picked out of it.
  static func importedModule(in code: String) -> String? {
    var words = code.split(whereSeparator: { $0 == " " || $0 == "\t" })[...]
    let modifiers: Set<Substring> = [
      "public", "package", "internal", "fileprivate", "private", "@testable", "@preconcurrency",
      "@_exported", "@_implementationOnly",
    ]
    while let first = words.first, modifiers.contains(first) { words.removeFirst() }
    guard words.first == "import" else { return nil }
    words.removeFirst()
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
    if let first = words.first, kinds.contains(first) { words.removeFirst() }
    guard let path = words.first else { return nil }
    return path.split(separator: ".").first.map(String.init)
  }
}
