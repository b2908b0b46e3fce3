public import RegistryServices
internal import CivilDate

/// The file of administrative units; its head says how it is written.
public enum PlaceFile {
  /// Reads the file; throws `DataFileRefusal` when it cannot be opened, `PlaceBookProblem` when it is not
  /// what its head says.
  public static func book(path: String) throws -> PlaceBook {
    let text = try DataFileReader.text(ofFile: path)
    var places: [Place] = []
    places.reserveCapacity(15_000)
    var successions: [PlaceSuccession] = []
    successions.reserveCapacity(12_000)
    var days: [Substring: PlainDate] = [:]
    func day(_ text: Substring, _ line: Int) throws -> PlainDate? {
      guard !text.isEmpty else { return nil }
      if let known = days[text] { return known }
      guard let day = PlainDate(iso8601: String(text)) else { throw PlaceBookProblem.line(line) }
      days[text] = day
      return day
    }
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count == 3, fields[0] == "S" {
        successions.append(PlaceSuccession(old: String(fields[1]), new: String(fields[2])))
        continue
      }
      guard fields.count == 6, let level = PlaceLevel(rawValue: String(fields[0])),
        !fields[1].isEmpty, !fields[5].isEmpty
      else { throw PlaceBookProblem.line(number) }
      places.append(
        Place(
          level: level, code: String(fields[1]), name: String(fields[5]),
          aboveCode: String(fields[2]), firstDay: try day(fields[3], number),
          lastDay: try day(fields[4], number)))
    }
    return try PlaceBook(places, successions: successions)
  }
}
