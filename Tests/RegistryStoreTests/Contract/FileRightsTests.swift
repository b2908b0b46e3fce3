import FoundationEssentials
import SQLToolkit
import SQLiteDriver
import Testing

/// A register's file is its owner's alone, however open the folder is.
struct FileRightsTests {
  @Test func `neither the file nor its log is readable by others`() async throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory
      .appendingPathComponent("hotich-\(UInt64.random(in: 0...UInt64.max))").path
    try files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    let old = "\(folder)/old.sqlite"
    #expect(
      files.createFile(atPath: old, contents: nil, attributes: [.posixPermissions: 0o644]))
    for path in ["\(folder)/new.sqlite", old] {
      let database = try SQLiteDatabase(path: path)
      try await database.write { try $0.run("CREATE TABLE thing (id TEXT NOT NULL)") }
      for end in ["", "-wal", "-shm"] {
        let rights = try files.attributesOfItem(atPath: path + end)[.posixPermissions] as? Int
        #expect(rights == 0o600, "\(path)\(end)")
      }
    }
  }
}
