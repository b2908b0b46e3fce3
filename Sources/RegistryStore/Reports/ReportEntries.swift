internal import CivilDate
internal import CivilRegistration
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The entries of a report with what only the acts themselves tell: places, residences, causes, spouses' ages.
struct ReportEntries {
  let connection: any SQLConnection
  /// First registrations as the published tables count them, by entry.
  let events: [String: PublishedEvent]
  let causes: CauseList
  /// The commune's name, by which a place is known to be in it.
  let communeName: String

  /// Births and marriages of a year, deaths of a span that ends with it.
  func load(_ year: Int, pooled: ClosedRange<Int>) throws -> [YearEntry] {
    let content = PaperContent(connection: connection)
    let places = try connection.rows(
      """
      SELECT id, seq, row_number FROM paper
      WHERE kind IN ('birth', 'death', 'marriage')
        AND event_on >= \(String(pooled.lowerBound)) AND event_on < \(String(year + 1))
      ORDER BY id
      """
    ) { ($0.text(0), $0.integer(1), $0.integer(2)) }
    return try places.compactMap { id, sequence, row -> YearEntry? in
      guard let event = events[id], let happened = event.occurredOn?.year,
        event.book == .death ? pooled.contains(happened) : happened == year,
        let content = try content.content(ofPaper: id, sequence: sequence, rowNumber: row),
        let facts = SourceFacts.read(content.row, of: content.kind).facts
      else { return nil }
      switch facts {
      case .birth(let entry): return self.entry(event, entry)
      case .death(let entry): return self.entry(event, entry)
      case .marriage(let entry): return self.entry(event, entry)
      default: return nil
      }
    }
  }

  private func entry(_ event: PublishedEvent, _ birth: BirthEntry) -> YearEntry {
    let resident = isHere(birth.residence?.text)
    let place = Self.place(birth.birthPlace)
    return YearEntry(
      event: event, registeredOn: birth.header.registeredOn, place: place, isResident: resident,
      isHere: occurredHere(birth.birthPlace, place, resident),
      isDeclared: birth.isBirthDateDeclared)
  }

  private func entry(_ event: PublishedEvent, _ death: DeathEntry) -> YearEntry {
    let resident = isHere(death.deceased.residence?.text)
    let place = Self.place(death.place)
    let cause = death.cause.flatMap { causes.code(of: VietnameseText.folded($0)) }
    return YearEntry(
      event: event, registeredOn: death.header.registeredOn, place: place, isResident: resident,
      isHere: occurredHere(death.place, place, resident), cause: cause,
      isDeclared: death.isDeathDateDeclared)
  }

  private func entry(_ event: PublishedEvent, _ marriage: MarriageEntry) -> YearEntry {
    let day = PartialDate.day(marriage.header.registeredOn)
    return YearEntry(
      event: event, registeredOn: marriage.header.registeredOn,
      husbandAge: QualityEntry.age(from: marriage.husband?.bornOn, to: day),
      wifeAge: QualityEntry.age(from: marriage.wife?.bornOn, to: day))
  }

  /// Nil where nothing is written.
  private func isHere(_ address: String?) -> Bool? {
    guard let address, !address.isEmpty else { return nil }
    return VietnameseText.folded(address).contains(VietnameseText.folded(communeName))
  }

  private func occurredHere(
    _ text: String?, _ place: EventPlace, _ isResident: Bool?
  ) -> Bool? {
    guard let text, !text.isEmpty else { return nil }
    if isHere(text) == true { return true }
    return place == .home ? isResident : place == .facility ? false : nil
  }

  private static func place(_ text: String?) -> EventPlace {
    guard let text, !text.isEmpty else { return .unknown }
    let folded = VietnameseText.folded(text)
    if facilities.contains(where: folded.contains) { return .facility }
    return homes.contains(where: folded.contains) ? .home : .other
  }

  private static let facilities = [
    "benh vien", "tram y te", "trung tam y te", "phong kham", "nha ho sinh", "tram xa",
  ]
  private static let homes = ["tai nha", "o nha", "nha rieng", "tai gia"]
}
