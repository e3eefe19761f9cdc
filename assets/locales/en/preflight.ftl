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
preflight-account-belongs-fix = If in doubt, ask for the bank's confirmation. Another's account is refused.
preflight-purpose-thin = The purpose says too little of what is sold. A thin description is a common cause of delay.
preflight-purpose-fix = Say which goods or services are sold, to whom, and how they are delivered.
preflight-purpose-marketplace = “{ $word }”: the vendor declines marketplaces, where others sell through the merchant.
preflight-purpose-marketplace-fix = If the merchant sells its own goods only, say that instead. Otherwise ask the partner manager first.
preflight-purpose-crowdfunding = “{ $word }”: the vendor declines crowdfunding.
preflight-purpose-crowdfunding-fix = If people pay for goods or services, say which. Otherwise ask the partner manager first.
preflight-fix-logo = Let the app convert or resize it, or choose another picture.
preflight-fix-check-digit = Compare it with the merchant's papers: probably a digit is wrong.
preflight-fix-terms = Ask the merchant for it. Terms of sale are required by law where the website is a sales channel.
preflight-fix-not-carried = Send the order with a profile of the Management API, or leave it as it is.
preflight-fix-mcc = Search for the trade by name.
preflight-fix-package = Read the price packages and choose one.
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
preflight-registry-forced = { $name } is being dissolved by force.
preflight-registry-winding-up = { $name } is being wound up.
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
preflight-open-unsure = An order for this merchant and product may have gone out: { $name }. Its outcome is not known.
preflight-open-nameless = without a name
preflight-open-fix = Use its link, or delete it before ordering again. A second unit needs a name of its own.
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
preflight-site-number = The organization number stands on the website.
preflight-site-no-number = The organization number was not found on the website. The vendor wants to see it there.
preflight-site-no-number-fix = Ask the merchant to put it at the foot of the page. It may also stand on a page that was not looked at.
preflight-site-no-address = it is no web address.
preflight-site-https = { $address } is not https.
preflight-site-login = the address holds a user name or password.
preflight-site-not-public = { $host } leads to a private address, and is not looked at.
preflight-site-unknown-host = the name { $host } is not known.
preflight-site-unreachable = no connection ({ $reason }).
preflight-site-slow = it took too long.
preflight-site-redirects = it sends on more than { $most } times.
preflight-site-redirect-nowhere = it sends on to no address.
