# letters: what merchants and the vendor are written, own templates, and go-live checklists.

# What a letter is about.
letters-kind-first = New order: the link
letters-kind-reminder = Reminder: the link is still open
letters-kind-stuck = Opened, but not submitted
letters-kind-silent = Submitted, and no news since
letters-kind-reissued = New link
letters-kind-rejected = Rejected
letters-kind-each = What each order is waiting for
letters-kind-live = Live: the MSN and what is next
letters-kind-partner-order = Order of the change, to the vendor
letters-kind-partner-steps = How it goes, to the merchant
letters-kind-brand-change = MobilePay becomes Vipps: before the day
letters-kind-brand-changed = MobilePay has become Vipps: from the day on

# The gaps of templates.
letters-gap-unit = name of the sales unit
letters-gap-merchant = name of the merchant
letters-gap-org-number = organization number
letters-gap-product = product
letters-gap-link = the merchant's link
letters-gap-last-day = last day of the link
letters-gap-days-left = days that are left
letters-gap-signing = who signs, and with what
letters-gap-msn = MSN of the sales unit
letters-gap-order-id = the vendor's order id
letters-gap-partner = your own company
letters-gap-units = the sales units, one a line
letters-gap-new-partner = new partner
letters-gap-old-partner = former partner
letters-gap-wanted-at = wanted date and time
letters-gap-test-page = test page
letters-gap-price = new price
letters-gap-brand = what customers call the product: Vipps or MobilePay, by country and day
letters-gap-brand-day = the day on which MobilePay becomes Vipps
letters-gap-old-host = address of the payment page before that day
letters-gap-new-host = address of the payment page from that day on

# What is wrong with a template.
letters-flaw-unknown = Line { $line }, column { $column }: there is no gap {"{"}{ $name }{"}"}.
letters-flaw-unknown-near = Line { $line }, column { $column }: there is no gap {"{"}{ $name }{"}"}; {"{"}{ $nearest }{"}"} was probably meant.
letters-flaw-and = { $one } { $other }
letters-flaw-more = { $count } more like that.
letters-flaw-no-subject = The first line is the subject, and is empty.
letters-flaw-no-body = There is no text under the subject.
letters-flaw-lacks = {"{"}{ $name }{"}"} is not in it: { $meaning }.
letters-flaw-names-brand = Line { $line }, column { $column }: it says MobilePay, which becomes Vipps in Denmark and Finland on 2027-01-12. {"{"}brand{"}"} is right before and after.

