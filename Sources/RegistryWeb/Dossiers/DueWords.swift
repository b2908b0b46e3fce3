import CivilDate
import CivilRegistration
import Messages

/// When a dossier is due, in words.
enum DueWords {
  /// `Thứ Hai, 01/03/2027`; with an hour `10 giờ 01 phút, ngày 02/03/2027`.
  static func full(_ due: DueMoment) -> String {
    guard let time = due.at else { return due.on.withWeekday }
    let parts = time.text.split(separator: ":")
    return "\(parts[0]) giờ \(parts[1]) phút, ngày \(due.on.slashed)"
  }

  /// The same for a table: `02/03/2027`, `10:01, 02/03/2027`.
  static func short(_ due: DueMoment) -> String {
    let day = VietnameseFormat.date(due.on)
    return due.at.map { "\($0.text), \(day)" } ?? day
  }

  /// How far it is, at a moment: `còn 2 ngày`, `quá hạn 1 ngày`, and on the day itself by the hour.
  static func left(_ due: DueMoment, _ day: PlainDate, _ time: ClockTime) -> String {
    guard let hour = due.at, due.on == day else { return VietnameseFormat.daysLeft(due.on - day) }
    return due.isPast(on: day, at: time)
      ? "quá hạn từ \(hour.text) hôm nay" : "hạn cuối \(hour.text) hôm nay"
  }
}
