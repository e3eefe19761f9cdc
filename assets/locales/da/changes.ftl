# ui: opdateringen i vinduet, et betalingssteds historik, og hvad der er ændret.

## Hvor langt et job er kommet
changes-rate-minute = {$rate}/min.
changes-seconds = {$seconds} s
changes-waits-pace = Tjenesten bad om en pause: {$time}
changes-waits-pace-soon = Tjenesten bad om færre forespørgsler
changes-waits-service = Tjenesten er ikke tilgængelig og bad om en pause: {$time}
changes-waits-service-soon = Tjenesten er ikke tilgængelig lige nu
changes-waits-slow = Svarene er længere undervejs end før, så der spørges om færre ad gangen
changes-parallel-of = {$count} af {$allowed} samtidige forespørgsler
changes-no-waits = {$told} · ingen ventetid
changes-ago-now = lige nu
changes-ago-minutes = for {$count} min. siden
changes-ago-hours = for {$count} t. siden
changes-ago-days = { $count ->
    [one] for 1 dag siden
   *[other] for {$count} dage siden
}

## De gemte betalingssteder og opdateringen
changes-age = Kontrolleret {$ago}.
changes-age-partly = Seneste opdatering blev ikke færdig ({$ago}).
changes-age-unknown = Ikke hentet endnu.
changes-reading = Læser det, der er gemt på denne computer …
changes-empty-title = Ingen betalingssteder på denne computer endnu
changes-empty-text = En opdatering henter hvert betalingssted, som nøglerne giver adgang til, og gemmer dem her. Derefter er de på plads, så snart du åbner vinduet, og kun det, der er gammelt, hentes igen.
changes-empty-syncing-text = Betalingsstederne vises her, efterhånden som de hentes. Intet går tabt, hvis du lukker vinduet: næste opdatering fortsætter, hvor denne slap.
changes-empty-partner-text = Partner API kan ikke vise en liste over betalingssteder. Angiv dine forretningers organisationsnumre én gang, så hentes deres betalingssteder fremover.
changes-sync-stop = Stop opdateringen
changes-sync-more = Flere måder at opdatere på
changes-sync-hour = Opdater betalingssteder ældre end en time
changes-sync-day = Opdater betalingssteder ældre end et døgn
changes-sync-all = Opdater alle betalingssteder
changes-sync-retry = { $count ->
    [0] Prøv dem, der mislykkedes, igen
    [one] Prøv det ene, der mislykkedes, igen
   *[other] Prøv de {$shown}, der mislykkedes, igen
}
changes-sync-merchants = Slå forretningerne op i Enhetsregisteret
changes-merchants-checked = Alle forretninger er slået op i Enhetsregisteret
changes-syncing = Opdaterer
changes-synced = { $seconds ->
    [0] Betalingsstederne er opdateret
   *[other] Betalingsstederne er opdateret på {$seconds} s
}
changes-sync-stopped = Opdateringen blev stoppet. Det, der er hentet, er gemt, og næste opdatering fortsætter derfra.
changes-count-total = { $count ->
    [one] {$shown} betalingssted
   *[other] {$shown} betalingssteder
}
changes-count-fetched = { $count ->
   *[other] {$shown} hentet
}
changes-count-reused = { $count ->
   *[other] {$shown} stadig friske
}
changes-count-failed = { $count ->
   *[other] {$shown} mislykkedes
}
changes-count-hidden = { $count ->
   *[other] {$shown} ikke synlige
}
changes-count-changed = { $count ->
   *[other] {$shown} nye eller ændrede
}
changes-see = { $count ->
    [one] Se ændringen
   *[other] Se de {$shown} ændringer
}
changes-dismiss = Luk
changes-sheet-fleet = Alle {$count}
changes-sheet-look-up = Opslag {$count}

## De forretninger, der hentes, hvor betalingsstederne ikke kan vises på en liste
changes-watched-open = Forretninger, der hentes…
changes-watched-title = Forretninger, der hentes
changes-watched-lead = Partner API kan ikke vise en liste over betalingssteder, men oplyser dem for én forretning ad gangen. Betalingsstederne hos de forretninger, du angiver her, bliver hentet.
changes-watched-field = Organisationsnumre
changes-watched-hint = Indsæt dem, som du har dem: et eller mange, en kolonne eller en hel e-mail
changes-watched-strange = { $count ->
    [one] Én ting her er ikke et organisationsnummer og tages ikke med
   *[other] {$count} ting her er ikke organisationsnumre og tages ikke med
}
changes-watched-add = { $count ->
    [0] Tilføj forretninger
    [one] Tilføj 1 forretning
   *[other] Tilføj {$shown} forretninger
}
changes-watched-count = { $count ->
    [0] Ingen forretninger endnu
    [one] 1 forretning
   *[other] {$shown} forretninger
}
changes-watched-units = { $count ->
    [one] 1 betalingssted
   *[other] {$shown} betalingssteder
}
changes-watched-remove = Fjern {$name}
changes-watched-removed = { $name } hentes ikke længere.
changes-watched-sync = Opdater disse forretninger

