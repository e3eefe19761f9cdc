# The command line: help, messages, heads of tables.
cli-reason = { $reason }
cli-error = Error

# Help
cli-help-usage = Usage
cli-help-commands = Commands
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-shared = Options of every command
cli-help-examples = Examples

cli-about = Partner Desk on the command line: merchants, sales units and product orders of a Vipps MobilePay partner.
cli-about-lookup = Look up merchants and sales units, by organization numbers and MSNs in any mixture
cli-about-fleet = Show every sales unit you reach, with its settings
cli-about-merchant = Show a merchant's own details and its sales units
cli-about-registry = Show what the Norwegian business registry says of an organization, and who may sign
cli-about-order = Check, send and follow product orders
cli-about-order-check = Check an order file without sending anything
cli-about-order-submit = Check an order file, send it, and show the link for the merchant
cli-about-order-list = List product orders and where they stand
cli-about-order-show = Show one product order
cli-about-order-delete = Delete a prefilled order that the merchant has not submitted
cli-about-price-packages = List your price packages
cli-about-profile = Add, test and remove profiles: how one set of keys is used
cli-about-profile-add = Add a profile; its keys go to the system's keyring
cli-about-profile-list = List the profiles
cli-about-profile-show = Show a profile, without its keys
cli-about-profile-test = Test a connection step by step
cli-about-profile-keys = Give a profile new keys, such as a new secret; what is kept of its partner stays
cli-about-profile-partner = Say whether a profile with a new client id is still the same partner
cli-about-profile-remove = Remove a profile and its keys
cli-about-sandbox = Run a sandbox that behaves like the vendor's APIs, until it is interrupted

cli-examples =
    pdesk profile add ours --environment production
    pdesk lookup 918713867 123456
    pdesk sync
    pdesk changes --from 7d
    pdesk fleet --kept --out fleet.csv
    pdesk sandbox --units 50

    Exit codes: 0 done, 1 some rows failed or the service said no, 2 wrong usage, 3 credentials,
    4 the service could not be reached, 5 a file or keyring failed, 130 interrupted.
cli-examples-lookup =
    pdesk lookup 918713867 "NO 984 851 006 MVA" 123456
    pdesk lookup --input customers.txt --out units.csv
    pdesk lookup --input - --format json < customers.txt
    pdesk lookup 918713867 --columns msn,name,capture_type --dialect tsv
cli-examples-fleet =
    pdesk fleet
    pdesk fleet --kept --where skip_landing_page=no,unknown --where market=NO
    pdesk fleet --kept --search kiosk --sort merchant
    pdesk fleet --out fleet.csv
    pdesk fleet --format json | jq '.[] | select(.capture_type == "DirectCapture") | .msn'
cli-examples-merchant =
    pdesk merchant 918713867
    pdesk merchant DK-10150817 --format json
cli-examples-registry =
    pdesk registry 918713867
    pdesk registry --all --out merchants.csv
cli-examples-order =
    pdesk order check order.json
    pdesk order submit order.json
    pdesk order list --include-expired
cli-examples-order-check =
    pdesk order check order.json
    pdesk order check order.json --online --website
    pdesk order check order.json --api partner --format json
cli-examples-order-submit =
    pdesk order submit order.json
    pdesk order submit order.json --format json | jq -r .link
    pdesk order submit order.json --idempotency-key shop-4711

    The same order sent again keeps its key, so it cannot become a second one.
cli-examples-order-list =
    pdesk order list
    pdesk order list --include-expired --out orders.csv
cli-examples-price-packages =
    pdesk price-packages
    pdesk price-packages --format json
cli-examples-profile =
    pdesk profile add ours --environment production --api management
    pdesk profile test ours
    pdesk profile list
cli-examples-profile-add =
    pdesk profile add ours --environment production --api management
    pdesk profile add play --environment sandbox --api management --secrets-stdin < sandbox.json

    The file holds {"{"}"client_id": "…", "client_secret": "…", "subscription_key": "…"{"}"},
    or the line that pdesk sandbox prints.
cli-examples-profile-test =
    pdesk profile test ours
