internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The entries of a span of days as statutory tables count them, read from their acts.
struct TableRecords {
  let connection: any SQLConnection
  let rules: OfficeRules

  /// As the books stand on a day: with every later act of the office, and without what is void by then.
  func load(
    _ span: ClosedRange<PlainDate>, asOf: PlainDate
  ) throws -> [StatisticalRecord] {
    let reading = EntryRecords(rules: rules)
    let content = PaperContent(connection: connection)
    let places = try connection.rows(
      """
      SELECT id, seq, row_number FROM paper
      WHERE kind IN ('birth', 'death', 'marriage')
        AND issued_on >= \(span.lowerBound.iso8601) AND issued_on <= \(span.upperBound.iso8601)
      ORDER BY id
      """
    ) { ($0.text(0), $0.integer(1), $0.integer(2)) }
    let void = try RevokedEntries(connection: connection).void(on: asOf)
    var records = try places.compactMap { id, sequence, row -> StatisticalRecord? in
      guard !void.contains(id) else { return nil }
      return try content.content(ofPaper: id, sequence: sequence, rowNumber: row).flatMap {
        let circumstances =
          $0.kind == .marriage && row == 0
          ? try content.circumstances(sequence: sequence) : [:]
        return reading.record(id: id, $0, circumstances: circumstances)
      }
    }
    EntryRecords.blankFewFirstMarriages(in: &records)
    let others = OtherMatters(connection: connection, span: span)
    let (own, noted) = try others.read()
    // A judgment that the office noted is one act, whatever list tells of it too.
    records += own
    let divorces: [KnownDivorce] = try KnownEventTable(connection: connection).load()
    records += divorces.compactMap { divorce in
      guard divorce.isWritten, let day = divorce.writtenOn, span.contains(day),
        divorce.marriage.map({ !noted.contains($0) }) ?? true
      else { return nil }
      return StatisticalRecord(id: divorce.id, subject: "divorce", day: day)
    }
    return records
  }
}
