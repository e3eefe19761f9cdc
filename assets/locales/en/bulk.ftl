# Orders in bulk: their states, and the runs that send them.

# Where a row stands
bulk-state-planned = Not sent
bulk-state-sent = On the way
bulk-state-confirmed = Ordered
bulk-state-rejected = Rejected
bulk-state-unknown = Unknown
bulk-state-skipped = Skipped

# Why a row is skipped
bulk-skip-invalid = { $count ->
    [one] Something in the line cannot be used.
   *[other] { $count } things in the line cannot be used.
}
bulk-skip-duplicate = Row { $line } of the file is for the same merchant, product and name.
bulk-skip-already-ordered = It has been ordered already, and that link still works.
bulk-skip-may-exist = An order for the same merchant, product and name was sent, and may exist. Find that out first: send its file again.
bulk-skip-excluded = Left out by hand.
bulk-skip-not-failed = Only rows that failed are sent this time.

# Places
bulk-remark-column = Column { $column } ({ $head }): { $message }
bulk-remark-bare-column = Column { $column }: { $message }
bulk-remark-field = { $field }: { $message }
bulk-vendor-field = { $field }: { $what }.

# What went wrong
bulk-lost-next = Send the file again: the row goes with the same key and cannot become two orders.
bulk-absent = It is not among the orders that the service lists, so it does not seem to exist. It may be sent again.
bulk-several = { $count ->
    [one] One order in the service's list could be this one, but others could be it, too.
   *[other] { $count } orders in the service's list could be this one.
}
bulk-several-next = Open their links to see which is which, or send the file again: the row goes with the same key.
bulk-cannot-look = No answer came, and the service's list of orders could not be asked whether the order exists.
bulk-cancelled-on-the-way = Stopped while the order was on the way, so it may exist.
bulk-differs = The line now makes another order than the one that was sent, which may exist.
bulk-differs-next = Put the line back as it was and send the file again, or look for the order in the list.
bulk-taken-over = Another program has begun to send this file.
bulk-taken-over-next = Let it finish, and send the file again to see how every row ended.
