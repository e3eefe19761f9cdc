# The fleet and onboarding screens.

## Fleet

screens-fleet-nothing-yet = Look up merchants and sales units, by organization number or MSN.
screens-fleet-count = { $units ->
    [one] { $units-shown } sales unit
   *[other] { $units-shown } sales units
}, { $merchants ->
    [one] { $merchants-shown } merchant
   *[other] { $merchants-shown } merchants
}.
screens-fleet-as-of = As of { $when }.
screens-fleet-loading = { $done } of { $total }
screens-fleet-loading-failed = { $failed } failed
screens-today = today { $time }
screens-on-day = { $day } { $time }

screens-lookup-anyway = Look up anyway
screens-lookup-anyway-all = { $count ->
    [one] Look it up anyway
   *[other] Look all { $shown } up anyway
}
screens-lookup-doubtful-note = { $count ->
    [one] One identifier failed its check digit and was not looked up.
   *[other] { $shown } identifiers failed their check digit and were not looked up.
}
screens-stop = Stop

screens-search = Search in the results
screens-search-hint = Search name, merchant, number
screens-filter-one = { $name }: { $value }
screens-filter-many = { $name }: { $count } chosen
screens-filter-clear = Clear filters
screens-filter-shown = { $shown } of { $total } shown
screens-columns = Columns
screens-export = Export…

screens-table = Sales units
screens-sorted-up = { $head }, sorted ascending
screens-sorted-down = { $head }, sorted descending
screens-sort-tip = Sort by { $head }; with Shift by this as well

screens-loading-title = Looking up…
screens-loading-text = Rows appear here as the answers come.
screens-no-match-title = No rows match
screens-no-match-text = There are { $total } rows, but none matches the search and the filters.
screens-no-units-title = No sales units
screens-no-units-text = The service answered, and has no sales unit to show for this.
screens-retry = Try again
screens-stopped = Stopped. What had come is kept.
screens-no-profile-title = No profile is open
screens-no-profile-text = Choose a profile at the top first. Its keys decide which merchants can be seen.

## Details

screens-detail-close = Close details
screens-detail-unnamed = Sales unit without a name
screens-detail-account = Settlement account
screens-detail-copy = Copy { $name }
screens-detail-copy-text = Copy as text
screens-detail-copied-text = Copied the details
screens-detail-prefill = Prefill order…
screens-detail-registry = Registry
screens-detail-ask-registry = Ask the registry
screens-detail-asking = Asking the registry…

screens-registry-active = Active
screens-registry-bankrupt = Bankrupt
screens-registry-winding-up = Being wound up
screens-registry-forced = Compulsory dissolution
screens-registry-reconstruction = In reconstruction
screens-registry-foreign-insolvency = Insolvency abroad
screens-registry-remarked = With remarks
screens-registry-remarks = Remarks
screens-registry-deleted = Deleted
screens-registry-deleted-on = Deleted { $day }
screens-registry-removed = Removed for legal reasons
screens-registry-unknown = Not in the registry
screens-registry-name = Registered name
screens-registry-form = Form
screens-registry-industry = Industry
screens-registry-address = Address
screens-registry-parent = Branch of
screens-registry-signers = Who can sign
screens-registry-signers-unknown = Who can sign is not known: the registry did not answer.
screens-registry-no-signers = The registry names no one who can sign.
screens-registry-signers-note = With BankID, if there is no merchant agreement yet.
screens-registry-line = { $name } · { $state }
screens-registry-line-industry = { $name } · { $state } · { $industry }

## Export

screens-export-title = Export what is shown
screens-export-rows = { $count ->
    [one] { $shown } row, in the order on screen
   *[other] { $shown } rows, in the order on screen
}
screens-export-columns = Columns
screens-export-all = All
screens-export-as-shown = As shown
screens-export-dialect = File format
screens-export-guard = Guard against formulas
screens-export-guard-hint = A cell that a spreadsheet would run as a formula gets an apostrophe in front.
screens-export-heads = Column headers and values
screens-export-heads-people = For people
screens-export-heads-keys = For scripts
screens-export-button = Choose file…
screens-export-open = Open
screens-export-folder = Show in folder
screens-export-not-opened = No program of this computer opens the file. It is where it was saved.
screens-export-no-column = Choose at least one column.
screens-export-done = { $count ->
    [one] Wrote { $shown } row to { $path }
   *[other] Wrote { $shown } rows to { $path }
}
screens-export-kept = Nothing is lost: the rows are still here.
screens-export-file = sales-units
screens-dialect-excel-nb = Excel, Norwegian (semicolon)
screens-dialect-excel-en = Excel, English (comma)
screens-dialect-rfc4180 = Plain CSV (RFC 4180)
screens-dialect-tsv = Tab-separated

