import FoundationEssentials
public import RegistryServices

/// The layout files of the program (`Layouts/*.yaml`), read into layouts; their shape is described in
/// the first of them.
public enum LayoutFile {
  /// The layouts of one file.
  public static func layouts(text: String, path: String) throws(DataFileRefusal) -> [PaperLayout] {
    try DataFileReader.read(text, path: path) { reader, table in
      LayoutReading(reader).layouts(table)
    }
  }

  /// The layouts of every `.yaml` file in a folder. Whether they fit together is ``PaperLayouts``' to say.
  public static func layouts(folder: String) throws(DataFileRefusal) -> [PaperLayout] {
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      let problem = DataFileProblem(kind: .unreadable, line: 0, text: "\(error)")
      throw DataFileRefusal(path: folder, problems: [problem])
    }
    var layouts: [PaperLayout] = []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      let path = "\(folder)/\(name)"
      layouts += try self.layouts(text: DataFileReader.text(ofFile: path), path: path)
    }
    return layouts
  }
}
