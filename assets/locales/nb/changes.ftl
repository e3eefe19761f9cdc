# ui: synkroniseringen i vinduet, historikken til et salgssted, og hva som er endret.

## Hvor langt en jobb er kommet
changes-rate-minute = {$rate}/min
changes-seconds = {$seconds} s
changes-waits-pace = Tjenesten ba om en pause: {$time}
changes-waits-pace-soon = Tjenesten ba om færre forespørsler
changes-waits-service = Tjenesten er utilgjengelig og ba om en pause: {$time}
changes-waits-service-soon = Tjenesten er utilgjengelig akkurat nå
changes-waits-slow = Svarene tar lengre tid enn før, så det spørres om færre om gangen
changes-parallel-of = {$count} av {$allowed} samtidige forespørsler
changes-no-waits = {$told} · ingen venting
changes-ago-now = nettopp
changes-ago-minutes = for {$count} min siden
changes-ago-hours = for {$count} t siden
changes-ago-days = { $count ->
    [one] for 1 dag siden
   *[other] for {$count} dager siden
}

## De lagrede salgsstedene og synkroniseringen
changes-age = Sjekket {$ago}.
changes-age-partly = Siste oppdatering ble ikke ferdig ({$ago}).
changes-age-unknown = Ikke hentet ennå.
changes-reading = Leser det som er lagret på denne maskinen …
changes-empty-title = Ingen salgssteder på denne maskinen ennå
changes-empty-text = En oppdatering henter hvert salgssted disse nøklene når, og tar vare på dem her. Fra da av er de på plass med en gang du åpner vinduet, og bare det som er gammelt, hentes på nytt.
changes-empty-syncing-text = Salgsstedene dukker opp her etter hvert som de hentes. Ingenting går tapt om du lukker vinduet: neste oppdatering fortsetter der denne stoppet.
changes-empty-partner-text = Partner API kan ikke liste opp salgssteder. Oppgi organisasjonsnumrene til brukerstedene dine én gang, så hentes salgsstedene deres fra da av.
changes-sync-stop = Stopp oppdateringen
changes-sync-more = Flere måter å oppdatere på
changes-sync-hour = Oppdater salgssteder eldre enn en time
changes-sync-day = Oppdater salgssteder eldre enn et døgn
changes-sync-all = Oppdater alle salgssteder
changes-sync-retry = { $count ->
    [0] Prøv de som feilet, igjen
    [one] Prøv det ene som feilet, igjen
   *[other] Prøv de {$shown} som feilet, igjen
}
changes-sync-merchants = Sjekk brukerstedene i Enhetsregisteret
changes-merchants-checked = Alle brukerstedene er sjekket i Enhetsregisteret
changes-syncing = Oppdaterer
changes-synced = { $seconds ->
    [0] Salgsstedene er oppdatert
   *[other] Salgsstedene er oppdatert, på {$seconds} s
}
changes-sync-stopped = Oppdateringen ble stoppet. Det som er hentet, er lagret, og neste oppdatering fortsetter der.
changes-count-total = { $count ->
    [one] {$shown} salgssted
   *[other] {$shown} salgssteder
}
changes-count-fetched = { $count ->
   *[other] {$shown} hentet
}
changes-count-reused = { $count ->
   *[other] {$shown} fortsatt ferske
}
changes-count-failed = { $count ->
   *[other] {$shown} feilet
}
changes-count-hidden = { $count ->
   *[other] {$shown} ikke synlige
}
changes-count-changed = { $count ->
   *[other] {$shown} nye eller endret
}
changes-see = { $count ->
    [one] Se endringen
   *[other] Se de {$shown} endringene
}
changes-dismiss = Lukk
changes-sheet-fleet = Alle {$count}
changes-sheet-look-up = Oppslag {$count}

## Brukerstedene som hentes der salgsstedene ikke kan listes opp
changes-watched-open = Brukersteder som hentes…
changes-watched-title = Brukersteder som hentes
changes-watched-lead = Partner API kan ikke liste opp salgssteder, men oppgir dem for ett brukersted om gangen. Salgsstedene til brukerstedene du oppgir her, blir hentet.
changes-watched-field = Organisasjonsnumre
changes-watched-hint = Lim dem inn slik du har dem: ett eller mange, en kolonne eller en hel e-post
changes-watched-strange = { $count ->
    [one] Én ting her er ikke et organisasjonsnummer, og tas ikke med
   *[other] {$count} ting her er ikke organisasjonsnumre, og tas ikke med
}
changes-watched-add = { $count ->
    [0] Legg til brukersteder
    [one] Legg til 1 brukersted
   *[other] Legg til {$shown} brukersteder
}
changes-watched-count = { $count ->
    [0] Ingen brukersteder ennå
    [one] 1 brukersted
   *[other] {$shown} brukersteder
}
changes-watched-units = { $count ->
    [one] 1 salgssted
   *[other] {$shown} salgssteder
}
changes-watched-remove = Fjern {$name}
changes-watched-removed = { $name } hentes ikke lenger.
changes-watched-sync = Oppdater disse brukerstedene

