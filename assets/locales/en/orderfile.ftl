# Order files: what their columns are called, how a file was understood, and what is wrong with its lines.

# Columns
orderfile-column-gift-card-less-than-ten = Gift cards: less than ten per cent of sales
orderfile-column-gift-card-validity = Gift cards: how long they are valid
orderfile-column-gift-card-share = Gift cards: share of turnover
orderfile-column-membership-share = Memberships: share of turnover
orderfile-column-membership-periods = Memberships: spread over periods
orderfile-column-membership-validity = Memberships: validity
orderfile-column-subscription-share = Subscriptions: share of turnover
orderfile-column-subscription-periods = Subscriptions: spread over periods
orderfile-column-course-share = Courses: share of turnover
orderfile-column-course-time-before = Courses: how long before they are ordered
orderfile-column-course-period = Courses: how often they are held
orderfile-column-course-online = Courses: can be taken online
orderfile-column-course-online-time = Courses: how long they are accessible online
orderfile-column-ticket-share = Tickets: share of turnover
orderfile-column-ticket-prepurchase = Tickets: how long before use they are bought
orderfile-column-rent-share = Rent: share of turnover
orderfile-column-rent-prepurchase = Rent: how long before use it is paid
orderfile-column-rent-duration = Rent: how long things are rented
orderfile-column-prepaid-share = Prepaid services: share of turnover
orderfile-column-prepaid-prepurchase = Prepaid services: how long before use they are paid
orderfile-column-accepts-donation = Donations: are accepted

# What is wrong with a cell
orderfile-no-flag = Write yes or no.
orderfile-shortened-number = The spreadsheet has shortened this number, and its last digits are lost. Make the column a text column and type the number again.
orderfile-no-logo = This is neither a PNG image in base64 nor the path of an image file.
orderfile-formula = This is a formula, not what it gives. Type what should stand here.
orderfile-no-result = The formula here was never calculated. Open the file in a spreadsheet, save it, and read it again.
orderfile-error-value = The spreadsheet shows an error here instead of a value.
orderfile-date = The spreadsheet took this for a date. Make the column a text column and type it again.
orderfile-lost-nought = The spreadsheet kept this as a number, and the leading zero is lost. Make the column a text column and type it again.
orderfile-merged = The cells { $area } are merged, so it is not clear which lines the value is meant for. Split them and fill in each.
orderfile-lost-letters = Letters were lost when the file was saved. Save it as UTF-8 and type them again.
orderfile-garbled = The letters are garbled: “{ $meant }” was probably meant. Save the file as UTF-8, or correct the cell.
orderfile-old-code-page = The letters look as if the file was saved in an old code page (MS-DOS or Macintosh). Save it as UTF-8.
orderfile-control = There is an invisible control character here ({ $code }). Type the text again.
orderfile-placeholder = This is a sign for something that is not known. Leave the cell empty, or fill it in.
orderfile-logo-no-folder = A logo’s file must be beside the order file, but these orders come from the standard input. Give the image in base64.
orderfile-logo-elsewhere = A logo must be in the folder of the order file or below. Give its path from there.
orderfile-logo-missing = There is no file “{ $path }” beside the order file.
orderfile-logo-unreadable = The file “{ $path }” cannot be read: { $reason }.
orderfile-logo-large = The image is larger than { $mib } MiB.
orderfile-logos-large = The logos of the file are larger than { $mib } MiB altogether. Make them smaller, or send the orders in several files.

# What is wrong with a line
orderfile-nothing = The columns that are used are empty.
orderfile-no-fields = No column is known as a field of an order. Give the columns headers, or say which field each of them is.
orderfile-head-again = These are the column headers again.
orderfile-example = This is an example of the template. It is never ordered.
orderfile-open-quote = The quotation mark at the beginning is not closed. Close it, or leave it out.
orderfile-after-quote = There is text after the closing quotation mark. Write quotation marks inside a text twice.
orderfile-too-few = The line has { $count ->
        [one] 1 cell
       *[other] { $count } cells
    } where there are { $expected } column headers. A delimiter is missing, or a line break inside a text that is not in quotation marks.
orderfile-too-many = The line has { $count ->
        [one] 1 cell
       *[other] { $count } cells
    } where there are { $expected } column headers. A text with the delimiter in it must be in quotation marks.

# How a file was understood
orderfile-other-sheets = Other sheets were not read: { $sheets }.
orderfile-empty-file = There is nothing in it.
orderfile-no-head = There are no column headers: columns are named by their letters.
orderfile-above-head = { $rows ->
        [one] The line above the column headers was not read: { $text }.
       *[other] The { $rows } lines above the column headers were not read: { $text }.
    }
