internal import CivilDate
internal import RegistryServices
internal import VitalStatistics

/// The values of a vintage as comma-separated text: one header, one value a line, codes as text.
enum PublicationCSV {
  /// For people and their programs.
  static func data(_ vintage: PublishedVintage) -> String {
    text(
      [Observation.columns + ["AS_OF"]]
        + vintage.observations.map { $0.fields + [vintage.asOf.iso8601] })
  }

  /// SDMX-CSV 2.0: a suppressed value is empty, and `CONF_STATUS` says `C`.
  static func sdmx(_ vintage: PublishedVintage) -> String {
    let head = ["STRUCTURE", "STRUCTURE_ID", "ACTION"] + Observation.columns + ["AS_OF"]
    let lines = vintage.observations.map {
      ["datastructure", SDMXStructure.identity, "I"] + $0.fields + [vintage.asOf.iso8601]
    }
    return text([head] + lines)
  }

  private static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D })
    else { return text }
    return "\"\(text.map { $0 == "\"" ? "\"\"" : String($0) }.joined())\""
  }
}
