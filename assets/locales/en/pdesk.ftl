# cli: sync, changes, audit, report and the other commands on the local fleet.

# Help
pdesk-about-sync = Bring the fleet that is kept on this computer up to date
pdesk-about-syncs = List the syncs there have been
pdesk-about-changes = Show what changed in the fleet between two moments
pdesk-about-history = Show everything that ever changed about a sales unit
pdesk-about-audit = Look for what is wrong in the kept fleet, by policies
pdesk-about-report = Write a report from the kept fleet to a file
pdesk-about-tag = Put tags on sales units and merchants, or take them away
pdesk-about-note = Write a note on a sales unit or a merchant
pdesk-about-import = Import tags, notes and expected values from a CSV or Excel file
pdesk-about-watch = List or change the merchants that make up the fleet of the Partner API
pdesk-about-database = Check, copy and restore the database of this computer
pdesk-about-database-check = Read the whole database and say whether it is intact

pdesk-examples-sync =
    pdesk sync
    pdesk sync --max-age 12h --max-in-flight 16
    pdesk sync --retry-failed
    pdesk sync --msn 123456 123457
    pdesk sync --format json | jq .changed
    pdesk sync --merchant 918713867 --ids customers.txt

    Units fetched within the maximum age are not fetched again, so a sync that was interrupted goes on where it was.
    With the Partner API, --merchant and --ids say once which merchants make up the fleet.
pdesk-examples-syncs =
    pdesk syncs
    pdesk syncs --format json | jq '.[0]'
pdesk-examples-changes =
    pdesk changes --from 7d
    pdesk changes --from 2026-11-01 --to 2026-11-15
    pdesk changes --from 2026-11-01T10:00 --msn 123456 --format json

    A day alone stands for its start in --from and for its end in --to.
pdesk-examples-history =
    pdesk history 123456
pdesk-examples-audit =
    pdesk audit
    pdesk audit --fail-on error --out findings.xlsx
    pdesk audit --policy house-rules.toml --format json
    pdesk audit --only direct-capture --message
    pdesk audit --list

    The exit code is 1 when there are findings at or above --fail-on. With --policy only the policies of those files count.
pdesk-examples-report =
    pdesk report --columns msn,name,capture_type --where capture_type=direct --out direct.xlsx
    pdesk report --where recurring=yes,unknown --where market=NO --group-by merchant --out recurring.csv
    pdesk report --save weekly --columns merchant,msn,name --sort merchant
    pdesk report weekly --out weekly.xlsx
    pdesk report --out summary.html

    The ending of the file says what it becomes: .csv, .tsv, .xlsx, .json or .html.
pdesk-examples-tag =
    pdesk tag 123456 234567 --add kiosk,oslo
    pdesk tag 918713867 --add chain --remove new
pdesk-examples-note =
    pdesk note 123456 "Till replaced in May"
    pdesk note 123456 ""
pdesk-examples-import =
    pdesk import tags.csv --dry-run
    pdesk import tags.xlsx
    pdesk import agreed.csv --expect "As agreed" && pdesk audit --only "As agreed"
pdesk-examples-watch =
    pdesk watch
    pdesk watch --add 918713867 --add 984851006
    pdesk watch --remove 984851006
pdesk-examples-database-check =
    pdesk database check

pdesk-arg-fleet-kept = Show the fleet as it is kept on this computer, without asking the service
pdesk-arg-where = Only rows with this value, for instance skip_landing_page=no; a comma means or, several --where mean and
pdesk-arg-search = Only rows in which every word is found: names, numbers, tags
pdesk-arg-sort = Sort by these columns, separated by commas; :desc puts the largest first
pdesk-arg-sync-max-age = Units fetched within this time are not fetched again: 12h, 7d; 0 fetches all [1h]
pdesk-arg-sync-retry-failed = Fetch only the units that failed the last time
pdesk-arg-sync-msn = Fetch only these units of the kept fleet, however fresh they are, may be repeated
pdesk-arg-sync-merchant = Merchant of the fleet (Partner API), may be repeated; it is remembered
pdesk-arg-sync-ids = Merchants of the fleet (Partner API) from a file, or from the standard input with -
pdesk-arg-changes-from = Start: 2026-11-01, 2026-11-01T10:00, or 7d for a week ago [the beginning]
pdesk-arg-changes-to = End, in the same ways [now]
pdesk-arg-changes-msn = Only this sales unit
pdesk-arg-history-msn = MSN of the sales unit
pdesk-arg-audit-policy = Policies from a TOML file instead of those of the profile, may be repeated
pdesk-arg-audit-fail-on = Exit with 1 when there is a finding of this severity or worse [warning]
pdesk-arg-audit-only = Only this policy, may be repeated
pdesk-arg-audit-list = List the policies instead of looking
pdesk-arg-audit-message = Print a ready message to your partner manager about the findings only they can change
pdesk-arg-report-name = Name of a saved report
pdesk-arg-report-group-by = Group rows by this column, with counts
pdesk-arg-report-save = Save it under this name, to be run again
pdesk-arg-report-list = List the saved reports
pdesk-arg-tag-ids = MSNs and organization numbers; a merchant's tags count for all its units
pdesk-arg-tag-add = Tags to add
pdesk-arg-tag-remove = Tags to take away
pdesk-arg-note-id = MSN or organization number
pdesk-arg-note-text = The note; an empty one takes the note away
pdesk-arg-import-file = CSV or Excel file with column headers: msn or business_id, and tags, note, or settings such as capture_type
pdesk-arg-import-expect = Save the settings in the list as a policy of this name, in place of its former list
pdesk-arg-import-dry-run = Only say what would be imported
pdesk-arg-watch-add = Merchant to add, may be repeated
pdesk-arg-watch-remove = Merchant to take out, may be repeated
pdesk-arg-registry-all = Check every merchant of the kept fleet, at most five a second

