# ui: the sync in the window, the history of a unit, what changed.

## How far a job is
changes-rate-minute = {$rate}/min
changes-seconds = {$seconds} s
changes-waits-pace = The service asked for a pause: {$time}
changes-waits-pace-soon = The service asked for fewer requests
changes-waits-service = The service is not available and asked for a pause: {$time}
changes-waits-service-soon = The service is not available at the moment
changes-waits-slow = Answers take longer than before, so fewer are asked for at once
changes-parallel-of = {$count} of {$allowed} parallel requests
changes-no-waits = {$told} · no waits
changes-ago-now = just now
changes-ago-minutes = {$count} min ago
changes-ago-hours = {$count} h ago
changes-ago-days = { $count ->
    [one] 1 day ago
   *[other] {$count} days ago
}

## The kept fleet and its sync
changes-age = Checked {$ago}.
changes-age-partly = Last sync did not finish ({$ago}).
changes-age-unknown = Not synced yet.
changes-reading = Reading what is kept on this computer…
changes-empty-title = No fleet on this computer yet
changes-empty-text = A sync fetches every sales unit that these keys reach and keeps it here. From then on the fleet is there at once when you open the window, and only what is old is fetched again.
changes-empty-syncing-text = Units appear here as they are fetched. Closing the window loses nothing: the next sync goes on where this one stopped.
changes-empty-partner-text = The Partner API cannot list a fleet. Give the organization numbers of your merchants once: their sales units are the fleet from then on.
changes-sync-stop = Stop the sync
changes-sync-more = More ways to sync
changes-sync-hour = Sync units older than 1 hour
changes-sync-day = Sync units older than 1 day
changes-sync-all = Sync all units
changes-sync-retry = { $count ->
    [0] Retry the failed
    [one] Retry the one that failed
   *[other] Retry the {$shown} that failed
}
changes-sync-merchants = Check merchants in the registry
changes-merchants-checked = Every merchant was checked in the registry
changes-syncing = Syncing
changes-synced = { $seconds ->
    [0] The fleet is up to date
   *[other] The fleet is up to date, after {$seconds} s
}
changes-sync-stopped = The sync was stopped. What was fetched is kept, and the next one goes on from there.
changes-count-total = { $count ->
    [one] {$shown} unit
   *[other] {$shown} units
}
changes-count-fetched = { $count ->
   *[other] {$shown} fetched
}
changes-count-reused = { $count ->
   *[other] {$shown} still fresh
}
changes-count-failed = { $count ->
   *[other] {$shown} failed
}
changes-count-hidden = { $count ->
   *[other] {$shown} not visible
}
changes-count-changed = { $count ->
   *[other] {$shown} new or changed
}
changes-see = { $count ->
    [one] See the change
   *[other] See the {$shown} changes
}
changes-dismiss = Dismiss
changes-sheet-fleet = Fleet {$count}
changes-sheet-look-up = Look-up {$count}

## The merchants of a fleet that cannot be listed
changes-watched-open = Merchants of this fleet…
changes-watched-title = Merchants of this fleet
changes-watched-lead = The Partner API cannot list sales units, but it lists those of one merchant. The merchants you give here make up the fleet.
changes-watched-field = Organization numbers
changes-watched-hint = Paste them in any notation: one or many, a column or a whole e-mail
changes-watched-strange = { $count ->
    [one] 1 thing in it is not an organization number, and is left out
   *[other] {$count} things in it are not organization numbers, and are left out
}
changes-watched-add = { $count ->
    [0] Add merchants
    [one] Add 1 merchant
   *[other] Add {$shown} merchants
}
changes-watched-count = { $count ->
    [0] No merchants yet
    [one] 1 merchant
   *[other] {$shown} merchants
}
changes-watched-units = { $count ->
    [one] 1 unit
   *[other] {$shown} units
}
changes-watched-remove = Remove {$name}
changes-watched-removed = { $name } is not synced any more.
changes-watched-sync = Sync these merchants

## What is remembered of a unit
changes-not-visible = Not visible since {$when}
changes-causes = The service no longer shows this unit. What is known of it is kept. Likely causes:
changes-findings = Findings
changes-findings-all = Open the audit
changes-own-words = Tags and note
changes-tag-field = New tag
changes-tag-hint = For instance: pilot
changes-tag-add = Add tag
changes-tag-remove = Remove tag {$tag}
changes-tag-of-merchant = A tag of the merchant
changes-note = Note
changes-note-of-merchant = Note on the merchant
changes-note-write = Write a note
changes-note-edit = Change the note
changes-note-save = Save note
changes-history = History
changes-history-more = { $count ->
    [one] Show 1 more
   *[other] Show {$count} more
}
changes-first-seen = First seen
changes-last-seen = Last seen
changes-kind-added = New
changes-kind-gone = Gone
changes-kind-back = Back
changes-kind-changed = Changed
changes-registry-kept = Status
changes-registry-asked = Checked in the registry

## The room of changes
changes-lead = What came, went and changed, between two syncs or two dates.
changes-between = From {$from} to {$to}.
changes-from-beginning = the beginning
changes-to-now = now
changes-period = Compare
changes-preset-last = Since the last sync began
changes-preset-week = Last 7 days
changes-preset-30 = Last 30 days
changes-preset-month = This month
changes-preset-syncs = Two syncs
changes-preset-dates = Two dates
changes-preset-given = That sync
changes-sync-of = {$when}, {$changed} new or changed
changes-older-sync = Older sync
changes-newer-sync = Newer sync
changes-from-date = From
changes-to-date = To, included
changes-no-date = Year-month-day
changes-choose-title = Choose two moments
changes-choose-text = There is nothing to compare yet: choose two syncs or two dates above, the older one first.
changes-loading = Reading what changed…
changes-search = Search in the changes
changes-chip-added = New {$count}
changes-chip-gone = Gone {$count}
changes-chip-back = Back {$count}
changes-chip-changed = Changed {$count}
changes-open-unit = Show in the fleet
changes-no-match = No changes match the search and the filters.
changes-never-title = No sync yet
changes-never-text = What changes is found by comparing syncs. After the first one the fleet is known, and from the second one on you see what came, went and changed.
changes-none-title = Nothing changed
changes-none-text = The fleet was the same at both moments, as far as the syncs between them could see.
changes-shown = { $count ->
    [one] 1 change
   *[other] {$shown} changes
}
changes-table = Changes
changes-column-kind = What
changes-column-field = Field
changes-column-from = Before
changes-column-to = After
changes-column-when = Noticed
changes-copy = Copy
changes-copied = Copied the changes
changes-file = changes
changes-format-xlsx = Excel workbook
changes-format-json = JSON

## The database on this computer
changes-database = The database
changes-database-lead = The fleet, its history and the orders you sent are in one file on this computer. A check reads all of it and every index.
changes-database-check = Check the database
changes-database-checking = Checking…
changes-database-whole = The database is intact
changes-database-damaged = The database is damaged
changes-database-damaged-next = Close the window and keep a copy of the folder. The damaged file is moved aside at the next start, and a sync fetches the fleet again. The check says: {$found}