cli-examples-sandbox =
    pdesk sandbox
    pdesk sandbox --units 50 --port 8080 > sandbox.json
    pdesk sandbox --fault rate-limit --fault drop-after --latency-ms 200

cli-arg-lookup-ids = Organization numbers and MSNs, in any of the ways people write them
cli-arg-lookup-input = Read them from a file, or from the standard input with -
cli-arg-lookup-include-doubtful = Look up numbers whose check digit is wrong, too
cli-arg-merchant-id = Organization number, CVR number or Y-tunnus
cli-arg-registry-org-number = Norwegian organization number
cli-arg-order-check-file = Order file (JSON); - reads the standard input
cli-arg-order-check-api = The API whose rules count; without it, that of the profile, else management
cli-arg-order-submit-file = Order file (JSON); - reads the standard input
cli-arg-order-submit-idempotency-key = Key of your own, 1–50 letters, digits and hyphens: the same key never makes two orders
cli-arg-order-accept-doubtful = Order although a check digit says that a number is wrong, or the business registry does not know it
cli-arg-order-submit-online = Ask the registry and the service about the merchant before it is sent
cli-arg-profile-partner-name = Name of the profile
cli-arg-profile-partner-same = The client it had before is the same partner: everything that was kept of it goes along
cli-arg-profile-partner-other = It is another partner: both stay apart
cli-arg-order-submit-order-again = Send it as a second order although an equal one is confirmed
cli-arg-order-list-include-expired = List expired orders too
cli-arg-order-show-id = ID of the order
cli-arg-order-delete-id = ID of the order
cli-arg-profile-add-name = Name of the profile, shown everywhere
cli-arg-profile-add-environment = Which environment it uses: production, test or sandbox
cli-arg-profile-add-api = Which of the vendor's APIs it uses [management]
cli-arg-profile-add-flow = How access tokens are fetched [standard]
cli-arg-profile-add-key-type = What kind of keys they are [partner; sales-unit in the test environment]
cli-arg-profile-add-base-url = Address of a sandbox on this computer, such as http://127.0.0.1:8080
cli-arg-profile-add-msn = MSN for the Merchant-Serial-Number header
cli-arg-profile-add-secrets-stdin = Read the keys as JSON from the standard input instead of asking for them
cli-arg-profile-name-or-open = Name of the profile; without it, the one this run would use
cli-arg-profile-remove-name = Name of the profile
cli-arg-sandbox-port = Port on 127.0.0.1; 0 takes a free one [0]
cli-arg-sandbox-units = Number of sales units in the fleet [2400]
cli-arg-sandbox-seed = Seed of the sandbox's data: the same seed makes the same merchants [1]
cli-arg-sandbox-latency-ms = Milliseconds added to every answer [0]
cli-arg-sandbox-rate-limit = Requests a second that are allowed; more get 429 with Retry-After
cli-arg-sandbox-fault = A fault to simulate, may be repeated: { $faults }
cli-arg-sandbox-speed = How much faster the sandbox's clock runs; orders move on and expire by it [1]
cli-arg-profile = Profile to work with [PDESK_PROFILE; else the PDESK_* keys, else the only profile]
cli-arg-data-dir = Folder of profiles, settings and the order ledger [PDESK_DATA_DIR]
cli-arg-lang = Language of messages and tables [PDESK_LANG; else the system's]
cli-arg-format = How results are written [table, or by the ending of --out]
cli-arg-out = Write the results to a file instead of the standard output
cli-arg-dialect = CSV dialect: excel-nb, excel-en, rfc4180 or tsv [excel-nb]
cli-arg-columns = Columns of lookup, fleet, report, tag and note, in this order: { $columns }
cli-arg-no-formula-guard = Write CSV values exactly as they are, also those that a spreadsheet would run or change
cli-arg-timeout = Most seconds for one call, its repeats and waits included [120]
cli-pause = The service asks for a pause of { $wait }; going on after that.
cli-pause-still = Still pausing: { $wait } left.
cli-arg-max-in-flight = Parallel requests at most, 1–64 [8, or the setting]
cli-arg-verbose = Say more on the standard error; -vv and -vvv say still more
cli-arg-help = Show this help
cli-arg-version = Show the version

# Wrong usage
cli-usage-next = Add --help to see what can be given.
cli-usage-no-command = Which command? { $commands }
cli-usage-value-missing = { $argument } needs a value.
cli-usage-value-wrong = “{ $value }” does not fit { $argument }.
cli-usage-argument-unknown = There is no { $argument } here.
cli-usage-command-unknown = There is no command “{ $command }”.
cli-usage-argument-missing = This is missing: { $arguments }
cli-usage-argument-twice = { $argument } is given twice, or does not go with another option.
cli-usage-did-you-mean = Did you mean { $word }?
cli-usage-choices = Choose from: { $choices }.
cli-usage-must-be = Rule: { $rule }
cli-dialect-without-csv = --dialect is for CSV and does not go with this --format.
cli-column-unknown = There is no column “{ $column }”.
cli-columns-not-here = --columns goes with lookup, fleet, report, tag and note only.
cli-no-runtime = The program could not start its background work.
cli-no-output = The results could not be written to the standard output.

# Profiles and keys
cli-no-profile = There are no keys to work with.
cli-no-profile-next = Add a profile with “pdesk profile add”, or set PDESK_CLIENT_ID, PDESK_CLIENT_SECRET and PDESK_SUBSCRIPTION_KEY. To try without keys: “pdesk sandbox”.
cli-which-profile = Which profile? { $names }
cli-which-profile-next = Choose one with --profile or PDESK_PROFILE.
cli-no-profiles = There are no profiles yet. Add one with “pdesk profile add”.
cli-profile-added = Profile “{ $name }” is saved, and its keys are in the keyring. Test it with “pdesk profile test”.
cli-profile-removed = Profile “{ $name }” and its keys are removed.
cli-profile-exists = There is a profile “{ $name }” already.
cli-profile-keys-saved = Profile “{ $name }” has new keys, and they are in the keyring.
cli-profile-exists-next = Choose another name, or give the profile new keys with “pdesk profile keys”.
cli-keyring-next = Nothing was saved. Start or unlock the keyring and try again, or work without a profile by setting PDESK_CLIENT_ID, PDESK_CLIENT_SECRET and PDESK_SUBSCRIPTION_KEY.
cli-no-terminal = The keys can be typed at a terminal only, and this is not one.
cli-no-terminal-next = Give them as JSON with --secrets-stdin.
cli-no-secrets = The keys could not be read.
cli-prompt-hidden = Paste the keys. They are not shown.
cli-secret-empty = { $name } is empty.
cli-keys-keyring = In the keyring
cli-keys-this-run = In this run only
cli-step-plausible = Profile and keys
cli-step-reach = Host
cli-step-token = Access token
cli-step-api = API

# Look-ups
cli-nothing-to-look-up = There is nothing to look up.
cli-nothing-to-look-up-next = Give organization numbers or MSNs, or a file with --input FILE.
cli-hint-doubtful = Numbers with a wrong check digit were not looked up; --include-doubtful does.
cli-summary = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}: { $found } found, { $not_connected } not connected, { $invalid } invalid, { $failed } failed.
cli-and-more = { $names } and { $count } more
cli-more-notes = { $count ->
    [one] … and one more problem; --format csv or json has every row's own.
   *[other] … and { $count } more problems; --format csv or json has every row's own.
}
cli-progress = { $failed ->
    [0] {""}
   *[other] { $failed } failed
}
cli-progress-waiting = the service asked for a pause of { $seconds } s
cli-saved = Saved { $path } ({ $rows ->
    [one] 1 row
   *[other] { $rows } rows
}).
cli-interrupted = Interrupted.
cli-not-waited = Ended without waiting for what was on its way: it may still be done.
cli-line = line { $line }
cli-not-a-business-id = “{ $id }” is not a business identifier.
cli-not-a-business-id-in-line = Line { $line }: “{ $id }” is not a business identifier.
cli-not-an-org-number = “{ $id }” is not a Norwegian organization number.

