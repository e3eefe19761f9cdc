# The window: shell, actions, profile dialog, settings, activity.

ui-app-name = Partner Desk

## Environments

## Rooms
ui-section-fleet = Fleet
ui-section-onboarding = Onboarding
ui-section-changes = Changes
ui-section-audit = Audit
ui-section-reports = Reports
ui-section-activity = Activity
ui-section-settings = Settings

## Words used in many places
ui-close = Close
ui-cancel = Cancel
ui-copied = Copied
ui-trace-id = Trace id
ui-copy-trace-id = Copy trace id

## The look-up box
ui-look-up-name = Look up or run a command
ui-look-up-hint = Find a unit, merchant or order, or paste a message

## Actions
ui-action-look-up = Look up…
ui-action-look-up-tip = Paste org numbers or MSNs, or type the name of a command
ui-action-sync-fleet = Sync fleet
ui-action-sync-fleet-tip = Bring the kept fleet up to date. What was fetched within the last hour is not fetched again
ui-action-filter-table = Search in the table
ui-action-filter-table-tip = Search in the rows that are shown
ui-action-export = Export…
ui-action-export-tip = Write the rows that are shown to a file
ui-action-new-order = New order
ui-action-new-order-tip = Fill in a product order for a merchant. Nothing is sent until you confirm
ui-action-refresh-orders = Refresh orders
ui-action-refresh-orders-tip = Ask the vendor for the list of orders again
ui-action-go-fleet = Go to Fleet
ui-action-go-onboarding = Go to Onboarding
ui-action-go-changes = Go to Changes
ui-action-go-audit = Go to Audit
ui-action-go-reports = Go to Reports
ui-action-go-activity = Go to Activity
ui-action-go-settings = Go to Settings
ui-action-add-keys = Add keys…
ui-action-add-keys-tip = Add a profile with the keys the vendor gave you
ui-action-manage-profiles = Manage profiles…
ui-action-open-sandbox = Open the sandbox
ui-action-open-sandbox-tip = A made-up fleet on this computer that behaves like the real service
ui-action-cancel-jobs = Cancel what is running
ui-action-cancel-jobs-tip = Stop every running job. What was not reached is listed
ui-action-switch-language = Bytt til norsk
ui-action-switch-theme = Switch between light and dark
ui-action-fold-rail = Collapse or expand the sidebar
ui-action-zoom-in = Zoom in
ui-action-zoom-out = Zoom out
ui-action-zoom-reset = Actual size
ui-action-quit = Quit

## Jobs
ui-job-list-profiles = Read profiles
ui-job-save-profile = Save profile {$name}
ui-job-remove-profile = Delete profile {$name}
ui-job-open-profile = Open profile {$name}
ui-job-open-sandbox = Start the sandbox
ui-job-answer-partner = Say whose the profile is
ui-job-test-connection = Test connection
ui-job-look-up = { $count ->
    [one] Look up 1 id
   *[other] Look up {$count} ids
}
ui-job-load-fleet = Load the fleet
ui-job-read-fleet = Read the kept fleet
ui-job-sync = Sync the fleet
ui-job-fetch-first = Fetch what is on screen first
ui-job-check-merchants = Check merchants in the registry
ui-job-watch = Merchants of the fleet
ui-job-tag = Change tags
ui-job-note = Write a note
ui-job-sync-runs = Read the list of syncs
ui-job-changes = Read what changed
ui-job-history = Read the history of a unit
ui-job-audit = Audit the fleet
ui-job-policies = Policies
ui-job-views = Saved views
ui-job-definitions = Report definitions
ui-job-report = Write a report
ui-job-figures = Count for the charts
ui-job-export-list = Export
ui-job-read-list = Import a list
ui-job-check-database = Check the database
ui-job-read-merchant = Read merchant
ui-job-ask-registry = Ask the registry about {$number}
ui-job-price-packages = Get price packages
ui-job-preview-order = Prepare order
ui-job-send-order = Send order
ui-job-list-orders = Refresh orders
ui-job-show-order = Refresh order
ui-job-delete-order = Delete order
ui-job-export = Export
ui-job-limits = Change the limit

