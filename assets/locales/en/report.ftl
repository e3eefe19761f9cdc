# Reports: heads, words of cells, and what can go wrong with files.

report-unknown = Unknown
report-yes = Yes
report-no = No

report-column-input = Input
report-column-state = Status
report-column-scheme = Register
report-column-business-id = Business ID
report-column-merchant = Merchant
report-column-msn = MSN
report-column-name = Sales unit
report-column-capture-type = Capture type
report-column-skip-landing-page = skipLandingPage
report-column-recurring = Recurring
report-column-payment-allowed = Payments allowed
report-column-pure-login = Login only
report-column-partial-capture = Partial capture
report-column-late-capture = Late capture
report-column-phone-locked = Phone number locked
report-column-long-living = Long-living payments
report-column-credit-card = Credit cards
report-column-fetched-at = Checked
report-column-error = Problem
report-column-market = Market
report-column-first-seen = First seen
report-column-last-seen = Last seen
report-column-not-visible-since = Not visible since
report-column-tags = Tags
report-column-merchant-tags = Merchant tags
report-column-note = Note
report-column-changed-at = Changed
report-column-merchant-units = Units at the merchant

report-about-capture-type = How a payment is taken. A unit has exactly one capture type, and the merchant cannot change it.
report-about-skip-landing-page = Whether a payment may go straight to the app without the landing page.
report-about-recurring = Whether the unit may use the Recurring API.
report-about-payment-allowed = Whether the unit may take payments at all. Login-only units may not.
report-about-pure-login = Whether the unit is for login alone. Only the Partner API tells.
report-about-partial-capture = Whether a part of a reserved amount may be captured. Norwegian units always can.
report-about-late-capture = Whether capture later than 14 days is allowed. For Denmark and Finland; Norway has 180 days.
report-about-phone-locked = Whether the payer is kept from editing the phone number on the landing page.
report-about-long-living = Whether payment requests may live for long.
report-about-credit-card = Whether payers may use credit cards. Normally they may.

report-state-found = Found
report-state-not-connected = Not connected
report-state-invalid = Invalid
report-state-failed = Failed

report-capture-reserve = Reserve
report-capture-direct = Direct
report-capture-not-applicable = Not applicable

report-save-failed = The file “{ $path }” was not saved.
report-save-held = Another program has it open.
report-save-held-next = Close the file in Excel and save again. The old file is unchanged.
report-save-no-folder = The folder does not exist.
report-save-no-folder-next = Choose a folder that exists, or make it first.
report-save-is-folder = There is a folder with that name.
report-save-is-folder-next = Choose a file name inside the folder.
report-save-denied = You may not write there, or the file is write-protected.
report-save-denied-next = Choose another folder, or remove the write protection. The old file is unchanged.
report-save-unread-pipe = No program reads from this pipe.
report-save-unread-pipe-next = Start the program that reads from it first, or choose a file.
report-save-waits-for-reader = “{$path}” is a pipe: this waits until a program reads from it.
report-save-full = There is no space left.
report-save-full-next = Free some space or choose another drive. The old file is unchanged.
report-save-other = The system says: { $reason }.
report-save-other-next = Try again, or choose another folder. The old file is unchanged.

report-read-failed = The file “{ $path }” could not be read.
report-read-failed-stdin = The text could not be read.
report-read-missing = There is no such file.
report-read-missing-next = Check the name and the folder.
report-read-denied = You may not read it.
report-read-denied-next = Ask its owner for access, or copy it to a folder of your own.
report-read-is-folder = It is a folder.
report-read-is-folder-next = Choose a file in the folder.
report-read-other = The system says: { $reason }.
report-read-other-next = Try again, or copy the file to this computer first.
report-read-too-large = It is larger than { $mib } MiB.
report-read-too-large-next = Split it into smaller files.
report-read-spreadsheet = It is a spreadsheet, not text.
report-read-spreadsheet-next = Save it from Excel as “CSV UTF-8”, or copy the column and paste it.
report-read-binary = It is not text.
report-read-binary-next = Use a text or CSV file.
