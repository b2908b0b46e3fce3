public import ActionProgramme

/// The programme file of the commune (`Programme/*.yaml`): the annex of the plan, row by row.
public enum ProgrammeFile {
  /// The programme of a file.
  public static func programme(path: String) throws(DataFileRefusal) -> Programme {
    try programme(text: DataFileReader.text(ofFile: path), path: path)
  }

  /// The programme of a text; `path` names it in problems.
  public static func programme(text: String, path: String) throws(DataFileRefusal) -> Programme {
    try DataFileReader.read(text, path: path) { reader, table in
      ProgrammeReading(reader).programme(table)
    }
  }
}
