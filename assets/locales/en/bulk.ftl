# Orders in bulk: their states, and the runs that send them.

# Where a row stands
bulk-state-planned = Not sent
bulk-state-sent = On the way
bulk-state-confirmed = Ordered
bulk-state-rejected = Rejected
bulk-state-unknown = Unknown
bulk-state-skipped = Skipped
