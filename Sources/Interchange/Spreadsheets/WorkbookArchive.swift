import CZip

/// The archive of a workbook, opened for reading under limits.
///
/// Nothing is written to disk and no entry is opened but the few parts asked for by name; the bytes
/// that come out are counted, not believed.
final class WorkbookArchive {
  private let archive: OpaquePointer
  let limits: SourceLimits
  private let fileBytes: Int
  private var expandedBytes = 0

  init(path: String, fileBytes: Int, limits: SourceLimits) throws(SourceFileProblem) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      throw .damagedArchive(detail: Self.text(ofOpenError: code))
    }
    self.archive = archive
    self.limits = limits
    self.fileBytes = fileBytes
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.archiveEntries else {
      throw .tooManyArchiveEntries(count: count, limit: limits.archiveEntries)
    }
  }

  deinit { zip_discard(archive) }

  /// Whether the archive has an entry of this name; case does not count.
  func contains(_ name: String) -> Bool { place(of: name) != nil }

  /// Opens an entry.
  func open(_ name: String) throws(SourceFileProblem) -> WorkbookPart {
    guard let place = place(of: name) else { throw .notWorkbook(detail: name) }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, place, 0, &status) == 0 else { throw damage() }
    guard status.encryption_method == 0 else { throw .encrypted }
    guard status.size <= UInt64(limits.expandedBytes) else {
      throw .expandsTooFar(limit: limits.expandedBytes)
    }
    guard let file = zip_fopen_index(archive, place, 0) else { throw damage() }
    return WorkbookPart(file, name: name, size: Int(status.size), archive: self)
  }

  /// Counts bytes that came out of the archive against the limits.
  func count(_ bytes: Int) throws(SourceFileProblem) {
    expandedBytes += bytes
    guard expandedBytes <= limits.expandedBytes else {
      throw .expandsTooFar(limit: limits.expandedBytes)
    }
    if expandedBytes > limits.freelyExpandedBytes,
      expandedBytes / limits.expansionRatio > fileBytes
    {
      throw .expandsTooFar(limit: fileBytes * limits.expansionRatio)
    }
  }

  private func place(of name: String) -> UInt64? {
    let place = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    return place < 0 ? nil : UInt64(place)
  }

  private func damage() -> SourceFileProblem {
    let detail = String(cString: zip_strerror(archive))
    let code = zip_error_code_zip(zip_get_error(archive))
    if code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD { return .encrypted }
    return .damagedArchive(detail: detail)
  }

  private static func text(ofOpenError code: Int32) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }
}
