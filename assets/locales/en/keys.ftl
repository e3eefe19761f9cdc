# The sheet of keys.

keys-action = Show all keys
keys-title = Keys
keys-anywhere = Anywhere
keys-in-lists = In lists and dialogs
keys-paste = Answer or look up what you pasted
keys-enter = Open the row; press the main button
keys-submit = Press the main button of a dialog
keys-escape = Close
keys-move = Next or previous row
keys-page = A page down or up
keys-ends = First or last row
keys-type = Go to the name that begins so
keys-select = Select several rows
keys-mark = Select one more row
keys-all = Select all rows
keys-copy = Copy the selected rows
keys-undo = Take back the last change of tags or notes

keys-undo-button = Undo
keys-undo-saved = Saved.
keys-undo-done = Taken back.

keys-where-am-i = Where am I
keys-read-row = Read the row
keys-where-row = { $table }, row { $place } of { $of }
keys-read-row-said = { $table }, row { $place } of { $of }: { $cells }
keys-read-row-none = No row is selected on this page.
keys-table-size = { $rows ->
    [one] 1 row
   *[other] { $rows-shown } rows
}, { $columns ->
    [one] 1 column
   *[other] { $columns } columns
}
