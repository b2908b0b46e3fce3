/// A column of a table, or of texts side by side.
public struct LayoutColumn: Hashable, Sendable {
  /// Printed in the header row that every page repeats; empty where there is none.
  public var title: String
  public var template: PaperTemplate
  /// In millimetres.
  public var width: Double
  public var alignment: LayoutStyle.Alignment

  public init(
    title: String = "", _ template: PaperTemplate, width: Double,
    alignment: LayoutStyle.Alignment = .left
  ) {
    self.title = title
    self.template = template
    self.width = width
    self.alignment = alignment
  }
}
