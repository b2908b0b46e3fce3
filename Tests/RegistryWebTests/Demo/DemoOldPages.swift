import CivilRegistration
import RegistryServices

/// A page of an old book at each of its steps, with angle brackets where a book could have them.
struct DemoOldPages: OldPageDesk {
  private static let mine = OldPage.Typing(
    accountID: "tk-1", name: "Phùng <Thị> Lan", cells: [["1", "05/01/1998", "Lê Văn <An>"]])
  private static let other = OldPage.Typing(
    accountID: "tk-2", name: "Trần Văn Bảy", cells: [["1", "05.01.1998", "Lê Văn An"]])

  static func page(_ id: String) -> OldPage? {
    var page = OldPage(
      id: id, bookID: "q-1", kind: .birth, office: "UBND Xã Cộng \"Hòa\"", year: 1998,
      volume: "01", page: "5", rowCount: 1)
    switch id {
    case "t-moi": break
    case "t-khac": page.typings = [mine, other]
    case "t-mau":
      page.typings = [mine, other]
      page.settled = page.settling(["Lê Văn <An>"]) ?? []
    case "t-xong":
      page.typings = [mine, other]
      page.settled = page.settling(["Lê Văn <An>"]) ?? []
      page.acceptedBy = "Trần Văn Bảy"
    default: return nil
    }
    return page
  }

  func pages(ofBook id: String) async throws -> [OldPage] {
    ["t-moi", "t-khac", "t-mau", "t-xong"].compactMap(Self.page)
  }

  func page(id: String) async throws -> OldPage? { Self.page(id) }

  func begin(_ book: OldBook, page: String, rowCount: Int, by: Account) async throws -> String {
    guard rowCount > 0 else { throw OldPageRefusal.sizeImpossible(most: 60) }
    return "t-moi"
  }

  func type(id: String, cells: [[String]], by account: Account) async throws {
    guard cells.contains(where: { $0.contains { !$0.isEmpty } }) else {
      throw OldPageRefusal.empty
    }
  }

  func settle(id: String, choices: [String], by account: Account) async throws {
    guard !choices.contains("") else { throw OldPageRefusal.undecided }
  }

  func accept(id: String, isSampleRight: Bool, by: Account) async throws -> ImportCounts {
    guard isSampleRight else { throw OldPageRefusal.sampleWrong }
    return ImportCounts()
  }
}
