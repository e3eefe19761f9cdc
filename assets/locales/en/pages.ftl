# ui: the audit and the reports.

## Both rooms

pages-stop = Stop
pages-delete = Delete
pages-copy = Copy
pages-export-file = findings
pages-exported = { $count ->
    [one] Wrote { $shown } row to { $path }
   *[other] Wrote { $shown } rows to { $path }
}
pages-kept = Nothing of what you wrote is lost. Change it, or save again.
pages-choose-file = Choose a file…
pages-save-file = Save to a file…
pages-file-failed = The file “{ $path }” could not be used.
pages-file-failed-why = The system says: { $reason }.
pages-kind-xlsx = Excel workbook (XLSX)
pages-kind-csv = CSV
pages-kind-json = JSON
pages-kind-html = One page with charts (HTML)
pages-market-norway = Norway
pages-market-denmark = Denmark
pages-market-finland = Finland
pages-expected = Should be

## Audit: findings

pages-findings = Findings
pages-audit-sub = What breaks a policy in the fleet that is kept on this computer.
pages-audit-count = { $count ->
    [one] { $shown } finding in { $units } sales units.
   *[other] { $shown } findings in { $units } sales units.
}
pages-audit-when = Checked { $when }.
pages-audit-looking = Checking the fleet
pages-audit-looking-text = Every sales unit is checked against every policy that is switched on. The service is not asked.
pages-audit-no-fleet = No sales units to check
pages-audit-no-fleet-text = Sync the fleet first: the policies look at what is kept on this computer.
pages-audit-clean = Nothing found
pages-audit-clean-text = Every sales unit keeps every policy that is switched on.
pages-look-again = Check again
pages-head-severity = Severity
pages-head-policy = Policy
pages-head-subject = Sales unit
pages-head-found = Found → should be
pages-search = Search in the findings
pages-search-hint = Search unit, merchant, number
pages-filter-clear = Clear search and filters
pages-filter-shown = { $shown } of { $total }
pages-no-match = No findings match
pages-no-match-text = { $count ->
    [one] The one finding is hidden by the search or the filters.
   *[other] All { $shown } findings are hidden by the search or the filters.
}
pages-registry-unchecked = { $count ->
    [one] { $shown } merchant has not been looked up in the business registry yet.
   *[other] { $shown } merchants have not been looked up in the business registry yet.
}
pages-registry-check = Check merchants
pages-registry-check-tip = Asks Brønnøysundregistrene about each Norwegian merchant, at most five a second
pages-registry-checking = Checking merchants in the registry
pages-registry-progress = { $done } of { $total } merchants checked
pages-close-detail = Close the details
pages-advice = What to do
pages-copy-msn = Copy the MSN
pages-copy-business-id = Copy the business ID
pages-copy-message = Copy message to the partner manager
pages-copy-message-short = Copy message
pages-copy-message-tip = Copies a ready message with the sales units, what they have and what they should have
pages-message-copied = { $count ->
    [one] Copied a message about { $shown } finding
   *[other] Copied a message about { $shown } findings
}
pages-open-unit = Show unit
pages-selected = { $count ->
    [one] { $shown } finding selected
   *[other] { $shown } findings selected
}
pages-selected-units = { $count ->
    [one] In { $shown } sales unit
   *[other] In { $shown } sales units
}
pages-selected-manager = { $count ->
    [one] { $shown } of them needs the vendor’s partner manager.
   *[other] { $shown } of them need the vendor’s partner manager.
}

## Audit: policies

