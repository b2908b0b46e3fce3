public import VitalStatistics

/// A statutory table as a file: another circular's table is another file, and needs no code.
public enum TableFile {
  /// The table of a file.
  public static func table(path: String) throws(DataFileRefusal) -> TableDefinition {
    try table(text: DataFileReader.text(ofFile: path), path: path)
  }

  /// The table of a text; `path` names it in problems.
  public static func table(text: String, path: String) throws(DataFileRefusal) -> TableDefinition {
    try DataFileReader.read(text, path: path) { reader, table in
      TableReading(reader).definition(table)
    }
  }
}
