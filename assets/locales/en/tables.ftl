# Files that people hand in: sheets, limits, and what a file is that is no table.

files-arg-sheet = Sheet of the workbook; without it, the one whose heads are known
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
files-no-line = There is no line in it to do anything with.
files-no-line-next = See that it is the right file, and for a workbook the right sheet: --sheet NAME chooses another.
files-more-bad = { $count ->
        [one] 1 more fault is not told one by one.
       *[other] { $count } more faults are not told one by one.
    }

# More than a table may have
files-limit-lines = It has more than { $most } lines.
files-limit-cells = It has more than { $most } cells.
files-limit-text = It has more than { $mib } MiB of text.
files-limit-areas = It has more than { $most } merged areas.
files-limit-columns = Something stands in cell { $cell }. Columns are read as far as { $last }.
files-limit-columns-next = Delete the columns to the right of your table, and save it again.
lines-long = The text is longer than the { $most } characters that a cell can have.

# What a file is that is no table
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
files-kind-other-next = Copy its table into a spreadsheet, and save that as an Excel workbook (.xlsx) or as CSV.
files-kind-packed = It is a packed file.
files-kind-zip = It is a ZIP file, and no workbook.
files-kind-packed-next = Unpack it, and choose the workbook or the text in it.

# Numbers in tables
domain-no-identifier = Nothing stands in the column that names merchants or sales units.
domain-number-beside = The number stands beside an organization number, and may be a customer’s own. Give its column a head, such as MSN, if it is an MSN.
jobs-tried-as-cvr = You see no sales unit { $number }, so the number was taken for a CVR number, whose check digit it has.
jobs-cvr-not-connected = You see no sales unit and no Danish merchant with this number.

# Characters that nobody sees
order-control = There is a character here that cannot be meant: { $character }. Type the text again.
order-tidied = Characters that nobody sees were left out: { $character }.
