public import ActionProgramme
internal import CivilDate

/// Lines of the books that come with the program: the documents that its rules rest on, and a recommended
/// standard of equipment. They stand in a book until the office writes a line about the same thing.
public struct ShippedRecords: Sendable {
  private let lines: [RecordKind: [RecordLine]]

  /// What begins the id of a line that came with the program; the rest is what the line is about.
  public static let idPrefix = "kem-"

  public init(_ values: [RecordKind: [RecordValues]] = [:]) {
    lines = values.reduce(into: [:]) { lines, book in
      let (kind, texts) = book
      lines[kind] = texts.map { values in
        RecordLine(
          kind: kind, id: Self.idPrefix + Self.subject(of: values, kind), version: 0,
          isStruckOut: false, values: values, author: "",
          recordedAt: Instant(millisecondsSince1970: 0))
      }
    }
  }

  /// A book as it is read: the office's lines, then those of the program about what the office wrote
  /// nothing of.
  public func merged(into kept: [RecordLine], _ kind: RecordKind) -> [RecordLine] {
    guard let own = lines[kind] else { return kept }
    let written = Set(
      kept.filter { !$0.isStruckOut }.map { Self.subject(of: $0.values, kind) })
    return kept + own.filter { !written.contains(Self.subject(of: $0.values, kind)) }
  }

  /// One line by its id; nil for one that did not come with the program.
  public func line(id: String) -> RecordLine? {
    guard id.hasPrefix(Self.idPrefix) else { return nil }
    for (_, own) in lines {
      if let line = own.first(where: { $0.id == id }) { return line }
    }
    return nil
  }

  /// What a line is about: two lines of a book about the same thing are one.
  private static func subject(of values: RecordValues, _ kind: RecordKind) -> String {
    switch kind {
    case .equipmentStandard: "\(values["equipmentType"])-\(values["effectiveFrom"])"
    default: values[kind.form.fields.first?.name ?? ""].map { $0 == "/" ? "-" : "\($0)" }.joined()
    }
  }
}

extension RecordLine {
  /// Whether the line came with the program and nobody wrote it.
  public var isShipped: Bool { id.hasPrefix(ShippedRecords.idPrefix) }
}
