## What happened.

api-what-profile-unusable = This profile cannot be used.
api-what-unsupported = { $endpoint } is not possible with the chosen API.
api-what-not-sent = Nothing was sent.
api-what-unreachable = { $host } gave no answer to { $endpoint }.
api-what-unusable = { $host } answered { $endpoint } with something that cannot be used.
api-what-answered = { $endpoint } was answered with { $status }.
api-what-answered-with-words = { $endpoint } was answered with { $status }: { $said }.
api-what-outcome-unknown = It is not known whether { $endpoint } was carried out: no usable answer came back.

## Why.

api-cause-address-unusable = “{ $address }” is not an address that can be used.
api-cause-address-not-loopback = { $address } is not on this computer, and keys are only sent to the vendor or to a sandbox on this computer.
api-cause-address-outside-sandbox = The profile has an address of its own, { $address }, and only a sandbox profile may have one.
api-cause-sandbox-without-address = The profile is for a sandbox, but does not say where the sandbox is.
api-cause-key-type-not-in-test = Keys of this kind exist in production only; the test environment does not know them.
api-cause-key-missing = { $key } is missing.
api-cause-key-unsendable = { $key } holds characters that no key has, perhaps a line break from copying.
api-cause-setup-failed = The network set-up of this computer cannot be used: { $reason }.
api-cause-id-unusable = “{ $id }” cannot be part of an address.
api-cause-held-back = The team's server did not answer for too long, so a colleague may have this order by now.
api-cause-host-not-found = Could not find the host: no network, or no DNS. Nothing was lost.
api-cause-connect-failed = Could not connect ({ $reason }). Nothing was sent, and nothing was lost.
api-cause-certificate-refused = Could not make a secure connection ({ $reason }). Keys were not sent.
api-cause-broken-off = The host accepted the connection and closed it before it was secure ({ $reason }). Keys were not sent.
api-cause-timed-out = No complete answer came within { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}. Nothing of yours was lost.
api-cause-asked-to-wait = The service asks for a pause of { $wait }, longer than this call may take, so the call was given up.
api-cause-dropped = The connection broke before the answer was complete ({ $reason }). Nothing of yours was lost.
api-cause-redirected = The answer points to { $host }. Keys were not sent there.
api-cause-too-large = The answer is larger than { $limit } MiB, far more than any real one; it was not read.
api-cause-unreadable = The answer cannot be read at line { $line }, column { $column } ({ $path }): { $reason }.
api-cause-nothing-in-answer = The answer has neither an order id nor a link.
api-cause-client-id-unknown = The client_id is not known in the environment that answered: it is mistyped, or belongs to the other environment.
api-cause-client-id-unknown-in-test = The test environment answered and does not know the client_id: it is mistyped, or a production key.
api-cause-client-id-unknown-in-production = Production answered and does not know the client_id: it is mistyped, or a key of the test environment.
api-cause-client-secret-wrong = The client_secret is wrong, perhaps cut off or copied with quotation marks. The client_id is known.
api-cause-client-secret-expired = The client_secret has expired. It was right once; copying it again does not help.
api-cause-client-secret-not-sent = No client_secret arrived.
api-cause-client-disabled = The vendor knows the client_id and has switched it off.
api-cause-directory-unknown = The directory that should know the client_id does not exist: the keys belong to another environment.
api-cause-blocked-by-policy = A policy at the vendor blocks these keys, or this network.
api-cause-request-loop = The same keys asked for an access token again and again in a short time, and the token service stopped answering.
api-cause-keys-refused = The token service refused the keys without a reason that this program knows.
api-cause-specialized-refused = The specialized token flow refused the client_id and client_secret.
api-cause-subscription-key-invalid = The Ocp-Apim-Subscription-Key is wrong: mistyped, or for another product or environment.
api-cause-subscription-key-missing = No Ocp-Apim-Subscription-Key arrived.
api-cause-subscription-key-not-in-flow = This API wants an Ocp-Apim-Subscription-Key, which the specialized token flow does not send.
api-cause-token-refused = The access token was refused as invalid or expired, also after a new one was fetched.
api-cause-unauthorized = The keys were refused without a reason: keys of another unit or environment, or a Merchant-Serial-Number that does not belong to them.
api-cause-bad-field = A field was not accepted.
api-cause-bad-question = This API does not take the number or id asked for.
api-cause-not-deletable = Only an order that the merchant has not submitted yet can be deleted.
api-cause-not-processable = Each field is valid, but they do not go together.
api-cause-msn-header-missing = The call was made without the Merchant-Serial-Number header, which partner keys may need.
api-cause-msn-not-connected = This sales unit is not connected to you as a partner, or belongs to the other environment.
api-cause-msn-of-another-provider = This sales unit was made by another payment service provider.
api-cause-forbidden-without-msn = No reason was given. Your product package may not include this API, or this call needs the Merchant-Serial-Number header, which it did not have.
api-cause-forbidden = You have no access: the sales unit is not connected to you, or your product package does not include this API.
api-cause-login-only = The sales unit is for login only and may not take payments.
api-cause-not-visible = It is inactive, or not connected to you as a partner. That does not mean that the number is mistyped.
api-cause-wrong-method = The service does not know this kind of call.
api-cause-key-reused = The idempotency key was used before, for another order.
api-cause-locked = It is still being processed.
api-cause-too-fast = Requests came faster than the service allows, and it still refused after several waits.
api-cause-server-error = The service failed. Often this is a bad field that its own checks missed.
api-cause-server-down = The service is down. Nothing of yours was lost. Maintenance is on Mondays between 01:00 and 05:00.
api-cause-maintenance = It is Monday between 01:00 and 05:00 in Norway, when the vendor maintains its services. Nothing of yours was lost.
api-cause-registry-refused = The business registry did not understand the request.
api-cause-registry-down = The business registry is down. Nothing of yours was lost.
api-cause-merchant-blocked = The merchant is blocked (code 31).
api-cause-merchant-limit = A limit of the merchant is exceeded (code 32 or 33).
api-cause-reference-used = The reference was used before for this sales unit (code 34).
api-cause-order-of-another-unit = There is no such order for this sales unit; it may belong to another one (code 35).
api-cause-agreement-not-signed = The merchant has not signed its agreement (code 36).
api-cause-unit-deactivated = The sales unit is deactivated, or its merchant is deleted, has another organization form or has not confirmed its information (code 37).
api-cause-skip-landing-not-allowed = The sales unit may not skip the landing page.
api-cause-long-living-not-allowed = The sales unit may not use long-living payment requests (code 39).
api-cause-payer-matter = The cause is the payer, the card or its issuer (codes 41 to 45).
api-cause-payment-state = The amount or the state of the payment does not allow it.
api-cause-national-id-not-allowed = The sales unit may not ask for national identity numbers (code 51).
api-cause-user-not-registered = No user has this phone number, or the user is under 15 (code 81).
api-cause-app-too-old = The payer’s app is too old (code 82).
api-cause-recurring-not-allowed = Recurring payments are not switched on for the sales unit.
api-cause-real-user-in-test = A real person’s number was used in the test environment, or a new test user that never logged in.
api-cause-other = The service gave no reason that this program knows.
api-cause-partner-norwegian-only = The Partner API knows Norwegian organization numbers only, not { $scheme }.
api-cause-partner-no-donations = The Partner API has no donations product.
api-cause-partner-norwegian-account = The Partner API takes Norwegian bank accounts only, not { $scheme }.

