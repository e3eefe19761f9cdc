# Order files: what their columns are called, how a file was understood, and what is wrong with its lines.

# Columns
lines-column-gift-card-less-than-ten = Gift cards: less than ten per cent of sales
lines-column-gift-card-validity = Gift cards: how long they are valid
lines-column-gift-card-share = Gift cards: share of turnover
lines-column-membership-share = Memberships: share of turnover
lines-column-membership-periods = Memberships: spread over periods
lines-column-membership-validity = Memberships: validity
lines-column-subscription-share = Subscriptions: share of turnover
lines-column-subscription-periods = Subscriptions: spread over periods
lines-column-course-share = Courses: share of turnover
lines-column-course-time-before = Courses: how long before they are ordered
lines-column-course-period = Courses: how often they are held
lines-column-course-online = Courses: can be taken online
lines-column-course-online-time = Courses: how long they are accessible online
lines-column-ticket-share = Tickets: share of turnover
lines-column-ticket-prepurchase = Tickets: how long before use they are bought
lines-column-rent-share = Rent: share of turnover
lines-column-rent-prepurchase = Rent: how long before use it is paid
lines-column-rent-duration = Rent: how long things are rented
lines-column-prepaid-share = Prepaid services: share of turnover
lines-column-prepaid-prepurchase = Prepaid services: how long before use they are paid
lines-column-accepts-donation = Donations: are accepted

# What is wrong with a cell
lines-no-flag = Write yes or no.
lines-shortened-number = The spreadsheet has shortened this number, and its last digits are lost. Make the column a text column and type the number again.
lines-no-logo = This is neither a PNG image in base64 nor the path of an image file.
lines-formula = This is a formula, not what it gives. Type what should stand here.
lines-no-result = The formula here was never calculated. Open the file in a spreadsheet, save it, and read it again.
lines-error-value = The spreadsheet shows an error here instead of a value.
lines-date = The spreadsheet took this for a date. Make the column a text column and type it again.
lines-lost-nought = The spreadsheet kept this as a number, and the leading zero is lost. Make the column a text column and type it again.
lines-merged = The cells { $area } are merged, so it is not clear which lines the value is meant for. Split them and fill in each.
lines-lost-letters = Letters were lost when the file was saved. Save it as UTF-8 and type them again.
lines-garbled = The letters are garbled: “{ $meant }” was probably meant. Save the file as UTF-8, or correct the cell.
lines-old-code-page = The letters look as if the file was saved in an old code page (MS-DOS or Macintosh). Save it as UTF-8.
lines-control = There is an invisible control character here ({ $code }). Type the text again.
lines-placeholder = This is a sign for something that is not known. Leave the cell empty, or fill it in.
lines-logo-no-folder = A logo’s file must be beside the order file, but these orders come from the standard input. Give the image in base64.
lines-logo-elsewhere = A logo must be in the folder of the order file or below. Give its path from there.
lines-logo-missing = There is no file “{ $path }” beside the order file.
lines-logo-unreadable = The file “{ $path }” cannot be read: { $reason }.
lines-logo-large = The image is larger than { $mib } MiB.
lines-logos-large = The logos of the file are larger than { $mib } MiB altogether. Make them smaller, or send the orders in several files.

# What is wrong with a line
lines-nothing = The columns that are used are empty.
lines-head-again = These are the column headers again.
lines-example = This is an example of the template. It is never ordered.
lines-open-quote = The quotation mark at the beginning is not closed. Close it, or leave it out.
lines-after-quote = There is text after the closing quotation mark. Write quotation marks inside a text twice.
lines-too-few = The line has { $count ->
        [one] 1 cell
       *[other] { $count } cells
    } where there are { $expected } column headers. A delimiter is missing, or a line break inside a text that is not in quotation marks.
lines-too-many = The line has { $count ->
        [one] 1 cell
       *[other] { $count } cells
    } where there are { $expected } column headers. A text with the delimiter in it must be in quotation marks.

# How a file was understood
lines-other-sheets = Other sheets were not read: { $sheets }.
lines-empty-file = There is nothing in it.
lines-no-head = There are no column headers: columns are named by their letters.
lines-above-head = { $rows ->
        [one] The line above the column headers was not read: { $text }.
       *[other] The { $rows } lines above the column headers were not read: { $text }.
    }
