# The desk: what keeps a command from being done.
desk-reason = { $reason }
desk-broken-off = An error in this program stopped this.
desk-no-data-dir = The data folder { $path } cannot be made.
desk-no-threads = The program could not start its background work.
desk-nothing-open = No profile is open.
desk-nothing-open-next = Open or add a profile first.
desk-opening-cancelled = Opening the profile was cancelled.
desk-stopped = Stopped before it was done.
desk-sandbox-failed = The sandbox could not start.
desk-sandbox-failed-next = Choose another port, or close the program that uses it.
desk-order-not-sent = Cancelled. The order was not sent.
desk-order-cancelled = Cancelled while the order was on its way, so it may exist.
desk-order-unknown-next = Send it again: it is sent with the same key, so it cannot become a second order.
desk-order-held = Another order for the same merchant, product and name was sent on { $day } and may exist, so this one was not sent.
desk-order-held-why = No usable answer came to the order with key { $key }.
desk-order-held-before-why = An older version of the program sent the very same order, with key { $key }, under a profile that is not open or was removed.
desk-order-held-next = Send that one again as it was (it is sent with the same key), or look for it in the list of orders. Only then order this one as well (--order-again).
desk-order-rejected = The order with key { $key } was refused before, and the same key gets the same answer.
desk-order-rejected-next = Correct the order and send it with another key.
desk-name-empty = Give it a name.
desk-sync-running = A sync of this fleet runs already.
desk-sync-running-next = Wait for it, or cancel it first.
desk-nothing-watched = It is not known which merchants make up this fleet.
desk-nothing-watched-next = Add their organization numbers once; they are remembered.

# Whose the profile is
desk-other-client = { $name } has keys of another client than before, so nothing was ordered.
desk-other-client-why = Orders and units of the client before ({ $former }) are kept here, and it is not known whether both are one partner.
desk-other-client-next = Say whether it is the same partner: open the profile in the window, or run: pdesk profile partner "{ $name }" --same (or --other).
desk-order-key-taken-next = Another version of the program has sent this order, and the list of orders does not show which one it is. Look at the merchant's orders on the board; nothing else was sent.
desk-job-put-back = Undo a change
desk-put-back-changed = It was changed again since then, and stays as it is.
