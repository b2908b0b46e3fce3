import CivilDate
import LegalRules

/// The cells in which an entry says that something was declared of its person, and taken back.
struct DeclarationCells<Column: SourceColumn> {
  var state: Column
  var declaredOn: Column
  var ground: Column
  var cancelledOn: Column
  var cancelledGround: Column
}

extension ActWork {
  /// The cells that a declaration changes, or its cancellation; what was declared already, or never was,
  /// blocks.
  mutating func declare<Column: SourceColumn>(
    _ turn: DeclarationTurn?, on entry: KnownEntry, _ cells: DeclarationCells<Column>,
    _ cited: AuthorityDecision
  ) -> [EntryAmendment.CellChange] {
    guard let turn else { return [] }
    let isDeclared = entry.history.present[cells.state] == DeclarationTurn.declared.code
    if isDeclared == (turn == .declared) {
      block(
        turn == .declared ? "form.standing.already" : "form.standing.notDeclared",
        StandingCircumstance.tuyenBo.rawValue, [entry.reference])
      return []
    }
    let word = trail.text(.word(cited.form.rawValue), on: day) ?? ""
    let ground = "\(word) \(cited.number)"
    return [
      change(cells.state, of: entry, to: turn.code),
      change(turn == .declared ? cells.declaredOn : cells.cancelledOn, of: entry, to: day.dotted),
      change(turn == .declared ? cells.ground : cells.cancelledGround, of: entry, to: ground),
    ].compactMap(\.self)
  }
}
