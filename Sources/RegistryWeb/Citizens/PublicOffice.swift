/// How the public reaches the office: what its pages and slips tell.
public struct PublicOffice: Sendable, Equatable {
  /// Where the public's pages are found; nil when the office has published no address.
  public var address: PublicAddress?
  /// The telephone of the counter, as people read it; empty when it is not told.
  public var phone = ""
  /// Where the counter is; empty when it is not told.
  public var place = ""

  public init() {}
}
