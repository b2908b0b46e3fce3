import CivilDate
import FoundationEssentials
import RegistryServices

/// A mail as it goes over the line (RFC 5322, MIME): every line ends in CR LF and is ASCII, at most 76
/// octets long, and no Vietnamese letter is cut.
struct MailText {
  let message: MailMessage

  var bytes: [UInt8] {
    var lines = [
      "Date: \(Self.date(message.sentAt))",
      "From: \(Self.words(message.senderName, after: 6)) <\(message.sender.text)>",
      "To: <\(message.recipient.text)>",
      "Subject: \(Self.words(message.subject, after: 9))",
      "Message-ID: <\(message.messageID)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
    ]
    lines += Self.base64Lines(of: message.body)
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// Encoded words (RFC 2047), each with whole letters, folded over lines; plain text as it is.
  ///
  /// `used` octets of the first line are taken by the field's name.
  static func words(_ text: String, after used: Int) -> String {
    // A line end in a field would begin another field.
    let clean = String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    let isPlain = clean.utf8.allSatisfy {
      (0x20..<0x7F).contains($0) && !#"<>"(),:;@[\]=?"#.utf8.contains($0)
    }
    if isPlain, clean.utf8.count + used <= 76 { return clean }
    var words: [String] = []
    var piece: [UInt8] = []
    for character in clean {
      let letter = Array(character.utf8)
      // 12 octets of frame; four octets of base64 for each three of text; never more than 75 a word.
      if piece.count + letter.count > 45 - (words.isEmpty ? 6 : 0), !piece.isEmpty {
        words.append(word(piece))
        piece = []
      }
      piece += letter
    }
    if !piece.isEmpty || words.isEmpty { words.append(word(piece)) }
    return words.joined(separator: "\r\n ")
  }

  private static func word(_ bytes: [UInt8]) -> String {
    "=?utf-8?B?\(Data(bytes).base64EncodedString())?="
  }

  private static func base64Lines(of body: String) -> [String] {
    let text = body.split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: "\r\n")
    let encoded = Array(Data(text.utf8).base64EncodedString())
    return stride(from: 0, to: encoded.count, by: 76).map { start in
      String(encoded[start..<min(start + 76, encoded.count)])
    }
  }

  /// `Thu, 26 Nov 2026 19:15:00 +0700`.
  static func date(_ moment: Instant) -> String {
    let local = Instant(
      millisecondsSince1970: moment.millisecondsSince1970
        + Int64(Instant.vietnamOffsetMinutes) * 60_000)
    let day = moment.civilDate(inOffsetMinutes: Instant.vietnamOffsetMinutes)
    let (year, month, number) = day.components
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let time = local.iso8601.dropFirst(11).prefix(8)
    return "\(days[day.weekday.rawValue - 1]), \(number) \(months[month - 1]) \(year) \(time) +0700"
  }
}
