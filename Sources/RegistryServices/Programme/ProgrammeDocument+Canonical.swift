public import ActionProgramme
internal import CivilDate

extension ProgrammeDocument {
  /// The document as acts and tables keep it.
  public var canonicalText: String { canonicalObject.text }

  /// Reads a document back. Throws `UnreadableAct`.
  public init(canonicalText: String) throws(UnreadableAct) {
    guard let value = CanonicalValue(canonicalText: canonicalText) else { throw UnreadableAct() }
    try self.init(canonical: value)
  }

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("annex", annex.map(\.canonicalObject))
    object.set("asOf", asOf.iso8601)
    object.set("blocks", blocks.map(\.canonicalObject))
    object.set("head", head.canonicalObject)
    object.set("kind", kind.rawValue)
    object.set("subject", subject)
    object.set("year", year)
    return object
  }

  init(canonical value: CanonicalValue) throws(UnreadableAct) {
    guard let kind = ProgrammeDocumentKind(rawValue: try value.requiredText("kind")),
      let asOf = PlainDate(iso8601: try value.requiredText("asOf")), let head = value["head"]
    else { throw UnreadableAct() }
    self.init(
      head: try DocumentHead(canonical: head), kind: kind, year: try value.requiredInteger("year"),
      asOf: asOf, subject: try value.requiredText("subject"),
      blocks: try value.requiredList("blocks").mapThrowing { item throws(UnreadableAct) in
        try Block(canonical: item)
      },
      annex: try value.requiredList("annex").mapThrowing { item throws(UnreadableAct) in
        try Table(canonical: item)
      })
  }
}

extension ProgrammeDocument.Block {
  fileprivate var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    switch self {
    case .heading(let text): object.set("heading", text)
    case .paragraph(let text): object.set("paragraph", text)
    case .table(let table): object.set("table", table.canonicalObject)
    }
    return object
  }

  fileprivate init(canonical value: CanonicalValue) throws(UnreadableAct) {
    if let text = value["heading"]?.text {
      self = .heading(text)
    } else if let text = value["paragraph"]?.text {
      self = .paragraph(text)
    } else if let table = value["table"] {
      self = .table(try ProgrammeDocument.Table(canonical: table))
    } else {
      throw UnreadableAct()
    }
  }
}

extension ProgrammeDocument.Table {
  fileprivate var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("columns", columns)
    object.set("note", note)
    object.set(
      "rows",
      rows.map { cells in
        var row = CanonicalObject()
        row.set("cells", cells)
        return row
      })
    object.set("title", title)
    return object
  }

  fileprivate init(canonical value: CanonicalValue) throws(UnreadableAct) {
    self.init(
      title: try value.requiredText("title"), columns: try value.requiredTexts("columns"),
      rows: try value.requiredList("rows").mapThrowing { row throws(UnreadableAct) in
        try row.requiredTexts("cells")
      }, note: try value.requiredText("note"))
  }
}

extension DocumentHead {
  fileprivate var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("agency", agency)
    object.set("date", date?.iso8601 ?? "")
    object.set("number", number)
    object.set("place", place)
    object.set("recipients", recipients)
    object.set("signer", signerName)
    object.set("signerTitles", signerTitles)
    object.set("superior", superior)
    return object
  }

  fileprivate init(canonical value: CanonicalValue) throws(UnreadableAct) {
    let date = try value.requiredText("date")
    guard date.isEmpty || PlainDate(iso8601: date) != nil else { throw UnreadableAct() }
    self.init(
      superior: try value.requiredText("superior"), agency: try value.requiredText("agency"),
      place: try value.requiredText("place"), number: try value.requiredText("number"),
      date: PlainDate(iso8601: date), signerTitles: try value.requiredTexts("signerTitles"),
      signerName: try value.requiredText("signer"),
      recipients: try value.requiredTexts("recipients"))
  }
}