## The bars
ui-profile-switcher = Profile
ui-no-profile = No profile
ui-no-profile-open = Open a profile first
ui-nothing-running = Nothing running
ui-nothing-matches = No command or id matches
ui-look-up-count = { $count ->
    [one] Look up 1 id
   *[other] Look up {$count} ids
}
ui-job-progress = {$name}: {$done} of {$total}
ui-job-failed-count = {$count} failed
ui-job-rate = {$rate}/s
ui-seconds-left = {$count} s left
ui-minutes-left = {$count} min left
ui-more-running = and {$count} more
ui-parallel = {$count} parallel

## The door
ui-welcome = Welcome to Partner Desk
ui-welcome-lead = See every sales unit you run, sign up merchants, and hand over reports. Your keys stay in this computer’s keyring; nothing is sent anywhere until you ask.
ui-welcome-back = Where do you want to work?
ui-welcome-back-lead = Open a profile, add another, or try things out in the sandbox.
ui-card-keys = Add partner keys
ui-card-keys-lead = client_id, client_secret and the subscription key from the vendor. You can test them before they are saved.
ui-card-sandbox = Explore the sandbox
ui-card-sandbox-lead = A made-up fleet of 2 400 sales units that behaves like the real service. Nothing you do there reaches anyone.
ui-opening = Opening…
ui-version = Version {$version}
ui-open = Open
ui-open-profile = Open {$name}
ui-type-keys-again = Type the keys for this run…

## Profiles
ui-profiles = Profiles
ui-no-profiles = No profiles yet
ui-no-profiles-lead = A profile holds how one set of keys is used: environment, API and header rules.
ui-add-profile = Add partner keys
ui-edit-profile = Edit {$name}
ui-profile-saved = Profile {$name} is saved
ui-profile-removed = Profile {$name} and its keys are deleted
ui-keys-in-keyring = Keys in the keyring
ui-keys-this-run = Keys for this run only
ui-done = Done
ui-save = Save
ui-test-connection = Test connection
ui-remove-profile = Delete profile…
ui-remove-really = Delete the profile {$name} and its keys?
ui-remove-lead = The keys are removed from the keyring. The vendor can hand them out again.
ui-remove = Delete
ui-keep = Keep it
ui-use-this-run = Use for this run only
ui-advanced = More settings
ui-field-name = Name
ui-field-name-hint = Your own word for these keys
ui-name-taken = There is a profile named {$name} already
ui-field-environment = Environment
ui-hint-production = Real merchants
ui-hint-test = Only access tokens work here
ui-hint-sandbox = On this computer only
ui-field-api = API
ui-field-key-type = Kind of keys
ui-field-base-url = Address of the sandbox
ui-field-base-url-hint = Printed by pdesk sandbox. Only this computer’s own addresses are allowed
ui-keys = Keys
ui-keys-lead = Paste them one by one, or all at once: the whole mail, JSON or .env file. Spaces around them are dropped.
ui-keys-stored = Leave these empty to keep the stored keys.
ui-key-missing = This key is missing
ui-place = Keep the keys
ui-place-keyring = In this computer’s keyring
ui-place-this-run = For this run only
ui-place-keyring-hint = The operating system guards them
ui-place-this-run-hint = In memory only, gone when you close the window
ui-field-flow = Access token
ui-field-flow-hint = Standard unless the vendor told you otherwise
ui-field-token-path = Path of the token endpoint
ui-field-token-path-hint = Only if the vendor has moved it
ui-field-msn = MSN of the partner
ui-field-msn-hint = For the Merchant-Serial-Number header
ui-field-msn-rule = Send the MSN header
ui-field-system-hint = Sent to the vendor with every request

## Connection test
ui-step-plausible = Profile and keys
ui-step-reach = Reach the host
ui-step-token = Get an access token
ui-step-api = Ask the API
ui-step-running = Trying…

