# Before an order is sent: presets, who can sign, and what may delay or fail the order.

# Who can sign, and in what capacity
preflight-capacity-general-manager = General manager
preflight-capacity-chair = Chair of the board
preflight-capacity-owner = Owner
preflight-capacity-partner = Partner
preflight-capacity-signature = Signature
preflight-capacity-prokura = Prokura

# Presets
preflight-preset-webshop = Webshop
preflight-preset-webshop-with-test = Webshop, not yet launched
preflight-preset-point-of-sale = Point of sale
preflight-preset-app = App
preflight-preset-recurring = Recurring payments
preflight-preset-login = Login
preflight-preset-donations = Donations
preflight-preset-own = { $name }

# Remarks
preflight-fine = OK
preflight-account-belongs = The account must belong to { $id }; the vendor checks that.
preflight-account-belongs-unknown = The account must belong to the merchant; the vendor checks that.
preflight-account-belongs-fix = If in doubt, ask for the bank's confirmation. An account of somebody else is refused.
preflight-purpose-thin = The purpose says too little of what is sold. A thin description is a common cause of delay.
preflight-purpose-fix = Say which goods or services are sold, to whom, and how they are delivered.
preflight-purpose-marketplace = “{ $word }”: the vendor declines marketplaces, where others sell through the merchant.
preflight-purpose-marketplace-fix = If the merchant sells its own goods only, say that instead. Otherwise ask the partner manager first.
preflight-purpose-crowdfunding = “{ $word }”: the vendor declines crowdfunding.
preflight-purpose-crowdfunding-fix = If people pay for goods or services, say which. Otherwise ask the partner manager first.
preflight-fix-logo = Let the app convert or resize it, or choose another picture.
preflight-fix-check-digit = Compare it with the merchant's papers: a digit is probably wrong.
preflight-fix-terms = Ask the merchant for it. Terms of sale are required by law where the website is a sales channel.
preflight-fix-not-carried = Send the order with a profile of the Management API, or leave it as it is.
preflight-fix-mcc = Search for the trade by name.
preflight-fix-package = Get the price packages and choose one.
preflight-fix-not-public = Give the address that customers use.
preflight-fix-recurring = Expect some days more, and say in the purpose what is paid for and how often.
preflight-fix-use = Use “{ $text }”.

# The business registry
preflight-registry-norway-only = Only Norwegian merchants can be looked up: state and signers are not known.
preflight-registry-norway-only-fix = Ask the merchant, or look in the national register.
preflight-registry-not-asked = The business registry was not asked: state and signers are not known.
preflight-registry-not-asked-fix = Ask the registry.
preflight-registry-failed = The business registry could not be asked: { $why }
preflight-registry-unknown = The business registry does not know this number.
preflight-registry-unknown-fix = Check the number with the merchant. A new business may take some days to be registered.
preflight-registry-removed = The merchant was removed from the business registry.
preflight-registry-deleted = { $name } is deleted from the business registry.
preflight-registry-deleted-on = { $name } was deleted from the business registry on { $day }.
preflight-registry-gone-fix = Ask the merchant for the number of the business that took over.
preflight-registry-bankrupt = { $name } is bankrupt.
preflight-registry-bankrupt-fix = Nobody but the estate can sign. Talk to the merchant before anything is ordered.
preflight-registry-forced = { $name } is under compulsory dissolution.
preflight-registry-winding-up = { $name } is being wound up.
preflight-registry-reconstruction = { $name } is in reconstruction.
preflight-registry-reconstruction-since = { $name } has been in reconstruction since { $day }.
preflight-registry-foreign-insolvency = { $name } is subject to insolvency proceedings abroad.
preflight-registry-remark = The registry remarks of { $name }: { $remark }.
preflight-registry-remark-fix = Ask the merchant whether this is being put right; the vendor may hold the order back.
preflight-registry-ending-fix = Ask the merchant whether the business goes on, and under which number.
preflight-registry-sub-unit = { $name } is a sub-unit. Agreements are made with the main unit.
preflight-registry-sub-unit-fix = Use the organization number of the main unit.
preflight-registry-sound = Registry: { $name } is active and not bankrupt.
preflight-registry-there = Registry: { $name } is registered.
preflight-signers = Can sign with BankID: { $names }.
preflight-signers-fix = One of them signs, if there is no merchant agreement yet.
preflight-signers-none = The registry names nobody who can sign: no general manager, chair or owner.
preflight-signers-others = { $name } has the right to sign, but the vendor only recognises a general manager, chair or owner.
preflight-signers-none-fix = Ask the merchant who signs, and to have the role registered first.
preflight-signers-unread = The roles could not be read: who can sign is not known.
preflight-signers-unread-fix = Ask the registry again.

