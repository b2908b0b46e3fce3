/// The volume of a book: `02/2018`, or `03-TP/HT-2018-KS` as Circular 04/2020/TT-BTP, article 36.1, writes.
public struct VolumeNumber: Hashable, Sendable {
  /// As written.
  public let text: String
  /// The number within the year, where it can be read.
  public let number: Int?
  /// The year for which the volume was opened; the next year may go on in it.
  public let year: Int?

  /// Reads a volume however it is written; the text is kept in any case.
  public init(cell text: String) {
    self.text = text
    var number: Int?
    var year: Int?
    var value = 0
    var count = 0
    func close() {
      if count == 4, (1850...2100).contains(value) {
        if year == nil { year = value }
      } else if (1...3).contains(count), number == nil, value > 0 {
        number = value
      }
      (value, count) = (0, 0)
    }
    for byte in text.utf8 {
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        if count < 6 { value = value * 10 + Int(digit) }
        count += 1
      } else if count > 0 {
        close()
      }
    }
    close()
    self.number = number
    self.year = year
  }
}
