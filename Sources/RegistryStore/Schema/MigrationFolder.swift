public import FoundationEssentials
public import SQLToolkit

/// The migrations of one database as files of a folder: `YYYYMMDDHHMMSS-verb-noun.sql`, or with
/// `.sqlite.sql` / `.postgresql.sql` for the single place where two texts are allowed.
public struct MigrationFolder: Sendable {
  private let folder: URL

  public init(_ folder: URL) {
    self.folder = folder
  }

  /// The migrations that an engine needs, in order. Throws what reading the files throws.
  public func migrations(for dialect: Dialect) throws -> [Migration] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".sql") }.sorted().compactMap { name in
      var stem = name.dropLast(".sql".count)
      for other in Dialect.allCases where stem.hasSuffix(".\(other.rawValue)") {
        guard other == dialect else { return nil }
        stem = stem.dropLast(other.rawValue.count + 1)
      }
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return Migration(name: String(stem), text: text)
    }
  }
}
