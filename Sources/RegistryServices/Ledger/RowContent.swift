public import CivilRegistration

/// A row as an act keeps it: only the cells that hold something, under their column names.
public struct RowContent: Sendable, Equatable {
  public var kind: SourceKind
  public var row: SourceRow

  public init(kind: SourceKind, row: SourceRow) {
    self.kind = kind
    self.row = row
  }

  /// What makes two rows the same row: kind and cells, without the running number of the file's
  /// first column and without where the row stood. Bytes for a digest, not for people.
  public var identityBytes: [UInt8] {
    let layout = ColumnLayout.of(kind)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2_048)
    bytes += kind.rawValue.utf8
    for column in layout.byName where column != layout.runningNumber {
      guard !row.cells[column].isEmpty else { continue }
      bytes.append(Self.fieldEnd)
      bytes += layout.quotedNames[column]
      bytes += row.cells[column].utf8
    }
    for extra in row.extras {
      bytes.append(Self.extraEnd)
      bytes += extra.header.utf8
      bytes.append(Self.fieldEnd)
      bytes += extra.text.utf8
    }
    return bytes
  }

  /// Control characters, which cleaned cells never hold.
  private static let fieldEnd: UInt8 = 0x1E
  private static let extraEnd: UInt8 = 0x1D

  /// The cells that hold something, in the order of the format, then the columns it does not know.
  public var namedCells: [RowIssue.Cell] {
    let names = ColumnLayout.of(kind).names
    let known = row.cells.indices.filter { !row.cells[$0].isEmpty }.map {
      RowIssue.Cell(column: names[$0], text: row.cells[$0])
    }
    return known + row.extras.map { RowIssue.Cell(column: $0.header, text: $0.text) }
  }

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject(reserving: 2_048)
    object.set("cells", Self.cells(of: row, kind: kind))
    if !row.extras.isEmpty { object.set("extras", Self.extras(of: row)) }
    object.set("kind", kind.rawValue)
    if !row.originals.isEmpty { object.set("originals", Self.originals(of: row, kind: kind)) }
    object.set("row", row.rowNumber)
    return object
  }

  public var canonicalText: String { canonicalObject.text }

  public init(canonicalText: String) throws(UnreadableAct) {
    guard let value = CanonicalValue(canonicalText: canonicalText) else { throw UnreadableAct() }
    try self.init(value)
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["cells", "extras", "kind", "originals", "row"])
    guard let kind = SourceKind(rawValue: try value.requiredText("kind")),
      let fields = value["cells"]?.fields
    else { throw UnreadableAct() }
    let layout = ColumnLayout.of(kind)
    var cells = [String](repeating: "", count: layout.names.count)
    // Both stand in the order of the names.
    var columns = layout.byName.makeIterator()
    for (name, field) in fields {
      var column = columns.next()
      while let other = column, layout.names[other] != name { column = columns.next() }
      guard let column, let text = field.text, !text.isEmpty else { throw UnreadableAct() }
      cells[column] = text
    }
    var row = SourceRow(rowNumber: try value.requiredInteger("row"), cells: cells)
    for extra in try value.listIfAny("extras") {
      try extra.hasNoFields(besides: ["header", "text"])
      row.extras.append(
        SourceRow.Extra(
          header: try extra.requiredText("header"), text: try extra.requiredText("text")))
    }
    for original in try value.listIfAny("originals") {
      try original.hasNoFields(besides: ["bytes", "column"])
      guard let column = layout.column[try original.requiredText("column")],
        let bytes = try original.bytes("bytes")
      else { throw UnreadableAct() }
      row.originals.append(SourceRow.Original(column: column, bytes: bytes))
    }
    self.init(kind: kind, row: row)
  }

  private static func cells(of row: SourceRow, kind: SourceKind) -> CanonicalObject {
    let layout = ColumnLayout.of(kind)
    var object = CanonicalObject(reserving: 2_048)
    for column in layout.byName where !row.cells[column].isEmpty {
      object.setNext(quotedKey: layout.quotedNames[column], row.cells[column])
    }
    return object
  }

  private static func extras(of row: SourceRow) -> [CanonicalObject] {
    row.extras.map { extra in
      var object = CanonicalObject()
      object.set("header", extra.header)
      object.set("text", extra.text)
      return object
    }
  }

  private static func originals(of row: SourceRow, kind: SourceKind) -> [CanonicalObject] {
    row.originals.map { original in
      var object = CanonicalObject()
      object.set("bytes", Hexadecimal.text(original.bytes))
      object.set("column", ColumnLayout.of(kind).names[original.column])
      return object
    }
  }
}

extension CanonicalValue {
  /// Bytes as small hexadecimal digits; nil when the text is anything else.
  fileprivate func bytes(_ key: String) throws(UnreadableAct) -> [UInt8]? {
    let text = try requiredText(key)
    guard let bytes = Hexadecimal.bytes(text), Hexadecimal.text(bytes) == text else { return nil }
    return bytes
  }
}