# Orders
cli-order-good = The order can be sent with the { $api }{ $warnings ->
    [0] .
    [one] ; one warning.
   *[other] ; { $warnings } warnings.
}
cli-order-bad = The order cannot be sent with the { $api }: { $errors ->
    [one] one error
   *[other] { $errors } errors
}{ $warnings ->
    [0] .
    [one] , one warning.
   *[other] , { $warnings } warnings.
}
cli-order-not-sent = The order was not sent. Correct the errors first.
cli-order-doubtful = Nothing was sent: a check digit says that a number is wrong. Check it; --accept-doubtful sends the order anyway.
cli-order-not-registered = Nothing was sent: the business registry does not know the number. Check it; --accept-doubtful sends the order anyway.
cli-order-open = Nothing was sent: the order { $id } for the same is open at the service, and was not made here ({ $link }). --order-again makes a second one.
cli-partner-nothing = { $name } had no other client before: there is nothing to answer.
cli-partner-same = What was kept of client { $former } belongs to { $name } now.
cli-partner-other = What was kept of client { $former } stays apart from { $name }.
cli-order-expired = This order was sent before, and its link has expired. Nothing was sent now: pdesk order reissue { $id } reissues it, and --order-again makes a second order.
cli-order-already = This order was sent before and its link still works. Nothing was sent now; --order-again makes a second order.
cli-order-deleted = Order { $id } is deleted.
cli-key-wrong = “{ $key }” cannot be an idempotency key: 1–50 letters a–z, digits and hyphens.
cli-suggestion = Suggestion: { $text }

