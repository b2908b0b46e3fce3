import CZip

/// One entry of a workbook's archive, unpacked piece by piece.
final class WorkbookPart {
  let name: String
  /// Unpacked bytes as the archive declares them; good for progress, never for allocation.
  let size: Int
  private let file: OpaquePointer
  private let archive: WorkbookArchive

  init(_ file: OpaquePointer, name: String, size: Int, archive: WorkbookArchive) {
    self.file = file
    self.name = name
    self.size = size
    self.archive = archive
  }

  deinit { zip_fclose(file) }

  /// Unpacks the next piece; 0 at the end. The check sum is tested at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFileProblem) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    let length = Int(zip_fread(file, start, UInt64(buffer.count)))
    guard length >= 0 else {
      throw .damagedArchive(detail: String(cString: zip_file_strerror(file)))
    }
    try archive.count(length)
    return length
  }
}
