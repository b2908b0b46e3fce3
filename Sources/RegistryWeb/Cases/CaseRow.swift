import Messages
import RegistryServices

/// A named case as tables show it.
struct CaseRow {
  let item: NamedCase
  let messages: MessageCatalogue

  var fields: Fields {
    [
      "name": item.name.isEmpty ? "(chưa có tên)" : item.name,
      "href": "/ca/\(item.id)",
      "personHref": Fields.optional(item.personID.map { "/nguoi/\($0)" }),
      "relatedName": item.relatedName,
      "village": village,
      "eventDate": eventDate,
      "lastDay": lastDay,
      "daysLeft": Fields.optional(daysLeft),
      "registeredOn": registeredOn,
      "state": messages.text(item.state.label),
      "stateClass": stateClass,
      "mentions": mentions.map { ["text": $0] as Fields },
    ]
  }

  var village: String { item.village.isEmpty ? "(chưa rõ thôn)" : item.village }
  var eventDate: String { item.eventDate.map { VietnameseFormat.date($0) } ?? "" }
  var lastDay: String { item.lastDay.map { VietnameseFormat.date($0) } ?? "" }
  var registeredOn: String { item.registeredOn.map { VietnameseFormat.date($0) } ?? "" }

  /// Only a case that is still open has days left.
  var daysLeft: String? {
    guard item.registeredOn == nil else { return nil }
    return item.daysLeft.map { VietnameseFormat.daysLeft($0) }
  }

  /// Who says so: `Giấy chứng sinh CS0015325 (Bệnh viện …)`.
  var mentions: [String] {
    item.mentions.map { mention in
      var text = messages.paperKind(mention.kind)
      if !mention.reference.isEmpty { text += " \(mention.reference)" }
      if !mention.reportedBy.isEmpty { text += " (\(mention.reportedBy))" }
      return text
    }
  }

  private var stateClass: String {
    switch item.state {
    case .overdue: "bad"
    case .late: "watch"
    case .pending: (item.daysLeft ?? .max) <= 3 ? "watch" : "calm"
    case .onTime: "good"
    }
  }

  static let columns: [String] = [
    "Họ tên", "Mẹ / vợ, chồng", "Thôn, tổ dân phố", "Ngày xảy ra", "Hạn cuối", "Còn / quá",
    "Ngày đăng ký", "Trạng thái", "Nguồn",
  ]

  /// The same as a row of a download.
  var cells: [String] {
    [
      item.name, item.relatedName, item.village, eventDate, lastDay, daysLeft ?? "", registeredOn,
      messages.text(item.state.label), mentions.joined(separator: "; "),
    ]
  }
}
