# agreements: the vendor's file of old and new agreement ids, and a list that is joined to it.

# How a file was understood.
agreements-head = Its first line has the column headers.
agreements-no-head = It has no column headers: its first line is a pair of ids.
agreements-columns = Old ids are in column { $old }, new ones in column { $new }.
agreements-list-head = The old ids of your list are in column { $column }; the list has column headers.
agreements-list-no-head = The old ids of your list are in column { $column }; the list has no column headers.

# Why a file cannot be used.
agreements-no-mapping = The file is not a list of old and new agreement ids.
agreements-no-mapping-next = It must have the old id and the new id of an agreement on each line, in two columns. Use the file as the vendor sent it.
agreements-empty = It has no lines.
agreements-one-column = It has one column only.
agreements-many-columns = It has { $count } columns, and no header says which are the old and the new ids.
agreements-no-list = The list cannot be joined.
agreements-no-list-next = Say which column has the old ids, by its header or its number.
agreements-list-without-ids = None of the columns has ids that are in the vendor's file.
agreements-no-column = It has no column “{ $column }”.

# What is wrong with a line.
agreements-column-count = It has { $found } columns, the file has { $usual }.
agreements-no-old = The old id is missing.
agreements-no-new = The new id is missing.
agreements-placeholder = This is not an id; it is a sign that one is missing.
agreements-shortened = A spreadsheet turned the id into a number, and digits are lost. Use the file as the vendor sent it, without opening it in a spreadsheet.
agreements-cut-off = The id is cut off.
agreements-inner-blanks = There are spaces inside the id.
agreements-character = No id has the character { $letter } ({ $code }).
agreements-wrong-prefix = It does not begin with { $prefix }, as the others of its column do.
agreements-other-form = It has another form than the others in its column.
agreements-swapped = The old and the new id seem to be swapped.
agreements-same = The new id is the old one.
agreements-old-twice = Row { $row } has the same old id with another new one. Neither is used.
agreements-new-twice = Row { $row } has the same new id with another old one. Neither is used.
agreements-case-variant = Row { $row } has an id that differs only in upper and lower case. Neither is used.
agreements-new-is-old = The new id is the old id of row { $row }. Neither is used.
agreements-repeated-line = Row { $row } has the same two ids. The pair is used once.
agreements-edge-blanks = There are spaces or invisible characters around the id. It is used without them.
agreements-other-length = Nearly all ids in its column have { $usual } characters, this one does not. It is used, but look at it.
agreements-head-row = Row
agreements-head-column = Column
agreements-head-fault = Fault
agreements-head-text = Content
agreements-head-used = Used
agreements-head-reason = Why

# What came of the lines of a list.
agreements-column-new = New agreement id
agreements-column-state = Result
agreements-column-reason = Why
agreements-state-joined = Has its new id
agreements-state-joined-again = Has its new id, like another line
agreements-state-no-match = Not in the vendor's file
agreements-state-unusable = The vendor's line has a fault
agreements-state-already-new = Already a new id
agreements-state-no-id = No id
agreements-joined-again = Row { $row } of the list has the same old id.
agreements-no-match = The vendor's file does not have this id.
agreements-other-case = Row { $row } of the vendor's file has it in other upper and lower case.
agreements-unusable = Row { $row } of the vendor's file has this id, and has a fault.
agreements-already-new = It is the new id of row { $row } of the vendor's file.
agreements-no-id = There is no id.

# What is told of a check.
agreements-summary = { $lines ->
    [one] One line
   *[other] { $lines } lines
}: { $pairs } can be used, { $unusable } cannot; { $faults ->
    [0] no faults
    [one] one fault
   *[other] { $faults } faults
}.
agreements-more = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
agreements-fault-line = Row { $row }, column { $column }: { $reason } ({ $text })
agreements-fault-empty = Row { $row }, column { $column }: { $reason }
agreements-fault-whole-line = Row { $row }: { $reason } ({ $text })
agreements-join-summary = { $total ->
    [one] One line of the list
   *[other] { $total } lines of the list
}: { $joined } with a new id, { $again } with one that another line has too, { $without } not in the vendor's file, { $unusable } whose line there has a fault, { $already } with a new id already, { $none } without an id.
agreements-unused-pairs = { $count ->
    [one] One pair of the vendor's file is not in the list.
   *[other] { $count } pairs of the vendor's file are not in the list.
}
agreements-looks-swapped = The ids of the list are the new ones of the vendor's file. Either its columns are swapped, or the list was changed already.

# The command line.
agreements-about = Check the vendor's files of moved agreements
agreements-about-check = Check a file of old and new agreement ids, and give a list of your own its new ids
agreements-examples =
    pdesk agreements check mapping.csv
    pdesk agreements check mapping.csv --join members.xlsx --out members-new.xlsx
    pdesk agreements check mapping.csv --join members.csv --column "Agreement id"
agreements-arg-mapping = The vendor's file: old id and new id on each line, CSV or a workbook; - is the standard input
agreements-arg-join = A list of your own with the old ids: every line comes out with its new id
agreements-arg-column = Where the old ids are in your list: the header or the number of the column

# In the window.
agreements-open = Check the id file…
agreements-open-tip = Read the vendor's file of old and new ids, and find what is wrong in it. Nothing leaves this computer.
agreements-title = File of agreement ids
agreements-kind = Tables
agreements-job = Check the file of agreement ids
agreements-choose-list = Join to a list…
agreements-choose-list-tip = Choose a list of your own with the old ids. It stays as it is; the new ids are in the file you save.
agreements-save = Save the list with new ids…
agreements-file = agreements
agreements-saved = { $count ->
    [one] One line is saved.
   *[other] { $count } lines are saved.
}
agreements-lines = Lines
agreements-usable = Can be used
agreements-unusable-count = Cannot
agreements-no-faults = Every line can be used.
agreements-list-title = Your list
