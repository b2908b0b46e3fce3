import CZip
import Glibc

/// The parts of a Word file, read whole and written whole.
enum WordArchive {
  /// A part by its name in the archive.
  struct Part {
    var name: String
    var bytes: [UInt8]
  }

  /// A template has few and small parts; more is none of ours.
  private static let partLimit = 500
  private static let byteLimit = 20 * 1_024 * 1_024

  /// Reads every part of a file.
  static func read(path: String) throws(WordProblem) -> [Part] {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw WordProblem("zip \(code)") }
    defer { zip_discard(archive) }
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= partLimit else { throw WordProblem("zip > \(partLimit)") }
    var parts: [Part] = []
    var whole = 0
    for place in 0..<count {
      guard let name = zip_get_name(archive, UInt64(place), 0).map({ String(cString: $0) }) else {
        throw WordProblem("zip")
      }
      if name.hasSuffix("/") { continue }
      guard let file = zip_fopen_index(archive, UInt64(place), 0) else { throw WordProblem(name) }
      defer { zip_fclose(file) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
      while true {
        let read = zip_fread(file, &buffer, UInt64(buffer.count))
        guard read >= 0 else { throw WordProblem(name) }
        if read == 0 { break }
        whole += Int(read)
        guard whole <= byteLimit else { throw WordProblem("> \(byteLimit / 1_048_576) MB") }
        bytes += buffer[..<Int(read)]
      }
      parts.append(Part(name: name, bytes: bytes))
    }
    return parts
  }

  /// The bytes of a file of these parts, with a fixed time in it.
  static func bytes(of parts: [Part]) throws(WordProblem) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { throw WordProblem("zip") }
    // Held twice: by the archive, and here to read what was written.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &error) else {
      zip_source_free(source)
      throw WordProblem("zip")
    }
    for part in parts {
      guard let copy = malloc(max(1, part.bytes.count)) else {
        zip_discard(archive)
        throw WordProblem("memory")
      }
      part.bytes.withUnsafeBytes { bytes in
        if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
      }
      // The archive frees the copy.
      let content = zip_source_buffer(archive, copy, UInt64(part.bytes.count), 1)
      let place = zip_file_add(archive, part.name, content, UInt32(ZIP_FL_ENC_UTF_8))
      guard place >= 0, zip_file_set_mtime(archive, UInt64(place), 1_577_836_800, 0) == 0 else {
        zip_discard(archive)
        throw WordProblem(part.name)
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw WordProblem("zip")
    }
    return try bytes(of: source)
  }

  private static func bytes(of source: OpaquePointer) throws(WordProblem) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw WordProblem("zip") }
    defer { zip_source_close(source) }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
    while true {
      let read = zip_source_read(source, &buffer, UInt64(buffer.count))
      guard read >= 0 else { throw WordProblem("zip") }
      if read == 0 { return all }
      all += buffer[..<Int(read)]
    }
  }
}
