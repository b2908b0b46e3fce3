public import CivilDate

/// The holiday file of the program (`Holidays/holidays-vn.csv`), read into the calendar of offices.
public enum HolidayFile {
  /// The calendar of a file.
  ///
  /// Throws ``DataFileRefusal`` when the file cannot be read, `HolidayTable.Refusal` for its lines.
  public static func calendar(path: String) throws -> WorkingCalendar {
    try HolidayTable.calendar(from: DataFileReader.text(ofFile: path))
  }
}