lines-head-row = Row { $row } names the columns.
lines-is-result = It is a file of results: its last columns say what became of each line.
lines-unused = Not used: { $columns }.
lines-unclear = “{ $head }” could be any of these, so it is not used: { $fields }.
lines-two-heads = “{ $one }” and “{ $other }” both name the field { $field }. Say which of them is meant.
lines-unusable = The orders in “{ $path }” cannot be read as they are.
lines-unusable-stdin = The orders on the standard input cannot be read as they are.
lines-unusable-next = Correct it and read the file again. The template shows every column.
lines-no-column = There is no column “{ $column }”. The file has: { $heads }.
lines-picked-twice = “{ $one }” and “{ $other }” cannot both be the field { $field }.
lines-map-shape = “{ $text }” should be COLUMN=FIELD.
lines-set-shape = “{ $text }” should be FIELD=VALUE.
lines-set-secret = { $field } is secret, and others can read what is on a command line. Put it into a column of the file.
lines-no-field = There is no field “{ $field }”. The fields are: { $fields }.
lines-bad-constant = The value for { $field } cannot be used. { $reason }

# The file of results
lines-result-state = Status
lines-result-skipped-because = Skipped because
lines-result-reason = Reason
lines-result-link = Link
lines-result-last-day = Last day of the link
lines-result-order-id = Vendor’s order id
lines-result-idempotency-key = Idempotency key
lines-result-trace-id = Trace id
lines-result-row = Row in the file

# The template
lines-yes = Yes
lines-no = No
lines-example-number = EXAMPLE { $number }
lines-sheet-orders = Orders
lines-sheet-help = Help
lines-sheet-words = Words
lines-help-about = One line is one order. Fill in the sheet with the orders; columns you do not need may be left out, in any order.
lines-help-about-examples = Lines whose organization number begins with EXAMPLE are never ordered. Delete them, or leave them.
lines-help-about-heads = A column is recognised by its header or by its key. Organization numbers, accounts and codes are text: leave the format of the columns as it is.
lines-help-head-column = Column
lines-help-head-key = Key
lines-help-head-needed = Required
lines-help-head-text = Content
lines-help-head-words = Words to choose from
lines-help-head-example = Example
lines-help-scheme = The register the organization number is from: business:NO:ORG, business:DK:CVR or business:FI:Y-tunnus. Empty means the one its form belongs to.
lines-help-business-id = The merchant’s organization number, with or without spaces: 9 digits in Norway, 8 in Denmark, 7 and a check digit in Finland.
lines-help-product = What is ordered. The vendor’s own words are understood as well, such as CASHIER or VIPPS_I_KASSA.
lines-help-sales-unit-name = The name customers see: at most 40 characters (30 in the Partner API), letters, digits, spaces and ( ) - . + only. “&” is refused.
lines-help-logo = The path of a PNG image from this file’s folder, or the image in base64. Both sides 100–1000 pixels, best square; otherwise the vendor leaves it out without saying so.
lines-help-account-scheme = BBAN:NO, BBAN:DK or BBAN:FI. Empty means the one of the merchant’s country.
lines-help-settlement-account = Where settlements go: 11 digits in Norway, never an IBAN. The account must belong to the organization number, or the order is stopped.
lines-help-price-package = The id of a price package, a UUID, not its short key. The merchant cannot change it afterwards.
lines-help-use-case = Where the product is used. For points of sale choose “Unknown”.
lines-help-annual-turnover = Expected turnover a year, whole units of the local currency, at most 999 999 999.
lines-help-turnover-percentage = The share of the turnover through Vipps MobilePay: 10, 20, … 100.
lines-help-intended-purpose = What is sold and how. For points of sale begin with “POS integration in physical store”, which asks for skipLandingPage. A thin purpose often delays the order.
lines-help-app-name = The name of the app, with the use case App.
lines-help-website-url = The https address of the merchant’s website. The vendor looks at it, and asks for it when payments are ordered.
lines-help-terms-url = The https address of the terms of sale. Orders without it are often delayed.
lines-help-test-url = The https address of a website that is not launched yet.
lines-help-test-username = The user name at the test site.
lines-help-test-password = The password at the test site. It is sent with the order and kept nowhere: not in the ledger, and not in the file of results.
lines-help-recurring = Whether recurring payments are wanted. The vendor checks such orders more closely.
lines-help-mcc = The merchant category code (ISO 18245), four digits.
lines-help-gift-card = Whether gift cards are less than ten per cent of sales. Required where gift cards are filled in.
lines-help-membership-validity = How long a membership is valid.
lines-help-course-online = Whether the course can be taken online.
lines-help-donation = Whether donations are accepted.
lines-help-compliance = In words. Only where the merchant sells this.

