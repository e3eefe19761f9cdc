# What a person set aside: findings that are accepted or snoozed, and what is done or put off on the page of today.

aside-job = Set aside
aside-accepted = Accepted
aside-snoozed = Snoozed
aside-head-set-aside = Set aside
aside-head-until = Until
aside-head-why = Reason
aside-head-person = By
aside-head-at = On

# pdesk
aside-about-accept = Accept findings: they leave the list and the exit code until they change
aside-about-snooze = Snooze findings: they leave the list and the exit code until a day, or until they change
aside-about-take-back = Take back that findings were accepted or snoozed
aside-examples-accept =
    pdesk audit accept 123456 --reason "Goods are handed over at once"
    pdesk audit accept 918713867 --only direct-capture --reason "Agreed with the vendor in May"

    An accepted finding comes back when the sales unit or the policy changes. “pdesk audit --all” shows it.
aside-examples-snooze =
    pdesk audit snooze 123456 --until 2026-12-15
    pdesk audit snooze --only duplicate-name --until 14d --reason "The chain renames its shops"
aside-examples-take-back =
    pdesk audit take-back 123456
    pdesk audit take-back --only duplicate-name
aside-arg-all = Also show findings that were accepted or snoozed; they do not count for the exit code
aside-arg-reason = Why, for whoever looks next
aside-arg-until = The day on which they come back: 2026-12-15, or 7d for seven days from now
aside-arg-ids = Findings about these sales units and merchants; without, all of the policies of --only
aside-until-wrong = “{ $text }” is not a day in the future.
aside-until-rule = Write 2026-12-15, or how long from now: 7d.
aside-which = Which findings? Name sales units or merchants, or a policy with --only.
aside-no-reason = Say why the findings are accepted: --reason "…".
aside-none-of = There is no such finding about { $id }.
aside-none = There is no such finding.
aside-more = { $count ->
    [one] One more finding is accepted or snoozed.
   *[other] { $count } more findings are accepted or snoozed.
} “pdesk audit --all” shows them.
aside-said-accepted = { $count ->
    [one] One finding accepted.
   *[other] { $count } findings accepted.
}
aside-said-snoozed = { $count ->
    [one] One finding snoozed.
   *[other] { $count } findings snoozed.
}
aside-said-taken-back = { $count ->
    [one] One finding taken back.
   *[other] { $count } findings taken back.
}

# The window
aside-accept = Accept…
aside-snooze = Snooze…
aside-take-back = Take back
aside-accept-title = { $count ->
    [one] Accept one finding
   *[other] Accept { $shown } findings
}
aside-snooze-title = { $count ->
    [one] Snooze one finding
   *[other] Snooze { $shown } findings
}
aside-accept-text = They leave the list and the badge. One comes back when the sales unit or the policy changes.
aside-snooze-text = They leave the list and the badge until that day, or until they change.
aside-reason = Reason
aside-reason-needed = Say why, so that the next person need not ask.
aside-reason-hint = Whoever looks next reads it.
aside-reason-optional = Reason, if there is one
aside-accept-now = Accept
aside-snooze-now = Snooze
aside-tomorrow = Tomorrow
aside-monday = Next Monday
aside-on-day = On a day
aside-day = Day
aside-day-hint = For example { $day }
aside-day-wrong = This is not a day in the future.
aside-show = Set aside { $shown }
aside-show-tip = Shows the findings that were accepted or snoozed, in place of those that are left
aside-until-day = Snoozed until { $day }
aside-by = { $person }, { $when }
aside-when = { $when }
aside-nothing = Nothing is set aside
aside-nothing-text = Findings that you accept or snooze stand here, and can be taken back.
aside-all-done = { $count ->
    [one] Nothing is left: one finding is accepted or snoozed
   *[other] Nothing is left: { $shown } findings are accepted or snoozed
}
aside-all-done-text = They come back when they change; snoozed ones also on their day.
aside-group-count = { $count ->
    [one] one finding
   *[other] { $shown } findings
}
aside-fold = Collapse
aside-unfold = Expand
aside-fold-all = Collapse all
aside-unfold-all = Expand all
aside-letter = { $count ->
    [one] Write to the merchant…
   *[other] Write to { $shown } merchants…
}
aside-letter-title = { $count ->
    [one] One message to a merchant
   *[other] { $shown } messages to merchants
}

# A message to a merchant about what a policy found
aside-mail-subject = { $title }: { $merchant }
aside-mail-greeting = Hello,
aside-mail-opening = { $count ->
    [one] We went through the settings of the sales units of { $merchant }. “{ $title }” concerns this one:
   *[other] We went through the settings of the sales units of { $merchant }. “{ $title }” concerns these { $count }:
}
aside-mail-opening-merchant = We went through what the business registry and Vipps MobilePay say of { $merchant }. This is about “{ $title }”:
aside-mail-unit = - MSN { $msn }, { $name }: { $what }
aside-mail-what = { $field } is { $found }, and we expect { $wanted }.
aside-mail-closing = Please answer this email: is it as you want it, or should it be changed?
aside-mail-regards = Kind regards

# Today
aside-later = Later
aside-later-tip = S: puts it off until tomorrow, next Monday or a day
aside-later-title = Later: { $what }
aside-later-text = It comes back on that day, or as soon as something changes about it.
aside-later-now = Put off
aside-done-toast = Done: { $what }
aside-later-toast = Put off until { $day }: { $what }
aside-accepted-toast = { $count ->
    [one] One finding is accepted
   *[other] { $shown } findings are accepted
}
aside-snoozed-toast = { $count ->
    [one] One finding is snoozed until { $day }
   *[other] { $shown } findings are snoozed until { $day }
}
aside-taken-back-toast = { $count ->
    [one] One finding is back in the list
   *[other] { $shown } findings are back in the list
}
