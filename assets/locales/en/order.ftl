# Product orders: names of fields and choices, and what a check finds.

# Products, use cases and other choices
order-product-payment-integration = Online payments
order-product-cashier = Point of sale
order-product-checkout = Checkout (sold to Kustom)
order-product-login = Login
order-product-donations = Donations
order-use-case-website = Website
order-use-case-website-with-test = Website that is not launched, with a test site
order-use-case-app = App
order-use-case-unknown = Unknown (also for points of sale)
order-membership-validity = validity of memberships
order-validity-current-calendar-year = Current calendar year
order-validity-one-year-from-payment = One year from payment
order-unknown-word = “{ $word }” is not a known value of { $what }. Choose one of: { $choices }.
order-other-word = { $word }

# After an order was sent
order-status-received = Link not opened
order-status-merchant-viewed = Opened by the merchant
order-status-order-submitted = Submitted, being processed
order-status-completed = Completed
order-status-rejected = Rejected
order-status-expired = Expired
order-origin-prefill = Prefilled by a partner
order-origin-template = From a template link
order-origin-manual = Made by the merchant

order-severity-error = Error
order-severity-warning = Warning
order-severity-info = Note

# Fields
order-field-scheme = Register
order-field-business-id = Organization number
order-field-product = Product
order-field-sales-unit-name = Sales unit name
order-field-sales-unit-logo = Logo
order-field-account-scheme = Account scheme
order-field-settlement-account = Settlement account
order-field-price-package-id = Price package
order-field-use-case = Use case
order-field-annual-turnover = Annual turnover
order-field-annual-turnover-percentage = Share of turnover
order-field-intended-purpose = Intended purpose
order-field-app-name = App name
order-field-website-url = Website
order-field-terms-url = Terms and conditions
order-field-test-url = Test site
order-field-test-username = User name at the test site
order-field-test-password = Password at the test site
order-field-has-recurring = Recurring payments
order-field-merchant-category-code = Merchant category code (MCC)
order-field-compliance = Compliance data
order-field-gift-card = Gift cards
order-field-membership = Memberships
order-field-subscription = Subscriptions
order-field-course = Courses
order-field-ticket = Tickets
order-field-rent = Rent
order-field-prepaid-services = Prepaid services
order-field-donation = Donations

# Findings
order-not-carried = The { $api } has no field for “{ $field }”: it will not be sent.
order-business-id-missing = Fill in the merchant's organization number.
order-partner-norway-only = The Partner API takes Norwegian organization numbers only. Use a profile with the Management API.
order-account-scheme-missing = Choose an account scheme, such as BBAN:NO.
order-partner-account = The Partner API takes Norwegian account numbers only.
order-account-country = The account is { $scheme }, but the merchant is registered in { $market }. The account must belong to the merchant.
order-product-missing = Choose a product.
order-partner-donations = The Partner API cannot order Donations. Use a profile with the Management API.
order-name-character = The vendor does not accept “{ $character }” (character { $position }) in the name. Leave it out.
order-name-character-replace = The vendor does not accept “{ $character }” (character { $position }) in the name. Write “{ $replacement }” instead.
order-name-long = The name has { $count } characters; at most { $max } are allowed.
order-logo-no-png = The logo is not a PNG image.
order-logo-size = The logo is { $width } × { $height } pixels. Both sides must be 100–1000, or the vendor silently leaves it out.
order-turnover-large = The turnover may be { $max } at most.
order-turnover-fraction = The turnover is given in whole units of the currency.
order-turnover-negative = The turnover cannot be negative.
order-turnover-shape = The turnover is a whole number, such as 1 500 000.
order-percentage-step = The share is one of 10, 20, … 100 per cent.
order-percentage-fraction = “{ $text }” may be a share of 1, as a spreadsheet keeps percentages, or a number of per cent. Write per cent: 10, 20, … 100.
order-package-product = A price package cannot be given for this product with this API.
order-package-key = This is the short key of a price package. The order needs its ID, a UUID.
order-package-uuid = A price package ID is a UUID, such as 5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b.
order-mcc-shape = A merchant category code has 4 digits, such as 5814.
order-mcc-unknown = No merchant category has the code {$code}; the service ignores a code it does not know.
order-use-case-till = For points of sale the vendor asks for “Unknown” as use case.
order-app-name-missing = The use case App needs the name of the app.
order-app-name-unused = The app's name only matters with the use case App.
order-purpose-till = If the unit needs skipLandingPage, say so with “POS integration in physical store”.
order-purpose-missing = Say briefly which goods or services are sold. A missing or thin description often delays the order.
order-recurring-checks = Recurring payments lead to extra compliance checks.
order-website-expected = The vendor asks for the website and its terms with Online payments; without them the order is delayed.
order-website-use-case = The use case is a website, but no website is given.
order-website-url-missing = A website needs its address.
order-terms-url-missing = A website needs the address of its terms and conditions.
order-test-url-missing = A website that is not launched needs the address of its test site.
order-test-login-without-url = There is a login for a test site, but not its address.
order-url-scheme = The address must begin with https://.
order-url-https = The address must be https.
order-url-blank = There is a space in the address.
order-url-shape = This is not a web address.
order-url-login = An address must not contain a user name or password.
order-url-partner = The Partner API does not accept this address: the host must be lower-case a–z, digits, dots and single hyphens, with a top domain of 2–5 letters, and a query needs a slash before it.
order-url-not-public = Others can hardly open this address, since it is not a public one.
order-compliance-expected = The vendor asks for compliance data with Online payments; without it the order may be delayed.
order-compliance-missing = Fill in { $member }, or clear the whole part.
order-compliance-less-than-ten = whether it is less than ten per cent of sales
order-compliance-turnover-share = the share of the turnover
order-compliance-period-distribution = how it is spread over periods
order-compliance-prepurchase-time = how long before use it is paid
order-compliance-time-before-order = how long before it a course is ordered
order-compliance-period = how often it is held
order-compliance-rental-duration = how long things are rented

# Order files
order-file-at = The order file has a mistake in line { $line }, column { $column }.
order-file-at-path = The order file has a mistake at “{ $path }” (line { $line }, column { $column }).
order-file-wrong = The order file contradicts itself.
order-file-next = docs/orders.md lists the keys of an order file, and assets/examples/order.json is a whole one.
order-file-ends = The file ends in the middle.
order-file-syntax = It is not valid JSON: { $detail }.
order-file-unknown-key = There is no key “{ $key }” here.
order-file-twice = The key “{ $key }” is given twice.
order-file-base64 = The logo is not base64.
order-file-type = There is { $found }, but { $expected } is expected.
order-file-data = { $detail }
order-file-two-schemes = “{ $path }” holds the scheme { $inside }, but { $beside } is beside it.
order-file-a-text = a text
order-file-a-number = a number
order-file-a-truth-value = true or false
order-file-a-list = a list
order-file-an-object = an object
order-file-null = null
order-file-text-or-number = a text or a number
order-file-text-or-pair = a text or an object with scheme and id

# Tables that people hand in
order-control = There is a character here that does not belong: { $character }. Type the text again.
order-tidied = Invisible characters were left out: { $character }.
