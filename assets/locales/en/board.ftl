# The board: orders that are under way.

## The views of onboarding

board-view-board = Board
board-view-form = Order form
board-view-file = From a file
board-view-checklists = Checklists

## How far an order is

board-stage-unconfirmed = Not confirmed
board-stage-link-sent = Link sent
board-stage-opened = Opened
board-stage-submitted = Submitted
board-stage-live = Live
board-stage-rejected = Rejected
board-stage-expired = Expired
board-stage-gone = No longer listed
board-stage-deleted = Deleted
board-stage-other = { $word }
board-made-here = You
board-days-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
board-days-left-at-most = { $days ->
    [one] ≤ { $days } day left
   *[other] ≤ { $days } days left
}
board-days-passed = 14 days passed

## Whether a unit is as ordered

board-check-as-ordered = As ordered
board-check-looked = Checked
board-check-failed = Not checked
board-differs-no-skip = The unit may not skip the landing page, which a point of sale needs.
board-differs-skip-unknown = The service does not say whether the unit may skip the landing page, which a point of sale needs.
board-differs-no-recurring = Recurring payments were ordered and are not allowed.
board-differs-recurring-unknown = Recurring payments were ordered; the service does not say whether they are allowed.
board-differs-no-payments = The unit may not take payments.
board-differs-payments-unknown = The service does not say whether the unit may take payments.
board-differs-takes-payments = Login was ordered, and the unit may take payments.
board-differs-name = It is called “{ $found }”; “{ $ordered }” was ordered.
board-differs-name-unknown = The service does not say what it is called.
board-differs-merchant = It belongs to { $found }; { $ordered } was ordered for.
board-differs-merchant-unknown = The service does not say whose unit it is.
board-short-no-skip = skipLandingPage missing
board-short-skip-unknown = skipLandingPage unknown
board-short-no-recurring = No recurring payments
board-short-recurring-unknown = Recurring unknown
board-short-no-payments = No payments
board-short-payments-unknown = Payments unknown
board-short-takes-payments = Takes payments
board-short-name = Another name
board-short-name-unknown = Name unknown
board-short-merchant = Another merchant
board-short-merchant-unknown = Merchant unknown

## What to do next

board-next-unconfirmed = It was sent, and no answer came, so the order may exist. Send it again from the form: with the same data it keeps its key, so it cannot be made twice.
board-next-passed = The link should not work any more: 14 days passed since it was sent. Reissue it.
board-next-expiring = Remind the merchant, or reissue it: after 14 days the link stops working.
board-next-stuck-opened = { $days ->
    [one] Opened { $days } day ago and not submitted. Ask whether something is unclear, or whether somebody else has to sign.
   *[other] Opened { $days } days ago and not submitted. Ask whether something is unclear, or whether somebody else has to sign.
}
board-next-stuck-submitted = { $days ->
    [one] Submitted { $days } day ago. Ask the merchant to search the mail for “vipps”: questions about an order go to the merchant, and often end in the spam folder.
   *[other] Submitted { $days } days ago. Ask the merchant to search the mail for “vipps”: questions about an order go to the merchant, and often end in the spam folder.
}
board-next-rejected = The vendor never tells a partner why. Ask the merchant, who was told by mail.
board-next-reissued = It was reissued.
board-next-expired = The 14 days passed before the merchant submitted. Reissue it: the data is kept.
board-next-expired-other = The 14 days passed before the merchant submitted. It was not made here, so only its merchant and product are known: start a new order with them.
board-next-gone = It is no longer in the vendor’s list: somebody deleted it, or the vendor took it out.
board-next-other = The vendor calls this { $word }, a word this program does not know. Ask your partner manager.
board-next-unchecked = The unit was not compared with the order yet.
board-next-check-failed = The unit could not be looked at yet. The next refresh tries again.
board-next-no-skip = Ask your partner manager for skipLandingPage, or order again with “POS integration in physical store” as the purpose.
board-next-deviates = Ask your partner manager to set it right: nothing in the APIs changes a unit that exists.
board-next-unknown = The service leaves out some of what was ordered, so that cannot be compared.

## Issuing again