orderfile-head-row = Row { $row } names the columns.
orderfile-is-result = It is a file of results: its last columns say what became of each line.
orderfile-unused = Not used: { $columns }.
orderfile-unclear = “{ $head }” could be any of these, so it is not used: { $fields }.
orderfile-two-heads = “{ $one }” and “{ $other }” both name the field { $field }. Say which of them is meant.
orderfile-unusable = The orders in “{ $path }” cannot be read as they are.
orderfile-unusable-stdin = The orders on the standard input cannot be read as they are.
orderfile-unusable-next = Correct it and read the file again. The template shows every column.
orderfile-no-column = There is no column “{ $column }”. The file has: { $heads }.
orderfile-picked-twice = “{ $one }” and “{ $other }” cannot both be the field { $field }.
orderfile-map-shape = “{ $text }” should be COLUMN=FIELD.
orderfile-set-shape = “{ $text }” should be FIELD=VALUE.
orderfile-set-secret = { $field } is secret, and others can read what is on a command line. Put it into a column of the file.
orderfile-no-field = There is no field “{ $field }”. The fields are: { $fields }.
orderfile-bad-constant = The value for { $field } cannot be used. { $reason }

# The file of results
orderfile-result-state = Status
orderfile-result-skipped-because = Skipped because
orderfile-result-reason = Reason
orderfile-result-link = Link
orderfile-result-last-day = Last day of the link
orderfile-result-order-id = Vendor’s order id
orderfile-result-idempotency-key = Idempotency key
orderfile-result-trace-id = Trace id
orderfile-result-row = Row in the file

# The template
orderfile-yes = Yes
orderfile-no = No
orderfile-example-number = EXAMPLE { $number }
orderfile-sheet-orders = Orders
orderfile-sheet-help = Help
orderfile-sheet-words = Words
orderfile-help-about = One line is one order. Fill in the sheet with the orders; columns you do not need may be left out, in any order.
orderfile-help-about-examples = Lines whose organization number begins with EXAMPLE are never ordered. Delete them, or leave them.
orderfile-help-about-heads = A column is recognised by its header or by its key. Organization numbers, accounts and codes are text: leave the format of the columns as it is.
orderfile-help-head-column = Column
orderfile-help-head-key = Key
orderfile-help-head-needed = Required
orderfile-help-head-text = Content
orderfile-help-head-words = Words to choose from
orderfile-help-head-example = Example
orderfile-help-scheme = The register the organization number is from: business:NO:ORG, business:DK:CVR or business:FI:Y-tunnus. Empty means the one its form belongs to.
orderfile-help-business-id = The merchant’s organization number, with or without spaces: 9 digits in Norway, 8 in Denmark, 7 and a check digit in Finland.
orderfile-help-product = What is ordered. The vendor’s own words are understood as well, such as CASHIER or VIPPS_I_KASSA.
orderfile-help-sales-unit-name = The name customers see: at most 40 characters (30 in the Partner API), letters, digits, spaces and ( ) - . + only. “&” is refused.
orderfile-help-logo = The path of a PNG image from this file’s folder, or the image in base64. Both sides 100–1000 pixels, best square; otherwise the vendor leaves it out without saying so.
orderfile-help-account-scheme = BBAN:NO, BBAN:DK or BBAN:FI. Empty means the one of the merchant’s country.
orderfile-help-settlement-account = Where settlements go: 11 digits in Norway, never an IBAN. The account must belong to the organization number, or the order is stopped.
orderfile-help-price-package = The id of a price package, a UUID, not its short key. The merchant cannot change it afterwards.
orderfile-help-use-case = Where the product is used. For points of sale choose “Unknown”.
orderfile-help-annual-turnover = Expected turnover a year, whole units of the local currency, at most 999 999 999.
orderfile-help-turnover-percentage = The share of the turnover through Vipps MobilePay: 10, 20, … 100.
orderfile-help-intended-purpose = What is sold and how. For points of sale begin with “POS integration in physical store”, which asks for skipLandingPage. A thin purpose often delays the order.
orderfile-help-app-name = The name of the app, with the use case App.
orderfile-help-website-url = The https address of the merchant’s website. The vendor looks at it, and asks for it when payments are ordered.
orderfile-help-terms-url = The https address of the terms of sale. Orders without it are often delayed.
orderfile-help-test-url = The https address of a website that is not launched yet.
orderfile-help-test-username = The user name at the test site.
orderfile-help-test-password = The password at the test site. It is sent with the order and kept nowhere: not in the ledger, and not in the file of results.
orderfile-help-recurring = Whether recurring payments are wanted. The vendor checks such orders more closely.
orderfile-help-mcc = The merchant category code (ISO 18245), four digits.
orderfile-help-gift-card = Whether gift cards are less than ten per cent of sales. Required where gift cards are filled in.
orderfile-help-membership-validity = How long a membership is valid.
orderfile-help-course-online = Whether the course can be taken online.
orderfile-help-donation = Whether donations are accepted.
orderfile-help-compliance = In words. Only where the merchant sells this.

