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
bulk-skip-expired = It was ordered before, and that link has expired. The board shows whether the merchant used it in time: reissue it there, or order it again on purpose.
bulk-skip-expired-id = It was ordered on { $day }, and that link has expired. The board shows whether the merchant used it in time: reissue it there (pdesk order reissue { $id }), or order it again on purpose.
bulk-skip-may-exist = An order for the same merchant, product and name was sent, and may exist. Find that out first: send its file again.
bulk-skip-open = The order { $id } for the same merchant and product is open at the service, and was not made here. Its link and age show whether it is this one.
bulk-skip-open-since = The order { $id } for the same merchant and product has been open at the service since { $day } or before, and was not made here.
bulk-skip-doubtful = Nothing is sent until somebody says that the number is right.
bulk-skip-excluded = Left out by hand.
bulk-skip-not-failed = Only rows that failed are sent this time.

# The word a coordinator works with, for a row that was not sent
bulk-standing-ready = Ready
bulk-standing-needs-fix = Needs a fix
bulk-standing-cannot-be-ordered = Cannot be ordered
bulk-standing-on-hold = On hold
bulk-standing-duplicate = Duplicate
bulk-standing-already-ordered = Already ordered
bulk-standing-left-out = Left out
bulk-standing-not-failed = Did not fail

# Places
bulk-remark-column = Column { $column } ({ $head }): { $message }
bulk-remark-bare-column = Column { $column }: { $message }
bulk-remark-field = { $field }: { $message }
bulk-reason-and-fix = { $reason } { $fix }
bulk-vendor-words = { $what }.
bulk-vendor-field = { $field }: { $what }.

# What went wrong
bulk-lost-next = Send the file again: the row is sent with the same key and cannot become two orders.
bulk-may-exist = No usable answer came, so the order may exist.
bulk-absent = It is not among the orders that the service lists, so it does not seem to exist. It may be sent again.
bulk-several = { $count ->
    [one] One order in the service's list could be this one, but others could be it, too.
   *[other] { $count } orders in the service's list could be this one.
}
bulk-several-next = Open their links to see which is which, or send the file again: the row is sent with the same key.
bulk-cannot-look = No answer came, and the service's list of orders could not be asked whether the order exists.
bulk-cancelled-on-the-way = Stopped while the order was on the way, so it may exist.
bulk-differs = The line now makes another order than the one that was sent, which may exist.
bulk-differs-next = Put the line back as it was and send the file again, or look for the order in the list.
bulk-taken-over = Another program has begun to send this file.
bulk-taken-over-next = Let it finish, and send the file again to see how every row ended.

# The run
bulk-no-such-run = This profile has sent no such file.
bulk-no-lock = { $path } cannot be locked, so nobody can say whether another program sends orders now. Nothing was sent.
bulk-no-lock-next = Put the data folder on a disk of this computer, or free the file.
bulk-waits = Another program is sending a file with this profile. Waiting for it to finish.

# pdesk order bulk
bulk-about = Check a file of orders, or send it: each line once, and a result for every line
bulk-examples =
    pdesk order bulk --template orders.xlsx
    pdesk order bulk shops.csv --results result.csv
    pdesk order bulk shops.csv --online --results result.csv
    pdesk order bulk shops.xlsx --preset point-of-sale --map Butikk=sales_unit_name --results result.xlsx
    pdesk order bulk shops.csv --set product=cashier --results result.csv --send
    pdesk order bulk --only-failed result-edited.csv --results second.csv --send
    pdesk order bulk shops.csv --results result.csv --send --format json | jq .confirmed
bulk-arg-file = File of orders, CSV or XLSX; sent again, it goes on where it was
bulk-arg-preset = Preset that fills in what neither the file nor --set does
bulk-arg-map = Column of the file, by its header, and the field it is; nothing after the equals sign leaves it out; may be repeated
bulk-arg-set = Value for a field where the file has none; may be repeated
bulk-arg-exclude = Rows of the file to leave out
bulk-arg-remembered = Use the columns as they were last chosen in the window
bulk-arg-online = Ask the registry, and the service for open orders and price packages, about every merchant before the rows are judged
bulk-arg-website = Look at the merchants' websites as well: reachable, organization number shown, terms reachable
bulk-arg-offline = Do not read the service's list of orders before the rows are sent
bulk-arg-order-again = Order rows although an order for the same exists, or may exist: a second order
bulk-arg-template = Write an empty file with the columns of this profile's API, and nothing else; .xlsx or CSV
bulk-arg-results = File with the result, one line for each line of the input; .xlsx or CSV
bulk-arg-send = Send the orders; without it they are only checked
bulk-arg-only-failed = Edited result file, in place of FILE, of which only the rows that failed are sent
bulk-nothing-remembered = Nobody has chosen what the columns of such a file are; they are recognised by their headers.
bulk-results-is-input = The results would overwrite the file they are of. Choose another name.
bulk-results-no-folder = There is no folder { $path } for the results. Nothing was sent.
bulk-need-word = { $count ->
    [one] One row needs your confirmation: a check digit says that a number in it is wrong, or the business registry does not know it. --accept-doubtful orders it anyway.
   *[other] { $count } rows need your confirmation: a check digit says that a number in them is wrong, or the business registry does not know it. --accept-doubtful orders them anyway.
}
bulk-on-hold = { $count ->
    [one] One row is on hold: an order for the same may exist. If it is this one, sent from another computer or before a copy was put back, --offline gives its link; --order-again makes a second one.
   *[other] { $count } rows are on hold: orders for the same may exist. If they are these, sent from another computer or before a copy was put back, --offline gives their links; --order-again makes second ones.
}
bulk-row-told = Row { $line } · { $state }: { $message }
bulk-more-told = { $count ->
    [one] One more remark is in the result file.
   *[other] { $count } more remarks are in the result file.
}
bulk-summary = { $input ->
    [one] 1 line
   *[other] { $input } lines
}: { $confirmed } ordered, { $rejected } rejected, { $unknown } unknown, { $skipped } skipped, { $not_sent } not sent
bulk-summary-dry = { $input ->
    [one] 1 line
   *[other] { $input } lines
}: { $not_sent } can be sent, { $skipped } skipped, { $confirmed } ordered, { $rejected } rejected, { $unknown } unknown. Nothing was sent; --send sends.
bulk-interrupted = Interrupted. What was on the way has come back; the same command goes on from here.
bulk-interrupted-on-the-way = { $count ->
    [one] Interrupted. One order was still on its way and is unknown in the result file. The same command asks for it with the same key and goes on from here.
   *[other] Interrupted. { $count } orders were still on their way and are unknown in the result file. The same command asks for them with the same keys and goes on from here.
}
bulk-head-input = Lines
bulk-head-confirmed = Ordered
bulk-head-rejected = Rejected
bulk-head-unknown = Unknown
bulk-head-skipped = Skipped
bulk-head-not-sent = Not sent
bulk-head-seconds = Seconds
bulk-and = { $before } { $next }
bulk-no-preset = There is no preset “{ $name }”.
bulk-no-preset-choices = Presets: { $names }.

# Jobs
bulk-job-send = Send orders from a file
bulk-job-check = Check a file of orders
bulk-job-pause = Pause, or go on
bulk-job-runs = Read files that were sent
bulk-job-result = Write the results of a file of orders
