/// Where an entry from a file belongs: it is new, a later form of one we have, or it bears the number
/// of another.
public enum EntryPlacement: Sendable, Equatable {
  case new
  /// The same book, number and person: the file's row is a later form of this entry.
  case laterForm(entryID: String)
  /// Other entries bear this number: the row is taken, with a warning.
  case numberTaken
  /// The office gave this number to another entry itself: the row is not taken, an officer has to decide.
  case numberGiven

  /// An entry that the register holds under the same kind, year and number.
  public struct Holder: Sendable, Equatable {
    public var entryID: String
    /// Folded name of the office whose book it is.
    public var officeKey: String
    public var traits: EntryTraits
    /// Whether the entry came from the file that is being imported.
    public var isFromSameFile: Bool
    /// Whether the office wrote the entry itself.
    public var isWrittenHere: Bool

    public init(
      entryID: String, officeKey: String, traits: EntryTraits, isFromSameFile: Bool,
      isWrittenHere: Bool = false
    ) {
      self.entryID = entryID
      self.officeKey = officeKey
      self.traits = traits
      self.isFromSameFile = isFromSameFile
      self.isWrittenHere = isWrittenHere
    }
  }

  /// Decides for a row of this office that says this. Two rows of one file under one number are never one entry
  /// in two forms: a book cannot change within a file, so somebody must look.
  public static func decide(
    officeKey: String, traits: EntryTraits, holders: [Holder]
  ) -> EntryPlacement {
    let sameOffice = holders.filter { $0.officeKey == officeKey }
    let earlier = sameOffice.filter { !$0.isFromSameFile }
    // What the office wrote itself is changed under another name by its own acts alone.
    if let same = earlier.first(where: { $0.traits.nameKeys == traits.nameKeys })
      ?? earlier.first(where: { !$0.isWrittenHere && traits.isRenamed($0.traits) })
    {
      return .laterForm(entryID: same.entryID)
    }
    if sameOffice.contains(where: \.isWrittenHere) { return .numberGiven }
    return sameOffice.isEmpty ? .new : .numberTaken
  }
}