# The window: orders from a file
lines-ui-page-title = Orders from a file
lines-ui-checked = Every line is checked before the first is sent.
lines-ui-sub = Many orders at once: every line is checked before the first is sent.
lines-ui-empty-title = Order many at once from a file
lines-ui-empty-text = Drop a CSV or Excel file here, or choose one. Every line is checked first, nothing is sent until you say so, and nothing is sent twice.
lines-ui-drop = Drop a CSV or Excel file anywhere in this window, or choose one.
lines-ui-drop-here = Drop the file to read its orders
lines-ui-choose = Choose a file of orders
lines-ui-choose-ask = Choose a file…
lines-ui-kind = CSV or Excel
lines-ui-template = Save a template
lines-ui-template-ask = Save a template…
lines-ui-template-name = orders template
lines-ui-busy = A file is being sent. Stop it, or let it end, before another is read.
lines-ui-runs = Files sent before
lines-ui-run-file = File
lines-ui-run-when = First sent
lines-ui-run-state = Left to do
lines-ui-run-counts = Orders
lines-ui-run-open = { $count ->
        [one] 1 order left
       *[other] { $count } orders left
    }
lines-ui-run-done = Nothing left
lines-ui-title = Orders from “{ $file }”
lines-ui-lines = { $count ->
        [one] 1 line.
       *[other] { $shown } lines.
    }
lines-ui-reading = Reading and checking every line…
lines-ui-look-over = Check online
lines-ui-look-over-tip = Asks the business registry about every merchant, the service for open orders and price packages, and looks at the websites. Nothing is sent.
lines-ui-looking-over = Checking: { $done } of { $total } merchants and websites…
lines-ui-read-again = Read the file again
lines-ui-leave = Other file
lines-ui-save-results-ask = Save result file…
lines-ui-results-name = { $file } results
lines-ui-written = “{ $file }” is saved.
lines-ui-safe = Closing the window, losing power or the network is fine: nothing is sent twice, and the run goes on where it stopped.
lines-ui-open-title = Some columns need a decision
lines-ui-count-confirmed = { $shown } ordered
lines-ui-count-rejected = { $shown } rejected
lines-ui-count-unknown = { $shown } unknown
lines-ui-count-skipped = { $shown } skipped
lines-ui-count-not-sent = { $shown } not sent
lines-ui-filter-all = All { $shown }
lines-ui-filter-ready = Ready { $shown }
lines-ui-filter-warned = With warnings { $shown }
lines-ui-filter-confirmed = Ordered { $shown }
lines-ui-filter-rejected = Rejected { $shown }
lines-ui-filter-unknown = Unknown { $shown }
lines-ui-filter-needs-fix = Needs a fix { $shown }
lines-ui-filter-on-hold = On hold { $shown }
lines-ui-filter-cannot-be-ordered = Cannot be ordered { $shown }
lines-ui-filter-duplicate = Duplicate { $shown }
lines-ui-filter-already-ordered = Already ordered { $shown }
lines-ui-filter-left-out = Left out { $shown }
lines-ui-filter-not-failed = Did not fail { $shown }
lines-ui-rows = Rows of the file
lines-ui-head-line = Line
lines-ui-head-unit = Sales unit
lines-ui-head-business = Org. number
lines-ui-head-status = Status
lines-ui-head-note = Note
lines-ui-state-edited = Ready, edited
lines-ui-link-until = Link valid to { $day }.
lines-ui-send = { $count ->
        [one] Send 1 order…
       *[other] Send { $shown } orders…
    }
lines-ui-send-unknown = { $count ->
        [one] Find out about 1 order…
       *[other] Find out about { $shown } orders…
    }
lines-ui-send-none = Nothing to send
lines-ui-only-failed = Only the failed ones
lines-ui-setup-ask = Columns and values…
lines-ui-waits = Another program is sending a file. This one is next.
lines-ui-paused = Paused. What is on the way still comes back.
lines-ui-sending = Sending: { $done } of { $total }
lines-ui-left = { $seconds ->
        [one] 1 second left
       *[other] { $seconds } seconds left
    }
