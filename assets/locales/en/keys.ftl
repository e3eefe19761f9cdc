# The sheet of keys.

keys-action = Show all keys
keys-title = Keys
keys-anywhere = Anywhere
keys-in-lists = In lists and dialogs
keys-paste = Answer or look up what you pasted
keys-regions = Next part of the window, or back
keys-choose = Open a list of choices; letters jump
keys-enter = Open the row; press the main button
keys-submit = Press the main button of a dialog
keys-escape = Close
keys-move = Next or previous row
keys-page = A page down or up
keys-ends = First or last row
keys-type = Go to the name that begins with these letters
keys-select = Select several rows
keys-mark = Select one more row
keys-menu = Open the menu of the row
keys-all = Select all rows
keys-copy = Copy the selected rows
keys-cells = Select cells; with Shift a block of them
keys-sort-more = Sort by this column header as well
keys-undo = Undo what you saved, hid or deleted last

keys-undo-button = Undo
keys-undo-saved = Saved.
keys-undo-done = Undone.
keys-undo-deleted = “{ $name }” is deleted.

keys-change = Change the keys…
keys-recognised = { $count ->
    [one] 1 key recognised.
   *[other] { $count } keys recognised.
}
keys-show = Show { $key }
keys-hide = Hide { $key }
keys-test-and-save = Test and save

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
