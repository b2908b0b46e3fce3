import CivilDate

extension ActWork {
  /// The entry that an act is about, if it may be; what speaks against it blocks.
  mutating func knownEntry(of register: RegisterKind? = nil) -> KnownEntry? {
    guard let entry = knowledge.entry else {
      block("form.entry.notFound")
      return nil
    }
    if let register, entry.register != register {
      block("form.entry.otherBook", "", [entry.reference])
      return nil
    }
    if entry.history.isRevoked {
      block("form.entry.revoked", "", [entry.reference])
      return nil
    }
    if !entry.isKeptHere {
      block("form.entry.notOurs", "", [entry.reference, entry.office.name])
      return nil
    }
    return entry
  }
}
