public import ActionProgramme

/// A campaign with what it did to the share of births registered on time, and of those asked for online;
/// nil where the register cannot tell: no villages are named, or no day of it has passed.
public struct MeasuredCampaign: Sendable, Equatable {
  public var recordID: String
  public var title: String
  public var window: EffectWindow?
  public var onTime: CampaignEffect?
  /// Of the registered births whose dossier says by which way it came: asked for online.
  public var online: CampaignEffect?
  /// Registered births of these months of which nobody knows the way: the Ministry's columns have none, so
  /// that entries from files are told apart and never counted as asked for at the desk.
  public var withoutChannel: Int
  /// Villages of the campaign that the register does not know by that name.
  public var unknownVillages: [String]

  public init(
    recordID: String, title: String, window: EffectWindow?, onTime: CampaignEffect?,
    online: CampaignEffect? = nil, withoutChannel: Int = 0, unknownVillages: [String]
  ) {
    self.recordID = recordID
    self.title = title
    self.window = window
    self.onTime = onTime
    self.online = online
    self.withoutChannel = withoutChannel
    self.unknownVillages = unknownVillages
  }
}
