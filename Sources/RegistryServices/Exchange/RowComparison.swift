internal import CivilDate
public import CivilRegistration
internal import RecordLinkage

/// Two rows of one entry, column by column.
public struct RowComparison: Sendable, Equatable {
  /// How a column differs.
  public enum Change: String, Sendable {
    /// Written otherwise, but the same.
    case form
    /// Only theirs says something.
    case added
    /// Only ours says something.
    case removed
    /// Both say something else.
    case changed
  }

  /// One column that differs, as both sides write it.
  public struct Column: Sendable, Equatable {
    public var name: String
    public var change: Change
    public var ours: String
    public var theirs: String
  }

  public let columns: [Column]

  public init(_ kind: SourceKind, ours: SourceRow, theirs: SourceRow) {
    let names = kind.columns
    let runningNumber = ColumnLayout.of(kind).runningNumber
    columns = names.indices.compactMap { place in
      guard place != runningNumber else { return nil }
      let (own, other) = (ours.cells[place], theirs.cells[place])
      guard let change = Self.change(own, other, name: names[place]) else { return nil }
      return Column(name: names[place], change: change, ours: own, theirs: other)
    }
  }

  /// The class of the pair, when both rows are of one entry.
  public var difference: ExchangeDifference {
    let changes = Set(columns.map(\.change))
    if changes.contains(.changed) || changes.isSuperset(of: [.added, .removed]) { return .changed }
    if changes.contains(.added) { return .theyHaveMore }
    if changes.contains(.removed) { return .weHaveMore }
    return changes.isEmpty ? .equal : .form
  }

  private static func change(_ ours: String, _ theirs: String, name: String) -> Change? {
    // By bytes: to Swift's `==` a composed and a decomposed text are one.
    guard !ours.utf8.elementsEqual(theirs.utf8) else { return nil }
    switch (EmptyMarker.matches(ours), EmptyMarker.matches(theirs)) {
    case (true, true): return .form
    case (true, false): return .added
    case (false, true): return .removed
    case (false, false): return isOneMeaning(ours, theirs, name) ? .form : .changed
    }
  }

  private static func isOneMeaning(_ ours: String, _ theirs: String, _ name: String) -> Bool {
    if name == "so" || name == "quyenSo" || name == "trangSo" {
      if let left = EntryNumber(cell: ours), let right = EntryNumber(cell: theirs) {
        return left.text == right.text
      }
    }
    if let left = date(ours), let right = date(theirs) { return left == right }
    return VietnameseText.canonical(ours) == VietnameseText.canonical(theirs)
  }

  /// A date read beyond doubt.
  private static func date(_ text: String) -> PartialDate? {
    let cell = CellDate(text)
    return cell.problems.isEmpty ? cell.date : nil
  }
}
