public import CivilRegistration

/// A file that changed something: its counts, and the rows bound to it.
public struct ReceivedFile: Sendable, Equatable {
  public var kind: SourceKind
  public var origin: RowOrigin
  public var counts: ImportCounts
  /// How many rows are kept beside the act (`kept_row`): every new row of a list, and the refused
  /// rows of a register.
  public var keptRows: Int
  /// SHA-256 over the kept rows in their order, hexadecimal; filled in by the ledger.
  public var keptRowsDigest: String
  /// Whether the list stands for the whole (residents): rows of the list before that are not in
  /// it are no longer current.
  public var replacesList: Bool
  /// Rows of the list before that this one no longer has.
  /// Their paper ids, in order.
  public var gone: [String]
  /// Whether a row without a number of the list is known by the person's identity number: lists of before are
  /// known by their content, which another status of residence changes.
  public var isKnownByPerson: Bool

  public init(
    kind: SourceKind, origin: RowOrigin, counts: ImportCounts, keptRows: Int,
    keptRowsDigest: String = "", replacesList: Bool, gone: [String],
    isKnownByPerson: Bool = false
  ) {
    self.kind = kind
    self.origin = origin
    self.counts = counts
    self.keptRows = keptRows
    self.keptRowsDigest = keptRowsDigest
    self.replacesList = replacesList
    self.gone = gone
    self.isKnownByPerson = isKnownByPerson
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("gone", gone)
    object.set("imported", counts.imported)
    object.set("keptRows", keptRows)
    object.set("keptRowsDigest", keptRowsDigest)
    object.set("kind", kind.rawValue)
    if isKnownByPerson { object.set("knownByPerson", 1) }
    object.set("origin", origin.canonicalObject)
    object.set("refused", counts.refused)
    object.set("replacesList", replacesList ? 1 : 0)
    object.set("rows", counts.rows)
    object.set("unchanged", counts.unchanged)
    object.set("warned", counts.warned)
    return object.text
  }

  private static let fields = [
    "gone", "imported", "keptRows", "keptRowsDigest", "kind", "knownByPerson", "origin", "refused",
    "replacesList", "rows", "unchanged", "warned",
  ]

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: Self.fields)
    guard let kind = SourceKind(rawValue: try value.requiredText("kind")),
      let origin = value["origin"]
    else { throw UnreadableAct() }
    self.kind = kind
    self.origin = try RowOrigin(origin)
    counts = ImportCounts(
      rows: try value.requiredInteger("rows"), imported: try value.requiredInteger("imported"),
      warned: try value.requiredInteger("warned"), refused: try value.requiredInteger("refused"),
      unchanged: try value.requiredInteger("unchanged"))
    keptRows = try value.requiredInteger("keptRows")
    keptRowsDigest = try value.requiredText("keptRowsDigest")
    replacesList = try value.requiredFlag("replacesList")
    gone = try value.requiredTexts("gone")
    isKnownByPerson =
      value["knownByPerson"] == nil ? false : try value.requiredFlag("knownByPerson")
  }
}
