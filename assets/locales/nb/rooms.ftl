# ui: the audit and the reports.

## Both rooms

rooms-try-again = Prøv igjen
rooms-stop = Stopp
rooms-delete = Slett
rooms-copy = Kopier
rooms-export-file = funn
rooms-exported = { $count ->
    [one] Skrev { $shown } rad til { $path }
   *[other] Skrev { $shown } rader til { $path }
}
rooms-kept = Ingenting av det du skrev er tapt. Endre det, eller lagre igjen.
rooms-choose-file = Velg en fil…
rooms-save-file = Lagre til en fil…
rooms-file-failed = Filen «{ $path }» kunne ikke brukes.
rooms-file-failed-why = Systemet sier: { $reason }.
rooms-kind-xlsx = Excel-arbeidsbok (XLSX)
rooms-kind-csv = CSV
rooms-kind-json = JSON
rooms-kind-html = Én side med diagrammer (HTML)
rooms-market-norway = Norge
rooms-market-denmark = Danmark
rooms-market-finland = Finland
rooms-expected = Skal være

## Audit: findings

rooms-findings = Funn
rooms-audit-sub = Det som bryter en regel blant salgsstedene som er lagret på denne maskinen.
rooms-audit-count = { $count ->
    [one] { $shown } funn blant { $units } salgssteder.
   *[other] { $shown } funn blant { $units } salgssteder.
}
rooms-audit-when = Sjekket { $when }.
rooms-audit-looking = Kontrollerer salgsstedene
rooms-audit-looking-text = Hvert salgssted sjekkes mot hver regel som er slått på. Tjenesten blir ikke spurt.
rooms-audit-no-fleet = Ingen salgssteder å kontrollere
rooms-audit-no-fleet-text = Hent salgsstedene først: reglene ser på det som er lagret på denne maskinen.
rooms-audit-clean = Ingen funn
rooms-audit-clean-text = Alle salgssteder følger alle regler som er slått på.
rooms-look-again = Kontroller igjen
rooms-head-severity = Alvorlighet
rooms-head-policy = Regel
rooms-head-subject = Salgssted
rooms-head-found = Funnet → skal være
rooms-search = Søk i funnene
rooms-search-hint = Søk navn, brukersted, nummer
rooms-search-clear = Tøm søket
rooms-filter-clear = Tøm søk og filtre
rooms-filter-shown = { $shown } av { $total }
rooms-no-match = Ingen funn passer
rooms-no-match-text = { $count ->
    [one] Det ene funnet er skjult av søket eller filtrene.
   *[other] Alle { $shown } funn er skjult av søket eller filtrene.
}
rooms-registry-unchecked = { $count ->
    [one] { $shown } brukersted er ikke sjekket i Enhetsregisteret ennå.
   *[other] { $shown } brukersteder er ikke sjekket i Enhetsregisteret ennå.
}
rooms-registry-check = Sjekk brukerstedene
rooms-registry-check-tip = Spør Enhetsregisteret om hvert norske brukersted, høyst fem i sekundet
rooms-registry-checking = Sjekker brukersteder i Enhetsregisteret
rooms-registry-progress = { $done } av { $total } brukersteder sjekket
rooms-close-detail = Lukk detaljene
rooms-advice = Hva du kan gjøre
rooms-copy-msn = Kopier MSN
rooms-copy-business-id = Kopier org.nr.
rooms-copy-message = Kopier melding til partneransvarlig
rooms-copy-message-short = Kopier melding
rooms-copy-message-tip = Kopierer en ferdig melding med salgsstedene, hva de har og hva de skal ha
rooms-message-copied = { $count ->
    [one] Kopierte en melding om { $shown } funn
   *[other] Kopierte en melding om { $shown } funn
}
rooms-open-unit = Vis salgssted
rooms-selected = { $count ->
    [one] { $shown } funn valgt
   *[other] { $shown } funn valgt
}
rooms-selected-units = { $count ->
    [one] På { $shown } salgssted
   *[other] På { $shown } salgssteder
}
rooms-selected-manager = { $count ->
    [one] { $shown } av dem trenger partneransvarlig hos leverandøren.
   *[other] { $shown } av dem trenger partneransvarlig hos leverandøren.
}

## Audit: policies

