internal import Foundation
internal import RegistryServices

/// The folder that holds everything of one office: ledger, work file, uploads.
struct DataFolder {
  let url: URL

  init(_ path: String) {
    url = URL(filePath: path).standardizedFileURL
  }

  var ledger: URL { url.appending(path: "ledger.sqlite") }
  var work: URL { url.appending(path: "work.sqlite") }
  /// Scans and photographs of dossiers, each under its own digest.
  var attachments: URL { url.appending(path: "attachments") }
  var uploads: URL { url.appending(path: "uploads") }
  /// The files that prove work on the plan, each under its hash.
  var evidence: URL { url.appending(path: "evidence") }

  /// The office's own Word template for administrative documents, where it has one.
  var wordTemplate: URL { url.appending(path: "mau/van-ban-hanh-chinh.docx") }

  /// The office's own plan with its goals, where it is not the one that comes with the program.
  var programme: URL { url.appending(path: "ke-hoach/chuong-trinh.yaml") }

  var exists: Bool {
    FileManager.default.fileExists(atPath: ledger.path)
      || FileManager.default.fileExists(atPath: databaseAddress.path)
  }

  /// Makes the folder, readable by its owner alone.
  func make() throws {
    try FileManager.default.createDirectory(
      at: uploads, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Throws an `OperatorError` when there is no register here.
  func mustExist() throws {
    guard exists else {
      throw OperatorError(
        what: "Thư mục \(url.path) chưa có sổ hộ tịch.",
        hint: """
          Xem lại tên thư mục. Xã mới: hotich create --data \(url.path) --commune MÃ-XÃ
          hoặc nhập tệp đầu tiên: hotich import --data \(url.path) khaisinh.xlsx
          """)
    }
  }

  /// Takes the folder for writing; released when the process ends.
  ///
  /// Throws `ImportRefusal.folderInUse` when another process holds it: one process writes, ever.
  func lock() throws {
    let path = url.appending(path: "lock").path
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw ImportRefusal.folderInUse
    }
  }
}
