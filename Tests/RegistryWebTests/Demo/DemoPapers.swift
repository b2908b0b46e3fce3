import CivilDate
import CivilRegistration
import RegistryServices

/// Papers of the demo: each says its id.
struct DemoPapers: PaperDesk {
  func agency() async throws -> PaperAgency {
    PaperAgency(
      CommuneName(
        code: "09931", name: "Xã Hưng Đạo", province: "Thành phố Hà Nội", predecessors: []))
  }

  func headSigner(of slip: String, on day: PlainDate) async throws -> SignerBlock? {
    SignerBlock(.authority, lines: ["CHỦ TỊCH"], name: "Nguyễn Văn Chủ")
  }

  func signatureLines(of hand: OfficeHand, on day: PlainDate) -> [String] {
    [hand.title.uppercased()]
  }

  func given(_ ids: [String], by account: Account) async throws -> [PrintedPaper] {
    try ids.map { id in
      guard id.hasPrefix("gc-") else { throw PaperRefusal.unknown }
      return PrintedPaper(.birthExtractCopy, title: "Giấy \(id)", on: DemoOffice.today)
    }
  }

  func original(ofEntry id: String, by account: Account) async throws -> PrintedPaper {
    guard id == "muc-1" else { throw PaperRefusal.notDrawn(title: "Giấy khai sinh") }
    return PrintedPaper(.birthCertificate, title: "Bản chính \(id)", on: DemoOffice.today)
  }

  func preview(
    _ submission: FormSubmission, by account: Account
  ) async throws -> [PrintedPaper] {
    [PrintedPaper(.birthCertificate, title: "Xem trước", on: DemoOffice.today)]
  }

  func pages(
    _ kind: BookKind, year: Int, volume: Int, by account: Account
  ) async throws -> PrintedPaper {
    guard kind == .birth else { throw PaperRefusal.emptyVolume }
    return PrintedPaper(.birthRegisterPage, title: "Trang sổ", on: DemoOffice.today)
  }
}
