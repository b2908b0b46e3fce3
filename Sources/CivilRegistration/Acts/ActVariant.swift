/// One of the procedures under which an act is asked for, as the desk tells them apart: registered for the first
/// time or again, with a foreign element, together with a recognition.
public struct ActVariant: Hashable, Sendable {
  /// The name under which law files give its time, papers and fee; its label is `procedure.NAME`.
  public let procedure: String
  /// What the form says of it; empty where one more question has to be answered there.
  public let fields: [String: String]

  init(_ procedure: String, _ fields: [String: String] = [:]) {
    self.procedure = procedure
    self.fields = fields
  }
}
