# cli: sync, changes, audit, report and the other commands on the local fleet.

# Help
line-about-sync = Bring the fleet that is kept on this computer up to date
line-about-syncs = List the syncs there have been
line-about-changes = Show what changed in the fleet between two moments
line-about-history = Show everything that ever changed about a sales unit
line-about-audit = Look for what is wrong in the kept fleet, by policies
line-about-report = Write a report from the kept fleet to a file
line-about-tag = Put tags on sales units and merchants, or take them away
line-about-note = Write a note on a sales unit or a merchant
line-about-import = Import tags, notes and expected values from a CSV or Excel file
line-about-watch = List or change the merchants that make up the fleet of the Partner API
line-about-database = Check, copy and restore the database of this computer
line-about-database-check = Read the whole database and say whether it is intact

line-examples-sync =
    pdesk sync
    pdesk sync --max-age 12h --max-in-flight 16
    pdesk sync --retry-failed
    pdesk sync --msn 123456 123457
    pdesk sync --format json | jq .changed
    pdesk sync --merchant 918713867 --ids customers.txt

    Units fetched within the maximum age are not fetched again, so a sync that was interrupted goes on where it was.
    With the Partner API, --merchant and --ids say once which merchants make up the fleet.
line-examples-syncs =
    pdesk syncs
    pdesk syncs --format json | jq '.[0]'
line-examples-changes =
    pdesk changes --from 7d
    pdesk changes --from 2026-11-01 --to 2026-11-15
    pdesk changes --from 2026-11-01T10:00 --msn 123456 --format json

    A day alone stands for its start in --from and for its end in --to.
line-examples-history =
    pdesk history 123456
line-examples-audit =
    pdesk audit
    pdesk audit --fail-on error --out findings.xlsx
    pdesk audit --policy house-rules.toml --format json
    pdesk audit --only direct-capture --message
    pdesk audit --list

    The exit code is 1 when there are findings at or above --fail-on. With --policy only the policies of those files count.
line-examples-report =
    pdesk report --columns msn,name,capture_type --where capture_type=direct --out direct.xlsx
    pdesk report --where recurring=yes,unknown --where market=NO --group-by merchant --out recurring.csv
    pdesk report --save weekly --columns merchant,msn,name --sort merchant
    pdesk report weekly --out weekly.xlsx
    pdesk report --out summary.html

    The ending of the file says what it becomes: .csv, .tsv, .xlsx, .json or .html.
line-examples-tag =
    pdesk tag 123456 234567 --add kiosk,oslo
    pdesk tag 918713867 --add chain --remove new
line-examples-note =
    pdesk note 123456 "Till replaced in May"
    pdesk note 123456 ""
line-examples-import =
    pdesk import tags.csv --dry-run
    pdesk import tags.xlsx
    pdesk import agreed.csv --expect "As agreed" && pdesk audit --only "As agreed"
line-examples-watch =
    pdesk watch
    pdesk watch --add 918713867 --add 984851006
    pdesk watch --remove 984851006
line-examples-database-check =
    pdesk database check

