/// What the register knows of the persons and entries of a form, looked up by the caller before the act is
/// decided. What is left empty is not known; nothing is looked up here.
public struct RegisterKnowledge: Hashable, Sendable {
  /// Marriages of the form's persons that no divorce, annulment or death has ended.
  public var openMarriages: [KnownMarriage] = []
  /// Persons who bear an identity number that the form states.
  public var holders: [NumberHolder] = []
  /// Other births of the form's mother.
  public var births: [KnownBirth] = []
  /// The own birth records of the form's persons.
  public var records: [KnownRecord] = []
  /// Deaths registered of the form's persons.
  public var deaths: [KnownDeath] = []
  /// What courts found of the capacity of the form's spouses.
  public var capacities: [KnownCapacity] = []
  /// Who is whose parent, as far as the registers tell.
  public var kinship = KinshipGraph()
  /// The keys under which that graph knows the persons of the form.
  public var kinshipKeys: [FormRole: String] = [:]
  /// How the persons of a marriage are, or were, related through another marriage.
  public var affinities: [KnownAffinity] = []
  /// Adoptions between the persons of a marriage, ended ones too.
  public var adoptions: [KnownAdoption] = []
  /// Entries that may be about the same event.
  public var likelyDoubles: [LikelyDouble] = []
  /// Other entries that rest on the notice of the form.
  public var usedNotices: [UsedNotice] = []
  /// Books that are closed.
  public var closedBooks: [ClosedBook] = []
  /// The entry that the act is about, with its present content; nil when none was found.
  public var entry: KnownEntry?
  /// Another entry that goes with it: the birth entry of an adoption.
  public var related: KnownEntry?
  /// Guardianships of the form's ward that last.
  public var guardianships: [KnownGuardianship] = []
  /// Divorces abroad of the form's persons that stand in the book of such divorces.
  public var notedDivorces: [KnownForeignDivorce] = []
  /// The life of the person whom a certificate is about; nil when nobody was found.
  public var life: LifeLine?

  /// Nothing known.
  public init() {}
}
