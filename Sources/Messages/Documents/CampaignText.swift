internal import ActionProgramme
internal import CivilDate
public import RegistryServices

/// What a campaign did, in words that do not say more than the numbers.
public struct CampaignText: Sendable {
  let measured: MeasuredCampaign
  let messages: MessageCatalogue

  public init(measured: MeasuredCampaign, messages: MessageCatalogue) {
    self.measured = measured
    self.messages = messages
  }

  /// One sentence with the four shares, the difference and its interval.
  public var sentence: String {
    guard let effect = measured.onTime, let window = measured.window else {
      return "\(measured.title): \(messages.text("effect.notMeasured"))"
    }
    let days =
      "\(VietnameseFormat.date(window.after.lowerBound))–\(VietnameseFormat.date(window.after.upperBound))"
    var text = "\(measured.title) (\(days)): tỷ lệ khai sinh đúng hạn ở thôn có chiến dịch "
    text += "\(share(effect.touchedBefore)) → \(share(effect.touchedAfter)), "
    text += "thôn khác \(share(effect.othersBefore)) → \(share(effect.othersAfter)). "
    text += messages.text("effect.\(effect.reading.rawValue)")
    if effect.reading != .tooFew, let difference = effect.difference, let interval = effect.interval
    {
      text += " Chênh lệch \(points(difference)) điểm phần trăm"
      text +=
        " (khoảng tin cậy 95 %: \(points(interval.lowerBound)) đến \(points(interval.upperBound)))."
    }
    if !measured.unknownVillages.isEmpty {
      text +=
        " \(messages.text("effect.unknownVillages", measured.unknownVillages.joined(separator: ", ")))"
    }
    return text
  }

  private func share(_ cell: EffectCell) -> String {
    guard cell.total > 0 else { return "không có ca" }
    guard cell.total >= CampaignEffect.fewestCases else { return "\(cell.done)/\(cell.total) ca" }
    let percent = VietnameseFormat.percent(hundredths: cell.done * 10_000 / cell.total)
    return "\(percent) (\(cell.done)/\(cell.total))"
  }

  /// `+12,5`, `−3,0`.
  private func points(_ hundredths: Int) -> String {
    let tenths = (abs(hundredths) + 5) / 10
    return "\(hundredths < 0 ? "−" : "+")\(tenths / 10),\(tenths % 10)"
  }
}
