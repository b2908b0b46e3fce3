internal import CivilRegistration
internal import Interchange
internal import RegistryServices

/// One such file, open.
final class OpenedFile: SourceReading {
  private let file: SourceFile
  private let rows: SourceRows

  init(_ file: SourceFile) throws(SourceFileProblem) {
    self.file = file
    rows = try file.rows()
  }

  var kind: SourceKind { file.kind }
  var digest: String { file.digest }

  var remarks: [MessageCode] {
    var remarks: [MessageCode] = []
    let unknown = file.unknownColumns.filter { $0 != ReadRow.correctionHeader }
    if !unknown.isEmpty {
      remarks.append(
        MessageCode("import.remark.unknownColumns", [unknown.joined(separator: ", ")]))
    }
    if file.sheets.count > 1 {
      remarks.append(
        MessageCode("import.remark.sheets", [file.sheets.joined(separator: "”, “")]))
    }
    for sheet in file.otherSheets {
      let isList = sheet.kind != nil
      remarks.append(
        MessageCode("import.remark.\(isList ? "otherList" : "otherSheet")", [sheet.name]))
    }
    if let row = rows.brokenRow {
      remarks.append(MessageCode("import.remark.brokenRow", [String(row)]))
    }
    if let formulas = rows.formulasWithoutResult {
      remarks.append(
        MessageCode("import.remark.formulas", [String(formulas.count), formulas.first]))
    }
    let feet = rows.footRows
    if !feet.isEmpty {
      let places = feet.prefix(10).map { String($0.row) }.joined(separator: ", ")
      remarks.append(MessageCode("import.remark.footRows", [String(feet.count), places]))
    }
    return remarks
  }

  var progressPermille: Int {
    let progress = rows.progress
    guard progress.bytesInAll > 0 else { return 0 }
    return min(1000, progress.bytesRead * 1000 / progress.bytesInAll)
  }

  func next() throws -> [SourceRow]? {
    do {
      return try rows.next()
    } catch {
      throw SourceRefusal(error.message)
    }
  }
}

extension SourceFileProblem {
  /// The message with its values, kinds and columns under the names that people know.
  var message: MessageCode {
    switch self {
    case .headerNotFound(let found, let closest, let needed):
      MessageCode(
        code,
        [closest.map { "@sourceKind.\($0.rawValue)" } ?? "", found.joined(separator: ", ")]
          + needed.map { "@column.\($0)" })
    case .kindAmbiguous(let kinds, _):
      MessageCode(code, kinds.map { "@sourceKind.\($0.rawValue)" })
    default:
      MessageCode(code, values.sorted { $0.key < $1.key }.map(\.value))
    }
  }
}
