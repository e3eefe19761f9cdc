# vendor: what the vendor changed, and what follows for merchants, letters and lists.

# MobilePay becomes Vipps.
vendor-brand-open = MobilePay becomes Vipps…
vendor-brand-title = { $count ->
    [one] MobilePay becomes Vipps: one merchant
   *[other] MobilePay becomes Vipps: { $shown } merchants
}
vendor-brand-none = None of these sales units is of a merchant in Denmark or Finland. Nothing changes for the others.
vendor-brand-left-out = { $count ->
    [one] One sales unit is left out: it is not of a merchant in Denmark or Finland.
   *[other] { $count } sales units are left out: they are not of merchants in Denmark or Finland.
}
vendor-brand-rule = The change is on 2027-01-12, by the calendar of the merchant's country. Allow-lists need the new address before that day.
vendor-day-rule = Write it as 2027-01-12.
vendor-market-unknown = “{ $market }” is not a market. Markets are NO, DK and FI.
vendor-head-msns = MSNs
vendor-head-brand = Brand
vendor-head-old-host = Payment page until then
vendor-head-new-host = Payment page from 2027-01-12
vendor-merchants-summary = { $count ->
    [one] One merchant, of a kept fleet of { $units } sales units.
   *[other] { $count } merchants, of a kept fleet of { $units } sales units.
}
vendor-about-merchants = List the merchants of the kept fleet, by country, with what the change of brand means for them
vendor-examples-merchants =
    pdesk merchants --market DK,FI
    pdesk merchants --market DK,FI --out merchants.xlsx
    pdesk merchants --market DK --on 2027-01-12
vendor-arg-market = Only merchants of these countries: NO, DK, FI
vendor-arg-merchants-on = Tell the brand of that day, such as 2027-01-12; without it today's
vendor-arg-brand-change = Write about MobilePay becoming Vipps: to every kept merchant in Denmark and Finland, or to those of these MSNs
vendor-arg-on = Write as of that day, such as 2027-01-12: Vipps or MobilePay goes by it; without it today

# MobilePay on a merchant's website.
vendor-site-host-moves = The website has { $old }. The landing pages move to { $new } on 2027-01-12, in { $days ->
    [one] one day
   *[other] { $days } days
}.
vendor-site-host-moves-fix = Ask the merchant to add { $new } to every list of allowed addresses before that day, and to keep { $old } until then.
vendor-site-host-moved = The website has { $old }, but the landing pages moved to { $new } on 2027-01-12. Where only the old address is allowed, payments can fail.
vendor-site-host-moved-fix = Ask the merchant to replace it with { $new }.
vendor-site-host-ready = The website has { $new } beside { $old }: it is ready for 2027-01-12.
vendor-site-host-left = The website still has { $old } beside { $new }. It has not been needed since 2027-01-12.
vendor-site-host-left-fix = The merchant can take { $old } out.
vendor-site-other-hosts = The website has other addresses of MobilePay: { $hosts }. What becomes of them on 2027-01-12 is not known.
vendor-site-other-hosts-fix = Open them, and ask your partner manager if the merchant depends on one.
vendor-site-names = The website says MobilePay.
vendor-site-logo = The website has a picture with MobilePay in its name.
vendor-site-names-and-logo = The website says MobilePay, and has a picture with it in its name.
vendor-site-names-until = It becomes Vipps in Denmark and Finland on 2027-01-12, in { $days ->
    [one] one day
   *[other] { $days } days
}: the merchant has to change texts and logos by then.
vendor-site-names-now = It has been Vipps in Denmark and Finland since 2027-01-12: texts and logos have to be changed.

# Checkout was sold.
vendor-checkout-sold = Checkout was sold to Kustom in June 2026. Whether the vendor still takes orders of it is not known; merchants who have it get their keys from the new owner.
vendor-checkout-sold-fix = Ask your partner manager before you send it. For payments on a website, Online payments is the product that stays.

# Checks and category are per unit.
vendor-kinds-mixed = The purpose speaks of different kinds of sale: { $words }. The vendor checks every sales unit by itself, and each has one merchant category.
vendor-kinds-mixed-fix = Ask the merchant whether they belong together. If not, order a sales unit for each.