## Onboarding

screens-order-new-title = New product order
screens-order-new-sub = Nothing is sent until you confirm.
screens-order-list-sub = Orders at the vendor.
screens-order-view-new = New order
screens-order-clear = Clear form
screens-order-cleared = The form is empty
screens-order-part-merchant = Merchant
screens-order-part-unit = Sales unit
screens-order-part-sold = What is sold, and how
screens-order-part-compliance = Prepaid goods
screens-order-part-compliance-note = Only what the merchant sells needs filling in.

screens-field-scheme = Register
screens-field-business-id = Organization number
screens-field-business-id-other = Business id
screens-field-product = Product
screens-field-name = Name shown to customers
screens-field-logo = Logo
screens-field-account-scheme = Account scheme
screens-field-account = Settlement account
screens-field-account-hint = Must belong to the merchant
screens-field-price = Price package
screens-field-price-hint = The merchant cannot change it afterwards
screens-field-price-id = Price package id
screens-field-mcc = Merchant category code
screens-field-mcc-hint = Four digits, or a word to search by, such as café
screens-field-use-case = Where it is used
screens-field-turnover = Annual turnover
screens-field-turnover-in = Annual turnover, { $currency }
screens-field-share = Share through Vipps
screens-field-purpose = Purpose
screens-field-purpose-hint = What is sold and how. For a point of sale, write “POS integration in physical store”: then skipLandingPage is considered.
screens-field-app-name = Name of the app
screens-field-website = Website
screens-field-terms = Terms of sale
screens-field-test-url = Test site
screens-field-test-user = User name at the test site
screens-field-test-password = Password at the test site
screens-field-recurring = Recurring payments
screens-field-recurring-hint = Yes means extra checks, and takes longer
screens-choose = Choose…
screens-not-said = Not given
screens-logo-choose = Choose picture…
screens-logo-replace = Replace…
screens-logo-remove = Remove
screens-logo-none = No logo. A PNG with sides from 100 to 1000 pixels, best square; other pictures are converted.
screens-logo-chosen = { $name } · { $size } kB
screens-use-suggestion = Use “{ $text }”
screens-price-loading = Getting price packages…
screens-price-get = Get price packages
screens-price-none = None of this partner’s packages is for this market and product
screens-price-any = The merchant’s own choice

screens-product-with-word = { $name } ({ $word })
screens-scheme-no = Norway (organization number)
screens-scheme-dk = Denmark (CVR)
screens-scheme-fi = Finland (Y-tunnus)

screens-comp-gift-card = Gift cards
screens-comp-membership = Memberships
screens-comp-subscription = Subscriptions
screens-comp-course = Courses
screens-comp-ticket = Tickets
screens-comp-rent = Rent
screens-comp-prepaid = Prepaid services
screens-comp-donation = Donations
screens-comp-less-than-ten = Less than ten per cent of sales
screens-comp-validity-duration = How long they are valid
screens-comp-turnover-share = Share of the turnover
screens-comp-period = Spread over periods
screens-comp-validity = Valid
screens-comp-time-before = Time from order to course
screens-comp-course-period = How often it is held
screens-comp-online = Offered online
screens-comp-online-time = How long it is accessible online
screens-comp-prepurchase = Time from payment to use
screens-comp-rental = How long things are rented
screens-comp-accepts = Donations are accepted

screens-before-title = Before you send
screens-before-tally = { $errors ->
    [0] { $warnings ->
        [0] Nothing stops this order
        [one] Nothing stops this order, 1 thing may delay it
       *[other] Nothing stops this order, { $warnings } may delay it
    }
    [one] { $warnings ->
        [0] 1 thing stops this order
       *[other] 1 thing stops this order, { $warnings } may delay it
    }
   *[other] { $warnings ->
        [0] { $errors } things stop this order
       *[other] { $errors } things stop this order, { $warnings } may delay it
    }
}
screens-severity-error = Stops
screens-severity-warning = May delay
screens-severity-info = Note
screens-before-go = Go to { $field }
screens-show-request = Show request
screens-review = Review and send…

