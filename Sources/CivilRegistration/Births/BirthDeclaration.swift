public import CivilDate

/// A declaration of birth: the entry that it asks for, and what the format has no column for.
public struct BirthDeclaration: Hashable, Sendable {
  /// The entry as the register will read it.
  public var entry: BirthEntry
  public var way: BirthWay
  public var proof: BirthProof?
  public var proofNumber: String?
  public var bornAt: ClockTime?
  /// Children of this delivery; nil when the form does not say.
  public var childCount: Int?
  public var recognising: RecognisingParent?
  public var parentageProof: ParentageProof?
  public var parentageWitnesses: Int?
  /// Whether the form names the marriage certificate of the parents.
  public var areParentsMarried: Bool
  public var hasDied: Bool
  /// Hours that the child lived; nil when it lives, or the form does not say.
  public var livedHours: Int?
  public var isAskedForByParents: Bool
  public var postedFrom: PlainDate?
  public var postedTo: PlainDate?
  public var formerlyRegisteredOn: PartialDate?
  public var areOriginalsLost: Bool
  public var isAlive: Bool
  public var isOnTheMove: Bool
  public var hasForeignElement: Bool

  /// Whether both parents are unknown, whether or not the child was abandoned.
  public var areParentsUnknown: Bool { entry.mother == nil && entry.father == nil }

  /// Which parents the entry names, in the code of the exchange format.
  public var parents: BirthEntry.Parents {
    switch (entry.mother, entry.father) {
    case (nil, nil): way == .abandoned && proof == .minutes ? .abandoned : .bothUnknown
    case (nil, _): .motherUnknown
    case (_, nil): .fatherUnknown
    case (_, _): .bothKnown
    }
  }
}
