# The page of what needs a hand.

today-action = Go to Today
today-section = Today
today-nothing = Nothing needs you.
today-count = { $count ->
    [one] One thing needs you.
   *[other] { $count } things need you.
}
today-keys = ↑ ↓ choose, Enter does what the button says, E is done, S is later.
today-empty = All is done
today-empty-text = Orders that expire or are stuck, findings, changes and failed syncs come here. Refresh the orders, sync and audit to see what is new.
today-show = Show
today-done = Done
today-done-tip = E: done. It comes back only when something changes about it; Ctrl+Z undoes it.
today-changes = { $count ->
    [one] One sales unit changed
   *[other] { $shown } sales units changed
}
today-changes-since = since you last looked
today-units-failed = { $count ->
    [one] One sales unit was not fetched
   *[other] { $shown } sales units were not fetched
}
today-sync-failed = Sync failed
today-policy = Policy not met
today-findings = { $count ->
    [one] one finding
   *[other] { $shown } findings
}{ $merchants ->
    [0] {""}
    [one] , one merchant
   *[other] , { $merchants-shown } merchants
}
