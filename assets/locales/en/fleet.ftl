# domain: the local fleet, its fields and what changed.

fleet-field-name = Name
fleet-field-settlement-account = Settlement account

fleet-value-unknown = unknown
fleet-value-allowed = allowed
fleet-value-not-allowed = not allowed
fleet-value-yes = yes
fleet-value-no = no
fleet-value-reserve = Reserve capture
fleet-value-direct = Direct capture
fleet-value-not-applicable = Not applicable
fleet-value-text = { $text }

fleet-field-changed = { $field }: { $from } → { $to }
fleet-several = { $first }; { $next }
fleet-list = { $first }, { $next }

fleet-change-added = New
fleet-change-gone = Not visible any more
fleet-change-back = Visible again
fleet-change-changed = Changed

fleet-gone-inactive = The unit was deactivated, by the merchant in the portal or by the vendor.
fleet-gone-moved = The merchant chose another partner. The MSN stays, but only one partner at a time sees the unit.
fleet-gone-merchant = The merchant was deactivated: deleted from the business registry, given another form of organization, or late in confirming its information to the vendor.
fleet-gone-other = The keys of this profile belong to another partner, or that partner was deactivated. Then every unit is gone at once.

fleet-wrong-flag = “{ $text }” is neither yes nor no. Write yes or no, allowed or not allowed, true or false.
fleet-wrong-capture = “{ $text }” is not a capture type. Write ReserveCapture, DirectCapture or NotApplicable.
fleet-wrong-account = “{ $text }” is not an account with its kind. Write, for instance, BBAN:NO:86011117947.
