# domain: policies, findings, advice and the messages to the partner manager.

audit-severity-info = Info
audit-severity-warning = Warning
audit-severity-error = Error

## Policies

audit-title-own = { $name }
audit-why-own = { $why }
audit-title-direct-capture = Direct capture
audit-why-direct-capture = Reserve capture is the vendor's recommendation, and the only capture type that ePayment supports (Checkout, which was sold to Kustom, was the same). Direct capture is for points of sale and goods delivered at once, and the vendor sets it after checks. Units that may use skipLandingPage, units named like a point of sale, and units for which a policy of your own asks for direct capture are left alone.
audit-title-landing-page = Point of sale without skipLandingPage
audit-why-landing-page = A till, a terminal or a vending machine has no display for the payer, so payments there must skip the landing page. The vendor allows it unit by unit. Points of sale are recognised by their names.
audit-title-login-named-shop = Login-only unit named like a shop
audit-why-login-named-shop = A unit for login alone refuses every payment (403, code 97). Named like a shop, it is soon used like one.
audit-title-duplicate-name = Units with the same name
audit-why-duplicate-name = People tell units apart by their names. Two alike within a merchant get mixed up in tills, reports and orders. Letter case, spaces and accents do not matter.
audit-title-merchant-gone = Merchant gone or changed in the business registry
audit-why-merchant-gone = A merchant that is deleted, bankrupt, wound up or converted loses its agreement; payments are then refused (code 37). Merchants are looked at once the registry was asked about them.
audit-title-unknown-setting = Settings the service left out
audit-why-unknown-setting = What the service does not say is unknown, which is not a no. Nobody can rely on it before it has been looked up.

## Reasons

audit-direct-capture = Payments are taken at once, though this does not look like a point of sale and no policy asks for direct capture.
audit-landing-page = The name says point of sale (“{ $word }”), but skipLandingPage is not allowed.
audit-landing-page-unknown = The name says point of sale (“{ $word }”), but the service did not say whether skipLandingPage is allowed.
audit-login-named-shop = The unit takes no payments, but its name says shop (“{ $word }”).
audit-duplicate-name = { $count } units of this merchant have this name. { $more ->
    [0] See also MSN { $others }.
   *[other] See also MSN { $others } and { $more } more.
}
audit-settings-unknown = { $count ->
    [one] The service left out one value: { $fields }.
   *[other] The service left out { $count } values: { $fields }.
}
audit-merchant-deleted = The merchant is deleted from the business registry.
audit-merchant-deleted-on = The merchant was deleted from the business registry on { $date }.
audit-merchant-removed = The merchant was removed from the business registry for legal reasons.
audit-merchant-removed-on = The merchant was removed from the business registry for legal reasons; it was deleted on { $date }.
audit-merchant-unknown = The business registry knows neither a unit nor a sub-unit with this number.
audit-merchant-bankrupt = The merchant is bankrupt.
audit-merchant-forced = The merchant is under compulsory dissolution.
audit-merchant-winding-up = The merchant is being wound up.
audit-merchant-reconstruction = The merchant is in reconstruction.
audit-merchant-reconstruction-since = The merchant has been in reconstruction since { $date }.
audit-merchant-foreign-insolvency = The merchant is subject to insolvency proceedings abroad.
audit-merchant-remark = The business registry remarks: { $remark }.
audit-merchant-form = The form of organization was { $former } and is { $form } now.
audit-merchant-renamed = The service says “{ $name }”, the business registry “{ $registered }”.
audit-differs = { $field }: { $found }, but should be { $wanted }.
audit-unknown = { $field }: the service did not say, so nobody knows whether it is as it should be.
audit-not-fetched = The details were never fetched, so nobody knows whether they are as they should be.
audit-listed-gone = The unit is on the list, but no longer visible to this partner.
audit-listed-absent = The unit is on the list, but not in the fleet.

## Who can change it, and how

audit-advice-direct-capture = Ask whether the merchant has a reason for direct capture. If not, the vendor changes it at your partner manager's request. If so, write a policy that expects it.
audit-advice-capture-type = Only the vendor changes the capture type, at your partner manager's request; direct capture needs compliance checks. A unit has one capture type: whoever needs both needs two units.
audit-advice-landing-page = The vendor allows it unit by unit, at your partner manager's request. A new unit gets it when its product order says “POS integration in physical store”.
audit-advice-look-up = Look in the portal under “Utvikler” (the merchant must add you as a user), or make a test payment of 2 NOK.
audit-advice-payments = Order a payment product for it: send a product order, or let the merchant order one in the portal. Otherwise ask for a name that says what it is for.
audit-advice-name = No API changes the name of a unit. The merchant asks the vendor for another one, or a new unit is ordered under a name of its own.
audit-advice-merchant = A unit never moves to another organization number. A new legal entity needs an agreement and units of its own: send a product order.
audit-advice-recurring = Send a product order with recurring payments, or let the merchant order it in the portal. The vendor makes further checks.
audit-advice-account = The account must belong to the organization that owns the unit. The merchant asks the vendor to change it.
audit-advice-capture-norway = Norwegian units always have this, whatever the service says. Leave them out of the policy.
audit-advice-vendor = Only the vendor changes this setting, at your partner manager's request.
audit-advice-merchant-gone = The vendor closes its units. Ask the merchant who carries on the business; a new legal entity signs an agreement and orders units of its own.
audit-advice-merchant-unknown = Check the number with the merchant. If it is right, look again in some days: new organizations take a while to show up.
audit-advice-merchant-remark = Ask the merchant whether this is being put right.
audit-advice-merchant-ending = Speak with the merchant or the administrator of the estate before anything is changed or ordered.
audit-advice-merchant-form = Ask the merchant whether its agreement still holds. A new legal entity needs an agreement and units of its own.
audit-advice-merchant-renamed = Nothing is wrong with payments. The merchant may ask the vendor to take over the new name.
audit-advice-sync = Sync the fleet; the unit's own row says why its details are missing.
audit-advice-gone = Ask the merchant whether it was closed or moved to another partner. If neither is right, ask the vendor to connect it again.
audit-advice-absent = Check the number. If it is right, the unit is inactive or not connected to this partner: the merchant orders the change of partner.