# The dialog of letters.
letters-title-one = Message to the merchant
letters-title-many = { $count ->
    [one] Message about one order
   *[other] Messages about { $shown } orders
}
letters-what = What it is about
letters-language = Language of the message
letters-language-each = Each merchant's own
letters-recipient = Recipient
letters-recipient-hint = The service gives no mail addresses. An address in the merchant's note is put in here.
letters-preview = Preview
letters-previous = Previous
letters-next = Next
letters-place = { $at } of { $total }: { $whom }
letters-subject = Subject
letters-missing = Not known here, and left open: { $what }.
letters-missing-many = { $count ->
    [one] In one message something is not known, and is left open.
   *[other] In { $shown } messages something is not known, and is left open.
}
letters-copy = Copy message
letters-copied = Message copied
letters-draft = Open as draft
letters-draft-next = Open draft, go to next
letters-write-to = { $count ->
    [one] Write to 1 merchant…
   *[other] Write to { $shown } merchants…
}
letters-write-to-tip = { $count ->
    [one] 1 message to read first: open it as a draft in your mail program, or save it for mail merge.
   *[other] { $shown } messages, one for each order: open them as drafts in your mail program, or save them for mail merge.
}
letters-draft-tip = Opens in your mail program. Partner Desk sends nothing itself.
letters-draft-long = Too long for a draft with its text: the text is copied, paste it into the draft.
letters-draft-too-long = This message is longer than some mail programs take from a link ({ $limit } characters). The draft opens without its text, and the text is copied to be pasted.
letters-drafts-without-text = { $count ->
    [one] One draft has no text, since some mail programs take no more than { $limit } characters from a link. Without --draft the text is written.
   *[other] { $count } drafts have no text, since some mail programs take no more than { $limit } characters from a link. Without --draft the texts are written.
}
letters-old-brand = { $count ->
    [one] Your own template still says MobilePay, which is called Vipps there by now. Write {"{"}brand{"}"} instead.
   *[other] { $count } letters still say MobilePay, from your own template; it is called Vipps there by now. Write {"{"}brand{"}"} instead.
}
letters-merge = Save for mail merge…
letters-merge-tip = One line for each order, with recipient, subject, text and every fact, as CSV or Excel.
letters-merge-title = Mail merge
letters-merge-file = messages
letters-merge-kind = Tables
letters-merged = { $count ->
    [one] One message is saved.
   *[other] { $shown } messages are saved.
}
letters-edit = Edit the template…
letters-open = Letter and template…
letters-edit-done = Back to the message
letters-template = Template
letters-template-hint = First line: the subject. Words in curly brackets are filled in.
letters-template-own = This is your own template.
letters-template-built-in = This is the built-in template.
letters-template-save = Save the template
letters-template-saved = The template is saved.
letters-template-reset = Back to the built-in one
letters-template-is-reset = The built-in template is back.
letters-template-gaps = Gaps to put in
letters-template-put = Put in {"{"}{ $name }{"}"}: { $meaning }

# A change of partner, and of settings.
letters-write-to-vendor = Write a letter
letters-change-open = Change of partner…
letters-change-title = { $count ->
    [one] Change of partner for one sales unit
   *[other] Change of partner for { $shown } sales units
}
letters-change-new = New partner
letters-change-old = Former partner
letters-change-when = Wanted date and time
letters-change-when-placeholder = 1 December, 07:00
letters-change-test-page = Test page
letters-change-test-page-hint = Only when the site changes.
letters-change-price = New price
letters-change-price-hint = Only when there is one.
letters-change-no-merchant = Merchant not known
letters-change-several = { $count ->
    [one] One merchant, which signs for its units.
   *[other] { $shown } merchants: one order each, since each signs for its own units.
}
letters-change-sequence = In this order: the merchant signs, fetches the keys of each MSN and hands them to both partners; the vendor moves the units; your keys work and the former ones stop; you check the settings; the merchant makes new keys.
letters-settings-open = Change settings…
letters-settings-title = { $count ->
    [one] Other settings for one sales unit
   *[other] Other settings for { $shown } sales units
}
letters-settings-wanted = Wanted
letters-settings-ground = Reason
letters-settings-ground-hint = Direct capture goes through compliance checks: what is sold, and when is it delivered?
letters-settings-none = All of them are so already.
letters-settings-left-out = { $count ->
    [one] One is so already, and is left out.
   *[other] { $shown } are so already, and are left out.
}
letters-settings-to = Goes to { $address }. The address is in the settings.

# The settings.
letters-setting-group = Letters
letters-own-name-title = Your company’s name is missing under the letter
letters-own-name-keep = Save the name
letters-setting-name = Your company's name
letters-setting-name-hint = Under every letter, and as the new partner.
letters-setting-partner = Partner manager
letters-setting-agreement = Moving agreements
letters-setting-integration = Checks of integrations
letters-setting-wrong = This is not a mail address.

