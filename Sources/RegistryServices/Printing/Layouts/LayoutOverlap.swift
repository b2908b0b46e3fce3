public import CivilDate

/// Two layouts of one paper that cover the same day.
public struct LayoutOverlap: Error, Hashable, Sendable {
  public var kind: PaperKind
  public var on: PlainDate
}