## Files

audit-file-at = The policies cannot be read: line { $line }, column { $column }.
audit-file-next = Put it right and try again.
audit-file-syntax = This is not TOML: { $detail }.
audit-file-twice = This key is given twice.
audit-file-unknown-key = There is no key “{ $key }” here.
audit-file-unknown-key-near = There is no key “{ $key }” here. Did you mean “{ $near }”?
audit-file-unknown-word = “{ $word }” is not one of the words allowed here.
audit-file-unknown-word-near = “{ $word }” is not one of the words allowed here. Did you mean “{ $near }”?
audit-file-allowed = Allowed here: { $words }.
audit-file-type-flag = Write true or false here, without quotation marks.
audit-file-type-text = Write a text in quotation marks here.
audit-file-type-table = Write a table here: keys and values in braces, or under a heading in brackets.
audit-file-type-list = Write the name of a file in quotation marks here, or a list of units in brackets.
audit-file-type-merchant = A merchant is a text such as “NO 311122339”, or a table with scheme and id.
audit-file-one-bracket = A policy begins with two brackets: [[policy]].
audit-file-no-name = A policy needs a name.
audit-file-name-twice = Two policies are called “{ $name }”.
audit-file-name-of-built-in = “{ $name }” is the name of a built-in policy. To change that one, write built_in = "{ $name }".
audit-file-one-rule = A policy has exactly one of must, expected and built_in.
audit-file-must-empty = The policy demands nothing: name at least one value under must.
audit-file-units-without-must = The key units says for which units must holds; without must it means nothing.
audit-file-no-msn = A listed unit needs its msn.
audit-file-list-elsewhere = The list “{ $file }” is a file of its own, which cannot be read from here.
audit-file-list-inline = Import the policy as a file from its folder, or write the units into it: expected = [ {"{"} msn = "123456", capture_type = "ReserveCapture" {"}"} ].
audit-file-about =
    Policies: which sales units must have what. Lines that begin with # are comments.

    Each policy begins with [[policy]] and has a name, which no other has. Besides:
      why = "…"              why it exists, in your own words
      severity = "warning"   error, warning or info
      enabled = true         false: the policy is not used

    Then one of three:
    1. [policy.must]: the values units must have. Keys: { $keys }.
       Flags are true or false; a capture type is "ReserveCapture", "DirectCapture" or "NotApplicable".
       The table [policy.units] says which units. All of its lines must match; without it, every unit is meant:
         tags = ["kasse"]               one of these tags, on the unit or its merchant
         names = ["*kasse*", "POS ?"]   the whole name, * for any text, ? for one character
         merchants = ["NO 311122339"]   one of these merchants
         markets = ["NO"]               NO, DK or FI
    2. expected = "units.csv": a list beside this file, with a column msn and columns named as the keys above.
       Or the units themselves: expected = [ {"{"} msn = "123456", capture_type = "ReserveCapture" {"}"} ]
    3. built_in = "…": one of the policies that come with the program, to change its severity or switch it off.

## The message to the partner manager

audit-mail-subject = { $count ->
    [one] Change of settings: one sales unit
   *[other] Change of settings: { $count } sales units
}
audit-mail-greeting = Hello,
audit-mail-opening = { $count ->
    [one] please have the settings of this sales unit changed.
   *[other] please have the settings of these { $count } sales units changed.
}
audit-mail-group = { $field }: { $wanted }
audit-mail-point-of-sale = They are points of sale: devices without a display for the payer (POS integration in physical store).
audit-mail-direct = Reason for direct capture: (please fill in what is sold, and when it is delivered)
audit-mail-direct-because = Reason for direct capture: { $ground }
audit-mail-unit = - MSN { $msn }, { $name } – { $merchant }, { $id }: { $found } now, { $wanted } wanted
audit-mail-closing = Please tell us when it is done, or what you need from us or the merchants.
audit-mail-regards = Best regards
