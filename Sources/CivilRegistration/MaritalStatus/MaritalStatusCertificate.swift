public import CivilDate

/// A marital-status certificate that was issued (Giấy xác nhận tình trạng hôn nhân), as a row of the shared
/// software gives it.
///
/// The row is refused when it names nobody, or has no day of issue.
public struct MaritalStatusCertificate: Hashable, Sendable {
  public var header: EntryHeader
  public var person: RecordedPerson
  /// The time that the certificate speaks of: where the person lived, from when to when.
  public var livedAt: String?
  public var livedFrom: PartialDate?
  public var livedUntil: PartialDate?
  /// The status in the words of the certificate.
  public var status: String?
  /// What it was issued for.
  public var purpose: String?
  public var informant: Informant?
}
