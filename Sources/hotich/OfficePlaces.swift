internal import CivilDate
internal import Interchange
internal import RegistryServices

/// The places of the country, read when somebody first asks: most days nobody does.
actor OfficePlaces: PlaceDesk {
  private let path: String
  private let commune: String
  private let now: Now
  private let ownVillages: any VillageDesk
  private var book: PlaceBook?

  /// `commune` is the office's own; places of its province are shown first.
  init(path: String, commune: String, villages: any VillageDesk, now: Now) {
    self.path = path
    self.commune = commune
    ownVillages = villages
    self.now = now
  }

  func search(_ text: String) async throws -> [PlaceMatch] {
    let book = try opened()
    return book.search(text, province: home(book))
  }

  func villages(named text: String) async throws -> [VillagePlace] {
    VillagePlace.search(text, in: try await ownVillages.villages())
  }

  func place(code: String, on day: PlainDate?) async throws -> PlaceMatch? {
    let book = try opened()
    let day = day ?? now.today
    for level in [PlaceLevel.commune, .district, .province] {
      if let place = book.place(level, code: code, on: day) { return book.match(place) }
    }
    return nil
  }

  private func home(_ book: PlaceBook) -> String {
    book.place(.commune, code: commune, on: now.today)?.aboveCode ?? ""
  }

  private func opened() throws -> PlaceBook {
    if let book { return book }
    let read = try PlaceFile.book(path: path)
    book = read
    return read
  }
}
