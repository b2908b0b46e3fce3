import ActionProgramme
import CivilDate
import Messages
import RegistryServices

/// What a person has to do, as a calendar (RFC 5545).
struct CalendarText {
  let plan: PlanView
  let ownerID: String
  let now: Instant
  /// The address of the office's pages, without a slash at its end.
  let site: String
  let messages: MessageCatalogue

  /// The whole calendar, its lines folded.
  var text: String {
    let name = messages.text("calendar.name")
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//HoTich//Ke hoach//VI", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))",
    ]
    let own = plan.instances.filter { $0.record.ownerID == ownerID && $0.due != nil }
    for instance in own { lines += event(instance) }
    lines.append("END:VCALENDAR")
    return lines.map(Self.folded).joined()
  }

  private func event(_ instance: ItemInstance) -> [String] {
    guard let due = instance.due?.day else { return [] }
    let standing = instance.standing(on: plan.asOf)
    let item = instance.item
    let day = Self.day(due)
    let title = "\(item.id): \(item.content)"
    var description = messages.text(standing.label)
    if !item.results.isEmpty { description += "\n\(item.results.joined(separator: "\n"))" }
    var lines = [
      "BEGIN:VEVENT",
      "UID:\(item.id)-\(instance.key.yearText)@\(plan.programme.commune.code).hotich",
      "DTSTAMP:\(Self.stamp(now))", "SEQUENCE:\(instance.record.version)",
      "DTSTART;VALUE=DATE:\(day)", "DTEND;VALUE=DATE:\(Self.day(due.adding(days: 1)))",
      "SUMMARY:\(Self.escaped(title))", "DESCRIPTION:\(Self.escaped(description))",
      "URL:\(site)\(InstanceLine.path(instance.key))", "TRANSP:TRANSPARENT",
    ]
    if standing.isOpen {
      for days in Reminder.daysAhead {
        lines += [
          "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(Self.escaped(title))",
          "TRIGGER:-P\(days)D", "END:VALARM",
        ]
      }
    }
    return lines + ["END:VEVENT"]
  }

  private static func day(_ day: PlainDate) -> String { day.iso8601.filter { $0 != "-" } }

  /// `20261122T030405Z`.
  private static func stamp(_ instant: Instant) -> String {
    let text = instant.iso8601.prefix(19).filter { $0 != "-" && $0 != ":" }
    return "\(text)Z"
  }

  /// Backslashes, commas, semicolons and line ends as texts carry them (3.3.11).
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case ",": escaped += "\\,"
      case ";": escaped += "\\;"
      case "\n": escaped += "\\n"
      default: if scalar.value >= 0x20 { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// A line of at most 75 octets and its continuations, each with a space in front; no letter is cut
  /// (3.1 counts octets, and a Vietnamese letter has up to three).
  static func folded(_ line: String) -> String {
    var folded = ""
    var width = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if width + size > 75 {
        folded += "\r\n "
        width = 1
      }
      folded.unicodeScalars.append(scalar)
      width += size
    }
    return "\(folded)\r\n"
  }
}
