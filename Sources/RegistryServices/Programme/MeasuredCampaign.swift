public import ActionProgramme

/// A campaign with what it did to the share of births registered on time; nil where the register cannot
/// tell: no villages are named, or no day of it has passed.
public struct MeasuredCampaign: Sendable, Equatable {
  public var recordID: String
  public var title: String
  public var window: EffectWindow?
  public var onTime: CampaignEffect?
  /// Villages of the campaign that the register does not know by that name.
  public var unknownVillages: [String]

  public init(
    recordID: String, title: String, window: EffectWindow?, onTime: CampaignEffect?,
    unknownVillages: [String]
  ) {
    self.recordID = recordID
    self.title = title
    self.window = window
    self.onTime = onTime
    self.unknownVillages = unknownVillages
  }
}