# What cannot be meant
pdesk-usage-conflict = { $argument } does not go with { $other }.
pdesk-date-wrong = “{ $text }” is not a date or a time.
pdesk-date-rule = Write 2026-11-01, 2026-11-01T10:00, or how long ago: 12h, 7d.
pdesk-duration-wrong = “{ $text }” is not a duration.
pdesk-duration-rule = Write a number and a unit: 30m, 12h, 7d; or 0.
pdesk-period-backwards = The start of the period is not before its end.
pdesk-where-wrong = “{ $text }” is not a condition.
pdesk-where-twice = There are two conditions for { $column }.
pdesk-where-empty = The condition for { $column } has no value.
pdesk-where-value = { $column } is never “{ $value }”.
pdesk-where-comma = A comma cannot stand for “or” in { $column }.
pdesk-where-rule = Write COLUMN=VALUE. For columns of closed values a comma means or: capture_type=direct,unknown. For names, tags and notes, all words must be found: name=kiosk oslo. For times, a day or FROM..TO: fetched_at=2026-11-01..2026-11-15.
pdesk-sort-wrong = “{ $text }” is not an order of rows. Write COLUMN or COLUMN:desc, several separated by commas.
pdesk-where-number = “{ $text }” is not a number. Write 5, >5, <5 or 2..9.
pdesk-not-an-msn = “{ $id }” is not an MSN.
pdesk-not-a-subject = “{ $id }” is neither an MSN nor a business identifier.
pdesk-note-one = A note goes on one sales unit or one merchant.
pdesk-tag-nothing = Which tags? Give --add or --remove.
pdesk-watch-msn = This is an MSN. Watch the merchant it belongs to.
pdesk-in-file = { $path }: { $what }
pdesk-list-row = Row { $row } of { $path } cannot be used.
pdesk-list-elsewhere = The list “{ $file }” is not in the folder of the policy file. It was not opened.
pdesk-list-elsewhere-next = Put the list into the folder of the policy file, or a folder below, and name it from there: expected = "units.csv".
pdesk-list-missing = There is no list “{ $file }” beside the policy file.
pdesk-list-missing-next = Correct the name, or put the list into the folder of the policy file.
pdesk-list-unreadable = The list “{ $file }” cannot be read: { $reason }.

# The kept fleet
pdesk-nothing-kept = No fleet is kept on this computer for this profile yet.
pdesk-no-sync-next = Fetch it with “pdesk sync”.
pdesk-kept-summary = { $shown } of { $total ->
    [one] 1 unit
   *[other] { $total } units
}, fetched { $oldest } to { $newest }.
pdesk-kept-incomplete = The newest sync, of { $when }, did not reach all units. “pdesk sync” goes on with it.
pdesk-watch-not-needed = The Management API lists the fleet itself. The merchants are remembered, but change nothing here.
pdesk-nothing-watched = No merchants are watched. The Partner API cannot list a fleet: add its merchants with “pdesk watch --add”.

