public import CivilDate
public import LegalRules

/// The form of administrative documents: margins and sizes of type, from when to when, and where it is
/// written (today annex I of Decree 30/2020/NĐ-CP). A measure is in millimetres, a size of type in points.
public struct AdministrativeForm: Hashable, Sendable {
  /// The sizes of type, by what is set in them.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case superiorAgency, agency, nation, motto, number, date, kind, subject, body, signer, table
    case recipientsTitle, recipients, annex, pageNumber
  }

  /// The measures of the page.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    case top, bottom, left, right
    /// How far the first line of a paragraph is moved in, and the room between paragraphs.
    case indent, spacing
  }

  public var from: PlainDate
  /// The last day; nil while no end is known.
  public var to: PlainDate?
  public var citation: Citation
  /// From one line of the body to the next, as a multiple of its size.
  public var leading: Double
  private var measures: [Measure: Double]
  private var sizes: [Part: Double]

  /// Nil unless every measure and every size is given.
  public init?(
    from: PlainDate, to: PlainDate?, citation: Citation, leading: Double,
    measures: [Measure: Double], sizes: [Part: Double]
  ) {
    guard Measure.allCases.allSatisfy({ measures[$0] != nil }),
      Part.allCases.allSatisfy({ sizes[$0] != nil })
    else { return nil }
    self.from = from
    self.to = to
    self.citation = citation
    self.leading = leading
    self.measures = measures
    self.sizes = sizes
  }

  /// A measure of the page, in millimetres.
  public subscript(measure: Measure) -> Double { measures[measure] ?? 0 }

  /// The style of a part, upright and light, aligned left.
  public func style(_ part: Part) -> LayoutStyle {
    let size = sizes[part] ?? 13
    return LayoutStyle(size: size, leading: size * leading * 25.4 / 72)
  }

  /// The form in force on a day among these; nil when none is.
  public static func inForce(
    _ forms: [AdministrativeForm], on day: PlainDate
  ) -> AdministrativeForm? {
    forms.last { $0.from <= day && $0.to.map { end in day <= end } ?? true }
  }
}
