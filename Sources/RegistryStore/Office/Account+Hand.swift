internal import RegistryServices

extension Account {
  /// The user as acts name whoever did a part of them.
  var hand: OfficeHand { OfficeHand(accountID: id, name: fullName, title: "") }
}