## Det, der huskes om et betalingssted
changes-not-visible = Ikke synligt siden {$when}
changes-causes = Tjenesten viser ikke længere dette betalingssted. Det, der er kendt om det, er gemt. Sandsynlige årsager:
changes-findings = Fund
changes-findings-all = Åbn kontrollen
changes-own-words = Etiketter og note
changes-tag-field = Ny etiket
changes-tag-hint = For eksempel: pilot
changes-tag-add = Tilføj etiket
changes-tag-remove = Fjern etiketten {$tag}
changes-tag-of-merchant = En etiket på forretningen
changes-note = Note
changes-note-of-merchant = Note på forretningen
changes-note-write = Skriv en note
changes-note-edit = Ret noten
changes-note-save = Gem noten
changes-history = Historik
changes-history-more = { $count ->
    [one] Vis 1 til
   *[other] Vis {$count} til
}
changes-first-seen = Først set
changes-last-seen = Sidst set
changes-kind-added = Ny
changes-kind-gone = Væk
changes-kind-back = Tilbage
changes-kind-changed = Ændret
changes-registry-kept = Status
changes-registry-asked = Slået op i Enhetsregisteret

## Rummet for ændringer
changes-lead = Hvad der kom til, forsvandt og blev ændret mellem to opdateringer eller to datoer.
changes-between = Fra {$from} til {$to}.
changes-from-beginning = begyndelsen
changes-to-now = nu
changes-period = Sammenlign
changes-preset-last = Siden seneste opdatering begyndte
changes-preset-week = Seneste 7 dage
changes-preset-30 = Seneste 30 dage
changes-preset-month = Denne måned
changes-preset-syncs = To opdateringer
changes-preset-dates = To datoer
changes-preset-given = Den opdatering
changes-sync-of = {$when}, {$changed} nye eller ændrede
changes-older-sync = Ældre opdatering
changes-newer-sync = Nyere opdatering
changes-from-date = Fra
changes-to-date = Til og med
changes-no-date = År-måned-dag
changes-choose-title = Vælg to tidspunkter
changes-choose-text = Der er ikke noget at sammenligne endnu: vælg to opdateringer eller to datoer ovenfor, den ældste først.
changes-loading = Læser, hvad der er ændret …
changes-search = Søg i ændringerne
changes-chip-added = Nye {$count}
changes-chip-gone = Væk {$count}
changes-chip-back = Tilbage {$count}
changes-chip-changed = Ændret {$count}
changes-open-unit = Vis betalingsstedet
changes-no-match = Ingen ændringer passer til søgningen og filtrene.
changes-never-title = Ingen opdatering endnu
changes-never-text = Ændringer findes ved at sammenligne opdateringer. Efter den første er betalingsstederne kendt, og fra den anden ser du, hvad der kom til, forsvandt og blev ændret.
changes-none-title = Intet er ændret
changes-none-text = Betalingsstederne var de samme på begge tidspunkter, så vidt opdateringerne mellem dem kunne se.
changes-shown = { $count ->
    [one] 1 ændring
   *[other] {$shown} ændringer
}
changes-table = Ændringer
changes-column-kind = Hvad
changes-column-field = Felt
changes-column-from = Før
changes-column-to = Efter
changes-column-when = Opdaget
changes-copy = Kopier
changes-copied = Ændringerne er kopieret
changes-file = aendringer
changes-format-xlsx = Excel-projektmappe
changes-format-json = JSON

## Databasen på denne computer
changes-database = Databasen
changes-database-lead = Betalingsstederne, historikken og de bestillinger, du har sendt, ligger i én fil på denne computer. En kontrol læser hele filen og alle dens indekser.
changes-database-check = Kontroller databasen
changes-database-checking = Kontrollerer …
changes-database-whole = Databasen er hel
changes-database-damaged = Databasen er beskadiget
changes-database-damaged-next = Luk vinduet, og gem en kopi af mappen. Den beskadigede fil flyttes til side ved næste start, og en opdatering henter betalingsstederne igen. Kontrollen melder: {$found}
