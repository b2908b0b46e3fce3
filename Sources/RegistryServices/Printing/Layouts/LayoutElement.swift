/// Something that a layout puts on a sheet.
public enum LayoutElement: Hashable, Sendable {
  case text(LayoutText)
  case line(LayoutLine)
  case box(LayoutArea)
  case tick(LayoutTick)
  /// A text that runs down its area and on to further pages.
  case flow(LayoutArea, [FlowItem])
  /// The notes of the paper or block in an area; what does not fit goes on on a further page.
  case notes(LayoutArea, LayoutStyle)
  /// One who signs: the lines above, centred in the area, the name at its bottom.
  case signer(SignerBlock.Place, LayoutArea, LayoutStyle)
  /// The QR code of the look-up address, with the code in letters below it.
  case lookup(LayoutArea)
  indirect case blocks(LayoutBlocks)

  /// Whether it is part of the pre-printed form, and so left out on a blank of the Ministry; the name of the
  /// paper is. Of a text that holds both, the words of the form are left out when it is drawn.
  public var isPrinted: Bool {
    switch self {
    case .text(let text): text.template.fields.isEmpty
    case .line, .box: true
    case .tick, .flow, .notes, .signer, .lookup, .blocks: false
    }
  }
}
