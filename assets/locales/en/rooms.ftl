# ui: the audit and the reports.

## Both rooms

rooms-try-again = Try again
rooms-stop = Stop
rooms-delete = Delete
rooms-copy = Copy
rooms-export-file = findings
rooms-exported = { $count ->
    [one] Wrote { $shown } row to { $path }
   *[other] Wrote { $shown } rows to { $path }
}
rooms-kept = Nothing of what you wrote is lost. Change it, or save again.
rooms-choose-file = Choose a file…
rooms-save-file = Save to a file…
rooms-file-failed = The file “{ $path }” could not be used.
rooms-file-failed-why = The system says: { $reason }.
rooms-kind-xlsx = Excel workbook (XLSX)
rooms-kind-csv = CSV
rooms-kind-json = JSON
rooms-kind-html = One page with charts (HTML)
rooms-market-norway = Norway
rooms-market-denmark = Denmark
rooms-market-finland = Finland
rooms-expected = Should be

## Audit: findings

rooms-findings = Findings
rooms-audit-sub = What breaks a policy in the fleet that is kept on this computer.
rooms-audit-count = { $count ->
    [one] { $shown } finding in { $units } sales units.
   *[other] { $shown } findings in { $units } sales units.
}
rooms-audit-when = Checked { $when }.
rooms-audit-looking = Checking the fleet
rooms-audit-looking-text = Every sales unit is checked against every policy that is switched on. The service is not asked.
rooms-audit-no-fleet = No sales units to check
rooms-audit-no-fleet-text = Sync the fleet first: the policies look at what is kept on this computer.
rooms-audit-clean = Nothing found
rooms-audit-clean-text = Every sales unit keeps every policy that is switched on.
rooms-look-again = Check again
rooms-head-severity = Severity
rooms-head-policy = Policy
rooms-head-subject = Sales unit
rooms-head-found = Found → should be
rooms-search = Search in the findings
rooms-search-hint = Search unit, merchant, number
rooms-search-clear = Clear search
rooms-filter-clear = Clear search and filters
rooms-filter-shown = { $shown } of { $total }
rooms-no-match = No findings match
rooms-no-match-text = { $count ->
    [one] The one finding is hidden by the search or the filters.
   *[other] All { $shown } findings are hidden by the search or the filters.
}
rooms-registry-unchecked = { $count ->
    [one] { $shown } merchant has not been looked up in the business registry yet.
   *[other] { $shown } merchants have not been looked up in the business registry yet.
}
rooms-registry-check = Check merchants
rooms-registry-check-tip = Asks Brønnøysundregistrene about each Norwegian merchant, at most five a second
rooms-registry-checking = Checking merchants in the registry
rooms-registry-progress = { $done } of { $total } merchants checked
rooms-close-detail = Close the details
rooms-advice = What to do
rooms-copy-msn = Copy the MSN
rooms-copy-business-id = Copy the business ID
rooms-copy-message = Copy message to the partner manager
rooms-copy-message-short = Copy message
rooms-copy-message-tip = Copies a ready message with the sales units, what they have and what they should have
rooms-message-copied = { $count ->
    [one] Copied a message about { $shown } finding
   *[other] Copied a message about { $shown } findings
}
rooms-open-unit = Show unit
rooms-selected = { $count ->
    [one] { $shown } finding selected
   *[other] { $shown } findings selected
}
rooms-selected-units = { $count ->
    [one] In { $shown } sales unit
   *[other] In { $shown } sales units
}
rooms-selected-manager = { $count ->
    [one] { $shown } of them needs the vendor’s partner manager.
   *[other] { $shown } of them need the vendor’s partner manager.
}

## Audit: policies

