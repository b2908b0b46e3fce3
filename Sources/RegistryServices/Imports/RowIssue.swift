public import CivilRegistration

/// A row of a file that was refused or taken with warnings, with its raw cells.
public struct RowIssue: Sendable, Equatable, Identifiable {
  /// One thing wrong with the row.
  public struct Finding: Sendable, Equatable {
    /// Column name of the exchange format; empty when it concerns the whole row.
    public var column: String
    public var message: MessageCode
    /// True refuses the row, false is a warning.
    public var refuses: Bool
    public init(column: String, message: MessageCode, refuses: Bool) {
      self.column = column
      self.message = message
      self.refuses = refuses
    }
  }
  /// What became of the row.
  public enum State: String, Sendable {
    /// Refused, waiting for correction.
    case open
    /// Corrected and taken since.
    case resolved
    /// Taken with warnings.
    case warned
  }
  /// Opaque id, safe in a URL.
  public var id: String
  public var kind: SourceKind
  public var fileName: String
  public var rowNumber: Int
  /// Column name and raw text of each cell that is not empty.
  public var cells: [Cell]
  public var findings: [Finding]
  public var state: State

  /// A cell that holds something.
  public struct Cell: Sendable, Equatable {
    public var column: String
    public var text: String
    public init(column: String, text: String) {
      self.column = column
      self.text = text
    }
  }

  public init(
    id: String, kind: SourceKind, fileName: String, rowNumber: Int, cells: [Cell],
    findings: [Finding], state: State
  ) {
    self.id = id
    self.kind = kind
    self.fileName = fileName
    self.rowNumber = rowNumber
    self.cells = cells
    self.findings = findings
    self.state = state
  }
}