## What to do next.

api-next-fix-address = Give an address such as http://127.0.0.1:PORT, or leave it out to use the vendor’s.
api-next-use-unit-keys-in-test = Choose production, or use a sales unit’s own keys in test.
api-next-enter-key-again = Copy the key from the portal again and enter it in the profile.
api-next-check-certificates = Check the computer’s date, and whether a security program or proxy inspects traffic: its certificate must be trusted by the operating system.
api-next-check-tls = Try again in a moment. If it happens again, the host does not speak TLS at this address, or a firewall or proxy blocks it.
api-next-use-management-api = Use a profile for the Management API, or change the order.
api-next-check-id = Check the number or id.
api-next-held-back = Send again what is left, once the server is back.
api-next-check-network = Check the network and whether a firewall or proxy must let this host through, then try again.
api-next-try-again = Try again in a moment.
api-next-after-pause = Try again in { $wait }.
api-next-check-proxy = A proxy or log-in page may be in between: check the network, or the address of the profile.
api-next-report-answer = Try again; if it happens again, give the trace id and the time to the vendor’s support.
api-next-outcome-unknown = Send the same order again with the same idempotency key, or look in the order list; a new key could create it twice.
api-next-delete-again = Delete it again: deleted twice it is as gone as once.
api-next-check-client-id = Check the client_id, and that the profile’s environment is the one the keys are for.
api-next-check-client-secret = Copy the client_secret again, whole and without quotation marks.
api-next-new-client-secret = Get a new client_secret: generate it in the portal, or ask the partner team for one. Then enter it in the profile.
api-next-write-to-partner-team = Write to the vendor’s partner team, with the trace id and the client_id.
api-next-wait-then-once = Wait a few minutes, end other programs that use these keys, and try once.
api-next-check-flow = Check both values, and whether these keys belong to the standard flow instead.
api-next-check-subscription-key = Copy the subscription key again; it must be of the same product and environment as the other two keys.
api-next-use-standard-flow = Set the token flow of the profile to standard, or use the Management API.
api-next-check-all-keys = Check all three keys, the environment and the MSN of the profile. Regenerating keys in the portal is the last resort: the old ones stop at once.
api-next-fix-field = Change what the answer names and send it with a new idempotency key.
api-next-read-orders = Refresh the orders to see how far it is.
api-next-send-msn-header = Give the profile an MSN, or let the MSN header be sent when it is known; otherwise ask whether the sales unit is connected to you.
api-next-check-connection = Ask the merchant whether it is active and whether you are its partner; a change of partner is ordered by the merchant.
api-next-new-unit = Order a new sales unit through your own sign-up.
api-next-forbidden-without-msn = Ask your partner manager for access. If only calls like this one fail, give the profile an MSN, or let the MSN header be sent when it is known.
api-next-ask-partner-manager = Ask your partner manager for access.
api-next-order-payment-product = Order a payment product for the merchant.
api-next-new-key = Use a new key for a new order; the old key only for exactly the same order.
api-next-same-key-later = Try again in a few minutes, with the same key.
api-next-slow-down = Lower the number of parallel requests in the settings and try again later.
api-next-check-then-status-page = Check the fields, try again, and then see status.vippsmobilepay.com.
api-next-status-page = See status.vippsmobilepay.com and try again later.
api-next-after-maintenance = Try again after 05:00.
api-next-customer-service = The merchant must contact the vendor’s customer service.
api-next-new-reference = Use a new reference.
api-next-use-that-unit = Use the keys or the MSN of the sales unit that the order belongs to.
api-next-merchant-signs = The merchant signs its agreement with BankID.
api-next-check-registry = Look the merchant up in the business registry; the merchant reactivates the unit in the portal.
api-next-order-skip-landing = Order a sales unit for points of sale, with “POS integration in physical store” as its purpose, or ask your partner manager.
api-next-payer-acts = The payer must try again, with an updated app or another card.
api-next-see-payment = See the payment’s details.
api-next-check-phone = Check the phone number.
api-next-order-recurring = Order recurring payments for the merchant.
api-next-check-environment = Check the environment of the profile.
api-next-ask-support = Give the trace id and the time to the vendor’s support.
api-time-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
api-time-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
api-time-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
api-time-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