screens-request-title = The request
screens-request-copy = Copy request
screens-request-copied = Copied the request
screens-request-waiting = Preparing the request…
screens-confirm-title = Send this order?
screens-confirm-lead = { $environment ->
    [production] This goes to the vendor as a real order.
    [test] This goes to the vendor’s test environment.
   *[other] This stays in the sandbox on this computer.
}
screens-confirm-merchant = Merchant
screens-confirm-profile = Profile
screens-confirm-logo = Picture of { $kib } KiB
screens-confirm-exactly = Exactly this is sent
screens-confirm-send = Send order
screens-confirm-send-again = Send as a second order
screens-confirm-doubtful = The number is right, although its check digit says otherwise
screens-confirm-not-registered = The number is right, although the business registry does not know it
screens-confirm-open = Send it as a second order: another one for the same is open
screens-confirm-open-which = { $id } was not made here. { $link }
screens-confirm-back = Back to the form
screens-sending = Sending…

screens-result-title = The link is ready
screens-result-text = Send it to the merchant, who opens it, checks what you filled in, and submits.
screens-result-last-day = Works until { $day }
screens-message-show = Show message
screens-message-hide = Hide message
screens-result-copy = Copy link
screens-result-copied = Copied the link
screens-result-no-link = The vendor took the order but gave no link. Find it in the list of orders.
screens-result-key = Idempotency key { $key }
screens-result-already-title = This order was already sent
screens-result-already-text = The same order was confirmed { $when }, so nothing was sent now. This is its link.
screens-result-expired-title = This order was sent before, and its link has expired
screens-result-expired-text = The same order was confirmed { $when }, so nothing was sent now. If the merchant did not submit it in time, reissue it on the board.
screens-result-again = Order again anyway…
screens-result-again-note = A second order gives the merchant a second link.
screens-result-part-link = Link
screens-result-part-message = Message to the merchant
screens-result-same = Next order for this merchant
screens-result-same-note = The form with everything but the unit’s name and picture.
screens-result-next = New order
screens-result-edit = Back to the form
screens-unknown-title = It is not known whether the order arrived
screens-unknown-text = No answer came. The key of this order is kept, so trying again cannot create it twice.
screens-unknown-retry = Try again with the same key
screens-send-failed-title = The order was not sent
screens-send-failed-kept = The form is kept as it is.

screens-orders-refresh = Refresh
screens-orders-status = Status
screens-orders-delete = Delete…
screens-orders-empty-title = No orders yet
screens-orders-empty-text = Orders that you prefill show here, with how far the merchant has come.
screens-orders-loading = Refreshing…
screens-orders-delete-title = Delete this order?
screens-orders-delete-text = The link stops working, and the merchant cannot submit it any more.
screens-orders-delete-yes = Delete order
screens-orders-delete-no = Keep it
screens-orders-deleted = The order is deleted

## What settings mean

screens-meaning-reserve-head = Reserve capture
screens-meaning-reserve = The amount is held until the merchant captures it: within 180 days in Norway, 14 in Denmark and Finland unless late capture is allowed. Cancelling a reservation is instant; a refund takes days.
screens-meaning-direct-head = Direct capture
screens-meaning-direct = The amount is taken at once. There is nothing to cancel, only to refund, which takes days. Only the vendor can set it, after checks.
screens-meaning-not-applicable-head = No payments
screens-meaning-not-applicable = The unit takes no payments, for instance because it is for login only.
screens-meaning-other-head = { $word }
screens-meaning-other = The service uses a word for the capture type that this program does not know. Ask the vendor what it means.
screens-meaning-capture-unknown-head = Capture type unknown
screens-meaning-skip-yes-head = skipLandingPage is allowed
screens-meaning-skip-yes = The unit may skip the landing page, as points of sale and vending machines need.
screens-meaning-skip-no-head = skipLandingPage is not allowed
screens-meaning-skip-no = A payment that asks for it fails. Only the vendor can allow it: prefill a new order that says “POS integration in physical store”, or ask your partner manager.
screens-meaning-skip-unknown-head = skipLandingPage unknown
screens-meaning-unknown = The service did not say. That is not a no: look the unit up with the other API, or ask the merchant for a portal user.
screens-search-clear = Clear search
screens-no-match-clear = Clear search and filters
screens-logo-unreadable = The logo “{ $name }” could not be read.
screens-logo-unreadable-why = The system says: { $reason }.
screens-account-by-country = By the merchant’s country
screens-orders-refreshed = Refreshed { $when }
