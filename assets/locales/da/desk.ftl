# Skrivebordet: det, der forhindrer, at en kommando bliver udført.
desk-reason = { $reason }
desk-broken-off = En fejl i dette program afbrød dette.
desk-no-data-dir = Datamappen { $path } kan ikke oprettes.
desk-no-threads = Programmet kunne ikke starte sit baggrundsarbejde.
desk-nothing-open = Ingen profil er åben.
desk-nothing-open-next = Åbn eller tilføj en profil først.
desk-opening-cancelled = Åbningen af profilen blev afbrudt.
desk-stopped = Stoppet, før det var færdigt.
desk-sandbox-failed = Sandkassen kunne ikke starte.
desk-sandbox-failed-next = Vælg en anden port, eller luk det program, der bruger den.
desk-order-not-sent = Afbrudt. Bestillingen blev ikke sendt.
desk-order-cancelled = Afbrudt, mens bestillingen var undervejs, så den kan findes.
desk-order-unknown-next = Send den igen: Den sendes med samme nøgle og kan ikke blive til to bestillinger.
desk-order-held = En anden bestilling til samme forretning, produkt og navn blev sendt { $day } og kan findes, så denne blev ikke sendt.
desk-order-held-why = Der kom ikke noget brugbart svar på bestillingen med nøgle { $key }.
desk-order-held-before-why = En ældre version af programmet sendte præcis den samme bestilling, med nøgle { $key }, under en profil, der ikke er åben eller er fjernet.
desk-order-held-next = Send den igen, som den var (den sendes med samme nøgle), eller se efter den i listen over bestillinger. Bestil først derefter også denne (--order-again).
desk-order-rejected = Bestillingen med nøgle { $key } blev afvist før, og samme nøgle får samme svar.
desk-order-rejected-next = Ret bestillingen, og send den med en anden nøgle.
desk-name-empty = Giv det et navn.
desk-sync-running = Disse betalingssteder bliver allerede opdateret.
desk-sync-running-next = Vent på den opdatering, eller afbryd den først.
desk-nothing-watched = Det vides ikke, hvilke forretninger der skal følges.
desk-nothing-watched-next = Tilføj deres organisationsnumre én gang; de huskes.

# Hvem profilen tilhører
desk-other-client = { $name } har nøgler fra en anden klient end før, derfor er intet bestilt.
desk-other-client-why = Bestillinger og betalingssteder for den forrige klient ({ $former }) er gemt her, og det vides ikke, om begge er samme partner.
desk-other-client-next = Sig, om det er samme partner: åbn profilen i vinduet, eller kør: pdesk profile partner "{ $name }" --same (eller --other).
desk-order-key-taken-next = En anden version af programmet har sendt denne bestilling, og listen over bestillinger viser ikke, hvilken det er. Se på forretningens bestillinger på oversigten; intet andet er sendt.
desk-job-put-back = Fortryd en ændring
desk-put-back-changed = Det er ændret igen siden da og bliver, som det er.
