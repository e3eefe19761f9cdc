# Siden med det, der har brug for dig.

today-action = Gå til I dag
today-section = I dag
today-nothing = Intet venter på dig.
today-count = { $count ->
    [one] Én ting venter på dig.
   *[other] { $count } ting venter på dig.
}
today-keys = ↑ ↓ vælger, Enter gør det, der står på knappen, E er færdig, S er senere.
today-empty = Alt er gjort
today-empty-text = Bestillinger, der udløber eller er gået i stå, fund, ændringer og opdateringer, der mislykkedes, kommer her. Opdater bestillingerne og betalingsstederne, og kør kontrollen for at se, hvad der er nyt.
today-show = Vis
today-done = Færdig
today-done-tip = E: færdig. Det kommer kun tilbage, når noget ændrer sig; Ctrl+Z fortryder.
today-changes = { $count ->
    [one] Ét betalingssted er ændret
   *[other] { $shown } betalingssteder er ændret
}
today-changes-since = siden du sidst så efter
today-units-failed = { $count ->
    [one] Ét betalingssted blev ikke hentet
   *[other] { $shown } betalingssteder blev ikke hentet
}
today-sync-failed = Opdateringen mislykkedes
today-policy = Regel ikke overholdt
today-findings = { $count ->
    [one] ét fund
   *[other] { $shown } fund
}{ $merchants ->
    [0] {""}
    [one] , én forretning
   *[other] , { $merchants-shown } forretninger
}
