/// A query whose interpolated values are bound: `"SELECT id FROM act WHERE seq > \(seq)"`.
///
/// Interpolating another `SQLQuery` composes; there is no way to splice a text.
public struct SQLQuery: Sendable, ExpressibleByStringInterpolation {
  /// The texts around the bound values: always one more than `values`.
  public private(set) var fragments: [String]
  public private(set) var values: [SQLValue]

  public init(stringLiteral text: String) {
    fragments = [text]
    values = []
  }

  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.query
  }

  /// The text with placeholders of an engine.
  public func text(for dialect: Dialect) -> String {
    guard !values.isEmpty else { return fragments[0] }
    var text: [UInt8] = []
    text.reserveCapacity(fragments.reduce(8 * values.count) { $0 + $1.utf8.count })
    text += fragments[0].utf8
    for place in 1..<fragments.count {
      text += dialect.placeholder(place).utf8
      text += fragments[place].utf8
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Another query appended behind this one.
  public mutating func append(_ other: SQLQuery) {
    fragments[fragments.count - 1] += other.fragments[0]
    fragments += other.fragments.dropFirst()
    values += other.values
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var query: SQLQuery = ""

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      query.fragments[query.fragments.count - 1] += literal
    }

    public mutating func appendInterpolation(_ value: some SQLBindable) {
      bind(value.sqlValue)
    }

    /// Said apart, as are the texts of `anyOf`: nearly every value is a text or a number, and what is generic is
    /// looked up anew each time that another module calls it.
    public mutating func appendInterpolation(_ text: String) { bind(.text(text)) }

    public mutating func appendInterpolation(_ number: Int) { bind(.integer(number)) }

    /// Nothing is bound as NULL. (Said apart from the above: the compiler takes an optional in an
    /// interpolation for a slip unless a parameter asks for one.)
    public mutating func appendInterpolation(_ value: (some SQLBindable)?) {
      bind(value.sqlValue)
    }

    public mutating func appendInterpolation(_ query: SQLQuery) {
      self.query.append(query)
    }

    /// A parenthesised list of bound values, for `IN`; an empty list matches nothing.
    ///
    /// Not for `NOT IN`: with an empty list that matches nothing either.
    public mutating func appendInterpolation(anyOf values: [some SQLBindable]) {
      bind(values.isEmpty ? [.null] : values.map(\.sqlValue))
    }

    public mutating func appendInterpolation(anyOf texts: [String]) {
      bind(texts.isEmpty ? [.null] : texts.map(SQLValue.text))
    }

    /// A parenthesised row of bound values, for `VALUES`.
    public mutating func appendInterpolation(row values: [some SQLBindable]) {
      bind(values.map(\.sqlValue))
    }

    private mutating func bind(_ value: SQLValue) {
      query.values.append(value)
      query.fragments.append("")
    }

    private mutating func bind(_ list: [SQLValue]) {
      appendLiteral("(")
      for (place, value) in list.enumerated() {
        if place > 0 { appendLiteral(", ") }
        bind(value)
      }
      appendLiteral(")")
    }
  }
}
