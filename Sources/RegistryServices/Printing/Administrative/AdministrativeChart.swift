/// A chart in a document; the table beside it says the same in figures.
public struct AdministrativeChart: Hashable, Sendable {
  /// How the values are drawn.
  public enum Form: String, Hashable, Sendable, CaseIterable { case bars, lines }

  /// Values that belong together; nil where nothing is told, and nothing is drawn.
  public struct Series: Hashable, Sendable {
    public var name: String
    public var values: [Double?]

    public init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  public var title: String
  public var form: Form
  /// Under the chart, one for each place of a series.
  public var labels: [String]
  /// Three at most are told apart in black and white.
  public var series: [Series]

  public init(title: String, form: Form, labels: [String], series: [Series]) {
    self.title = title
    self.form = form
    self.labels = labels
    self.series = series
  }
}
