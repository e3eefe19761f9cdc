# Look-ups, fleets and the connection test.
jobs-cancelled = Cancelled before its turn.
jobs-cancelled-next = Run it again to look it up.
jobs-broken-off = An error in this program stopped it.
jobs-doubtful = The number looks wrong.
jobs-doubtful-next = Check it, or choose to look up doubtful numbers too.
jobs-merchant-not-connected = No sales unit of this merchant is visible to you.
jobs-unit-not-connected = This sales unit is not visible to you.
jobs-not-connected-why = It is inactive, or not connected to you as its partner. In rare cases the number does not exist.
jobs-not-connected-next = Ask the merchant which partner it is connected to, and whether it is active.

jobs-key-client-id = client_id
jobs-key-client-secret = client_secret
jobs-key-subscription-key = Ocp-Apim-Subscription-Key
jobs-step-key-missing = { $key } is missing.
jobs-step-key-missing-next = Copy it from the portal, or from the message the keys came in.
jobs-step-plausible = Profile and keys are complete.
jobs-step-doubtful = All keys are filled in, but one looks odd: { $doubt }
jobs-step-reach = The host answers.
jobs-step-token = The keys are accepted. The access token lasts { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
jobs-step-token-hours = The keys are accepted. The access token lasts { $hours } hours.
jobs-step-api-packages = The API answers. { $count ->
    [0] You have no price packages.
    [one] You have one price package.
   *[other] You have { $count } price packages.
}
jobs-step-api-unit = The API answers and shows sales unit { $msn }.
jobs-step-api-answers = The API answers.
jobs-step-api-not-in-test = Not tried: Management, Report, Sales and Donations exist in production only. The test environment has the access token, which was tested, and Webhooks, ePayment, QR, Login and Userinfo.
jobs-step-keys-retire = { $said } Remark: the vendor is retiring Management keys (the specialized token flow); ask your partner manager for partner keys.

# Tables that people hand in
jobs-tried-as-cvr = You see no sales unit { $number }, so the number was taken for a CVR number, whose check digit it has.
jobs-cvr-not-connected = You see no sales unit and no Danish merchant with this number.
