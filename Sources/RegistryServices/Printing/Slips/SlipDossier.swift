/// The dossier that a slip is about, as every slip names it.
public struct SlipDossier: Hashable, Sendable {
  /// Mã hồ sơ.
  public var number: String
  /// The procedure as the citizen knows it: `Đăng ký khai sinh`.
  public var procedure: String
  public var applicant: String
  public var applicantPaper: String
  public var applicantResidence: String
  public var applicantPhone: String

  public init(
    number: String, procedure: String, applicant: String, applicantPaper: String = "",
    applicantResidence: String = "", applicantPhone: String = ""
  ) {
    self.number = number
    self.procedure = procedure
    self.applicant = applicant
    self.applicantPaper = applicantPaper
    self.applicantResidence = applicantResidence
    self.applicantPhone = applicantPhone
  }

  var fields: [PaperField: String] {
    [
      .form(.dossier): number, .form(.procedure): procedure,
      .person(.declarant, .name): applicant, .person(.declarant, .identityPaper): applicantPaper,
      .person(.declarant, .residence): applicantResidence,
      .person(.declarant, .phone): applicantPhone,
    ]
  }
}