# The window: orders from a file
orderfile-ui-page-title = Orders from a file
orderfile-ui-checked = Every line is checked before the first is sent.
orderfile-ui-sub = Many orders at once: every line is checked before the first is sent.
orderfile-ui-empty-title = Order many at once from a file
orderfile-ui-empty-text = Drop a CSV or Excel file here, or choose one. Every line is checked first, nothing is sent until you say so, and nothing is sent twice.
orderfile-ui-drop = Drop a CSV or Excel file anywhere in this window, or choose one.
orderfile-ui-drop-here = Drop the file to read its orders
orderfile-ui-choose = Choose a file of orders
orderfile-ui-choose-ask = Choose a file…
orderfile-ui-kind = CSV or Excel
orderfile-ui-template = Save a template
orderfile-ui-template-ask = Save a template…
orderfile-ui-template-name = orders template
orderfile-ui-busy = A file is being sent. Stop it, or let it end, before another is read.
orderfile-ui-runs = Files sent before
orderfile-ui-run-file = File
orderfile-ui-run-when = First sent
orderfile-ui-run-state = Left to do
orderfile-ui-run-counts = Orders
orderfile-ui-run-open = { $count ->
        [one] 1 order left
       *[other] { $count } orders left
    }
orderfile-ui-run-done = Nothing left
orderfile-ui-title = Orders from “{ $file }”
orderfile-ui-lines = { $count ->
        [one] 1 line.
       *[other] { $shown } lines.
    }
orderfile-ui-reading = Reading and checking every line…
orderfile-ui-look-over = Check online
orderfile-ui-look-over-tip = Asks the business registry about every merchant, the service for open orders and price packages, and looks at the websites. Nothing is sent.
orderfile-ui-looking-over = Checking: { $done } of { $total } merchants and websites…
orderfile-ui-read-again = Read the file again
orderfile-ui-leave = Other file
orderfile-ui-save-results-ask = Save result file…
orderfile-ui-results-name = { $file } results
orderfile-ui-written = “{ $file }” is saved.
orderfile-ui-safe = Closing the window, losing power or the network is fine: nothing is sent twice, and the run goes on where it stopped.
orderfile-ui-open-title = Some columns need a decision
orderfile-ui-count-confirmed = { $shown } ordered
orderfile-ui-count-rejected = { $shown } rejected
orderfile-ui-count-unknown = { $shown } unknown
orderfile-ui-count-skipped = { $shown } skipped
orderfile-ui-count-not-sent = { $shown } not sent
orderfile-ui-filter-all = All { $shown }
orderfile-ui-filter-ready = Ready { $shown }
orderfile-ui-filter-warned = With warnings { $shown }
orderfile-ui-filter-confirmed = Ordered { $shown }
orderfile-ui-filter-rejected = Rejected { $shown }
orderfile-ui-filter-unknown = Unknown { $shown }
orderfile-ui-filter-needs-fix = Needs a fix { $shown }
orderfile-ui-filter-on-hold = On hold { $shown }
orderfile-ui-filter-cannot-be-ordered = Cannot be ordered { $shown }
orderfile-ui-filter-duplicate = Duplicate { $shown }
orderfile-ui-filter-already-ordered = Already ordered { $shown }
orderfile-ui-filter-left-out = Left out { $shown }
orderfile-ui-filter-not-failed = Did not fail { $shown }
orderfile-ui-rows = Rows of the file
orderfile-ui-head-line = Line
orderfile-ui-head-unit = Sales unit
orderfile-ui-head-business = Org. number
orderfile-ui-head-status = Status
orderfile-ui-head-note = Note
orderfile-ui-state-edited = Ready, edited
orderfile-ui-link-until = Link valid to { $day }.
orderfile-ui-send = { $count ->
        [one] Send 1 order…
       *[other] Send { $shown } orders…
    }
orderfile-ui-send-unknown = { $count ->
        [one] Find out about 1 order…
       *[other] Find out about { $shown } orders…
    }
orderfile-ui-send-none = Nothing to send
orderfile-ui-only-failed = Only the failed ones
orderfile-ui-setup-ask = Columns and values…
orderfile-ui-waits = Another program is sending a file. This one is next.
orderfile-ui-paused = Paused. What is on the way still comes back.
orderfile-ui-sending = Sending: { $done } of { $total }
orderfile-ui-left = { $seconds ->
        [one] 1 second left
       *[other] { $seconds } seconds left
    }
