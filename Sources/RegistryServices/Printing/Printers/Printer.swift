/// A printer of the office, with what it is loaded with and how far it prints beside the mark.
public struct Printer: Hashable, Sendable {
  /// As people call it: `Máy in phôi khai sinh`.
  public var name: String
  public var setting: PrintSetting

  public init(name: String, setting: PrintSetting) {
    self.name = name
    self.setting = setting
  }

  /// How far one may be off, in tenths of a millimetre.
  public static let mostOffset = 200
}
