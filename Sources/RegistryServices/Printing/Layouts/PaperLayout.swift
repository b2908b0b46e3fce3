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
  /// Whether the Ministry prints the form as a blank, into which an office may write with "fields only"
  /// (Circular 04/2020/TT-BTP, article 27, annexes 1 and 2). Every other paper is drawn whole.
  public var hasBlank: Bool
  /// In their order; each paper begins on a sheet of its own.
  public var sheets: [LayoutSheet]

  public init(
    kind: PaperKind, from: PlainDate, to: PlainDate?, status: RuleStatus, citation: Citation,
    hasBlank: Bool = false, sheets: [LayoutSheet]
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.status = status
    self.citation = citation
    self.hasBlank = hasBlank
    self.sheets = sheets
  }

  /// Every place that the layout fills, in the order in which it is drawn.
  public var fields: [PaperField] { sheets.flatMap { $0.elements.flatMap(\.fields) } }
}

extension LayoutElement {
  fileprivate var fields: [PaperField] {
    switch self {
    case .text(let text): text.template.fields
    case .flow(_, let items): items.flatMap(\.fields)
    case .blocks(let blocks): blocks.elements.flatMap(\.fields)
    case .line, .box, .tick, .notes, .signer, .lookup: []
    }
  }
}

extension FlowItem {
  fileprivate var fields: [PaperField] {
    switch self {
    case .paragraph(let template, _): template.fields
    case .columns(let columns, _), .table(let columns, _):
      columns.flatMap { $0.template.fields }
    case .signers(_, let above, _): above?.fields ?? []
    case .ticks, .notes, .space: []
    }
  }
}
