# Skrivebordet: det som hindrer at en kommando blir utført.
desk-reason = { $reason }
desk-broken-off = En feil i dette programmet avbrøt dette.
desk-no-data-dir = Datamappen { $path } kan ikke opprettes.
desk-no-threads = Programmet kunne ikke starte bakgrunnsarbeidet sitt.
desk-nothing-open = Ingen profil er åpen.
desk-nothing-open-next = Åpne eller legg til en profil først.
desk-opening-cancelled = Åpningen av profilen ble avbrutt.
desk-stopped = Stoppet før det var ferdig.
desk-sandbox-failed = Sandkassen kunne ikke starte.
desk-sandbox-failed-next = Velg en annen port, eller lukk programmet som bruker den.
desk-order-not-sent = Avbrutt. Bestillingen ble ikke sendt.
desk-order-cancelled = Avbrutt mens bestillingen var underveis, så den kan finnes.
desk-order-unknown-next = Send den på nytt: Den sendes med samme nøkkel og kan ikke bli til to bestillinger.
desk-order-held = En annen bestilling for samme brukersted, produkt og navn ble sendt { $day } og kan finnes, så denne ble ikke sendt.
desk-order-held-why = Det kom ikke noe brukbart svar på bestillingen med nøkkel { $key }.
desk-order-held-before-why = En eldre versjon av programmet sendte akkurat den samme bestillingen, med nøkkel { $key }, under en profil som ikke er åpen eller er fjernet.
desk-order-held-next = Send den på nytt som den var (den sendes med samme nøkkel), eller se etter den i listen over bestillinger. Bestill først da denne i tillegg (--order-again).
desk-order-rejected = Bestillingen med nøkkel { $key } ble avvist før, og samme nøkkel får samme svar.
desk-order-rejected-next = Rett bestillingen og send den med en annen nøkkel.
desk-name-empty = Gi det et navn.
desk-sync-running = Disse salgsstedene oppdateres allerede.
desk-sync-running-next = Vent på den oppdateringen, eller avbryt den først.
desk-nothing-watched = Det er ikke kjent hvilke brukersteder som skal følges.
desk-nothing-watched-next = Legg til organisasjonsnumrene deres én gang; de huskes.

# Whose the profile is
desk-other-client = { $name } har nøkler fra en annen klient enn før, derfor er ingenting bestilt.
desk-other-client-why = Bestillinger og salgssteder for den forrige klienten ({ $former }) er lagret her, og det er ikke kjent om begge er samme partner.
desk-other-client-next = Si om det er samme partner: åpne profilen i vinduet, eller kjør: pdesk profile partner "{ $name }" --same (eller --other).
desk-order-key-taken-next = En annen versjon av programmet har sendt denne bestillingen, og listen over bestillinger viser ikke hvilken det er. Se på bestillingene til brukerstedet på tavlen; ingenting annet er sendt.
desk-job-put-back = Angre en endring
desk-put-back-changed = Det er endret igjen siden da, og blir som det er.
