/// One thing that two records are compared by: a name, a date, a place.
public struct LinkageField: Sendable, Hashable {
  /// What kind of value a field holds; decides how it is read, compared and weighed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A person's name of one to six syllables.
    case personName
    /// A date of which parts may be missing.
    case date
    /// Nam, Nữ.
    case sex
    /// Village, commune and province.
    case place
    /// A number that identifies a person: twelve digits (số định danh cá nhân) or nine (CMND).
    case identifier
    /// Any other short text.
    case text
    /// A sign that a record is read the other way round (husband and wife exchanged).
    case orientation
  }

  /// The name of the field in explanations and model files.
  public let name: String
  public let kind: Kind
  /// The columns that the field is read from, in the order of its kind's slots: a date has the date
  /// and the year by which the event was registered; a place has village, commune, province; an
  /// identifier has the number of today and the older one; all others have one.
  public let columns: [String]
  /// For a parent's name: the field whose surname the parent's usually shares.
  public let surnameFrom: Int?
  /// For a date or sex: the identifier that repeats it in its digits.
  public let identifier: Int?

  /// Declares a field.
  public init(
    _ name: String, _ kind: Kind, columns: [String], surnameFrom: Int? = nil,
    identifier: Int? = nil
  ) {
    self.name = name
    self.kind = kind
    self.columns = columns
    self.surnameFrom = surnameFrom
    self.identifier = identifier
  }

  /// How many words of a record row the field takes.
  var width: Int {
    switch kind {
    case .personName, .sex, .text, .orientation: 1
    case .date: 2
    case .place, .identifier: 3
    }
  }
}