## Det som er husket om et salgssted
changes-not-visible = Ikke synlig siden {$when}
changes-causes = Tjenesten viser ikke lenger dette salgsstedet. Det som er kjent, er tatt vare på. Sannsynlige årsaker:
changes-findings = Funn
changes-findings-all = Åpne kontrollen
changes-own-words = Etiketter og notat
changes-tag-field = Ny etikett
changes-tag-hint = For eksempel: pilot
changes-tag-add = Legg til etikett
changes-tag-remove = Fjern etiketten {$tag}
changes-tag-of-merchant = En etikett på brukerstedet
changes-note = Notat
changes-note-of-merchant = Notat på brukerstedet
changes-note-write = Skriv et notat
changes-note-edit = Endre notatet
changes-note-save = Lagre notatet
changes-history = Historikk
changes-history-more = { $count ->
    [one] Vis 1 til
   *[other] Vis {$count} til
}
changes-first-seen = Først sett
changes-last-seen = Sist sett
changes-kind-added = Ny
changes-kind-gone = Borte
changes-kind-back = Tilbake
changes-kind-changed = Endret
changes-registry-kept = Status
changes-registry-asked = Sjekket i Enhetsregisteret

## Rommet for endringer
changes-lead = Hva som kom, forsvant og ble endret, mellom to oppdateringer eller to datoer.
changes-between = Fra {$from} til {$to}.
changes-from-beginning = begynnelsen
changes-to-now = nå
changes-period = Sammenlign
changes-preset-last = Siden siste oppdatering begynte
changes-preset-week = Siste 7 dager
changes-preset-30 = Siste 30 dager
changes-preset-month = Denne måneden
changes-preset-syncs = To oppdateringer
changes-preset-dates = To datoer
changes-preset-given = Den oppdateringen
changes-sync-of = {$when}, {$changed} nye eller endret
changes-older-sync = Eldre oppdatering
changes-newer-sync = Nyere oppdatering
changes-from-date = Fra
changes-to-date = Til og med
changes-no-date = År-måned-dag
changes-choose-title = Velg to tidspunkter
changes-choose-text = Det er ikke noe å sammenligne ennå: velg to oppdateringer eller to datoer over, den eldste først.
changes-loading = Leser hva som er endret …
changes-search = Søk i endringene
changes-chip-added = Nye {$count}
changes-chip-gone = Borte {$count}
changes-chip-back = Tilbake {$count}
changes-chip-changed = Endret {$count}
changes-open-unit = Vis salgsstedet
changes-no-match = Ingen endringer passer til søket og filtrene.
changes-never-title = Ingen oppdatering ennå
changes-never-text = Endringer finnes ved å sammenligne oppdateringer. Etter den første er salgsstedene kjent, og fra den andre av ser du hva som kom, forsvant og ble endret.
changes-none-title = Ingenting er endret
changes-none-text = Salgsstedene var de samme på begge tidspunktene, så langt oppdateringene mellom dem kunne se.
changes-shown = { $count ->
    [one] 1 endring
   *[other] {$shown} endringer
}
changes-table = Endringer
changes-column-kind = Hva
changes-column-field = Felt
changes-column-from = Før
changes-column-to = Etter
changes-column-when = Oppdaget
changes-copy = Kopier
changes-copied = Endringene er kopiert
changes-file = endringer
changes-format-xlsx = Excel-arbeidsbok
changes-format-json = JSON

## Databasen på denne maskinen
changes-database = Databasen
changes-database-lead = Salgsstedene, historikken og bestillingene du har sendt, ligger i én fil på denne maskinen. En kontroll leser hele filen og alle indeksene i den.
changes-database-check = Kontroller databasen
changes-database-checking = Kontrollerer …
changes-database-whole = Databasen er hel
changes-database-damaged = Databasen er skadet
changes-database-damaged-next = Lukk vinduet og ta vare på en kopi av mappen. Den skadede filen flyttes til side ved neste oppstart, og en oppdatering henter salgsstedene på nytt. Kontrollen melder: {$found}