rooms-policies = Policies
rooms-policies-sub = Which sales units must have what. Switch them on and off, and write your own.
rooms-policies-reading = Reading the policies
rooms-policies-own = Your own
rooms-policies-built-in = Built in
rooms-policies-none-own = None yet. A policy of your own says which sales units must have which settings.
rooms-policy-found = { $count ->
    [one] { $shown } finding
   *[other] { $shown } findings
}
rooms-policy-off = Off
rooms-policy-built-in = Built in
rooms-policy-asks = { $which } must have { $have }
rooms-policy-expects = { $count ->
    [one] A list of { $shown } sales unit with the values it must have
   *[other] A list of { $shown } sales units with the values they must have
}
rooms-policy-tagged = Tagged { $tags }
rooms-policy-named = Named { $names }
rooms-policy-of-merchants = { $count ->
    [one] Of { $shown } merchant
   *[other] Of { $shown } merchants
}
rooms-policy-every-unit = Every sales unit
rooms-policy-edit = Edit { $name }
rooms-policy-delete = Delete { $name }
rooms-policy-put-back = Reset { $name }
rooms-policy-severity-of = Severity of { $name }: { $severity }
rooms-policy-switch-on = Switch on
rooms-policy-switch-off = Switch off
rooms-policy-make-severity = Severity: { $severity }
rooms-policy-as-text = Show { $name } as text
rooms-policy-new = New policy…
rooms-policy-new-title = New policy
rooms-policy-import-menu = Import
rooms-policy-from-text = Policies as text (TOML)…
rooms-policy-from-list = Expected values from a list…
rooms-policy-name = Name
rooms-policy-name-missing = A policy needs a name.
rooms-policy-name-taken = Another policy has this name.
rooms-policy-why = Why
rooms-policy-why-hint = Shown with each finding, so that others know what it is about
rooms-policy-which = Which sales units
rooms-policy-which-hint = A unit must match all that is filled in. What is empty matches every unit.
rooms-policy-names = Names
rooms-policy-names-hint = One pattern a line: *kiosk* matches any name with kiosk in it
rooms-policy-merchants = Merchants
rooms-policy-merchants-hint = One organization number a line
rooms-policy-merchant-unread = Line { $line }, “{ $text }”: { $why }
rooms-policy-tags = Tags
rooms-policy-tags-hint = Separate with commas; one of them is enough
rooms-policy-markets = Markets
rooms-policy-have = Must have
rooms-policy-setting = Setting
rooms-policy-must-be = Must be
rooms-policy-add-value = Add a setting
rooms-policy-drop-value = Remove { $field }
rooms-policy-value-none = Choose at least one setting that the units must have.
rooms-policy-value-empty = Choose the value it must have.
rooms-policy-value-twice = This setting is asked for twice.
rooms-policy-list = Expected values
rooms-policy-import-list = Import another list…
rooms-policy-preview = What it would find
rooms-policy-preview-unfinished = Fill in the form to see what it would find.
rooms-policy-preview-counting = Counting…
rooms-policy-would-find = { $count ->
    [one] { $shown } finding among { $of } sales units
   *[other] { $shown } findings among { $of } sales units
}
rooms-policy-save = Save policy
rooms-policy-saved = The policy is saved
rooms-policy-is-put-back = “{ $name }” is reset.
rooms-policy-import-title = Import policies
rooms-policy-import-hint = Paste policies that were copied from here or from a file. A policy replaces the one that has its name.
rooms-policy-import = Import policies
rooms-policy-export-title = Policy as text
rooms-policy-export-hint = Give it to a colleague, or keep it in a file for pdesk audit --policy.
rooms-policy-text = Policies as text
rooms-policy-file = policy
rooms-policy-copied = The policy is copied
rooms-policy-written = The policy is written

## Reports: charts

rooms-side-charts = Charts
rooms-side-definitions = Saved reports
rooms-figures-sub = The fleet that is kept on this computer, in counts.
rooms-figures-count = { $count ->
    [one] { $shown } sales unit
   *[other] { $shown } sales units
}, { $merchants ->
    [one] { $merchants-shown } merchant.
   *[other] { $merchants-shown } merchants.
}
rooms-figures-age = Fetched from { $from } to { $to }.
rooms-figures-reading = Counting the fleet
rooms-figures-empty = Nothing to count yet
rooms-figures-empty-text = Sync the fleet first. The charts are drawn from what is kept on this computer.
rooms-chart-opens-units = Click or Enter shows these sales units
rooms-chart-opens-findings = Click or Enter shows these findings
rooms-chart-capture = Sales units per capture type
rooms-chart-skip = Sales units per skipLandingPage
rooms-chart-market = Sales units per market
rooms-chart-findings = Findings by severity
rooms-chart-findings-none = Not checked yet. Go to Audit to check the fleet.
rooms-chart-growth = Growth and changes
rooms-chart-units = Sales units at the end of the day
rooms-chart-changes = New, gone and changed that day
rooms-chart-bar = { $label }: { $shown } ({ $share })
rooms-chart-day = { $day }: { $units } sales units, { $added } new, { $gone } gone, { $changed } changed

