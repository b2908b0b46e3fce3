import CivilRegistration

extension SourceFileProblem {
  /// A stable key for messages, logs and tests, such as `file.oldWorkbook`.
  public var code: String {
    switch self {
    case .notFound: "file.notFound"
    case .unreadable: "file.unreadable"
    case .empty: "file.empty"
    case .tooLarge: "file.tooLarge"
    case .changedWhileReading: "file.changedWhileReading"
    case .oldWorkbook: "file.oldWorkbook"
    case .encrypted: "file.encrypted"
    case .damagedArchive: "file.damagedArchive"
    case .notWorkbook: "file.notWorkbook"
    case .notText: "file.notText"
    case .lettersLost: "file.lettersLost"
    case .tooManyArchiveEntries: "file.tooManyArchiveEntries"
    case .expandsTooFar: "file.expandsTooFar"
    case .documentType: "file.documentType"
    case .malformedXML: "file.malformedXML"
    case .excessiveXML: "file.excessiveXML"
    case .tooManySharedTexts: "file.tooManySharedTexts"
    case .tooManyRows: "file.tooManyRows"
    case .tooManyColumns: "file.tooManyColumns"
    case .cellTooLong: "file.cellTooLong"
    case .unclosedQuote: "file.unclosedQuote"
    case .headerNotFound: "file.headerNotFound"
    case .kindAmbiguous: "file.kindAmbiguous"
    case .webPage: "file.webPage"
    case .xmlWorkbook: "file.xmlWorkbook"
    case .notNotices: "file.notNotices"
    }
  }

  /// What fills the placeholders of the message, by their names.
  public var values: [String: String] {
    switch self {
    case .notFound, .empty, .changedWhileReading, .oldWorkbook, .encrypted, .notText,
      .lettersLost, .webPage, .xmlWorkbook, .notNotices:
      [:]
    case .unreadable(let reason): ["reason": reason]
    case .tooLarge(let bytes, let limit): ["bytes": "\(bytes)", "limit": "\(limit)"]
    case .damagedArchive(let detail), .notWorkbook(let detail): ["detail": detail]
    case .tooManyArchiveEntries(let count, let limit): ["count": "\(count)", "limit": "\(limit)"]
    case .expandsTooFar(let limit), .tooManySharedTexts(let limit), .tooManyRows(let limit),
      .tooManyColumns(let limit):
      ["limit": "\(limit)"]
    case .documentType(let part), .excessiveXML(let part): ["part": part]
    case .malformedXML(let part, let line, let detail):
      ["part": part, "line": "\(line)", "detail": detail]
    case .cellTooLong(let row, let column, let limit):
      ["row": "\(row)", "column": "\(column)", "limit": "\(limit)"]
    case .unclosedQuote(let row): ["row": "\(row)"]
    case .headerNotFound(let found, let closest, let needed):
      [
        "found": found.joined(separator: ", "), "closest": closest?.rawValue ?? "",
        "needed": needed.joined(separator: ", "),
      ]
    case .kindAmbiguous(let kinds, let found):
      [
        "kinds": kinds.map(\.rawValue).joined(separator: ", "),
        "found": found.joined(separator: ", "),
      ]
    }
  }
}
