internal import RecordLinkage

/// Which column of a file is which field of a schema.
struct LinkageMapping: Sendable {
  let schema: LinkageSchema
  let leftID: String
  let rightID: String
  let leftColumns: [String]
  let rightColumns: [String]

  /// The columns of the exchange format.
  init(scenario: LinkageRun.Scenario, isOneFile: Bool) {
    switch scenario {
    case .births: schema = isOneFile ? .birthDoubles : .births
    case .divorce: schema = .divorces
    }
    leftID = "id"
    rightID = "id"
    leftColumns = schema.columns
    rightColumns = schema.columns
  }

  /// Reads a mapping: `kind,field,left,right`, one line a field; kind is `id`, `name`, `date`,
  /// `sex`, `place`, `identifier` or `text`; a place has its village, commune and province columns
  /// separated by `|`, a date its date and latest year, an identifier its new and old number.
  init(path: String) throws(LinkageFileError) {
    let file = try MappedFile(path: path)
    var scanner = MappedFieldScanner(file.bytes)
    defer { scanner.close() }
    var ids = ("id", "id")
    var fields: [LinkageField] = []
    var lefts: [String] = []
    var rights: [String] = []
    var line = 1
    _ = scanner.next()
    while scanner.next() {
      line += 1
      let cells = scanner.cells.map { String(decoding: $0, as: UTF8.self).trimmed }
      if cells.count == 1, cells[0].isEmpty { continue }
      guard cells.count >= 4 else { throw .malformed(file: path, line: line) }
      if cells[0] == "id" {
        ids = (cells[2], cells[3])
        continue
      }
      guard let kind = Self.kinds[cells[0]] else { throw .malformed(file: path, line: line) }
      let left = Self.columns(cells[2], kind)
      let right = Self.columns(cells[3], kind)
      fields.append(LinkageField(cells[1], kind, columns: left))
      lefts += left
      rights += right
    }
    guard !fields.isEmpty else { throw .malformed(file: path, line: line) }
    schema = .simple(name: "mapped", fields: fields)
    (leftID, rightID) = ids
    (leftColumns, rightColumns) = (lefts, rights)
  }

  private static let kinds: [String: LinkageField.Kind] = [
    "name": .personName, "date": .date, "sex": .sex, "place": .place, "identifier": .identifier,
    "text": .text,
  ]

  private static func columns(_ cell: String, _ kind: LinkageField.Kind) -> [String] {
    let wanted =
      switch kind {
      case .date, .identifier: 2
      case .place: 3
      case .personName, .sex, .text, .orientation: 1
      }
    let given = cell.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return (0..<wanted).map { $0 < given.count ? given[$0] : "" }
  }
}