orderfile-ui-pause = Pause
orderfile-ui-resume = Go on
orderfile-ui-stop = Stop
orderfile-ui-row = Line { $row }
orderfile-ui-copy-link = Copy link
orderfile-ui-copy-trace = Copy trace id
orderfile-ui-edit-ask = Edit…
orderfile-ui-leave-out = Leave out
orderfile-ui-take-in = Include again
orderfile-ui-again = Send again
orderfile-ui-order-again = Order anyway
orderfile-ui-number-is-right = The number is right
orderfile-ui-take-word-back = Take back “{ $what }”
orderfile-ui-in-the-file = In the file: { $cells }
orderfile-ui-cells = Cells of the file
orderfile-ui-cell-edit = Edit cell
orderfile-ui-cell-cut = Cut
orderfile-ui-cell-paste = Paste
orderfile-ui-cell-clear = Clear cell
orderfile-ui-edit-cells = Edit cells
orderfile-ui-show-reasons = Show reasons
orderfile-ui-edit-cells-tip = Every cell with what is wrong with it. F2 or typing edits, Ctrl+V pastes a column, Ctrl+Z undoes. The file stays as it is.
orderfile-ui-refresh-tip = Fetches the vendor’s list: which links were opened, submitted, and are live.
orderfile-ui-head-registry = In the registry
orderfile-ui-not-registered = Not in the registry
orderfile-ui-undone = The last change is undone.
orderfile-ui-next-to-fix = Next to fix
orderfile-ui-next-to-fix-tip = Ctrl+Enter opens the next line that needs a fix.
orderfile-ui-left-to-fix = { $count ->
        [one] 1 line left
       *[other] { $shown } lines left
    }
orderfile-ui-no-product-title = The file does not say what is ordered
orderfile-ui-no-product-text = Choose a preset, which fills more than the product, or the product alone. It counts for every line that says nothing else.
orderfile-ui-choose-one = Choose…
orderfile-ui-product-only = Product alone
orderfile-ui-no-number-column = No column is chosen for the organization number.
orderfile-ui-choose-columns = Choose the columns…
orderfile-ui-nothing-to-say = Nothing stops this line.
orderfile-ui-confirm-title = { $count ->
        [0] Find out what became of the orders?
        [one] Send 1 order?
       *[other] Send { $shown } orders?
    }
orderfile-ui-confirm-new = Orders that are sent
orderfile-ui-confirm-warned = Of these, with warnings
orderfile-ui-confirm-unknown = Sent before without an answer: tried again with the same key
orderfile-ui-confirm-skipped = Lines that are skipped
orderfile-ui-confirm-confirmed = Lines that are ordered already
orderfile-ui-confirm-real = These become real orders.
orderfile-ui-confirm-text = You can pause and stop at any time. Each merchant’s link is in the file of results, and in the row once it is ordered.
orderfile-ui-confirm-yes = { $count ->
        [one] Send 1 order
       *[other] Send { $shown } orders
    }
orderfile-ui-confirm-yes-unknown = Find out
orderfile-ui-confirm-no = Not yet
orderfile-ui-edit-title = Edit line { $row }
orderfile-ui-edit-text = The file stays as it is. This order counts in place of the line.
orderfile-ui-edit-done = Use this order
orderfile-ui-edit-done-next = Use and go to next
orderfile-ui-edit-done-next-tip = Ctrl+Enter: this order counts, and the next line that needs a fix is opened.
orderfile-ui-edit-errors = { $count ->
        [one] 1 error left
       *[other] { $shown } errors left
    }
orderfile-ui-edit-suggest = Use “{ $text }”
orderfile-ui-no-value = Not given
orderfile-ui-setup-title = How “{ $file }” is read
orderfile-ui-setup-preset = Preset
orderfile-ui-setup-preset-hint = Fills what neither a cell nor a value for every line does.
orderfile-ui-no-preset = None
orderfile-ui-setup-columns = What the columns are
orderfile-ui-setup-field = Field of “{ $column }”
orderfile-ui-not-used = Not used
orderfile-ui-setup-unclear = This could be several fields. Choose one, or leave it unused.
orderfile-ui-setup-twice = Another column is the field { $field } as well. Choose which is meant.
orderfile-ui-setup-constants = Values for every line
orderfile-ui-setup-constants-note = Used where the file has no cell, or an empty one.
orderfile-ui-setup-constant-field = Field
orderfile-ui-setup-constant-value = Value
orderfile-ui-setup-constant-add = Add a value
orderfile-ui-setup-constant-remove = Remove this value
orderfile-ui-setup-done = Apply

# Jobs
orderfile-job-template = Save a template of orders
orderfile-job-mend = Read a line to edit it
orderfile-job-mapping = Remember what columns are
orderfile-no-such-row = The file has no line { $row } with anything in it.

# Tables that people hand in
orderfile-long = The text is longer than the { $most } characters that a cell can have.