# Columns of files.
letters-column-recipient = Recipient
letters-column-language = Language
letters-column-kind = Occasion
letters-column-subject = Subject
letters-column-body = Text
letters-column-merchant = Merchant
letters-column-number = Organization number
letters-column-unit = Sales unit
letters-column-product = Product
letters-column-status = Status
letters-column-link = Link
letters-column-last-day = Last day
letters-column-days-left = Days left
letters-column-msn = MSN
letters-column-order-id = Order id
letters-column-missing = Left open
letters-column-checklist = Checklist
letters-column-step-number = No.
letters-column-step = Step
letters-column-step-key = Step key
letters-column-state = Status
letters-column-done-at = Done
letters-column-seen = Seen by the program
letters-column-seen-at = Seen as of
letters-column-against = Evidence against
letters-column-note = Note
letters-column-noted-at = Note of
letters-column-started = Begun
letters-column-progress = Progress
letters-column-next = Next

# Checklists.
letters-checklists = Checklists
letters-checklists-sub = From an order to a merchant that takes payments.
letters-checklist-point-of-sale = Point of sale
letters-checklist-point-of-sale-for = Seven steps to a till that takes payments.
letters-checklist-webshop = Web shop
letters-checklist-webshop-for = From a website that is in order to the first payment.
letters-checklist-agreement-move = Moving agreements
letters-checklist-agreement-move-for = Recurring agreements of a merchant that becomes a new legal entity.
letters-checklist-partner-change = Change of partner
letters-checklist-partner-change-for = Sales units that come to you from another partner.
letters-progress = { $done } of { $total }
letters-status-done = Done
letters-status-seen = Seen
letters-status-not-needed = Not needed
letters-status-against = Not right
letters-status-open = Open

# The steps.
letters-step-partner = The partner agreement and the keys work
letters-help-partner = Your own agreement with the vendor, and partner keys. The program sees that the service answers them.
letters-step-pos-integration = Integrate and go through the vendor's checklist
letters-help-pos-integration = One to four days. The vendor checks integrations; write to { $address }.
letters-step-agreement = The merchant has an agreement with the vendor
letters-help-agreement = In Norway the general manager or the chair of the board signs with BankID, as registered in the business registry. One to four days. No API shows the agreement itself; an active merchant, or an order that was submitted, is proof of it.
letters-step-pos-unit = A new sales unit with skipLandingPage
letters-help-pos-unit = Order it with the purpose “POS integration in physical store”. If the unit lacks skipLandingPage, ask the partner manager.
letters-step-keys = The keys reach the sales unit
letters-help-keys = The service shows the unit's details with your partner keys. If it does not, the unit is inactive or not connected to you.
letters-step-pos-configure = Configure the point of sale
letters-help-pos-configure = The MSN of this unit and the partner keys, or keys that the merchant handed over in a safe way.
letters-step-pos-live = Live: a payment and a refund went well
letters-help-pos-live = Pay 2 kroner, not 1, and refund them.
letters-step-registry = The merchant is in order in the business registry
letters-help-registry = Not deleted, bankrupt or being wound up. Name, address and who may sign are as in the order.
letters-step-website = The website is in order
letters-help-website = Reachable at https, the organization number and the terms of sale are easy to find, goods and prices are shown. Most delays come from here.
letters-step-order = The order is sent
letters-help-order = With the address of the site and of its terms, the purpose in plain words, and the merchant category code.
letters-step-submitted = The merchant submitted the order
letters-help-submitted = The link works for 14 days. After signing the agreement the link has to be opened again.
letters-step-unit = The sales unit exists
letters-help-unit = Both sides get a mail with the MSN. Until then the vendor may ask the merchant by mail: search for “vipps”, also in the junk folder.
letters-step-capture = The capture type is right
letters-help-capture = Goods that are sent later: reserve capture. Direct capture is right only for what is handed over at once; then tick it with a note.
letters-step-web-integration = Integrate and have it checked
letters-help-web-integration = The vendor checks integrations; write to { $address } with order ids as examples.
letters-step-web-live = Live: a payment and a refund went well
letters-help-web-live = Pay 2 kroner, not 1: reserved, captured, refunded.
letters-step-move-entity = The new legal entity is registered
letters-help-move-entity = Another organization number is another legal entity: its agreements are new ones.
letters-step-move-unit = A new sales unit with recurring payments
letters-help-move-unit = Order it for the new entity, with recurring payments.
letters-step-move-confirm = Confirm the customer's details to the vendor
letters-help-move-confirm = Write to { $address }: both organization numbers, both MSNs, and who takes over.
letters-step-move-result = Check the vendor's list of agreements
letters-help-move-result = The vendor gives a CSV with the old and the new id on each line. Check the file before you use it, and replace the ids before the next charge; the old agreements are stopped.
letters-step-move-refunds = Refunds on the old sales unit
letters-help-move-refunds = They need the old unit to be opened again. Ask for that if there are payments to refund.
letters-step-move-live = The first charge on the new agreements went well
letters-help-move-live = Look at the first charges one by one.
letters-step-change-consent = The merchant gives a letter of consent
letters-help-change-consent = A signed letter that the merchant agrees to the change, to { $address } with the order. Until the vendor has verified it, both partners use the merchant's own keys, not partner keys.
letters-step-change-order = The order of the change is signed and sent
letters-help-change-order = To { $address }, with the customer's signature. The fleet has the message: select the units, “Write a letter”.
letters-step-change-keys = The merchant hands the keys of each MSN to both partners
letters-help-change-keys = From the portal, in a safe way, never by mail.
letters-step-change-link = The sales units are connected to you
letters-help-change-link = Your keys show the units; those of the former partner stop working.
letters-step-change-check = The settings are checked
letters-help-change-check = Capture type, skipLandingPage and recurring payments as before. Compare them with what the merchant had.
letters-step-change-recurring = The link of agreements is updated
letters-help-change-recurring = With recurring payments, merchantAgreementUrl must be changed where the structure of links changes.
letters-step-change-live = A payment and a refund went well
letters-help-change-live = Earlier payments can be seen and refunded too.
letters-step-change-shut-out = The merchant makes new keys
letters-help-change-shut-out = That shuts the former partner out.

