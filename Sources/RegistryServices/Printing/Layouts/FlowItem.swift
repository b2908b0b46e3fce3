public import CivilRegistration

/// A part of a text that runs from the top of an area downwards, and on to further pages.
public enum FlowItem: Hashable, Sendable {
  case paragraph(PaperTemplate, LayoutStyle)
  /// Texts side by side; the row is as high as the highest of them. A width of 0 takes what is left.
  case columns([LayoutColumn], LayoutStyle)
  /// Boxes to tick, one behind the other.
  case ticks([TickBox: String], order: [TickBox], LayoutStyle)
  /// The paper's blocks as the rows of a table, the header repeated on every page.
  case table([LayoutColumn], LayoutStyle)
  /// The paper's notes, each a paragraph; nothing when there are none.
  case notes(heading: String, LayoutStyle)
  /// Who signs, side by side in this order; kept together on one page. The template stands above.
  case signers([SignerBlock.Place], above: PaperTemplate?, LayoutStyle)
  /// Empty room, in millimetres.
  case space(Double)
}
