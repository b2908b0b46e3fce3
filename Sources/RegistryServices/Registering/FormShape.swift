public import CivilRegistration

/// What a form asks: the fields of its act, and for a change of an entry the cells that can be changed, with
/// what the entry says in them now.
public struct FormShape: Sendable, Equatable {
  /// In the order of the paper.
  public var fields: [FormField]
  /// By the name of the field; only what says something.
  public var present: [String: String]

  public init(fields: [FormField], present: [String: String] = [:]) {
    self.fields = fields
    self.present = present
  }
}