# The sandbox
cli-sandbox-failed = The sandbox could not start on port { $port }.
cli-sandbox-hint = The sandbox listens on { $url } until Ctrl-C. In another terminal:
cli-sandbox-ended = The sandbox has ended.

# Heads of tables
cli-head-name = Name
cli-head-status = Status
cli-head-country = Country
cli-head-address = Address
cli-head-post-address = Post address
cli-head-created = Created
cli-head-updated = Updated
cli-head-package-id = Price package
cli-head-price = Price
cli-head-product = Product
cli-head-market = Market
cli-head-commission = Commission
cli-head-visible = In form
cli-head-org-number = Organization number
cli-head-deleted-on = Deleted on
cli-head-form = Organization form
cli-head-bankrupt = Bankrupt
cli-head-winding-up = Being wound up
cli-head-forced-dissolution = Compulsory dissolution
cli-head-reconstruction = In reconstruction
cli-head-reconstruction-since = In reconstruction since
cli-head-foreign-insolvency = Insolvency abroad
cli-head-foreign-insolvency-since = Insolvency abroad since
cli-head-registry-remarks = Remarks of the registry
cli-head-roles = Roles
cli-head-units = Sales units
cli-registry-active-but = Registered, but look below
cli-registry-look = Look into what the registry says of { $name } before you order.
cli-registry-bankrupt-untold = The registry does not say whether { $name } is bankrupt.
cli-registry-roles-untold = Who holds which role is not known: the registry does not say.
cli-registry-roles-unknown = Who holds which role is not known: the registry did not answer.
cli-head-vat = VAT registered
cli-head-sub-unit = Sub-unit
cli-head-parent = Parent
cli-head-industry = Industry
cli-head-employees = Employees
cli-head-home-page = Home page
cli-head-holder = Who
cli-head-role = Role
cli-head-code = Code
cli-head-can-sign = Can sign
cli-head-profile = Profile
cli-head-environment = Environment
cli-head-api = API
cli-head-flow = Token flow
cli-head-key-type = Key type
cli-head-keys = Keys
cli-head-base-url = Address
cli-head-profile-msn = MSN
cli-head-msn-rule = MSN header
cli-head-system = System name
cli-head-system-version = System version
cli-head-ok = {"#"}
cli-head-step = Step
cli-head-result = Result
cli-head-link = Link
cli-head-last-day = Last day
cli-head-order-id = Order ID
cli-head-sent-at = First sent
cli-head-key = Idempotency key
cli-head-already-sent = Sent before
cli-head-deleted = Deleted
cli-head-origin = Made by
cli-head-severity = Severity
cli-merchant-active = Active
cli-merchant-deactivated = Deactivated
cli-registry-active = Registered
cli-registry-deleted = Deleted
cli-registry-removed = Removed for legal reasons
cli-registry-unknown = Not in the registry