line-arg-fleet-kept = Show the fleet as it is kept on this computer, without asking the service
line-arg-where = Only rows with this value, for instance skip_landing_page=no; a comma means or, several --where mean and
line-arg-search = Only rows in which every word is found: names, numbers, tags
line-arg-sort = Sort by these columns, separated by commas; :desc puts the largest first
line-arg-sync-max-age = Units fetched within this time are not fetched again: 12h, 7d; 0 fetches all [1h]
line-arg-sync-retry-failed = Fetch only the units that failed the last time
line-arg-sync-msn = Fetch only these units of the kept fleet, however fresh they are, may be repeated
line-arg-sync-merchant = Merchant of the fleet (Partner API), may be repeated; it is remembered
line-arg-sync-ids = Merchants of the fleet (Partner API) from a file, or from the standard input with -
line-arg-changes-from = Start: 2026-11-01, 2026-11-01T10:00, or 7d for a week ago [the beginning]
line-arg-changes-to = End, in the same ways [now]
line-arg-changes-msn = Only this sales unit
line-arg-history-msn = MSN of the sales unit
line-arg-audit-policy = Policies from a TOML file instead of those of the profile, may be repeated
line-arg-audit-fail-on = Exit with 1 when there is a finding of this severity or worse [warning]
line-arg-audit-only = Only this policy, may be repeated
line-arg-audit-list = List the policies instead of looking
line-arg-audit-message = Print a ready message to your partner manager about the findings only they can change
line-arg-report-name = Name of a saved report
line-arg-report-group-by = Group rows by this column, with counts
line-arg-report-save = Save it under this name, to be run again
line-arg-report-list = List the saved reports
line-arg-tag-ids = MSNs and organization numbers; a merchant's tags count for all its units
line-arg-tag-add = Tags to add
line-arg-tag-remove = Tags to take away
line-arg-note-id = MSN or organization number
line-arg-note-text = The note; an empty one takes the note away
line-arg-import-file = CSV or Excel file with column headers: msn or business_id, and tags, note, or settings such as capture_type
line-arg-import-expect = Save the settings in the list as a policy of this name, in place of its former list
line-arg-import-dry-run = Only say what would be imported
line-arg-watch-add = Merchant to add, may be repeated
line-arg-watch-remove = Merchant to take out, may be repeated
line-arg-registry-all = Check every merchant of the kept fleet, at most five a second

# What cannot be meant
line-usage-conflict = { $argument } does not go with { $other }.
line-date-wrong = “{ $text }” is not a date or a time.
line-date-rule = Write 2026-11-01, 2026-11-01T10:00, or how long ago: 12h, 7d.
line-duration-wrong = “{ $text }” is not a duration.
line-duration-rule = Write a number and a unit: 30m, 12h, 7d; or 0.
line-period-backwards = The start of the period is not before its end.
line-where-wrong = “{ $text }” is not a condition.
line-where-twice = There are two conditions for { $column }.
line-where-empty = The condition for { $column } has no value.
line-where-value = { $column } is never “{ $value }”.
line-where-comma = A comma cannot stand for “or” in { $column }.
line-where-rule = Write COLUMN=VALUE. For columns of closed values a comma means or: capture_type=direct,unknown. For names, tags and notes, all words must be found: name=kiosk oslo. For times, a day or FROM..TO: fetched_at=2026-11-01..2026-11-15.
line-sort-wrong = “{ $text }” is not an order of rows. Write COLUMN or COLUMN:desc, several separated by commas.
line-where-number = “{ $text }” is not a number. Write 5, >5, <5 or 2..9.
line-not-an-msn = “{ $id }” is not an MSN.
line-not-a-subject = “{ $id }” is neither an MSN nor a business identifier.
line-note-one = A note goes on one sales unit or one merchant.
line-tag-nothing = Which tags? Give --add or --remove.
line-watch-msn = This is an MSN. Watch the merchant it belongs to.
line-in-file = { $path }: { $what }
line-list-row = Row { $row } of { $path } cannot be used.
line-list-elsewhere = The list “{ $file }” is not in the folder of the policy file. It was not opened.
line-list-elsewhere-next = Put the list into the folder of the policy file, or a folder below, and name it from there: expected = "units.csv".
line-list-missing = There is no list “{ $file }” beside the policy file.
line-list-missing-next = Correct the name, or put the list into the folder of the policy file.
line-list-unreadable = The list “{ $file }” cannot be read: { $reason }.

# The kept fleet
line-nothing-kept = No fleet is kept on this computer for this profile yet.
line-no-sync-next = Fetch it with “pdesk sync”.
line-kept-summary = { $shown } of { $total ->
    [one] 1 unit
   *[other] { $total } units
}, fetched { $oldest } to { $newest }.
line-kept-incomplete = The newest sync, of { $when }, did not reach all units. “pdesk sync” goes on with it.
line-watch-not-needed = The Management API lists the fleet itself. The merchants are remembered, but change nothing here.
line-nothing-watched = No merchants are watched. The Partner API cannot list a fleet: add its merchants with “pdesk watch --add”.

