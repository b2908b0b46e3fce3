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

  /// The four shares on time, the difference and its interval; then the same of what came online.
  public var sentence: String {
    guard let effect = measured.onTime, let window = measured.window else {
      return "\(measured.title): \(messages.text("effect.notMeasured"))"
    }
    let days =
      "\(VietnameseFormat.date(window.after.lowerBound))–\(VietnameseFormat.date(window.after.upperBound))"
    var text =
      "\(measured.title) (\(days)): \(change("tỷ lệ khai sinh đúng hạn", effect)) \(online)"
    if !measured.unknownVillages.isEmpty {
      text +=
        " \(messages.text("effect.unknownVillages", measured.unknownVillages.joined(separator: ", ")))"
    }
    return text
  }

  private func change(_ what: String, _ effect: CampaignEffect) -> String {
    var text = "\(what) ở thôn có chiến dịch "
    text += "\(share(effect.touchedBefore)) → \(share(effect.touchedAfter)), "
    text += "thôn khác \(share(effect.othersBefore)) → \(share(effect.othersAfter)). "
    text += messages.text("effect.\(effect.reading.rawValue)")
    if effect.reading != .tooFew, let difference = effect.difference, let interval = effect.interval
    {
      text += " Chênh lệch \(points(difference)) điểm phần trăm"
      text +=
        " (khoảng tin cậy 95 %: \(points(interval.lowerBound)) đến \(points(interval.upperBound)))."
    }
    return text
  }

  /// Only what dossiers say: an entry from a file has no channel, and is told as such.
  private var online: String {
    let unknown = VietnameseFormat.number(measured.withoutChannel)
    guard let effect = measured.online else {
      return measured.withoutChannel > 0
        ? messages.text("effect.noChannel", unknown) : messages.text("effect.nothingOnline")
    }
    let text = change("Tỷ lệ nộp trực tuyến (theo hồ sơ tiếp nhận tại xã)", effect)
    return measured.withoutChannel > 0
      ? "\(text) \(messages.text("effect.someWithoutChannel", unknown))" : text
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