# What there is already
preflight-open-status = An order for this merchant and product is open: { $name }, { $status }.
preflight-open-sent = An order for this merchant and product was sent on { $day }: { $name }.
preflight-open-both = An order for this merchant and product is open: { $name }, sent on { $day }, { $status }.
preflight-open-unsure = An order for this merchant and product may have been sent: { $name }. Its outcome is not known.
preflight-open-nameless = without a name
preflight-open-fix = Use its link, or delete it before ordering again. A second unit needs a name of its own.
preflight-open-several = { $count } orders for this merchant and product are open.
preflight-open-several-named = { $count } orders for this merchant and product are open: { $names }.
preflight-open-several-such-as = { $count } orders for this merchant and product are open, such as { $names }.
preflight-open-unsure-fix = Send that order again: with its own key it stays one order.
preflight-open-none = No order for { $product } is open.
preflight-orders-failed = The open orders could not be read: { $why }
preflight-unit-twin = The merchant already has a unit called “{ $name }” (MSN { $msn }).
preflight-unit-twin-fix = Give the new one a name that customers can tell from it.
preflight-packages-failed = The price packages could not be read: { $why }
preflight-package-unknown = This price package is not among the partner's own.
preflight-package-market = This price package is for another market: { $market }.
preflight-package-product = This price package is for another product: { $product }.
preflight-package-fix = Choose another one. A wrong one means a new order.

# A look at the website
preflight-site-reached = The website can be reached.
preflight-site-terms-reached = The terms can be reached.
preflight-site-status = The website answers with status { $status }.
preflight-site-terms-status = The page with the terms answers with status { $status }.
preflight-site-failed = The website could not be looked at: { $why }
preflight-site-terms-failed = The page with the terms could not be looked at: { $why }
preflight-site-fix = Open it in a browser. If it does not open there, ask the merchant.
preflight-site-number = The organization number is on the website.
preflight-site-no-number = The organization number was not found on the website. The vendor wants to see it there.
preflight-site-no-number-fix = Ask the merchant to put it at the foot of the page. It may also be on a page that was not looked at.
preflight-site-no-address = it is not a web address.
preflight-site-https = { $address } is not https.
preflight-site-login = the address holds a user name or password.
preflight-site-not-public = { $host } leads to a private address, and is not looked at.
preflight-site-unknown-host = the name { $host } is not known.
preflight-site-unreachable = no connection ({ $reason }).
preflight-site-slow = it took too long.
preflight-site-redirects = it redirects more than { $most } times.
preflight-site-redirect-nowhere = it redirects to no address.

# Jobs
preflight-job-presets = Presets of orders
preflight-job-drafts = Drafts of orders
preflight-job-gather = Check an order

# Command line
preflight-cli-offline = Only the order itself was looked at. --online asks the registry and the service, too, and --website looks at the website.
preflight-preset-saved = Saved as the preset “{ $name }”.
preflight-preset-removed = Removed the preset “{ $name }”.
preflight-preset-put-back = The preset “{ $name }” is reset.
preflight-preset-as-made = The preset “{ $name }” is built in and was not edited.
preflight-preset-unreadable = The preset “{ $name }” cannot be read; it is left as it is.
preflight-preset-none = There is no preset called “{ $name }”.
preflight-preset-none-next = There are: { $names }.
preflight-preset-only-json = A preset is shown as an order file, which is JSON.
preflight-head-name = Name
preflight-head-title = Title
preflight-head-built-in = Built in
preflight-head-edited = Edited
preflight-about-preset = Presets: what the orders of a kind of merchant have in common
preflight-about-preset-list = List the presets, built-in ones first
preflight-about-preset-show = Show a preset as an order file
preflight-about-preset-save = Save an order file as a preset, without what belongs to one merchant
preflight-about-preset-remove = Remove a preset; a built-in one is reset
preflight-examples-preset =
    pdesk preset list
    pdesk preset show point-of-sale > till.json
    pdesk preset save "Bakeries" till.json