# Sync
line-sync-summary = { $total ->
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
line-sync-retry = The units that failed keep what was known of them. “pdesk sync --retry-failed” tries only them.
line-sync-not-kept = { $count ->
    [one] 1 of the numbers is not in the kept fleet, and was not fetched.
   *[other] { $count } of the numbers are not in the kept fleet, and were not fetched.
} “pdesk lookup” fetches any unit.
line-sync-interrupted = Interrupted. What was fetched is kept; “pdesk sync” goes on from here.
line-progress-pace = the service asked for a pause of { $seconds } s (too many requests)
line-progress-service = the service asked for a pause of { $seconds } s (it is busy)
line-progress-slow = going slower, because answers take longer
line-progress-rate = { $rate }/min
line-progress-left = { $left } left
line-changes-summary = { $added } added, { $gone } gone, { $back } back, { $changed } changed.
line-no-history = Nothing is known of { $msn }.
line-no-history-next = It is not in the kept fleet of this profile. Fetch the fleet with “pdesk sync”.

# Audit
line-audit-summary = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $infos } for information.
line-audit-message = Some of it only your partner manager can change: “pdesk audit --message” writes to them.
line-message-none = Nothing here needs the partner manager.
line-policy-twice = The policy “{ $name }” is defined twice.
line-policy-unknown = There is no policy “{ $name }”.

# Reports
line-report-saved = The report “{ $name }” is saved. Run it with “pdesk report”.
line-report-unknown = There is no saved report “{ $name }”.
line-report-unknown-next = Save one with --save, or give --columns and --out.
line-report-nothing = Where should the report go?
line-report-nothing-next = Give --out FILE, the name of a saved report, or --save NAME.
line-report-ending = { $path } does not end in a kind of file that a report can be.
line-report-ending-next = Choose .csv, .tsv, .xlsx, .json or .html.
line-report-none = No reports are saved yet. Save one with --save.

# Tags, notes, lists
line-tagged = { $units ->
    [0] This applies to no unit of the kept fleet yet.
    [one] This applies to 1 unit.
   *[other] This applies to { $units } units.
}
line-import-row = row { $row }
line-import-cell = row { $row }, column { $column }
line-import-expected = The list also has expected values, which were not kept. --expect NAME saves them as a policy.
line-import-none-expected = The list has no expected values, so no policy was saved.
line-import-policy = The policy “{ $name }” expects { $count ->
    [one] the values of 1 unit.
   *[other] the values of { $count } units.
}
line-expect-name = The policy needs a name.
line-expect-taken = “{ $name }” is a policy of another kind. Choose another name.

# The registry and the database
line-registry-summary = { $checked ->
    [one] 1 merchant
   *[other] { $checked } merchants
} checked; { $odd ->
    [0] all are registered and active.
    [one] 1 is deleted, bankrupt, being wound up or not registered.
   *[other] { $odd } are deleted, bankrupt, being wound up or not registered.
}
line-database-damaged-next = Copy the data folder before anything else. What can be fetched again is rebuilt by “pdesk sync” once the file is moved away.

# Heads of tables
line-head-run = Sync
line-head-started = Started
line-head-ended = Ended
line-head-complete = Complete
line-head-total = Units
line-head-fetched = Fetched
line-head-reused = Fresh enough
line-head-failed = Failed
line-head-not-visible = Not visible
line-head-changed = New or changed
line-head-seconds = Seconds
line-head-requests = Requests
line-head-whole = Intact
line-head-trouble = What is wrong
line-head-enabled = On
line-head-why = Why
line-head-policy = Policy
line-head-whom = Whom
line-head-name = Name
line-head-format = File
line-head-columns = Columns
line-head-group-by = Grouped by
line-head-file-name = Name of the file
line-head-usable = Usable lines
line-head-bad = Lines with faults
line-head-tagged = Tagged
line-head-noted = Noted
line-head-expected = Expected
line-head-dry-run = Dry run
line-head-registry-name = Registered name
line-head-units = Units
line-head-checked = Checked
line-note-before = What was there before: “{ $text }”
line-note-not-over = Look at what is there now, and give that with --over, or leave --over out to write over it.
line-arg-note-over = Write over this text only; where something else is there by now, a team keeps both, and without a team nothing is written
