/// One side of a paper.
public struct LayoutSheet: Hashable, Sendable {
  /// A size of paper, upright.
  public enum Size: String, CaseIterable, Hashable, Sendable {
    case a3 = "A3"
    case a4 = "A4"
    case a5 = "A5"

    /// Width and height in millimetres (ISO 216).
    public var millimetres: (width: Double, height: Double) {
      switch self {
      case .a3: (297, 420)
      case .a4: (210, 297)
      case .a5: (148, 210)
      }
    }
  }

  /// When the side is printed.
  public enum Occasion: String, CaseIterable, Hashable, Sendable {
    case always
    /// Only for a paper with notes, as the back of a certificate.
    case notes
  }

  public var size: Size
  public var isLandscape: Bool
  public var occasion: Occasion
  public var elements: [LayoutElement]

  public init(
    size: Size, isLandscape: Bool = false, occasion: Occasion = .always, elements: [LayoutElement]
  ) {
    self.size = size
    self.isLandscape = isLandscape
    self.occasion = occasion
    self.elements = elements
  }

  /// In millimetres, as it lies.
  public var width: Double { isLandscape ? size.millimetres.height : size.millimetres.width }
  public var height: Double { isLandscape ? size.millimetres.width : size.millimetres.height }
}