rooms-policies = Regler
rooms-policies-sub = Hvilke salgssteder som skal ha hva. Slå dem av og på, og skriv dine egne.
rooms-policies-reading = Leser reglene
rooms-policies-own = Dine egne
rooms-policies-built-in = Innebygde
rooms-policies-none-own = Ingen ennå. En egen regel sier hvilke salgssteder som skal ha hvilke innstillinger.
rooms-policy-found = { $count ->
    [one] { $shown } funn
   *[other] { $shown } funn
}
rooms-policy-off = Av
rooms-policy-built-in = Innebygd
rooms-policy-asks = { $which } skal ha { $have }
rooms-policy-expects = { $count ->
    [one] En liste over { $shown } salgssted med verdiene det skal ha
   *[other] En liste over { $shown } salgssteder med verdiene de skal ha
}
rooms-policy-tagged = Med etikett { $tags }
rooms-policy-named = Med navn { $names }
rooms-policy-of-merchants = { $count ->
    [one] Hos { $shown } brukersted
   *[other] Hos { $shown } brukersteder
}
rooms-policy-every-unit = Alle salgssteder
rooms-policy-edit = Endre { $name }
rooms-policy-delete = Slett { $name }
rooms-policy-put-back = Tilbakestill { $name }
rooms-policy-severity-of = Alvorlighet for { $name }: { $severity }
rooms-policy-switch-on = Slå på
rooms-policy-switch-off = Slå av
rooms-policy-make-severity = Alvorlighet: { $severity }
rooms-policy-as-text = Vis { $name } som tekst
rooms-policy-new = Ny regel…
rooms-policy-new-title = Ny regel
rooms-policy-import-menu = Importer
rooms-policy-from-text = Regler som tekst (TOML)…
rooms-policy-from-list = Forventede verdier fra en liste…
rooms-policy-name = Navn
rooms-policy-name-missing = En regel trenger et navn.
rooms-policy-name-taken = En annen regel har dette navnet.
rooms-policy-why = Hvorfor
rooms-policy-why-hint = Vises med hvert funn, så andre vet hva det gjelder
rooms-policy-which = Hvilke salgssteder
rooms-policy-which-hint = Et salgssted må passe til alt som er fylt ut. Det som er tomt, passer til alle.
rooms-policy-names = Navn på salgssteder
rooms-policy-names-hint = Ett mønster per linje: *kiosk* passer alle navn med kiosk i
rooms-policy-merchants = Brukersteder
rooms-policy-merchants-hint = Ett organisasjonsnummer per linje
rooms-policy-merchant-unread = Linje { $line }, «{ $text }»: { $why }
rooms-policy-tags = Etiketter
rooms-policy-tags-hint = Skill med komma; én av dem er nok
rooms-policy-markets = Land
rooms-policy-have = Skal ha
rooms-policy-setting = Innstilling
rooms-policy-must-be = Skal være
rooms-policy-add-value = Legg til en innstilling
rooms-policy-drop-value = Fjern { $field }
rooms-policy-value-none = Velg minst én innstilling som salgsstedene skal ha.
rooms-policy-value-empty = Velg verdien den skal ha.
rooms-policy-value-twice = Denne innstillingen er nevnt to ganger.
rooms-policy-list = Forventede verdier
rooms-policy-import-list = Importer en annen liste…
rooms-policy-preview = Hva den ville finne
rooms-policy-preview-unfinished = Fyll ut skjemaet for å se hva den ville finne.
rooms-policy-preview-counting = Teller…
rooms-policy-would-find = { $count ->
    [one] { $shown } funn blant { $of } salgssteder
   *[other] { $shown } funn blant { $of } salgssteder
}
rooms-policy-save = Lagre regelen
rooms-policy-saved = Regelen er lagret
rooms-policy-is-put-back = «{ $name }» er tilbakestilt.
rooms-policy-import-title = Importer regler
rooms-policy-import-hint = Lim inn regler som er kopiert herfra eller fra en fil. En regel erstatter den som har samme navn.
rooms-policy-import = Importer reglene
rooms-policy-export-title = Regelen som tekst
rooms-policy-export-hint = Gi den til en kollega, eller legg den i en fil til pdesk audit --policy.
rooms-policy-text = Regler som tekst
rooms-policy-file = regel
rooms-policy-copied = Regelen er kopiert
rooms-policy-written = Regelen er skrevet

## Reports: charts

rooms-side-charts = Diagrammer
rooms-side-definitions = Lagrede rapporter
rooms-figures-sub = Salgsstedene som er lagret på denne maskinen, i tall.
rooms-figures-count = { $count ->
    [one] { $shown } salgssted
   *[other] { $shown } salgssteder
}, { $merchants ->
    [one] { $merchants-shown } brukersted.
   *[other] { $merchants-shown } brukersteder.
}
rooms-figures-age = Hentet fra { $from } til { $to }.
rooms-figures-reading = Teller salgsstedene
rooms-figures-empty = Ingenting å telle ennå
rooms-figures-empty-text = Hent salgsstedene først. Diagrammene tegnes av det som er lagret på denne maskinen.
rooms-chart-opens-units = Klikk eller Enter viser disse salgsstedene
rooms-chart-opens-findings = Klikk eller Enter viser disse funnene
rooms-chart-capture = Salgssteder per belastning
rooms-chart-skip = Salgssteder per skipLandingPage
rooms-chart-market = Salgssteder per land
rooms-chart-findings = Funn etter alvorlighet
rooms-chart-findings-none = Ikke sjekket ennå. Gå til Kontroll for å kontrollere salgsstedene.
rooms-chart-growth = Vekst og endringer
rooms-chart-units = Salgssteder ved dagens slutt
rooms-chart-changes = Nye, borte og endrede den dagen
rooms-chart-bar = { $label }: { $shown } ({ $share })
rooms-chart-day = { $day }: { $units } salgssteder, { $added } nye, { $gone } borte, { $changed } endret

