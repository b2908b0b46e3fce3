public import CivilDate
public import VitalStatistics

/// A statutory table as somebody signed it: what later figures are compared with.
public struct LockedTable: Sendable, Equatable {
  public var code: String
  public var kind: TablePeriod.Kind
  public var year: Int
  /// 1 for the first.
  public var version: Int
  public var asOf: PlainDate
  public var lockedOn: PlainDate
  public var signer: String
  public var cells: [FilledTable.Cell]

  public init(
    code: String, kind: TablePeriod.Kind, year: Int, version: Int, asOf: PlainDate,
    lockedOn: PlainDate, signer: String, cells: [FilledTable.Cell]
  ) {
    self.code = code
    self.kind = kind
    self.year = year
    self.version = version
    self.asOf = asOf
    self.lockedOn = lockedOn
    self.signer = signer
    self.cells = cells
  }

  /// `13a.full_year.2025.1`
  public var id: String { "\(code).\(kind.rawValue).\(year).\(version)" }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("asOf", asOf.iso8601)
    object.set("cells", cells.map(\.canonical))
    object.set("code", code)
    object.set("kind", kind.rawValue)
    object.set("lockedOn", lockedOn.iso8601)
    object.set("signer", signer)
    object.set("version", version)
    object.set("year", year)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: [
      "asOf", "cells", "code", "kind", "lockedOn", "signer", "version", "year",
    ])
    guard let asOf = PlainDate(iso8601: try value.requiredText("asOf")),
      let lockedOn = PlainDate(iso8601: try value.requiredText("lockedOn")),
      let kind = TablePeriod.Kind(rawValue: try value.requiredText("kind"))
    else { throw UnreadableAct() }
    var cells: [FilledTable.Cell] = []
    for item in try value.requiredList("cells") { cells.append(try FilledTable.Cell(item)) }
    self.init(
      code: try value.requiredText("code"), kind: kind, year: try value.requiredInteger("year"),
      version: try value.requiredInteger("version"), asOf: asOf, lockedOn: lockedOn,
      signer: try value.requiredText("signer"), cells: cells)
  }
}

extension FilledTable.Cell {
  /// A value that is not known has no field of its own.
  fileprivate var canonical: CanonicalObject {
    var object = CanonicalObject()
    object.set("entries", entries)
    object.set("estimated", estimated)
    object.set("item", item)
    if let value { object.set("value", value) }
    return object
  }

  fileprivate init(_ cell: CanonicalValue) throws(UnreadableAct) {
    try cell.hasNoFields(besides: ["entries", "estimated", "item", "value"])
    self.init(
      item: try cell.requiredText("item"),
      value: cell["value"] == nil ? nil : try cell.requiredInteger("value"),
      estimated: try cell.requiredInteger("estimated"),
      entries: try cell.requiredTexts("entries"))
  }
}