## Settings
ui-settings-look = Appearance
ui-settings-service = The service
ui-settings-files = Files you export
ui-settings-places = Where files are
ui-setting-language = Language
ui-setting-theme = Theme
ui-theme-system = As the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-setting-zoom = Size
ui-setting-renderer = Graphics
ui-setting-renderer-hint = If the window stays black, try another. Counts from the next start
ui-renderer-automatic = Automatic
ui-renderer-wgpu = Vulkan, Metal or Direct3D
ui-setting-parallel = Parallel requests
ui-setting-parallel-hint = How many requests run at once. The vendor’s own limits are always kept
ui-setting-dialect = CSV format
ui-dialect-system = As spreadsheets on this computer open it
ui-dialect-excel-nb = Norwegian Excel: semicolon, decimal comma
ui-dialect-excel-en = English Excel: comma, decimal point
ui-dialect-rfc4180 = Plain CSV (RFC 4180)
ui-dialect-tsv = Tab-separated
ui-setting-guard = Guard against formulas
ui-setting-guard-hint = Cells that a spreadsheet would run as a formula get an apostrophe in front
ui-place-settings = Settings
ui-place-profiles = Profiles, without keys
ui-place-ledger = Order ledger and everything else
ui-place-keys = Keys are in the operating system’s keyring, under “partner-desk”, and nowhere else.
ui-copy-path = Copy the path of: {$what}

## Activity
ui-activity-lead = { $count ->
    [0] Nothing has run yet
    [one] 1 job in this run
   *[other] {$count} jobs in this run
}{ $failed ->
    [0] {""}
   *[other] , {$failed} failed
}
ui-activity-jobs = Jobs
ui-activity-all = All
ui-activity-problems = Problems {$count}
ui-activity-empty = No problems
ui-activity-empty-lead = What goes wrong in this run is listed here, with the trace id for the vendor’s support.
ui-activity-head-time = Started
ui-activity-head-status = Status
ui-activity-head-job = Job
ui-activity-head-took = Took
ui-activity-head-problem = Problem
ui-activity-counts = {$done} of {$total}{ $failed ->
    [0] {""}
   *[other] , {$failed} failed
}
ui-took-seconds = {$count} s
ui-state-running = Running
ui-state-done = Done
ui-state-failed = Failed
ui-state-cancelled = Cancelled

## Starting
ui-no-display = There is no display to open a window on.
ui-no-display-next = The command line needs none: “pdesk sandbox” starts the same sandbox, “pdesk lookup” and “pdesk fleet” do the main job, and “pdesk --help” tells the rest.
ui-shown-already = A window of Partner Desk has { $folder } open already; it was brought to the front.
ui-shown-no-sandbox = It stays as it is: --sandbox opened no sandbox there. Open one from its start page or its menu of profiles.
ui-open-elsewhere = { $folder } is open in another window of Partner Desk, and that one does not answer.
ui-open-elsewhere-process = The window belongs to process { $process }.
ui-open-elsewhere-next = Go on in that window, or close it and try again. Another folder can be opened beside it with --data-dir.
ui-no-window = The window could not be opened.
ui-no-window-detail = {$detail}
ui-no-window-next = Try --renderer glow or --renderer wgpu. The command line needs no window: see “pdesk --help”.
ui-crashed = Partner Desk stopped because of an error in the program. Nothing that was sent is lost. A note for the developers, without any keys, is in: {$path}
ui-crashed-no-note = Partner Desk stopped because of an error in the program. Nothing that was sent is lost.
ui-crashed-before = Partner Desk stopped last time because of an error in the program. Nothing that was sent is lost. A note for the developers, without any keys, is in: {$path}
ui-job-crashed = An error in Partner Desk stopped a job. Everything else goes on. A note for the developers, without any keys, is in: {$path}
ui-job-crashed-no-note = An error in Partner Desk stopped a job. Everything else goes on.

## partner-desk --help
ui-help-about = For the staff of a payment partner: merchants, sales units, product orders and reports. The command line that does the same without a window is “pdesk”.
ui-help-sandbox = Open the embedded sandbox, a made-up fleet on this computer, and load it at once
ui-help-data-dir = Folder of profiles, settings and the order ledger [PDESK_DATA_DIR]
ui-help-lang = Language of this run [the chosen one, else the system’s]
ui-help-renderer = Graphics the window tries first, glow (OpenGL) or wgpu (Vulkan, Metal, Direct3D); the other is tried when it fails

# Whose a profile is
ui-partner-title = Is { $name } still the same partner?
ui-partner-text = The profile has keys of another client than before. Orders, units, tags and notes of the client before ({ $former }) are kept on this computer. Nothing is ordered until you say whose they are.
ui-partner-same-note = Same partner: everything that is kept goes along, and its orders are recognised.
ui-partner-other-note = Another partner: both are kept apart, and neither sees the other's.
ui-partner-same = Same partner
ui-partner-other = Another partner