# What the program saw.
letters-seen-keys-answered = The service answered this profile's keys.
letters-seen-merchant-active = The service has the merchant as active.
letters-seen-merchant-deactivated = The service has the merchant as deactivated.
letters-seen-registered = Registered as { $of }.
letters-seen-deleted = Deleted from the registry.
letters-seen-removed = Removed from the registry for legal reasons.
letters-seen-not-in-registry = Not in the registry.
letters-seen-bankrupt = Bankrupt.
letters-seen-winding-up = Being wound up.
letters-seen-order-sent = Order { $of } was sent.
letters-seen-order-over = Order { $of } has expired or was rejected.
letters-seen-order-submitted = Order { $of } was submitted.
letters-seen-unit-exists = MSN { $of } exists.
letters-seen-unit-answers = MSN { $of } shows its details.
letters-seen-unit-not-shown = MSN { $of } is not shown any more: inactive, or not connected.
letters-seen-skip-allowed = MSN { $of } may use skipLandingPage.
letters-seen-skip-not-allowed = MSN { $of } may not use skipLandingPage.
letters-seen-reserves = MSN { $of } has reserve capture.
letters-seen-direct = MSN { $of } has direct capture.
letters-seen-recurring-allowed = MSN { $of } may use recurring payments.
letters-seen-recurring-not-allowed = MSN { $of } may not use recurring payments.
letters-seen-no-recurring = No sales unit uses recurring payments.

