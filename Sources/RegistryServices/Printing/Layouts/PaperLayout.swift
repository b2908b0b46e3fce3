public import CivilDate
public import LegalRules

/// How a paper looks, from when to when, and which instrument has the form.
public struct PaperLayout: Hashable, Sendable {
  public var kind: PaperKind
  public var from: PlainDate
  /// The last day; nil while no end is known.
  public var to: PlainDate?
  /// `inForce` or `expected`: an expected layout is printed, and the officer is told.
  public var status: RuleStatus
  public var citation: Citation
  /// In their order; each paper begins on a sheet of its own.
  public var sheets: [LayoutSheet]

  public init(
    kind: PaperKind, from: PlainDate, to: PlainDate?, status: RuleStatus, citation: Citation,
    sheets: [LayoutSheet]
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.status = status
    self.citation = citation
    self.sheets = sheets
  }
}
