# report: XLSX, HTML, charts, report definitions, imported files.

files-sheet-rows = Sales units
files-sheet-summary = Summary
files-column-profile = Profile
files-words-unknown = It asks for the words “{ $text }”; there are en, nb and keys.
files-dialect-unknown = It asks for the dialect “{ $text }”; there are excel-nb, excel-en, rfc4180 and tsv.
files-definition-wrong = The report cannot be written as it is defined.
files-definition-next = Change the definition of the report.
files-summary-profile = Profile
files-summary-environment = Environment
files-summary-written = Written
files-summary-fetched-first = Oldest answer
files-summary-fetched-last = Newest answer
files-summary-clock = Times are
files-summary-clock-utc = in UTC
files-summary-clock-local = as the clock of the computer that wrote this
files-summary-rows = Rows
files-market-norway = Norway
files-market-denmark = Denmark
files-market-finland = Finland
files-as-it-came = { $text }
files-column-severity = Severity
files-column-policy = Policy
files-column-field = Setting
files-column-found = Found value
files-column-expected = Expected value
files-column-reason = Reason
files-column-advice = What to do
files-column-suggestion = Suggestion
files-column-partner-manager = Ask the partner manager
files-column-at = Noticed
files-column-change = Change
files-column-from = From
files-column-to = To
files-change-added = Added
files-change-gone = Gone
files-change-back = Back
files-change-changed = Changed

files-page-written = Written { $time }
files-page-fetched = Every row was fetched by the profile “{ $profile }”, between { $from } and { $to }.
files-page-not-fetched = No row was fetched yet by the profile “{ $profile }”.
files-page-units = Sales units
files-page-merchants = Merchants
files-page-errors = Errors
files-page-warnings = Warnings
files-page-newest-days = The newest { $count } days with changes.
files-page-no-audit = The policies were not checked.
files-page-groups = By { $column }
files-chart-capture = Capture type
files-chart-skip = skipLandingPage
files-chart-market = Market
files-chart-growth = Units over time
files-chart-changes = Changes over time
files-chart-findings = Findings by severity
files-chart-bars = Bar chart: { $parts }.
files-chart-growth-told = Line chart from { $from } to { $to }: from { $first } to { $last } units.
files-chart-changes-told = Bar chart from { $from } to { $to }: { $added } added, { $changed } changed, { $gone } gone.
files-table-value = Value
files-table-units = Units
files-table-rows = Rows
files-table-share = Share
files-table-day = Day
files-table-added = Added
files-table-changed = Changed
files-table-gone = Gone
files-table-severity = Severity
files-table-findings = Findings

files-list-how-text = Text in { $encoding }, cells separated by { $delimiter }.
files-list-how-sheet = The sheet “{ $sheet }”.
files-list-head = The first line names the columns.
files-list-no-head = There are no column headers: the column with the identifiers was used.
files-list-ignored = Not used: { $columns }.
files-list-no-identifier = There is no MSN and no organization number.
files-list-several = There are several identifiers in one cell.
files-list-twice = Another column of this line says something else, and nothing says which one counts.
files-list-no-flag = Write yes or no, or allowed or not allowed.
files-list-no-capture = It must be Reserve, Direct or Not applicable.
files-list-unpacked = Unpacked, it is larger than { $mib } MiB.
files-list-broken-workbook = The workbook is damaged.
files-list-no-workbook-next = Open it in Excel and save it again, or save it as CSV.
files-delimiter-semicolon = semicolons
files-delimiter-comma = commas
files-delimiter-tab = tabs
files-delimiter-bar = bars

# Tables that people hand in
files-arg-sheet = Sheet of the workbook; without it, the one whose column headers are known
files-ui-sheet = Sheet
files-ui-sheet-hint = Which sheet of the workbook is read
files-no-sheet = There is no sheet “{ $name }”. The workbook has: { $sheets }.
files-no-sheet-next = Give the name of one of its sheets.
files-no-sheets = It is a text, which has no sheets.
files-hidden = Hidden in the spreadsheet, and read like the others: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, { $columns ->
        [one] 1 column
       *[other] { $columns } columns
    }.
files-how-unsure = The encoding is a guess: the file does not say which it is.
files-no-line = It has no line that can be used.
files-no-line-next = See that it is the right file, and for a workbook the right sheet: --sheet NAME chooses another.
files-more-bad = { $count ->
        [one] 1 more fault is not listed.
       *[other] { $count } more faults are not listed.
    }
files-limit-lines = It has more than { $most } lines.
files-limit-cells = It has more than { $most } cells.
files-limit-text = It has more than { $mib } MiB of text.
files-limit-sheets = It has more than { $most } sheets.
files-limit-line = A line of it is longer than { $mib } MiB.
files-limit-areas = It has more than { $most } merged areas.
files-limit-columns = Cell { $cell } is not empty. Columns are read as far as { $last }.
files-limit-columns-next = Delete the columns to the right of your table, and save it again.
files-kind-password = The workbook is locked with a password.
files-kind-password-next = Open it with its password, remove the password (in Excel: File, Info, Protect Workbook, Encrypt with Password), and save it.
files-kind-html = It is a web page (HTML), whatever its name ends with.
files-kind-excel-xml = It is a workbook in the XML of Excel 2003.
files-kind-flat-ods = It is an OpenDocument workbook in one piece (.fods).
files-kind-numbers = It is a document of Apple Numbers.
files-kind-excel-old = It is a sheet of Excel 4 or older.
files-kind-next = Open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx).
files-kind-word = It is a text document, of Word or alike.
files-kind-slides = It is a presentation.
files-kind-pdf = It is a PDF document.
files-kind-picture = It is a picture.
files-kind-database = It is a database.
files-kind-xml = It is XML of some kind, but no table.
files-kind-json = It is JSON, and no table.
files-kind-exchange = It is a sheet in an old exchange format (SYLK or DIF).
files-kind-mainframe = Its letters are those of a mainframe (EBCDIC).
files-kind-mainframe-next = Have it sent as UTF-8, or convert it, and read it again.
files-kind-other-next = Copy its table into a spreadsheet, and save that as an Excel workbook (.xlsx) or as CSV.
files-kind-packed = It is a compressed file.
files-kind-zip = It is a ZIP file, and no workbook.
files-kind-packed-next = Unpack it, and choose the workbook or the text in it.