# Checklists on screen and on paper.
letters-checklist-new = New checklist…
letters-checklist-new-title = New checklist
letters-checklist-for = For
letters-checklist-merchant = Merchant
letters-checklist-merchant-hint = Organization number, or the name of a merchant of the fleet.
letters-checklist-merchant-unclear = Several merchants match; type more of the name, or the number.
letters-checklist-merchant-unknown = No merchant of the fleet has this name. Type the organization number.
letters-checklist-begin = Begin
letters-checklist-exists = There is one already; it is open now.
letters-checklist-none-title = No checklists yet
letters-checklist-none-text = A checklist follows a merchant until it takes payments: some steps tick themselves, the rest you tick.
letters-checklist-none-match = No checklists match the search.
letters-checklist-search = Search checklists
letters-checklist-clear-search = Clear the search
letters-checklist-all = All checklists
letters-checklist-unit = Sales unit
letters-checklist-unit-any = Any of the merchant's
letters-checklist-last-refresh = Refreshed { $when }.
letters-checklist-never-refreshed = Not refreshed yet: compared with what this computer knows.
letters-checklist-refresh = Refresh
letters-checklist-refresh-tip = Asks the service and the registry now: orders, merchant, sales units.
letters-checklist-export = Export…
letters-checklist-export-all = Export all…
letters-checklist-export-title = Checklists
letters-checklist-file = checklist
letters-checklist-copy = Copy as text
letters-checklist-copied = The checklist is copied
letters-checklist-remove = Remove
letters-checklist-removed = The checklist is removed.
letters-checklist-note = Note
letters-checklist-note-add = Add a note
letters-checklist-note-save = Save the note
letters-checklist-done-by = Ticked by a person, { $when }
letters-checklist-seen-since = Seen by the program since { $when }
letters-checklist-not-needed-since = Not needed, { $when }
letters-checklist-not-done-since = Set to not done by a person, { $when }
letters-checklist-was-seen = It was seen done { $when }, but is not so any more.
letters-checklist-not-needed = Not needed
letters-checklist-needed = Needed after all
letters-checklist-step-name = { $number }. { $title }
letters-checklist-not-needed-name = Not needed: { $title }
letters-checklist-note-name = Note on: { $title }
letters-checklist-next = Next: { $step }
letters-checklist-finished = All done
letters-checklist-refreshed = { $count ->
    [0] Nothing new was seen.
    [one] One step changed.
   *[other] { $count } steps changed.
}
letters-checklist-exported = { $rows ->
    [one] One line saved to { $path }.
   *[other] { $rows } lines saved to { $path }.
}
letters-checklist-file-head = { $kind }: { $whose }
letters-checklist-file-progress = { $done } of { $total } done, as of { $when }
letters-checklist-file-note = Note of { $when }: { $text }
letters-checklist-file-against = Evidence against ({ $when }): { $what }
letters-checklist-file-seen = { $what } ({ $when })

# Problems.
letters-order-not-here = There is no order with the id { $id }.
letters-order-not-here-next = “pdesk order list --include-expired” shows those there are.
letters-unit-not-here = MSN { $msn } is not in the kept fleet.
letters-unit-not-here-next = Run “pdesk sync”, or look whether the number is right.
letters-template-flawed = The template cannot be used.
letters-checklist-not-here = { $merchant } has no such checklist.
letters-checklist-not-here-next = “pdesk checklist start { $merchant } --for { $kind }” begins one.
letters-checklist-which = { $merchant } has several checklists: { $kinds }.
letters-checklist-which-next = Say which with --for.
letters-step-unknown = The checklist has no step “{ $step }”.
letters-step-unknown-next = Its steps are { $steps }.
letters-not-a-merchant = “{ $id }” is not an organization number.
letters-nothing-to-write = There is nothing to write about.
letters-kind-unknown = “{ $kind }” is not a kind of letter.
letters-setting-unknown = “{ $wish }” is not a setting that can be asked for.
letters-setting-unknown-next = Ask for capture_type=ReserveCapture, capture_type=DirectCapture, skip_landing_page=true or skip_landing_page=false.

# Jobs.
letters-job-letters = Letters
letters-job-merge = Save messages for mail merge
letters-job-checklists = Checklists
letters-job-refresh = Refresh checklists
letters-job-checklists-export = Save checklists

