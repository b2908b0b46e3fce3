internal import CivilDate
internal import RegistryServices

/// A case before its papers are read: which event, where it stands, who tells of it.
struct CaseSkeleton: Sendable {
  var id: String
  var state: CaseState
  var eventDate: PartialDate?
  var lastDay: PlainDate?
  var registeredOn: PlainDate?
  /// Its papers, the one that names the person best first.
  var papers: [String]

  func named(_ summaries: [String: PaperSummary], asOf: PlainDate) -> NamedCase {
    let known = papers.compactMap { summaries[$0] }
    let first = known.first { !$0.name.isEmpty } ?? known.first
    return NamedCase(
      id: id, personID: first.flatMap { $0.role.isEmpty ? nil : $0.personID },
      name: first?.name ?? "",
      relatedName: known.lazy.map(\.relatedName).first { !$0.isEmpty } ?? "",
      village: known.lazy.map(\.village).first { !$0.isEmpty } ?? "", eventDate: eventDate,
      lastDay: lastDay, daysLeft: state == .onTime ? nil : lastDay.map { $0 - asOf },
      registeredOn: registeredOn, state: state, mentions: known.map(\.mention))
  }

  /// A case that is behind no figure: registered before it was due, or not to be judged.
  static func standing(
    _ id: String, _ eventDate: PartialDate?, _ registration: KnownRegistration?,
    _ papers: [String]
  ) -> CaseSkeleton {
    CaseSkeleton(
      id: id, state: registration == nil ? .pending : .onTime, eventDate: eventDate,
      registeredOn: registration?.registeredOn?.earliest, papers: papers)
  }
}
