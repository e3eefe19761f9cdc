# Siden med det som trenger en hånd.

today-action = Gå til I dag
today-section = I dag
today-nothing = Ingenting venter på deg.
today-count = { $count ->
    [one] Én ting venter på deg.
   *[other] { $count } ting venter på deg.
}
today-keys = ↑ ↓ velger, Enter gjør det som står på knappen, E er ferdig, S er senere.
today-empty = Alt er gjort
today-empty-text = Bestillinger som utløper eller står fast, funn, endringer og oppdateringer som feilet, kommer hit. Oppdater bestillingene og salgsstedene, og kjør kontrollen, for å se hva som er nytt.
today-show = Vis
today-done = Ferdig
today-done-tip = E: ferdig. Det kommer tilbake bare når noe endrer seg; Ctrl+Z angrer.
today-changes = { $count ->
    [one] Ett salgssted er endret
   *[other] { $shown } salgssteder er endret
}
today-changes-since = siden du så sist
today-units-failed = { $count ->
    [one] Ett salgssted ble ikke hentet
   *[other] { $shown } salgssteder ble ikke hentet
}
today-sync-failed = Oppdateringen feilet
today-policy = Regel brutt
today-findings = { $count ->
    [one] ett funn
   *[other] { $shown } funn
}{ $merchants ->
    [0] {""}
    [one] , ett brukersted
   *[other] , { $merchants-shown } brukersteder
}
