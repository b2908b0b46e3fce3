/// The container of old workbooks (MS-CFB), in which workbooks with a password are kept too.
enum CompoundFile {
  /// Whether its directory names an encrypted package, wherever in the file the directory lies.
  static func isEncrypted(_ file: FileBytes) throws(SourceFileProblem) -> Bool {
    let header = file.beginning
    guard header.count >= 52, header[30] == 9 || header[30] == 12 else { return false }
    let sector = (0..<4).reduce(0) { $0 | Int(header[48 + $1]) << (8 * $1) }
    let place = (sector + 1) << Int(header[30])
    guard place < file.count else { return false }
    return FileSignature.namesEncryptedPackage(
      try file.reopen().read(at: place, count: 1 << 12))
  }
}
