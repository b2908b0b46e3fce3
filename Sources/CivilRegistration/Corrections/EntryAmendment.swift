public import CivilDate

/// What a later act changes in an entry and notes on it. The entry itself is never touched: its present
/// content is the original row with its amendments in order (see `EntryHistory`).
public struct EntryAmendment: Hashable, Sendable {
  /// What changes an entry.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Thay đổi.
    case change
    /// Cải chính.
    case correction
    /// Bổ sung.
    case supplement
    /// Xác định lại dân tộc.
    case ethnicity
    /// Ghi chú theo bản án, quyết định.
    case note
    /// Thu hồi, hủy bỏ theo quyết định của Chủ tịch UBND cấp tỉnh.
    case revocation
  }

  /// One cell that becomes another.
  public struct CellChange: Hashable, Sendable {
    /// The column of the exchange format.
    public var column: String
    /// What stood there when the act was decided.
    public var from: String
    public var to: String

    public init(column: String, from: String, to: String) {
      self.column = column
      self.from = from
      self.to = to
    }
  }

  /// The entry, by the id that the ledger gives it.
  public var entryID: String
  public var register: RegisterKind
  public var kind: Kind
  public var on: PlainDate
  public var changes: [CellChange]
  /// The text of the note in the entry's Ghi chú; empty when nothing is noted.
  public var note: String
  /// Whether the note is for few eyes: it stands in no copy and on no page but those of an adoption.
  public var isRestricted: Bool
  /// The paper that was given out on it, where it gave one: `Trích lục cải chính hộ tịch số 02/2026 ngày
  /// 28/11/2026`. Known where a paper is printed, empty elsewhere.
  public var paper = ""
  /// Who wrote the note; known and empty as above.
  public var writtenBy = ""

  public init(
    entryID: String, register: RegisterKind, kind: Kind, on: PlainDate,
    changes: [CellChange] = [], note: String = "", isRestricted: Bool = false
  ) {
    self.entryID = entryID
    self.register = register
    self.kind = kind
    self.on = on
    self.changes = changes
    self.note = note
    self.isRestricted = isRestricted
  }
}