# Sync
pdesk-sync-summary = { $total ->
    [one] 1 unit
   *[other] { $total } units
}: { $fetched } fetched, { $reused } fresh enough, { $not_visible } not visible, { $failed } failed. { $changed ->
    [0] Nothing is new or changed.
    [one] 1 unit is new or changed.
   *[other] { $changed } units are new or changed.
} { $requests ->
    [one] 1 request
   *[other] { $requests } requests
} in { $seconds } s.
pdesk-sync-retry = The units that failed keep what was known of them. “pdesk sync --retry-failed” tries only them.
pdesk-sync-not-kept = { $count ->
    [one] 1 of the numbers is not in the kept fleet, and was not fetched.
   *[other] { $count } of the numbers are not in the kept fleet, and were not fetched.
} “pdesk lookup” fetches any unit.
pdesk-sync-interrupted = Interrupted. What was fetched is kept; “pdesk sync” goes on from here.
pdesk-progress-pace = the service asked for a pause of { $seconds } s (too many requests)
pdesk-progress-service = the service asked for a pause of { $seconds } s (it is busy)
pdesk-progress-slow = going slower, because answers take longer
pdesk-progress-rate = { $rate }/min
pdesk-progress-left = { $left } left
pdesk-changes-summary = { $added } added, { $gone } gone, { $back } back, { $changed } changed.
pdesk-no-history = Nothing is known of { $msn }.
pdesk-no-history-next = It is not in the kept fleet of this profile. Fetch the fleet with “pdesk sync”.

# Audit
pdesk-audit-summary = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $infos } for information.
pdesk-audit-message = Some of it only your partner manager can change: “pdesk audit --message” writes to them.
pdesk-message-none = Nothing here needs the partner manager.
pdesk-policy-twice = The policy “{ $name }” is defined twice.
pdesk-policy-unknown = There is no policy “{ $name }”.

# Reports
pdesk-report-saved = The report “{ $name }” is saved. Run it with “pdesk report”.
pdesk-report-unknown = There is no saved report “{ $name }”.
pdesk-report-unknown-next = Save one with --save, or give --columns and --out.
pdesk-report-nothing = Where should the report go?
pdesk-report-nothing-next = Give --out FILE, the name of a saved report, or --save NAME.
pdesk-report-ending = { $path } does not end in a kind of file that a report can be.
pdesk-report-ending-next = Choose .csv, .tsv, .xlsx, .json or .html.
pdesk-report-table = A report is a file, and --format table makes none. “pdesk fleet --kept” shows a table.
pdesk-report-none = No reports are saved yet. Save one with --save.

# Tags, notes, lists
pdesk-tagged = { $units ->
    [0] This applies to no unit of the kept fleet yet.
    [one] This applies to 1 unit.
   *[other] This applies to { $units } units.
}
pdesk-import-row = row { $row }
pdesk-import-cell = row { $row }, column { $column }
pdesk-import-expected = The list also has expected values, which were not kept. --expect NAME saves them as a policy.
pdesk-import-none-expected = The list has no expected values, so no policy was saved.
pdesk-import-policy = The policy “{ $name }” expects { $count ->
    [one] the values of 1 unit.
   *[other] the values of { $count } units.
}
pdesk-expect-name = The policy needs a name.
pdesk-expect-taken = “{ $name }” is a policy of another kind. Choose another name.

# The registry and the database
pdesk-registry-summary = { $checked ->
    [one] 1 merchant
   *[other] { $checked } merchants
} checked; { $odd ->
    [0] all are registered and active.
    [one] 1 is deleted, bankrupt, being wound up or not registered.
   *[other] { $odd } are deleted, bankrupt, being wound up or not registered.
}
pdesk-database-damaged-next = Copy the data folder before anything else. What can be fetched again is rebuilt by “pdesk sync” once the file is moved away.

# Heads of tables
pdesk-head-run = Sync
pdesk-head-started = Started
pdesk-head-ended = Ended
pdesk-head-complete = Complete
pdesk-head-total = Units
pdesk-head-fetched = Fetched
pdesk-head-reused = Fresh enough
pdesk-head-failed = Failed
pdesk-head-not-visible = Not visible
pdesk-head-changed = New or changed
pdesk-head-seconds = Seconds
pdesk-head-requests = Requests
pdesk-head-whole = Intact
pdesk-head-trouble = What is wrong
pdesk-head-enabled = On
pdesk-head-why = Why
pdesk-head-policy = Policy
pdesk-head-whom = Whom
pdesk-head-name = Name
pdesk-head-format = File
pdesk-head-columns = Columns
pdesk-head-group-by = Grouped by
pdesk-head-file-name = Name of the file
pdesk-head-usable = Usable lines
pdesk-head-bad = Lines with faults
pdesk-head-tagged = Tagged
pdesk-head-noted = Noted
pdesk-head-expected = Expected
pdesk-head-dry-run = Dry run
pdesk-head-registry-name = Registered name
pdesk-head-units = Units
pdesk-head-checked = Checked
pdesk-note-before = What was there before: “{ $text }”
pdesk-note-not-over = Look at what is there now, and give that with --over, or leave --over out to write over it.
pdesk-arg-note-over = Write over this text only; where something else is there by now, a team keeps both, and without a team nothing is written
