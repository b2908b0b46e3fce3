public import CivilDate

/// The values of a line under their fields' names; what is empty is not there.
public struct RecordValues: Hashable, Sendable {
  public private(set) var texts: [String: String]

  public init(_ texts: [String: String] = [:]) {
    self.texts = texts.filter { !$0.value.isEmpty }
  }

  /// The text of a field; empty when it holds nothing.
  public subscript(name: String) -> String {
    get { texts[name] ?? "" }
    set { texts[name] = newValue.isEmpty ? nil : newValue }
  }

  /// A day, written `yyyy-MM-dd`; nil when there is none.
  public func day(_ name: String) -> PlainDate? { texts[name].flatMap { PlainDate(iso8601: $0) } }

  /// A whole number; nil when there is none.
  public func number(_ name: String) -> Int? { texts[name].flatMap { Int($0) } }

  /// The lines of a longer text that hold something.
  public func lines(_ name: String) -> [String] {
    self[name].split(whereSeparator: \.isNewline).map { line in
      line.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