## Reports: saved reports

rooms-reports-sub = Filer du lager igjen og igjen: hvilke rader, hvilke kolonner, hvilket format.
rooms-reports-reading = Leser de lagrede rapportene
rooms-reports-none = Ingen lagret rapport ennå
rooms-reports-none-text = En rapport husker filter, kolonner og format, og kjøres igjen herfra eller med pdesk report.
rooms-report-new = Ny rapport…
rooms-report-new-title = Ny rapport
rooms-report-run = Kjør…
rooms-report-run-name = Kjør { $name }
rooms-report-edit = Endre { $name }
rooms-report-duplicate = Lag en kopi av { $name }
rooms-report-delete = Slett { $name }
rooms-report-copy-of = { $name } (kopi)
rooms-report-where = Hvor rapporten skal skrives
rooms-report-last = Skrevet { $when } til { $path }
rooms-report-column-count = { $count ->
    [one] { $shown } kolonne
   *[other] { $shown } kolonner
}
rooms-report-every-row = Alle salgssteder
rooms-report-filtered = Filtrert på { $by }
rooms-report-grouped = Gruppert etter { $by }
rooms-report-name = Navn
rooms-report-name-missing = En rapport trenger et navn.
rooms-report-name-taken = En annen rapport har dette navnet.
rooms-report-format = Format
rooms-report-rows = Rader
rooms-report-from-view = Start fra en visning
rooms-report-current-view = Det som vises blant salgsstedene nå
rooms-report-search = Søk
rooms-report-search-hint = Hvert ord må finnes i navnet, brukerstedet, et nummer eller en etikett
rooms-condition-add = Legg til en betingelse
rooms-condition-is = { $name } er en av
rooms-condition-contains = { $name } inneholder
rooms-condition-between = { $name } er i en periode
rooms-condition-out = Fjern betingelsen på { $name }
rooms-report-columns = Kolonner
rooms-report-no-column = Velg minst én kolonne.
rooms-report-add-column = Legg til en kolonne
rooms-column-up = Flytt { $name } opp
rooms-column-down = Flytt { $name } ned
rooms-column-out = Fjern { $name }
rooms-report-file = Fil
rooms-report-group = Grupper og tell etter
rooms-report-no-group = Ikke gruppert
rooms-report-words = Kolonneoverskrifter og verdier
rooms-words-en = Engelsk
rooms-words-nb = Norsk
rooms-words-keys = Nøkler, for skript
rooms-report-file-name = Navn på filen
rooms-report-file-hint = {"{date}, {time}, {profile} og {name}"} fylles inn: { $name }
rooms-report-file-missing = Gi filen et navn.
rooms-report-guard = Vern mot formler
rooms-report-guard-hint = Tekst som et regneark ville kjøre som formel, får en apostrof foran
rooms-report-save = Lagre rapporten
rooms-report-saved = Rapporten er lagret

## Lists of a person's own

rooms-list-read = Importer liste…
rooms-list-kind = CSV eller Excel
rooms-list-title = Listen «{ $file }»
rooms-list-reading = Leser listen…
rooms-list-good = { $count ->
    [one] { $shown } linje kan brukes.
   *[other] { $shown } linjer kan brukes.
}
rooms-list-bad = { $count ->
    [0] Det er ingenting galt med resten.
    [one] { $shown } kan ikke.
   *[other] { $shown } kan ikke.
}
rooms-list-bad-title = Kan ikke brukes
rooms-list-good-title = Kan brukes
rooms-list-copy-bad = Kopier disse linjene
rooms-list-row = Rad
rooms-list-column = Kolonne
rooms-list-text = Det som står der
rooms-list-reason = Hvorfor det ikke kan brukes
rooms-list-id = MSN eller brukersted
rooms-list-apply = Lagre etiketter og notater
rooms-list-applying = Lagrer etiketter og notater
rooms-list-applied = { $count ->
    [one] Etiketter og notater fra { $shown } linje er lagret
   *[other] Etiketter og notater fra { $shown } linjer er lagret
}
rooms-list-no-marks = Ingen linje har en etikett eller et notat
rooms-list-expect = Lag en regel…
rooms-list-no-values = Ingen linje med MSN har en verdi som salgsstedet skal ha
rooms-list-look-up = Slå opp
rooms-list-other = En annen fil…
