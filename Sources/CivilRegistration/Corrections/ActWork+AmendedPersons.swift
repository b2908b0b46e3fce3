import CivilDate
import LegalRules

extension ActWork {
  /// A paper is its kind, number, day and issuer: a number goes in with its kind, and has the digits of that
  /// kind (Circular 04/2020/TT-BTP, article 31).
  mutating func checkPapers(_ changes: [EntryAmendment.CellChange], of entry: KnownEntry) {
    let present = EntryCellTexts(entry.history)
    for change in changes where change.column.hasSuffix(IdentityPaper.numberSuffix) {
      let kindColumn =
        change.column.dropLast(IdentityPaper.numberSuffix.count) + IdentityPaper.kindSuffix
      guard entry.history.kind.columns.contains(String(kindColumn)) else { continue }
      let kindText = form[String(kindColumn)] ?? present[String(kindColumn)]
      guard !EmptyMarker.matches(kindText) else {
        block("form.amendment.paperKind", String(kindColumn))
        continue
      }
      let kind = Int(kindText).flatMap(IdentityPaper.Kind.init)
      checkNumber(change.to, of: kind, change.column)
      // Cards of nine digits were followed for some years by old cards of twelve, which few had.
      if kind == .oldCard, PersonalIdentifier(PersonalIdentifier.digits(of: change.to)) != nil {
        warn("form.amendment.oldCardOfTwelve", change.column, [change.to])
      }
    }
  }

  /// The kind of a paper without a number says nothing, so that it can be supplemented with the number.
  func isKindOfNothing(_ column: String, _ present: SourceRow) -> Bool {
    guard column.hasSuffix(IdentityPaper.kindSuffix), let kind = knowledge.entry?.history.kind
    else {
      return false
    }
    let number = column.dropLast(IdentityPaper.kindSuffix.count) + IdentityPaper.numberSuffix
    guard let place = kind.columns.firstIndex(of: String(number)), place < present.cells.count
    else {
      return false
    }
    return EmptyMarker.matches(present.cells[place])
  }

  /// Nobody becomes a parent by a supplement, and seldom by a correction: that is a matter of recognition or
  /// of a court.
  mutating func checkParents(
    _ changes: [EntryAmendment.CellChange], of entry: KnownEntry, kind: EntryAmendment.Kind
  ) {
    let present = EntryCellTexts(entry.history)
    for prefix in ["me", "cha"] {
      let own = changes.filter { $0.column.isOfPerson(prefix) }
      guard let first = own.first else { continue }
      let name = "\(prefix)HoTen"
      let change = own.first { $0.column == name }
      if kind == .supplement, EmptyMarker.matches(present[name]) {
        block("form.amendment.emptyParent", change?.column ?? first.column)
      } else if kind == .correction, let change, !PersonName.areSame(change.from, change.to),
        own.contains(where: { $0.column == "\(prefix)NgaySinh" && $0.from != $0.to })
      {
        warn("form.amendment.otherParent", name, [change.from, change.to])
      }
    }
  }
}
