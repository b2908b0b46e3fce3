/// A figure that is no longer what was signed, with the entries that make the difference.
public struct TableChange: Sendable, Equatable {
  public var item: String
  public var before: Int?
  public var after: Int?
  /// Entries that count now and did not then, and the other way round.
  public var came: [String]
  public var went: [String]

  /// The changed figures between a signed table and the same table now, in the order of the form.
  public static func changes(from signed: [FilledTable.Cell], to now: FilledTable) -> [TableChange]
  {
    now.cells.compactMap { cell in
      guard let old = signed.first(where: { $0.item == cell.item }) else { return nil }
      let (then, today) = (Set(old.entries), Set(cell.entries))
      guard old.value != cell.value || then != today else { return nil }
      return TableChange(
        item: cell.item, before: old.value, after: cell.value,
        came: today.subtracting(then).sorted(), went: then.subtracting(today).sorted())
    }
  }
}