lines-ui-pause = Pause
lines-ui-resume = Go on
lines-ui-stop = Stop
lines-ui-row = Line { $row }
lines-ui-copy-link = Copy link
lines-ui-copy-trace = Copy trace id
lines-ui-edit-ask = Edit…
lines-ui-leave-out = Leave out
lines-ui-take-in = Include again
lines-ui-again = Send again
lines-ui-order-again = Order anyway
lines-ui-number-is-right = The number is right
lines-ui-take-word-back = Take back “{ $what }”
lines-ui-in-the-file = In the file: { $cells }
lines-ui-cells = Cells of the file
lines-ui-cell-edit = Edit cell
lines-ui-cell-cut = Cut
lines-ui-cell-paste = Paste
lines-ui-cell-clear = Clear cell
lines-ui-edit-cells = Edit cells
lines-ui-show-reasons = Show reasons
lines-ui-edit-cells-tip = Every cell with what is wrong with it. F2 or typing edits, Ctrl+V pastes a column, Ctrl+Z undoes. The file stays as it is.
lines-ui-refresh-tip = Fetches the vendor’s list: which links were opened, submitted, and are live.
lines-ui-head-registry = In the registry
lines-ui-not-registered = Not in the registry
lines-ui-undone = The last change is undone.
lines-ui-next-to-fix = Next to fix
lines-ui-next-to-fix-tip = Ctrl+Enter opens the next line that needs a fix.
lines-ui-left-to-fix = { $count ->
        [one] 1 line left
       *[other] { $shown } lines left
    }
lines-ui-no-product-title = The file does not say what is ordered
lines-ui-no-product-text = Choose a preset, which fills more than the product, or the product alone. It counts for every line that says nothing else.
lines-ui-choose-one = Choose…
lines-ui-product-only = Product alone
lines-ui-no-number-column = No column is chosen for the organization number.
lines-ui-choose-columns = Choose the columns…
lines-ui-nothing-to-say = Nothing stops this line.
lines-ui-confirm-title = { $count ->
        [0] Find out what became of the orders?
        [one] Send 1 order?
       *[other] Send { $shown } orders?
    }
lines-ui-confirm-new = Orders that are sent
lines-ui-confirm-warned = Of these, with warnings
lines-ui-confirm-unknown = Sent before without an answer: tried again with the same key
lines-ui-confirm-skipped = Lines that are skipped
lines-ui-confirm-confirmed = Lines that are ordered already
lines-ui-confirm-real = These become real orders.
lines-ui-confirm-text = You can pause and stop at any time. Each merchant’s link is in the file of results, and in the row once it is ordered.
lines-ui-confirm-yes = { $count ->
        [one] Send 1 order
       *[other] Send { $shown } orders
    }
lines-ui-confirm-yes-unknown = Find out
lines-ui-confirm-no = Not yet
lines-ui-edit-title = Edit line { $row }
lines-ui-edit-text = The file stays as it is. This order counts in place of the line.
lines-ui-edit-done = Use this order
lines-ui-edit-done-next = Use and go to next
lines-ui-edit-done-next-tip = Ctrl+Enter: this order counts, and the next line that needs a fix is opened.
lines-ui-edit-cancel = Cancel
lines-ui-edit-errors = { $count ->
        [one] 1 error left
       *[other] { $shown } errors left
    }
lines-ui-edit-suggest = Use “{ $text }”
lines-ui-no-value = Not given
lines-ui-setup-title = How “{ $file }” is read
lines-ui-setup-preset = Preset
lines-ui-setup-preset-hint = Fills what neither a cell nor a value for every line does.
lines-ui-no-preset = None
lines-ui-setup-columns = What the columns are
lines-ui-setup-field = Field of “{ $column }”
lines-ui-not-used = Not used
lines-ui-setup-unclear = This could be several fields. Choose one, or leave it unused.
lines-ui-setup-twice = Another column is the field { $field } as well. Choose which is meant.
lines-ui-setup-constants = Values for every line
lines-ui-setup-constants-note = Used where the file has no cell, or an empty one.
lines-ui-setup-constant-field = Field
lines-ui-setup-constant-value = Value
lines-ui-setup-constant-add = Add a value
lines-ui-setup-constant-remove = Remove this value
lines-ui-setup-done = Apply

# Jobs
lines-job-template = Save a template of orders
lines-job-mend = Read a line to edit it
lines-job-mapping = Remember what columns are
lines-no-such-row = The file has no line { $row } with anything in it.

# Tables that people hand in
lines-long = The text is longer than the { $most } characters that a cell can have.
