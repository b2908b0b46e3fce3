import CivilRegistration
import RegistryServices

/// Two volumes of a merged commune, and some entries; what is listed is kept as it came.
actor DemoOldBooks: OldBookDesk {
  private(set) var listed: [OldBook] = []
  private(set) var withdrawn: [String] = []

  private static let books = [
    OldBook(
      id: "q-1", kind: .birth, office: "UBND Xã Cộng \"Hòa\"", year: 2009, volume: "01",
      firstNumber: 1, lastNumber: 3, condition: .damaged, location: "Kho 2, kệ 5", note: ""),
    OldBook(
      id: "q-2", kind: .birth, office: "UBND Xã Cộng \"Hòa\"", year: 2009, volume: "02",
      firstNumber: 5, lastNumber: 6, condition: .good, location: "", note: ""),
  ]

  func shelves() async throws -> [OldBookShelf] {
    let office = Office("UBND Xã Cộng \"Hòa\"")
    return OldBookShelf.shelves(
      of: Self.books,
      entries: [1, 3, 3, 9].map {
        ShelvedNumber(kind: .birth, office: office, year: 2009, number: $0)
      } + [ShelvedNumber(kind: .death, office: office, year: 1999, number: 2)])
  }

  func offices() async throws -> [String] { ["UBND Xã Cộng \"Hòa\"", "Xã Đồng Quang"] }

  func book(id: String) async throws -> OldBook? { Self.books.first { $0.id == id } }

  func list(_ book: OldBook, by: Account, requestKey: String) async throws -> ActReceipt {
    guard book.year > 1944 else { throw OldBookRefusal.yearImpossible }
    listed.append(book)
    return ActReceipt(actID: "bt", sequence: 1, wasKnown: false)
  }

  func withdraw(
    id: String, reason: String, by: Account, requestKey: String
  ) async throws -> ActReceipt {
    withdrawn.append("\(id) \(reason)")
    return ActReceipt(actID: "bt", sequence: 1, wasKnown: false)
  }
}
