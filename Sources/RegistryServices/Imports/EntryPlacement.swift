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
    /// Folded names of the people the entry is about, child or deceased or husband and wife.
    public var nameKeys: [String]
    /// Whether the entry came from the file that is being imported.
    public var isFromSameFile: Bool
    /// Whether the office wrote the entry itself.
    public var isWrittenHere: Bool

    public init(
      entryID: String, officeKey: String, nameKeys: [String], isFromSameFile: Bool,
      isWrittenHere: Bool = false
    ) {
      self.entryID = entryID
      self.officeKey = officeKey
      self.nameKeys = nameKeys
      self.isFromSameFile = isFromSameFile
      self.isWrittenHere = isWrittenHere
    }
  }

  /// Decides for a row with these keys. Two rows of one file under one number are never one entry
  /// in two forms: a book cannot change within a file, so somebody must look.
  public static func decide(
    officeKey: String, nameKeys: [String], holders: [Holder]
  ) -> EntryPlacement {
    let sameOffice = holders.filter { $0.officeKey == officeKey }
    if let earlier = sameOffice.first(where: { !$0.isFromSameFile && $0.nameKeys == nameKeys }) {
      return .laterForm(entryID: earlier.entryID)
    }
    if sameOffice.contains(where: \.isWrittenHere) { return .numberGiven }
    return sameOffice.isEmpty ? .new : .numberTaken
  }
}