board-no-data = This computer does not know what was ordered with { $id }.
board-no-data-next = Fill it in again as a new order.
board-password-needed = The order had a password for its test site, which is not kept anywhere.
board-password-needed-next = Type the password again.
board-faulty = The order would not be accepted as it is.
board-faulty-next = Open it in the form, and change it there.
board-not-due = Order { $id } cannot be reissued.
board-not-due-why = It is in the stage “{ $stage }”.
board-not-due-next = Only an order that was not submitted can be. For another order, open the form of a new order.
board-no-such-order = There is no order { $id } on the board.
board-no-such-order-next = Refresh the list of orders first, and look for its id there.

## Jobs

board-job-show = Read the board
board-job-refresh = Refresh orders
board-job-auto-refresh = Auto-refresh orders
board-job-check = Check a new unit
board-job-reissue = Reissue an order
board-job-hide = Hide orders
board-job-looked = Mark orders as seen

## The board in the window

board-window-title = Partner Desk
board-window-title-count = ({ $count }) Partner Desk
board-open-orders = { $count ->
    [one] { $shown } open order.
   *[other] { $shown } open orders.
}
board-waits-nothing = Nothing needs you.
board-waits = Needs you: { $what }.
board-waits-unconfirmed = { $shown } not confirmed
board-waits-expiring = { $count ->
    [one] 1 link expires within { $days } days
   *[other] { $shown } links expire within { $days } days
}
board-waits-stuck = { $count ->
    [one] 1 merchant looks stuck
   *[other] { $shown } merchants look stuck
}
board-waits-expired = { $shown } expired
board-waits-rejected = { $shown } rejected
board-waits-deviating = { $shown } not as ordered
board-look-lanes = Board
board-look-table = Table
board-look-merchants = By merchant
board-only-mine = Only mine
board-expiring = Expiring { $count }
board-stuck-count = Stuck { $count }
board-with-hidden = Hidden
board-search = Search the orders
board-search-hint = Merchant, number, unit, order id
board-shown = { $shown } of { $count } orders
board-checked = Checked { $ago }
board-minutes-ago = { $minutes ->
    [0] just now
   *[other] { $minutes } min ago
}
board-today = today
board-auto-refresh = Auto-refresh
board-auto-refresh-tip = Refreshes every { $minutes } minutes, as long as the window is open. Off unless you switch it on.
board-auto-refresh-again = Refresh automatically again
board-next-at = Next refresh { $when }
board-late = The last refresh failed; the next one comes later
board-sub-own = Orders that were sent from this computer.
board-empty-own = Orders that you send from this computer are kept here, each with its link.
board-own-only = So the board shows what was sent from here, and cannot show how far the merchants are.
board-news = { $count ->
    [one] 1 order moved since you last looked.
   *[other] { $count } orders moved since you last looked.
}
board-news-show = Show
board-news-all = Show all
board-news-seen = Mark as seen
board-news-dot = Moved since you last looked
board-selected = { $count ->
    [one] 1 order selected
   *[other] { $shown } orders selected
}
board-no-match-title = No orders match
board-no-match-text = There are orders, but none that matches the search and the filters.
board-lane-unconfirmed = Not confirmed
board-lane-sent = Link sent
board-lane-opened = Opened
board-lane-submitted = Submitted
board-lane-live = Live
board-lane-ended = Ended
board-lane-empty = None
board-hide-done = Hide
board-hide-done-tip = { $count ->
    [one] Hides 1 order that is done
   *[other] Hides { $count } orders that are done
}
board-hidden-tag = Hidden
board-hide = Hide
board-put-back = Show again
board-hidden = { $count ->
    [one] The order is hidden.
   *[other] { $count } orders are hidden.
}
board-shown-again = { $count ->
    [one] The order is on the board again.
   *[other] { $count } orders are on the board again.
}
board-merchant-unknown = Merchant not known
board-stuck = { $days ->
    [one] Stuck { $days } day
   *[other] Stuck { $days } days
}
board-with-vendor = { $days ->
    [one] With the vendor { $days } day
   *[other] With the vendor { $days } days
}
board-days = { $days ->
    [0] Today
    [one] { $days } day
   *[other] { $days } days
}
board-reissued = Reissued
board-msn-since = MSN { $msn } · { $day }
board-since-sent = Sent { $day }
board-since-sent-by = Sent { $day } or earlier
board-since-opened = Opened { $day }
board-since-opened-by = Opened { $day } or earlier
board-since-submitted = Submitted { $day }
board-since-submitted-by = Submitted { $day } or earlier
board-since-live = Live { $day }
board-since-rejected = Rejected { $day }
board-since-expired = Expired { $day }
board-since-gone = Missing since { $day }
board-since-deleted = Deleted { $day }
board-since-other = Since { $day }
board-remind = Remind…
board-ask = Ask…
board-reissue = Reissue…
board-fix = Fix…
board-order-anew = New order…
board-order-anew-merchant = New order for this merchant
board-message = Write…
board-table = Orders
board-orders = { $count ->
    [one] 1 order
   *[other] { $count } orders
}
board-column-merchant = Merchant
board-column-number = Number
board-column-name = Sales unit
board-column-product = Product
board-column-stage = Status
board-column-note = Note
board-column-since = Since
board-column-made-by = Made by
board-column-msn = MSN
board-column-id = Order id
board-link = Link
board-last-day = Works until
board-part-unit = Sales unit
board-part-history = History
board-part-traces = For support
board-checked-at = Compared { $when }
board-check-now = Compare with the order
board-check-again = Compare again
board-open-unit = Show in the fleet
board-open-form = Open in the form
board-vendor-status = Vendor status
board-idempotency-key = Idempotency key
board-history-sent = Sent from here
board-history-first = First seen: { $stage }
board-history-then = { $stage }
board-history-gone = No longer in the vendor’s list
board-history-deleted = Deleted from here
board-history-reissued = Reissued
board-history-hidden = Hidden
board-history-reissue-of = Issued in place of { $id }
board-reissue-title = Reissue this order?
board-reissue-text = A new order is sent with the same data and a new key, and gives a new link.
board-reissue-no-data = This computer does not know what was ordered
board-reissue-password-hint = It is not kept anywhere, so type it again
board-reissue-delete = Delete the old order
board-reissue-delete-hint = Otherwise the merchant has two links that work.
board-reissue-send = Reissue
board-reissue-change = Change first…
board-reissue-done = The new link is ready
board-reissue-already = This order was already reissued. This is its link.

