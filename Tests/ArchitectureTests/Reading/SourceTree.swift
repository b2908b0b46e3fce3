import Foundation

/// The project's files, read once for the whole run.
struct SourceTree: Sendable {
  let root: URL
  let files: [SourceFile]

  static let project = SourceTree(
    root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent())

  private static let folders = ["Sources", "Tests", "docs"]
  private static let rootFiles = ["Package.swift", "README.md", "CONTRIBUTING.md"]
  private static let readable: Set<String> = [
    "swift", "sql", "mustache", "csv", "md", "yaml", "css", "js",
  ]

  init(root: URL) {
    self.root = root
    var paths = Self.rootFiles
    for folder in Self.folders {
      let below = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      while let path = below?.nextObject() as? String { paths.append("\(folder)/\(path)") }
    }
    files = paths.sorted().compactMap { path in
      guard Self.readable.contains(URL(filePath: path).pathExtension),
        let bytes = FileManager.default.contents(atPath: root.appending(path: path).path)
      else { return nil }
      return SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Files below a folder with one of the extensions.
  func files(in folder: String, ending extensions: String...) -> [SourceFile] {
    files.filter { file in
      file.path.hasPrefix("\(folder)/") && extensions.contains { file.path.hasSuffix(".\($0)") }
    }
  }

  var swiftSources: [SourceFile] { files(in: "Sources", ending: "swift") }

  func bytes(of path: String) -> Data? {
    FileManager.default.contents(atPath: root.appending(path: path).path)
  }

  /// Names of the folders directly below a folder.
  func folders(in folder: String) -> [String] {
    let url = root.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      let path = url.appending(path: name).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }.sorted()
  }
}