# The command line.
letters-about-order-message = Write to merchants about their orders, or to the vendor about sales units
letters-about-order-template = Show, set or reset an own template
letters-about-checklist = Follow merchants until they take payments
letters-about-checklist-list = Show all checklists with their progress
letters-about-checklist-start = Begin a checklist for a merchant
letters-about-checklist-show = Show a checklist with its steps
letters-about-checklist-tick = Tick a step
letters-about-checklist-untick = Take a tick back
letters-about-checklist-note = Write a note on a step
letters-about-checklist-refresh = Compare checklists with what the service and the registry say now
letters-about-checklist-export = Write checklists to a file
letters-about-checklist-remove = Remove a checklist
letters-examples-order-message =
    pdesk order message 7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d
    pdesk order message --all --kind reminder --mail-merge reminders.csv
    pdesk order message --partner-change 123456 123457 --old-partner "Gamle AS" --when "1.12. 07:00"
    pdesk order message --brand-change --mail-merge brand.xlsx
    pdesk order message --settings-change 123456 --wish skip_landing_page=true
letters-examples-order-template =
    pdesk order template first --language nb
    pdesk order template reminder --language fi --set reminder-fi.txt
    pdesk order template reminder --language fi --reset
letters-examples-checklist =
    pdesk checklist start 311122339 --for point-of-sale
    pdesk checklist tick 311122339 pos-configure --note "Till 1 and 2"
    pdesk checklist export --out checklists.xlsx
letters-arg-message-ids = Ids of orders
letters-arg-message-all = All open orders that have a link or are submitted
letters-arg-message-kind = What it is about: { $kinds }; without it the order's status decides
letters-arg-message-language = nb, nn, da, fi, sv or en; without it each merchant's own
letters-arg-message-template = A file with a template to use this once
letters-arg-message-mail-merge = Write a table with a line for each message: CSV, or XLSX or JSON by the file's name
letters-arg-message-draft = Print addresses that open drafts in a mail program
letters-arg-message-recipient = Where it goes
letters-arg-message-partner-change = MSNs that change partner
letters-arg-message-new-partner = Who takes them over; without it your own name from the settings
letters-arg-message-old-partner = Who has them now
letters-arg-message-when = The wanted date and time
letters-arg-message-test-page = Where the changed site can be seen
letters-arg-message-price = The new price, if there is one
letters-arg-message-settings-change = MSNs that need another setting
letters-arg-message-wish = The setting: capture_type=… or skip_landing_page=…
letters-arg-message-ground = Why direct capture is wanted
letters-arg-template-kind = Which template: { $kinds }
letters-arg-template-language = Its language
letters-arg-template-set = Save a file as your own template
letters-arg-template-reset = Back to the built-in one
letters-arg-checklist-merchant = Organization number of the merchant
letters-arg-checklist-for = Which checklist: { $kinds }
letters-arg-checklist-msn = Only this sales unit counts as evidence
letters-arg-checklist-step = Key or number of the step
letters-arg-checklist-note = A note to keep with it
letters-arg-checklist-not-needed = It is not needed here
letters-arg-checklist-not-done = It is not done, whatever the program sees
letters-arg-checklist-text = The note; an empty one takes it away
letters-arg-checklist-refresh-merchant = Only this merchant's
letters-arg-checklist-export-merchant = Only this merchant's
letters-arg-checklist-as-text = As text to be printed
letters-said-template-saved = The template { $name } is saved.
letters-said-template-reset = The template { $name } is the built-in one again.
letters-said-begun = The checklist is begun.
letters-said-marked = Step { $number } of { $whose }: { $status }.
letters-said-noted = The note is kept.
letters-said-removed = The checklist is removed.
letters-said-refreshed = { $count ->
    [one] One checklist was looked at, { $changed } steps changed.
   *[other] { $count } checklists were looked at, { $changed } steps changed.
}
letters-said-lacking = Left open in { $whose }: { $what }.
