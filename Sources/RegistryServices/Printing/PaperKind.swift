/// The papers that the office prints. Their names on paper come from the law book and the layouts, by
/// the day of the act; these are the program's own words for them.
public enum PaperKind: String, CaseIterable, Hashable, Sendable {
  // Of an act of birth, death or marriage.
  /// Giấy khai sinh, bản chính.
  case birthCertificate
  /// Giấy khai sinh, bản sao.
  case birthCertificateCopy
  /// Trích lục khai sinh, bản sao.
  case birthExtractCopy
  /// Trích lục khai tử; under the next law Giấy chứng tử.
  case deathExtract
  /// The copy of the death extract.
  case deathExtractCopy
  /// Giấy chứng nhận kết hôn.
  case marriageCertificate
  /// Trích lục kết hôn, bản chính (of a marriage noted from abroad).
  case marriageExtract
  /// Trích lục kết hôn, bản sao.
  case marriageExtractCopy

  // Of other acts and services.
  /// Trích lục đăng ký nhận cha, mẹ, con.
  case recognitionExtract
  /// Its copy.
  case recognitionExtractCopy
  /// Trích lục đăng ký giám hộ.
  case guardianshipExtract
  /// Its copy.
  case guardianshipExtractCopy
  /// Trích lục đăng ký chấm dứt giám hộ.
  case guardianshipEndExtract
  /// Trích lục đăng ký giám sát việc giám hộ, and of its end.
  case supervisionExtract
  /// Trích lục ghi chú ly hôn.
  case foreignDivorceExtract
  /// Its copy.
  case foreignDivorceExtractCopy
  /// Giấy xác nhận tình trạng hôn nhân.
  case maritalStatusCertificate
  /// Trích lục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc.
  case changeExtract
  /// Its copy.
  case changeExtractCopy
  /// Văn bản xác nhận thông tin hộ tịch.
  case informationConfirmation

  // Of a dossier.
  /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
  case receiptSlip
  /// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
  case supplementRequest
  /// Thông báo từ chối giải quyết hồ sơ.
  case refusalNotice
  /// Phiếu xin lỗi và hẹn lại ngày trả kết quả.
  case apologySlip

  // Of a register book.
  case birthRegisterPage
  case deathRegisterPage
  case marriageRegisterPage
  /// Sổ đăng ký thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc.
  case changeRegisterPage
  /// Sổ đăng ký nhận cha, mẹ, con.
  case recognitionRegisterPage
  /// Sổ đăng ký giám hộ.
  case guardianshipRegisterPage
  /// Sổ đăng ký chấm dứt giám hộ.
  case guardianshipEndRegisterPage
  /// Sổ đăng ký giám sát việc giám hộ.
  case supervisionRegisterPage
  /// Sổ đăng ký nuôi con nuôi.
  case adoptionRegisterPage
  /// Sổ ghi chú ly hôn.
  case foreignDivorceRegisterPage
  /// Sổ cấp Giấy xác nhận tình trạng hôn nhân.
  case maritalStatusRegisterPage
  /// Sổ cấp bản sao trích lục hộ tịch.
  case copiesRegisterPage
  /// Sổ cấp văn bản xác nhận thông tin hộ tịch.
  case confirmationRegisterPage
  case volumeCover
  /// Trang mở sổ.
  case volumeOpening
  /// Trang khóa sổ.
  case closingStatement

  /// The sheet by which a printer is set up: a grid in millimetres ("in thử").
  case printerTest
}
