public import CivilRegistration

/// A page of an old book on its way into the register: two people type it, each without seeing the other;
/// where they differ somebody looks at the paper; a sample is read once more before it is taken in.
public struct OldPage: Sendable, Equatable, Identifiable {
  /// What one person typed.
  public struct Typing: Sendable, Equatable {
    public var accountID: String
    public var name: String
    /// One text a row and column of `OldPage.columns`, ditto marks spelt out.
    public var cells: [[String]]

    public init(accountID: String, name: String, cells: [[String]]) {
      self.accountID = accountID
      self.name = name
      self.cells = cells
    }
  }

  /// What is to be done with the page.
  public enum State: String, CaseIterable, Sendable {
    /// The first or the second person has not typed it yet.
    case typing
    /// Both have, and they differ.
    case comparing
    /// They agree now; a sample is to be read.
    case sampling
    /// It stands in the register.
    case accepted
  }

  public var id: String
  /// The volume of the inventory that it is of.
  public var bookID: String
  public var kind: SourceKind
  public var office: String
  public var year: Int
  public var volume: String
  /// The page as the book numbers it.
  public var page: String
  public var rowCount: Int
  /// At most two, in the order in which they were typed.
  public var typings: [Typing]
  /// What both agree on, and what was decided where they did not; empty before.
  public var settled: [[String]]
  public var settledBy: String
  /// Who read the sample and took the page in; empty before.
  public var acceptedBy: String

  public init(
    id: String, bookID: String, kind: SourceKind, office: String, year: Int, volume: String,
    page: String, rowCount: Int, typings: [Typing] = [], settled: [[String]] = [],
    settledBy: String = "", acceptedBy: String = ""
  ) {
    self.id = id
    self.bookID = bookID
    self.kind = kind
    self.office = office
    self.year = year
    self.volume = volume
    self.page = page
    self.rowCount = rowCount
    self.typings = typings
    self.settled = settled
    self.settledBy = settledBy
    self.acceptedBy = acceptedBy
  }

  /// The columns that are typed, in the order of the paper.
  public var columns: [String] { OldPageColumns.columns(of: kind) }

  /// What is to be done with it.
  public var state: State {
    if !acceptedBy.isEmpty { return .accepted }
    guard typings.count == 2 else { return .typing }
    return settled.isEmpty ? .comparing : .sampling
  }

  /// Whether somebody may type it: nobody types a page twice.
  public func mayType(_ accountID: String) -> Bool {
    typings.count < 2 && !typings.contains { $0.accountID == accountID }
  }
}
