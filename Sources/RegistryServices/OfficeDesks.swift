/// Everything the pages and the command line ask of the office, built once at start.
public struct OfficeDesks: Sendable {
  public var accounts: any AccountDesk
  public var cockpit: any CockpitDesk
  public var cases: any CaseDesk
  public var imports: any ImportDesk
  public var people: any PeopleDesk
  public var matches: any MatchDesk
  public var register: RegisterDesks
  public var printing: any PaperPrinting

  public init(
    accounts: any AccountDesk, cockpit: any CockpitDesk, cases: any CaseDesk,
    imports: any ImportDesk, people: any PeopleDesk, matches: any MatchDesk,
    register: RegisterDesks, printing: any PaperPrinting
  ) {
    self.accounts = accounts
    self.cockpit = cockpit
    self.cases = cases
    self.imports = imports
    self.people = people
    self.matches = matches
    self.register = register
    self.printing = printing
  }
}
