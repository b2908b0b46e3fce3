/// A body that does not read as its kind says.
public struct UnreadableAct: Error, Equatable {}