preflight-examples-preset-save =
    pdesk preset save "Bakeries" till.json
    pdesk preset save point-of-sale till.json
    pdesk preset save "Our platform" shop.json --keep-website --keep-logo
preflight-arg-online = Ask the business registry and the service as well: state, who can sign, open orders, price packages
preflight-arg-website = Look at the merchant's website as well, as anybody could
preflight-arg-preset-name = Name of the preset
preflight-arg-preset-save-name = Name of the preset; the name of a built-in one edits that
preflight-arg-keep-website = Keep the website and its terms in the preset
preflight-arg-keep-logo = Keep the logo in the preset

# The form
preflight-presets = Preset
preflight-preset-is = Preset: { $name }
preflight-preset-edited = edited
preflight-preset-save = Save as preset…
preflight-preset-restore = Reset “{ $name }”
preflight-preset-remove = Remove “{ $name }”
preflight-preset-save-title = Save as preset
preflight-preset-save-text = Everything but what belongs to this merchant: number, name, account, and the login of a test site.
preflight-preset-name = Name of the preset
preflight-preset-replaces = There is a preset of this name; it will be replaced.
preflight-preset-keep-website = Keep the website and its terms
preflight-preset-keep-logo = Keep the logo
preflight-preset-save-button = Save preset
preflight-clash-head = { $count ->
    [one] The preset has another value for a field you filled in. Yours was kept.
   *[other] The preset has other values for { $count } fields you filled in. Yours were kept.
}
preflight-clash = { $field }: “{ $typed }”, preset “{ $preset }”
preflight-clash-replace = Replace { $field }
preflight-clash-all = Replace all
preflight-clash-none = Keep mine
preflight-clash-logo = a picture
preflight-draft-saved = Draft saved { $when }.
preflight-draft-unsaved = The draft could not be saved. This is tried again.
preflight-drafts = { $count ->
    [0] Drafts
    [one] 1 other draft
   *[other] { $count } other drafts
}
preflight-draft-another = Begin another order
preflight-draft-nameless = Draft without a name
preflight-fill = From the registry: { $text }
preflight-fill-all = { $count ->
    [one] Fill in the empty field the registry knows
   *[other] Fill in the { $count } empty fields the registry knows
}
preflight-hint-name = What customers see when they pay, without the form of company
preflight-hint-use-case = The right one spares the vendor a question
preflight-hint-website = The vendor looks at it; a site that is open is approved fastest
preflight-hint-terms = Required by law, and the most frequent cause of delay when missing
preflight-hint-test-url = Where the vendor can see the shop before it opens
preflight-hint-test-password = Sent with the order, and never kept on this computer
preflight-hint-turnover = A fair estimate is enough; without one the vendor asks
preflight-hint-share = Helps the vendor to judge the risk at once
preflight-ask = Check online
preflight-asking = Checking…
preflight-ask-note = Asks the business registry and the service: state, who can sign, open orders, price packages
preflight-look = Look at the website
preflight-looking = Looking…
preflight-look-note = Opens the website and its terms as anybody could: reachable, organization number on it
preflight-export = Export list
preflight-export-title = Export what may delay the order
preflight-export-file = before-you-send
preflight-exported = Saved { $path }
preflight-rule = The registry on signature: { $rule }
preflight-rule-together = By that rule nobody signs alone.
preflight-others = With signature or prokura, but no role the vendor recognises:
preflight-warnings = { $count ->
    [one] One thing may delay this order. Send it anyway?
   *[other] { $count } things may delay this order. Send it anyway?
}
preflight-logo-preview = Preview of the logo
preflight-logo-facts = { $format }, { $width } × { $height } pixels
preflight-logo-square = A square logo is shown best.
preflight-logo-convert = Convert to a PNG that fits
preflight-logo-make-square = Make it square
preflight-logo-working = Working on the picture…
preflight-logo-unusable = The picture cannot be read: { $reason }

preflight-open-elsewhere-fix = It was not made here. Find out whether it is this order before a second one is sent.
