/// The file formats in which an administrative document leaves the office.
public enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
  case pdf
  /// To be edited in Word, LibreOffice and others.
  case docx
  /// The tables alone, each on a sheet of its own.
  case xlsx
}
