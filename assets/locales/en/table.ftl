# ui: the table of the fleet, its filters, columns, views, tags and notes.

table-scroll = Scroll the table
table-group-unknown = Merchant not known
table-group-count = { $count ->
    [one] { $shown } sales unit
   *[other] { $shown } sales units
}
table-group-choose = Select all of this merchant
table-group-fold-all = Collapse all
table-group-unfold-all = Expand all
table-by-merchant = Group by merchant
table-sort-rank = { $name }, sort column { $rank }
table-filter-add = Filter
table-filter-add-name = Filter by another column
table-group = Group
table-number-from = At least
table-number-to = At most
table-cells = { $rows } × { $columns } cells · { $keys } copies them with column headers
table-filter-by = Filter by “{ $value }”
table-fetch = Look up now
table-columns-shown = Shown
table-columns-hidden = Not shown
table-columns-reset = Reset columns
table-column-up = Move { $head } up
table-column-down = Move { $head } down
table-column-fit = Fit width
table-column-hide = Hide column
table-head-menu = Menu for { $head }
table-head-menu-filtered = Menu for { $head }, filtered
table-sort-up = Sort ascending
table-sort-down = Sort descending
table-filter-contains = { $head } contains
table-filter-remove = Remove filter
table-time-day = Last 24 hours
table-time-week = Last 7 days
table-time-month = Last 30 days
table-time-older = More than 7 days ago
table-time-from = From day
table-time-to = To day
table-time-wrong = Write a day as 2026-01-31.
table-copy-cell = Copy { $head }
table-copy-rows = Copy rows
table-copy-rows-heads = Copy with headers
table-copy-column = Copy column
table-copied = { $count ->
    [one] Copied { $shown } row
   *[other] Copied { $shown } rows
}
table-details = Show details
table-selected = { $count ->
    [one] { $shown } selected
   *[other] { $shown } selected
}
table-deselect = Clear selection
table-views = Views
table-view-is = View: { $name }
table-view-save = Save view…
table-view-rename = Rename “{ $name }”…
table-view-remove = Delete “{ $name }”
table-view-save-title = Save view
table-view-rename-title = Rename view
table-view-save-button = Save
table-view-name = Name of the view
table-view-name-hint = Search, filters, order, columns and widths are saved.
table-view-replaces = There is a view of this name. It will be replaced.
table-view-saved = The view “{ $name }” is saved.
table-view-renamed = The view is called “{ $name }” now.
table-tags-edit = Tags and note…
table-tags-title = { $count ->
    [one] Tags and note of one sales unit
   *[other] Tags and notes of { $shown } sales units
}
table-tags-whose = Belongs to
table-tags-units = The sales units
table-tags-merchants = Their merchants
table-tags-whose-hint = A tag of a merchant goes for all its units. Tags and notes stay on this computer.
table-tags-field = New tags
table-tags-field-hint = Separate tags with commas.
table-tags-known = Tags in use
table-tags-save = Save changes
table-tags-saved = { $count ->
    [one] Saved for { $shown } sales unit
   *[other] Saved for { $shown } sales units
}
table-note-many = Written on all that are selected, in place of each one’s own. Left empty, every note stays as it is.
table-note-field = Note
