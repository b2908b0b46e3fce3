import CivilRegistration
import RegistryServices
import Synchronization

/// Files that a test hands out, by their places; opened anew each time.
final class GivenFiles: SourceOpening {
  struct File: Sendable {
    var kind: SourceKind
    var digest: String
    var batches: [[SourceRow]]
    /// Whether the file breaks off behind its batches.
    var breaksOff = false
    var remarks: [MessageCode] = []
  }

  private let files: Mutex<[String: File]>

  init(_ files: [String: File]) {
    self.files = Mutex(files)
  }

  func put(_ file: File, at place: String) { files.withLock { $0[place] = file } }

  func open(place: String) throws -> any SourceReading {
    guard let file = files.withLock({ $0[place] }) else {
      throw SourceRefusal(MessageCode("file.notText"))
    }
    return GivenFile(file)
  }
}

final class GivenFile: SourceReading {
  private let file: GivenFiles.File
  private var given = 0

  init(_ file: GivenFiles.File) {
    self.file = file
  }

  var kind: SourceKind { file.kind }
  var digest: String { file.digest }
  var remarks: [MessageCode] { file.remarks }
  var progressPermille: Int { given * 1_000 / max(1, file.batches.count) }

  func next() throws -> [SourceRow]? {
    guard given < file.batches.count else {
      guard file.breaksOff else { return nil }
      throw SourceRefusal(MessageCode("file.truncated"))
    }
    defer { given += 1 }
    return file.batches[given]
  }
}
