public import CivilDate

/// What a document's form asks for: number, day, who signs, who receives it.
public struct DocumentHead: Hashable, Sendable {
  /// In capitals; empty where the office names none.
  public var superior: String
  /// `ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO`.
  public var agency: String
  public var place: String
  /// The number with its signs; empty while it has none.
  public var number: String
  /// Nil while it is a draft.
  public var date: PlainDate?
  /// `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`, a line each.
  public var signerTitles: [String]
  public var signerName: String
  /// `Nơi nhận`, a line each.
  public var recipients: [String]

  public init(
    superior: String, agency: String, place: String, number: String = "", date: PlainDate? = nil,
    signerTitles: [String] = [], signerName: String = "", recipients: [String] = []
  ) {
    self.superior = superior
    self.agency = agency
    self.place = place
    self.number = number
    self.date = date
    self.signerTitles = signerTitles
    self.signerName = signerName
    self.recipients = recipients
  }

  /// `Số: 05/BC-UBND`; a number below 10 with a zero in front, a blank one with room for it
  /// (Decree 30/2020/NĐ-CP, annex I).
  public func numberLine(sign: String) -> String {
    guard !number.isEmpty else { return "Số:       /\(sign)" }
    guard let plain = Int(number) else { return "Số: \(number)" }
    return "Số: \(plain < 10 ? "0" : "")\(plain)/\(sign)"
  }

  /// `05/BC-UBND`; with room for the number where it has none.
  public func fullNumber(sign: String) -> String { String(numberLine(sign: sign).dropFirst(4)) }

  /// `Hưng Đạo, ngày 05 tháng 02 năm 2026`: days below 10 and the months 1 and 2 with a zero in front.
  public var placeAndDate: String {
    guard let date else { return "\(place), ngày      tháng      năm" }
    let (year, month, day) = date.components
    let dayText = day < 10 ? "0\(day)" : "\(day)"
    let monthText = month < 3 ? "0\(month)" : "\(month)"
    return "\(place), ngày \(dayText) tháng \(monthText) năm \(year)"
  }
}