board-settings = Orders under way
board-settings-auto-refresh = Auto-refresh
board-settings-auto-refresh-hint = Refreshes the list of orders while the window is open. While it is off, the service is not asked.
board-settings-every = Minutes between refreshes
board-settings-expiring = A link counts as expiring when this many days are left
board-settings-opened = Opened, not submitted: counts as stuck after (days)
board-settings-submitted = Submitted, not decided: counts as stuck after (days)

## The board on the command line

board-about-order-board = Show every order that is known, how far it is, and what to do about it
board-about-order-reissue = Reissue an expired or expiring order with the old data, once only
board-examples-order-board =
    pdesk order board --refresh
    pdesk order board --stuck
    pdesk order board --expiring 3 --mine --format json
    pdesk order board --group merchant --out orders.xlsx

    Without --refresh nothing is asked of the service.
board-examples-order-reissue =
    pdesk order reissue 7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d
    pdesk order reissue 7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d --test-password-stdin < password.txt

    The new key is kept before anything is sent: the same order cannot be reissued twice.
board-arg-group = Order the rows by status or by merchant [status]
board-arg-stuck = Only orders that were opened or submitted too long ago; the days are a setting
board-arg-expiring = Only orders whose link works for this many days or fewer
board-arg-mine = Only orders that were sent from here
board-arg-moved = Only orders that moved since somebody last looked at the board
board-arg-all = Those that were hidden, too
board-arg-search = Only orders that have all these words
board-arg-refresh = Refresh the list of orders first, and look at new units
board-arg-reissue-id = ID of the order on the board
board-arg-keep-old = Keep the old order, even where it could still be deleted
board-arg-password-stdin = Read the test site’s password, where the order had one, from the first line of the standard input
board-cli-unread = The list of orders was never fetched here: what is shown was sent from here. Fetch it with --refresh.
board-cli-counts = { $shown ->
    [one] 1 order shown
   *[other] { $shown } orders shown
}. On the board: { $open } open, { $expiring } expiring, { $stuck } stuck, { $expired } expired and not reissued, { $deviating } not as ordered, { $moved } moved.
board-cli-days-left = Days left
board-cli-days-left-is-most = Days left at most
board-cli-stuck-days = Days stuck
board-cli-check = Compared
board-cli-sent-at = Sent
board-cli-moved = Moved
board-password-unread = The password could not be read from the standard input.
board-password-empty = The first line of the standard input is empty, and should be the password.
