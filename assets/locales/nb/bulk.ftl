# Bestillinger fra fil: hvor de står, og kjøringene som sender dem.

# Hvor en rad står
bulk-state-planned = Ikke sendt
bulk-state-sent = Underveis
bulk-state-confirmed = Bestilt
bulk-state-rejected = Avvist
bulk-state-unknown = Ukjent
bulk-state-skipped = Hoppet over

# Hvorfor en rad hoppes over
bulk-skip-invalid = { $count ->
    [one] Noe i linjen kan ikke brukes.
   *[other] { $count } ting i linjen kan ikke brukes.
}
bulk-skip-duplicate = Rad { $line } i filen gjelder samme brukersted, produkt og navn.
bulk-skip-already-ordered = Det er bestilt før, og den lenken virker fortsatt.
bulk-skip-may-exist = En bestilling for samme brukersted, produkt og navn er sendt og kan finnes. Finn ut av det først: Send filen dens på nytt.
bulk-skip-excluded = Utelatt for hånd.
bulk-skip-not-failed = Bare rader som feilet, sendes denne gangen.

# Steder
bulk-remark-column = Kolonne { $column } ({ $head }): { $message }
bulk-remark-bare-column = Kolonne { $column }: { $message }
bulk-remark-field = { $field }: { $message }
bulk-vendor-field = { $field }: { $what }.

# Det som gikk galt
bulk-lost-next = Send filen på nytt: Raden går med samme nøkkel og kan ikke bli til to bestillinger.
bulk-absent = Den er ikke blant bestillingene tjenesten lister opp, så den ser ikke ut til å finnes. Den kan sendes på nytt.
bulk-several = { $count ->
    [one] Én bestilling i tjenestens liste kan være denne, men andre kan også være den.
   *[other] { $count } bestillinger i tjenestens liste kan være denne.
}
bulk-several-next = Åpne lenkene for å se hvilken som er hvilken, eller send filen på nytt: Raden går med samme nøkkel.
bulk-cannot-look = Det kom ikke noe svar, og tjenestens liste over bestillinger kunne ikke spørres om bestillingen finnes.
bulk-cancelled-on-the-way = Stoppet mens bestillingen var underveis, så den kan finnes.
bulk-differs = Linjen gir nå en annen bestilling enn den som ble sendt og kan finnes.
bulk-differs-next = Sett linjen tilbake slik den var, og send filen på nytt, eller let etter bestillingen i listen.
bulk-taken-over = Et annet program har begynt å sende denne filen.
bulk-taken-over-next = La det bli ferdig, og send filen på nytt for å se hvordan hver rad endte.
