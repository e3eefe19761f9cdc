# The words of the field: identifiers, settings, profiles, and why a text is none of them.

# Identifiers
domain-empty = Nothing is filled in.
domain-heading = “{ $text }” is a heading or a label without a number.
domain-no-digits = There is no number in “{ $text }”.
domain-words-before = “{ $text }” before the number is not understood.
domain-words-after = “{ $text }” after the number is not understood.
domain-number-among-words = The number in “{ $text }” is in the middle of a text. Put “MSN” or “Org.nr” before it, or give it a line of its own.
domain-foreign-character = “{ $character }” does not belong in this number.
domain-scientific = The number has been shortened by a spreadsheet (as in 9.87E+08). Format its column as text and copy it again.
domain-unclear-groups = It is unclear where one number ends and the next begins. Write one number per line, and “CVR” before a Danish number.
domain-digit-count = { $count ->
    [one] One digit is neither an organization number (9 digits) nor an MSN (4–10 digits).
   *[other] { $count } digits are neither an organization number (9 digits) nor an MSN (4–10 digits).
}
domain-scheme-unclear = { $count } digits and no scheme. A Norwegian number has 9 digits, a Finnish one 7, a hyphen and 1 more; write “CVR” before a Danish number.
domain-scheme-differs = The text says { $named }, but { $chosen } is chosen.
domain-scheme-shape = The scheme “{ $scheme }” must have 10–30 characters and no spaces, as in business:NO:ORG.
domain-free-id-shape = The identifier must have 4–50 digits or hyphens.
domain-is-msn = This is marked as an MSN, not as a business identifier.
domain-is-business = This is marked as a business identifier, not as an MSN.
domain-org-length = A Norwegian organization number has 9 digits; this one has { $count }.
domain-cvr-length = A Danish CVR number has 8 digits; this one has { $count }.
domain-cvr-zero = A Danish CVR number does not begin with 0.
domain-y-tunnus-shape = A Finnish business ID has 7 digits, a hyphen and a check digit, as in 2077474-0.
domain-msn-length = An MSN has 4–10 digits; this one has { $count }.
domain-msn-shape = An MSN is digits without hyphens, as in 123456.
domain-check-digit = The check digit does not fit: the last digit should be { $expected }, but is { $found }.
domain-check-digit-none = No check digit fits these digits, so such a number is never issued. One of the other digits must be wrong.
domain-all-same-digits = All digits are the same; such a number is never issued.
domain-org-synthetic = Numbers that begin with 2 or 3 are synthetic and exist in test registers only.
domain-org-first-digit = Norwegian organization numbers begin with 8 or 9.
domain-account-iban = This is an IBAN. The service takes the national account number: { $bban }.
domain-account-scheme = The account scheme “{ $scheme }” must have 5–20 characters and no spaces, as in BBAN:NO.
domain-account-length = An account number has 9–34 digits; this one has { $count }.
domain-account-length-no = A Norwegian account number has 11 digits; this one has { $count }.
domain-account-length-dk = A Danish account is its 4-digit registration number and the account number, 9–14 digits together; this has { $count }.
domain-account-length-fi = A Finnish account number has 14 digits; this one has { $count }.

# What an API cannot do
domain-lacks-list-fleet = The Partner API cannot list all sales units. Look up organization numbers or MSNs, or use a profile with the Management API.
domain-lacks-read-merchant = The Partner API does not give a merchant's name and status. Use a profile with the Management API.
domain-lacks-price-packages = The Partner API cannot list price packages. Use a profile with the Management API, or type the package's ID.
domain-lacks-track-orders = The Partner API cannot list product orders. Use a profile with the Management API.
domain-lacks-delete-order = The Partner API cannot delete product orders. Use a profile with the Management API.

domain-trace-id = Trace ID: { $id }

# Profiles
domain-unknown-word = “{ $word }” is not a known { $what }. Choose one of: { $choices }.
domain-environment = environment
domain-environment-production = Production
domain-environment-test = Test
domain-environment-sandbox = Sandbox
domain-api = API
domain-api-management = Management API
domain-api-partner = Partner API (deprecated)
domain-flow = token flow
domain-flow-standard = Standard
domain-flow-specialized = Specialized
domain-key-type = key type
domain-key-type-partner = Partner keys
domain-key-type-management = Management keys
domain-key-type-accounting = Accounting keys
domain-key-type-sales-unit = A sales unit's own keys
domain-msn-rule = rule for the MSN header
domain-msn-rule-when-known = When the call concerns one unit
domain-msn-rule-always = Always the profile's MSN
domain-msn-rule-never = Never
domain-profile-name-empty = Give the profile a name.
domain-profile-name-long = The name may have { $max } characters at most.
domain-profile-name-character = The name must not contain “{ $character }”.
domain-profile-name-untidy = The name must not begin or end with a space, or be dots alone.
domain-profile-sandbox-needs-url = A sandbox profile needs the sandbox's address, such as http://127.0.0.1:8080.
domain-profile-url-not-loopback = “{ $url }” is not an address on this computer. Only http://127.0.0.1:PORT, localhost and [::1] are accepted; real hosts follow from the environment.
domain-profile-url-outside-sandbox = Only a sandbox profile has an address of its own. This profile is for “{ $environment }”, and “{ $url }” would receive its keys. Take out base_url; only for a sandbox set environment to “sandbox”.
domain-profile-production-only = These keys work in production only. In the test environment, use a sales unit's own keys.
domain-profile-accounting-keys = Accounting keys reach the Report and Sales APIs only, not merchants, sales units or product orders.
domain-profile-management-keys = Management keys work with the Management API only.
domain-profile-always-needs-msn = “Always” needs an MSN in the profile.
domain-profile-system = System name and version must have 1–{ $max } characters, letters A–Z, digits and signs only.
domain-profile-token-path = The token path must begin with a slash and be a path alone, such as /miami/v1/token.
domain-profile-partner-flow = The Partner API is documented with the standard flow only.
domain-profile-management-flow = Management keys are usually used with the specialized flow.

# Keys
domain-key-foreign = There is a space, a quotation mark or another character in { $key } that keys do not have. Copy it again.
domain-key-mixed-up = { $key } looks like { $other }: the keys may be mixed up.
domain-key-no-guid = { $key } is usually a GUID of 36 characters, as in 5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b; this has { $length } and another shape.
domain-key-no-hex = { $key } is usually 32 characters, 0–9 and a–f; this has { $length } characters, or other ones among them.

# Tables that people hand in
domain-no-identifier = The column that names merchants or sales units is empty here.
domain-no-named-column = No column header says which column holds organization numbers or MSNs. Name that column “Org.nr” or “MSN”.
domain-foreign-digit = The digit “{ $digit }” is of another script. Type the number again with 0 to 9.
domain-numbers-beside = Several columns of numbers are beside each other, and nothing says which are MSNs. Give the column a header, such as MSN.
domain-number-beside = The number is beside an organization number, and may be a customer’s own. Give its column a header, such as MSN, if it is an MSN.

## Names of files that the system does not take.

domain-file-name-device = “{ $device }” in “{ $name }” is a name that Windows keeps for a device; no file can have it, whatever its ending.
domain-file-name-character = “{ $name }” has the character “{ $character }” in it, which Windows allows in no name.
domain-file-name-control = “{ $name }” has a character in it that cannot be seen, such as a line break, which Windows allows in no name.
domain-file-name-end = “{ $name }” ends in a dot or a space, which Windows would take off: the file would have another name.
domain-file-name-next = Choose another name and try again. Nothing was written.
