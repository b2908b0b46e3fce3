internal import CivilDate
internal import CivilRegistration
internal import RegistryServices

extension AmendedEntry {
  /// An amendment as the law decided it, with what the form says of the paper it rests on.
  init(
    _ amendment: EntryAmendment, act: ActName, dossierID: String, form: ActForm,
    place: NumberInBook?, decisions: [KeptDecision], overridden: [OverriddenWarning],
    hands: ActHands
  ) {
    self.init(
      entryID: amendment.entryID, dossierID: dossierID, register: amendment.register, act: act,
      kind: amendment.kind,
      basis: Basis(title: "", number: "", issuer: "", issuedOn: nil, effectiveOn: nil),
      changes: amendment.changes.map {
        FieldChange(column: $0.column, from: $0.from, to: $0.to)
      },
      circumstances: form.texts, note: amendment.note, isRestricted: amendment.isRestricted,
      reason: form["lyDo"] ?? "", place: place,
      notedOn: amendment.on, decisions: decisions, overridden: overridden, hands: hands)
  }
}
