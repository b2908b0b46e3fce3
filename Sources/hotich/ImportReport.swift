internal import CivilRegistration
internal import Foundation
internal import Messages
internal import RegistryServices
internal import RegistryStore

/// What came of the files of one import, for a person and for a program.
struct ImportReport {
  private struct File: Encodable {
    var file: String
    var kind: String?
    var rows = 0
    var imported = 0
    var warned = 0
    var refused = 0
    var unchanged = 0
    var problem: String?
    var code: String?
    var remarks: [String]?
  }
  private struct Files: Encodable { var files: [File] }

  private let messages: MessageCatalogue
  private var files: [File] = []

  init(messages: MessageCatalogue) {
    self.messages = messages
  }

  var hasRefusedFile: Bool { files.contains { $0.problem != nil } }

  mutating func add(_ name: String, _ outcome: FileImport.Outcome) {
    files.append(file(name, outcome, remarks: outcome.remarks))
  }

  /// A file that broke off behind rows that were taken.
  mutating func add(_ name: String, _ broken: BrokenFile) {
    var line = file(
      name, broken.outcome,
      remarks: broken.outcome.remarks + [MessageCode("import.remark.brokeOff")])
    line.problem = messages.text(broken.refusal.message)
    line.code = broken.refusal.message.key
    files.append(line)
  }

  private func file(
    _ name: String, _ outcome: FileImport.Outcome, remarks: [MessageCode]
  ) -> File {
    let counts = outcome.counts
    let remarks = remarks.map(messages.text)
    return File(
      file: name, kind: outcome.kind.rawValue, rows: counts.rows, imported: counts.imported,
      warned: counts.warned, refused: counts.refused, unchanged: counts.unchanged,
      remarks: remarks.isEmpty ? nil : remarks)
  }

  /// A file of which nothing was taken, and why.
  mutating func add(_ name: String, _ refusal: MessageCode) {
    files.append(File(file: name, problem: messages.text(refusal), code: refusal.key))
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(Files(files: files)), as: UTF8.self)
    }
  }

  var text: String {
    files.map { file in
      var line = ""
      if let problem = file.problem {
        line = "\(file.file): \(problem) [\(file.code ?? "")]"
        guard file.rows > 0 else { return line }
        line += "\n"
      }
      line += "\(file.file) (\(file.kind ?? "")): \(file.rows) dòng · \(file.imported) đã nhập"
      line += " · \(file.warned) có cảnh báo · \(file.refused) bị từ chối"
      line += " · \(file.unchanged) không đổi"
      for remark in file.remarks ?? [] { line += "\n  \(remark)" }
      return line
    }.joined(separator: "\n")
  }
}