pages-policies = Policies
pages-policies-sub = Which sales units must have what. Switch them on and off, and write your own.
pages-policies-reading = Reading the policies
pages-policies-own = Your own
pages-policies-built-in = Built in
pages-policies-none-own = None yet. A policy of your own says which sales units must have which settings.
pages-policy-found = { $count ->
    [one] { $shown } finding
   *[other] { $shown } findings
}
pages-policy-off = Off
pages-policy-built-in = Built in
pages-policy-asks = { $which } must have { $have }
pages-policy-expects = { $count ->
    [one] A list of { $shown } sales unit with the values it must have
   *[other] A list of { $shown } sales units with the values they must have
}
pages-policy-tagged = Tagged { $tags }
pages-policy-named = Named { $names }
pages-policy-of-merchants = { $count ->
    [one] Of { $shown } merchant
   *[other] Of { $shown } merchants
}
pages-policy-every-unit = Every sales unit
pages-policy-edit = Edit { $name }
pages-policy-delete = Delete { $name }
pages-policy-put-back = Reset { $name }
pages-policy-severity-of = Severity of { $name }: { $severity }
pages-policy-switch-on = Switch on
pages-policy-switch-off = Switch off
pages-policy-make-severity = Severity: { $severity }
pages-policy-as-text = Show { $name } as text
pages-policy-new = New policy…
pages-policy-new-title = New policy
pages-policy-import-menu = Import
pages-policy-from-text = Policies as text (TOML)…
pages-policy-from-list = Expected values from a list…
pages-policy-name = Name
pages-policy-name-missing = A policy needs a name.
pages-policy-name-taken = Another policy has this name.
pages-policy-why = Why
pages-policy-why-hint = Shown with each finding, so that others know what it is about
pages-policy-which = Which sales units
pages-policy-which-hint = A unit must match all that is filled in. What is empty matches every unit.
pages-policy-names = Names
pages-policy-names-hint = One pattern a line: *kiosk* matches any name with kiosk in it
pages-policy-merchants = Merchants
pages-policy-merchants-hint = One organization number a line
pages-policy-merchant-unread = Line { $line }, “{ $text }”: { $why }
pages-policy-tags = Tags
pages-policy-tags-hint = Separate with commas; one of them is enough
pages-policy-markets = Markets
pages-policy-have = Must have
pages-policy-setting = Setting
pages-policy-must-be = Must be
pages-policy-add-value = Add a setting
pages-policy-drop-value = Remove { $field }
pages-policy-value-none = Choose at least one setting that the units must have.
pages-policy-value-empty = Choose the value it must have.
pages-policy-value-twice = This setting is asked for twice.
pages-policy-list = Expected values
pages-policy-import-list = Import another list…
pages-policy-preview = What it would find
pages-policy-preview-unfinished = Fill in the form to see what it would find.
pages-policy-preview-counting = Counting…
pages-policy-would-find = { $count ->
    [one] { $shown } finding among { $of } sales units
   *[other] { $shown } findings among { $of } sales units
}
pages-policy-save = Save policy
pages-policy-saved = The policy is saved
pages-policy-is-put-back = “{ $name }” is reset.
pages-policy-import-title = Import policies
pages-policy-import-hint = Paste policies that were copied from here or from a file. A policy replaces the one that has its name.
pages-policy-import = Import policies
pages-policy-export-title = Policy as text
pages-policy-export-hint = Give it to a colleague, or keep it in a file for pdesk audit --policy.
pages-policy-text = Policies as text
pages-policy-file = policy
pages-policy-copied = The policy is copied
pages-policy-written = The policy is written

## Reports: charts

pages-side-charts = Charts
pages-side-definitions = Saved reports
pages-figures-sub = The fleet that is kept on this computer, in counts.
pages-figures-count = { $count ->
    [one] { $shown } sales unit
   *[other] { $shown } sales units
}, { $merchants ->
    [one] { $merchants-shown } merchant.
   *[other] { $merchants-shown } merchants.
}
pages-figures-age = Fetched from { $from } to { $to }.
pages-figures-reading = Counting the fleet
pages-figures-empty = Nothing to count yet
pages-figures-empty-text = Sync the fleet first. The charts are drawn from what is kept on this computer.
pages-chart-opens-units = Click or Enter shows these sales units
pages-chart-opens-findings = Click or Enter shows these findings
pages-chart-capture = Sales units per capture type
pages-chart-skip = Sales units per skipLandingPage
pages-chart-market = Sales units per market
pages-chart-findings = Findings by severity
pages-chart-findings-none = Not checked yet. Go to Audit to check the fleet.
pages-chart-growth = Growth and changes
pages-chart-units = Sales units at the end of the day
pages-chart-changes = New, gone and changed that day
pages-chart-bar = { $label }: { $shown } ({ $share })
pages-chart-day = { $day }: { $units } sales units, { $added } new, { $gone } gone, { $changed } changed

