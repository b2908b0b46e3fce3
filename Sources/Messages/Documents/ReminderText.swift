internal import ActionProgramme
public import CivilDate
public import RegistryServices

/// A letter of reminders in words: what is due, when, what is still lacking, and where to go.
public struct ReminderText: Sendable {
  let letter: ReminderLetter
  let messages: MessageCatalogue

  public init(letter: ReminderLetter, messages: MessageCatalogue) {
    self.letter = letter
    self.messages = messages
  }

  private var late: [DueReminder] { letter.reminders.filter { $0.key.due < letter.asOf } }
  private var ahead: [DueReminder] { letter.reminders.filter { $0.key.due >= letter.asOf } }

  /// `Kế hoạch hộ tịch: 1 việc quá hạn, 2 việc sắp đến hạn`.
  public var subject: String {
    var parts: [String] = []
    if !late.isEmpty { parts.append("\(late.count) việc quá hạn") }
    if !ahead.isEmpty { parts.append("\(ahead.count) việc sắp đến hạn") }
    return "Kế hoạch hộ tịch: \(parts.joined(separator: ", "))"
  }

  /// Plain lines; nobody of the register is named in them.
  public var body: String {
    var lines = [
      "Kính gửi \(letter.recipientName),", "",
      "Các việc trong Kế hoạch hộ tịch của \(Self.lowered(letter.commune)) được giao cho anh/chị, tính đến \(VietnameseFormat.date(letter.asOf)):",
    ]
    for (title, reminders) in [("QUÁ HẠN", late), ("SẮP ĐẾN HẠN", ahead)] where !reminders.isEmpty {
      lines += ["", title]
      for reminder in reminders { lines += item(reminder) }
    }
    lines += ["", messages.text("reminder.end")]
    return lines.joined(separator: "\n") + "\n"
  }

  private func item(_ reminder: DueReminder) -> [String] {
    let instance = reminder.instance
    let year = instance.key.year.map { " (\($0))" } ?? ""
    var lines = [
      "",
      "- \(instance.key.item)\(year): \(instance.item.content)",
      "  Hạn \(VietnameseFormat.date(reminder.key.due)): \(VietnameseFormat.daysLeft(reminder.key.due - letter.asOf)).",
    ]
    let lacking = instance.lackingResults.compactMap { place in
      instance.item.results.indices.contains(place - 1) ? instance.item.results[place - 1] : nil
    }
    if !lacking.isEmpty, instance.figures == nil {
      lines.append("  Chưa có minh chứng: \(lacking.joined(separator: "; ")).")
    }
    if !letter.site.isEmpty {
      lines.append("  \(letter.site)/ke-hoach/viec/\(instance.key.item)/\(instance.key.yearText)")
    }
    return lines
  }

  private static func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  /// A mail that shows whether the settings are right.
  public static func trial(
    to recipient: MailAddress, settings: MailSettings, at moment: Instant, id: String,
    messages: MessageCatalogue
  ) -> MailMessage {
    let domain = settings.sender.text.split(separator: "@").last ?? "hotich"
    return MailMessage(
      sender: settings.sender, senderName: "HoTich", recipient: recipient,
      subject: messages.text("mail.trialSubject"), body: messages.text("mail.trialBody"),
      sentAt: moment, messageID: "\(id)@\(domain)")
  }
}