## Reports: saved reports

rooms-reports-sub = Files you make again and again: which rows, which columns, which format.
rooms-reports-reading = Reading the saved reports
rooms-reports-none = No saved report yet
rooms-reports-none-text = A report keeps its filter, columns and format, and is run again from here or with pdesk report.
rooms-report-new = New report…
rooms-report-new-title = New report
rooms-report-run = Run…
rooms-report-run-name = Run { $name }
rooms-report-edit = Edit { $name }
rooms-report-duplicate = Duplicate { $name }
rooms-report-delete = Delete { $name }
rooms-report-copy-of = { $name } (copy)
rooms-report-where = Where to write the report
rooms-report-last = Written { $when } to { $path }
rooms-report-column-count = { $count ->
    [one] { $shown } column
   *[other] { $shown } columns
}
rooms-report-every-row = Every sales unit
rooms-report-filtered = Filtered by { $by }
rooms-report-grouped = Grouped by { $by }
rooms-report-name = Name
rooms-report-name-missing = A report needs a name.
rooms-report-name-taken = Another report has this name.
rooms-report-format = Format
rooms-report-rows = Rows
rooms-report-from-view = Start from a view
rooms-report-current-view = What the fleet shows now
rooms-report-search = Search
rooms-report-search-hint = Every word must be in the name, the merchant, a number or a tag
rooms-condition-add = Add a condition
rooms-condition-is = { $name } is one of
rooms-condition-contains = { $name } contains
rooms-condition-between = { $name } is in a period
rooms-condition-out = Remove the condition on { $name }
rooms-report-columns = Columns
rooms-report-no-column = Choose at least one column.
rooms-report-add-column = Add a column
rooms-column-up = Move { $name } up
rooms-column-down = Move { $name } down
rooms-column-out = Remove { $name }
rooms-report-file = File
rooms-report-group = Group and count by
rooms-report-no-group = Not grouped
rooms-report-words = Column headers and values
rooms-words-en = English
rooms-words-nb = Norwegian
rooms-words-keys = Keys, for scripts
rooms-report-file-name = Name of the file
rooms-report-file-hint = {"{date}, {time}, {profile} and {name}"} are filled in: { $name }
rooms-report-file-missing = Give the file a name.
rooms-report-guard = Guard against formulas
rooms-report-guard-hint = Text that a spreadsheet would run as a formula gets an apostrophe in front
rooms-report-save = Save report
rooms-report-saved = The report is saved

## Lists of a person's own

rooms-list-read = Import list…
rooms-list-kind = CSV or Excel
rooms-list-title = List “{ $file }”
rooms-list-reading = Reading the list…
rooms-list-good = { $count ->
    [one] { $shown } line can be used.
   *[other] { $shown } lines can be used.
}
rooms-list-bad = { $count ->
    [0] Nothing is wrong with the others.
    [one] { $shown } cannot.
   *[other] { $shown } cannot.
}
rooms-list-bad-title = Cannot be used
rooms-list-good-title = Can be used
rooms-list-copy-bad = Copy these lines
rooms-list-row = Row
rooms-list-column = Column
rooms-list-text = What it says
rooms-list-reason = Why it cannot be used
rooms-list-id = MSN or merchant
rooms-list-apply = Save tags and notes
rooms-list-applying = Saving tags and notes
rooms-list-applied = { $count ->
    [one] Tags and notes of { $shown } line are saved
   *[other] Tags and notes of { $shown } lines are saved
}
rooms-list-no-marks = No line has a tag or a note
rooms-list-expect = Make a policy…
rooms-list-no-values = No line with an MSN has a value that the unit must have
rooms-list-look-up = Look up
rooms-list-other = Another file…