## Reports: saved reports

pages-reports-sub = Files you make again and again: which rows, which columns, which format.
pages-reports-reading = Reading the saved reports
pages-reports-none = No saved report yet
pages-reports-none-text = A report keeps its filter, columns and format, and is run again from here or with pdesk report.
pages-report-new = New report…
pages-report-new-title = New report
pages-report-run = Run…
pages-report-run-name = Run { $name }
pages-report-edit = Edit { $name }
pages-report-duplicate = Duplicate { $name }
pages-report-delete = Delete { $name }
pages-report-copy-of = { $name } (copy)
pages-report-where = Where to write the report
pages-report-last = Written { $when } to { $path }
pages-report-column-count = { $count ->
    [one] { $shown } column
   *[other] { $shown } columns
}
pages-report-every-row = Every sales unit
pages-report-filtered = Filtered by { $by }
pages-report-grouped = Grouped by { $by }
pages-report-name = Name
pages-report-name-missing = A report needs a name.
pages-report-name-taken = Another report has this name.
pages-report-format = Format
pages-report-rows = Rows
pages-report-from-view = Start from a view
pages-report-current-view = What the fleet shows now
pages-report-search = Search
pages-report-search-hint = Every word must be in the name, the merchant, a number or a tag
pages-condition-add = Add a condition
pages-condition-is = { $name } is one of
pages-condition-contains = { $name } contains
pages-condition-between = { $name } is in a period
pages-condition-out = Remove the condition on { $name }
pages-report-columns = Columns
pages-report-no-column = Choose at least one column.
pages-report-add-column = Add a column
pages-column-up = Move { $name } up
pages-column-down = Move { $name } down
pages-column-out = Remove { $name }
pages-report-file = File
pages-report-group = Group and count by
pages-report-no-group = Not grouped
pages-report-words = Column headers and values
pages-words-keys = Keys, for scripts
pages-report-file-name = Name of the file
pages-report-file-hint = {"{date}, {time}, {profile} and {name}"} are filled in: { $name }
pages-report-file-missing = Give the file a name.
pages-report-guard = Guard against formulas
pages-report-guard-hint = Text that a spreadsheet would run as a formula gets an apostrophe in front
pages-report-save = Save report
pages-report-saved = The report is saved

## Lists of a person's own

pages-list-read = Import list…
pages-list-kind = CSV or Excel
pages-list-title = List “{ $file }”
pages-list-reading = Reading the list…
pages-list-good = { $count ->
    [one] { $shown } line can be used.
   *[other] { $shown } lines can be used.
}
pages-list-bad = { $count ->
    [0] Nothing is wrong with the others.
    [one] { $shown } cannot.
   *[other] { $shown } cannot.
}
pages-list-bad-title = Cannot be used
pages-list-good-title = Can be used
pages-list-copy-bad = Copy these lines
pages-list-row = Row
pages-list-column = Column
pages-list-text = What it says
pages-list-reason = Why it cannot be used
pages-list-id = MSN or merchant
pages-list-apply = Save tags and notes
pages-list-applying = Saving tags and notes
pages-list-applied = { $count ->
    [one] Tags and notes of { $shown } line are saved
   *[other] Tags and notes of { $shown } lines are saved
}
pages-list-no-marks = No line has a tag or a note
pages-list-expect = Make a policy…
pages-list-no-values = No line with an MSN has a value that the unit must have
pages-list-look-up = Look up
pages-list-other = Another file…
