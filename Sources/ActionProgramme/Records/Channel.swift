/// Where the office speaks to people: the channels that the annex names, and those of every commune.
public enum Channel: String, CaseIterable, Sendable {
  case iHaNoi = "ihanoi"
  case zalo, facebook, infographic
  case shortVideo = "short-video"
  case podcast, loudspeaker, meeting, article
}
