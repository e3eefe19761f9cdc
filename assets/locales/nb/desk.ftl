# Skrivebordet: det som hindrer at en kommando blir utført.
desk-reason = { $reason }
desk-broken-off = En feil i dette programmet avbrøt dette.
desk-no-data-dir = Datamappen { $path } kan ikke opprettes.
desk-no-threads = Programmet kunne ikke starte bakgrunnsarbeidet sitt.
desk-nothing-open = Ingen profil er åpen.
desk-nothing-open-next = Åpne eller legg til en profil først.
desk-opening-cancelled = Åpningen av profilen ble avbrutt.
desk-sandbox-failed = Sandkassen kunne ikke starte.
desk-sandbox-failed-next = Velg en annen port, eller lukk programmet som bruker den.
desk-order-not-sent = Avbrutt. Bestillingen ble ikke sendt.
desk-order-cancelled = Avbrutt mens bestillingen var underveis, så den kan finnes.
desk-order-unknown-next = Send den på nytt: Den går med samme nøkkel og kan ikke bli til to bestillinger.
desk-order-rejected = Bestillingen med nøkkel { $key } ble avvist før, og samme nøkkel får samme svar.
desk-order-rejected-next = Rett bestillingen og send den med en annen nøkkel.
