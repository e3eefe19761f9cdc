# ui: the audit and the reports.

## Both rooms

pages-stop = Stopp
pages-delete = Slett
pages-copy = Kopier
pages-export-file = funn
pages-exported = { $count ->
    [one] Skrev { $shown } rad til { $path }
   *[other] Skrev { $shown } rader til { $path }
}
pages-kept = Ingenting av det du skrev er tapt. Endre det, eller lagre igjen.
pages-choose-file = Velg en fil…
pages-save-file = Lagre til en fil…
pages-file-failed = Filen «{ $path }» kunne ikke brukes.
pages-file-failed-why = Systemet sier: { $reason }.
pages-kind-xlsx = Excel-arbeidsbok (XLSX)
pages-kind-csv = CSV
pages-kind-json = JSON
pages-kind-html = Én side med diagrammer (HTML)
pages-market-norway = Norge
pages-market-denmark = Danmark
pages-market-finland = Finland
pages-expected = Skal være

## Audit: findings

pages-findings = Funn
pages-audit-sub = Det som bryter en regel blant salgsstedene som er lagret på denne maskinen.
pages-audit-count = { $count ->
    [one] { $shown } funn blant { $units } salgssteder.
   *[other] { $shown } funn blant { $units } salgssteder.
}
pages-audit-when = Sjekket { $when }.
pages-audit-looking = Kontrollerer salgsstedene
pages-audit-looking-text = Hvert salgssted sjekkes mot hver regel som er slått på. Tjenesten blir ikke spurt.
pages-audit-no-fleet = Ingen salgssteder å kontrollere
pages-audit-no-fleet-text = Hent salgsstedene først: reglene ser på det som er lagret på denne maskinen.
pages-audit-clean = Ingen funn
pages-audit-clean-text = Alle salgssteder følger alle regler som er slått på.
pages-look-again = Kontroller igjen
pages-head-severity = Alvorlighet
pages-head-policy = Regel
pages-head-subject = Salgssted
pages-head-found = Funnet → skal være
pages-search = Søk i funnene
pages-search-hint = Søk navn, brukersted, nummer
pages-filter-clear = Tøm søk og filtre
pages-filter-shown = { $shown } av { $total }
pages-no-match = Ingen funn passer
pages-no-match-text = { $count ->
    [one] Det ene funnet er skjult av søket eller filtrene.
   *[other] Alle { $shown } funn er skjult av søket eller filtrene.
}
pages-registry-unchecked = { $count ->
    [one] { $shown } brukersted er ikke sjekket i Enhetsregisteret ennå.
   *[other] { $shown } brukersteder er ikke sjekket i Enhetsregisteret ennå.
}
pages-registry-check = Sjekk brukerstedene
pages-registry-check-tip = Spør Enhetsregisteret om hvert norske brukersted, høyst fem i sekundet
pages-registry-checking = Sjekker brukersteder i Enhetsregisteret
pages-registry-progress = { $done } av { $total } brukersteder sjekket
pages-close-detail = Lukk detaljene
pages-advice = Hva du kan gjøre
pages-copy-msn = Kopier MSN
pages-copy-business-id = Kopier org.nr.
pages-copy-message = Kopier melding til partneransvarlig
pages-copy-message-short = Kopier melding
pages-copy-message-tip = Kopierer en ferdig melding med salgsstedene, hva de har og hva de skal ha
pages-message-copied = { $count ->
    [one] Kopierte en melding om { $shown } funn
   *[other] Kopierte en melding om { $shown } funn
}
pages-open-unit = Vis salgssted
pages-selected = { $count ->
    [one] { $shown } funn valgt
   *[other] { $shown } funn valgt
}
pages-selected-units = { $count ->
    [one] På { $shown } salgssted
   *[other] På { $shown } salgssteder
}
pages-selected-manager = { $count ->
    [one] { $shown } av dem trenger partneransvarlig hos leverandøren.
   *[other] { $shown } av dem trenger partneransvarlig hos leverandøren.
}

## Audit: policies

pages-policies = Regler
pages-policies-sub = Hvilke salgssteder som skal ha hva. Slå dem av og på, og skriv dine egne.
pages-policies-reading = Leser reglene
pages-policies-own = Dine egne
pages-policies-built-in = Innebygde
pages-policies-none-own = Ingen ennå. En egen regel sier hvilke salgssteder som skal ha hvilke innstillinger.
pages-policy-found = { $count ->
    [one] { $shown } funn
   *[other] { $shown } funn
}
pages-policy-off = Av
pages-policy-built-in = Innebygd
pages-policy-asks = { $which } skal ha { $have }
pages-policy-expects = { $count ->
    [one] En liste over { $shown } salgssted med verdiene det skal ha
   *[other] En liste over { $shown } salgssteder med verdiene de skal ha
}
pages-policy-tagged = Med etikett { $tags }
pages-policy-named = Med navn { $names }
pages-policy-of-merchants = { $count ->
    [one] Hos { $shown } brukersted
   *[other] Hos { $shown } brukersteder
}
pages-policy-every-unit = Alle salgssteder
pages-policy-edit = Endre { $name }
pages-policy-delete = Slett { $name }
pages-policy-put-back = Tilbakestill { $name }
pages-policy-severity-of = Alvorlighet for { $name }: { $severity }
pages-policy-switch-on = Slå på
pages-policy-switch-off = Slå av
pages-policy-make-severity = Alvorlighet: { $severity }
pages-policy-as-text = Vis { $name } som tekst
pages-policy-new = Ny regel…
pages-policy-new-title = Ny regel
pages-policy-import-menu = Importer
pages-policy-from-text = Regler som tekst (TOML)…
pages-policy-from-list = Forventede verdier fra en liste…
pages-policy-name = Navn
pages-policy-name-missing = En regel trenger et navn.
pages-policy-name-taken = En annen regel har dette navnet.
pages-policy-why = Hvorfor
pages-policy-why-hint = Vises med hvert funn, så andre vet hva det gjelder
pages-policy-which = Hvilke salgssteder
pages-policy-which-hint = Et salgssted må passe til alt som er fylt ut. Det som er tomt, passer til alle.
pages-policy-names = Navn på salgssteder
pages-policy-names-hint = Ett mønster per linje: *kiosk* passer alle navn med kiosk i
pages-policy-merchants = Brukersteder
pages-policy-merchants-hint = Ett organisasjonsnummer per linje
pages-policy-merchant-unread = Linje { $line }, «{ $text }»: { $why }
pages-policy-tags = Etiketter
pages-policy-tags-hint = Skill med komma; én av dem er nok
pages-policy-markets = Land
pages-policy-have = Skal ha
pages-policy-setting = Innstilling
pages-policy-must-be = Skal være
pages-policy-add-value = Legg til en innstilling
pages-policy-drop-value = Fjern { $field }
pages-policy-value-none = Velg minst én innstilling som salgsstedene skal ha.
pages-policy-value-empty = Velg verdien den skal ha.
pages-policy-value-twice = Denne innstillingen er nevnt to ganger.
pages-policy-list = Forventede verdier
pages-policy-import-list = Importer en annen liste…
pages-policy-preview = Hva den ville finne
pages-policy-preview-unfinished = Fyll ut skjemaet for å se hva den ville finne.
pages-policy-preview-counting = Teller…
pages-policy-would-find = { $count ->
    [one] { $shown } funn blant { $of } salgssteder
   *[other] { $shown } funn blant { $of } salgssteder
}
pages-policy-save = Lagre regelen
pages-policy-saved = Regelen er lagret
pages-policy-is-put-back = «{ $name }» er tilbakestilt.
pages-policy-import-title = Importer regler
pages-policy-import-hint = Lim inn regler som er kopiert herfra eller fra en fil. En regel erstatter den som har samme navn.
pages-policy-import = Importer reglene
pages-policy-export-title = Regelen som tekst
pages-policy-export-hint = Gi den til en kollega, eller legg den i en fil til pdesk audit --policy.
pages-policy-text = Regler som tekst
pages-policy-file = regel
pages-policy-copied = Regelen er kopiert
pages-policy-written = Regelen er skrevet

## Reports: charts

pages-side-charts = Diagrammer
pages-side-definitions = Lagrede rapporter
pages-figures-sub = Salgsstedene som er lagret på denne maskinen, i tall.
pages-figures-count = { $count ->
    [one] { $shown } salgssted
   *[other] { $shown } salgssteder
}, { $merchants ->
    [one] { $merchants-shown } brukersted.
   *[other] { $merchants-shown } brukersteder.
}
pages-figures-age = Hentet fra { $from } til { $to }.
pages-figures-reading = Teller salgsstedene
pages-figures-empty = Ingenting å telle ennå
pages-figures-empty-text = Hent salgsstedene først. Diagrammene tegnes av det som er lagret på denne maskinen.
pages-chart-opens-units = Klikk eller Enter viser disse salgsstedene
pages-chart-opens-findings = Klikk eller Enter viser disse funnene
pages-chart-capture = Salgssteder per belastning
pages-chart-skip = Salgssteder per skipLandingPage
pages-chart-market = Salgssteder per land
pages-chart-findings = Funn etter alvorlighet
pages-chart-findings-none = Ikke sjekket ennå. Gå til Kontroll for å kontrollere salgsstedene.
pages-chart-growth = Vekst og endringer
pages-chart-units = Salgssteder ved dagens slutt
pages-chart-changes = Nye, borte og endrede den dagen
pages-chart-bar = { $label }: { $shown } ({ $share })
pages-chart-day = { $day }: { $units } salgssteder, { $added } nye, { $gone } borte, { $changed } endret

## Reports: saved reports

pages-reports-sub = Filer du lager igjen og igjen: hvilke rader, hvilke kolonner, hvilket format.
pages-reports-reading = Leser de lagrede rapportene
pages-reports-none = Ingen lagret rapport ennå
pages-reports-none-text = En rapport husker filter, kolonner og format, og kjøres igjen herfra eller med pdesk report.
pages-report-new = Ny rapport…
pages-report-new-title = Ny rapport
pages-report-run = Kjør…
pages-report-run-name = Kjør { $name }
pages-report-edit = Endre { $name }
pages-report-duplicate = Lag en kopi av { $name }
pages-report-delete = Slett { $name }
pages-report-copy-of = { $name } (kopi)
pages-report-where = Hvor rapporten skal skrives
pages-report-last = Skrevet { $when } til { $path }
pages-report-column-count = { $count ->
    [one] { $shown } kolonne
   *[other] { $shown } kolonner
}
pages-report-every-row = Alle salgssteder
pages-report-filtered = Filtrert på { $by }
pages-report-grouped = Gruppert etter { $by }
pages-report-name = Navn
pages-report-name-missing = En rapport trenger et navn.
pages-report-name-taken = En annen rapport har dette navnet.
pages-report-format = Format
pages-report-rows = Rader
pages-report-from-view = Start fra en visning
pages-report-current-view = Det som vises blant salgsstedene nå
pages-report-search = Søk
pages-report-search-hint = Hvert ord må finnes i navnet, brukerstedet, et nummer eller en etikett
pages-condition-add = Legg til en betingelse
pages-condition-is = { $name } er en av
pages-condition-contains = { $name } inneholder
pages-condition-between = { $name } er i en periode
pages-condition-out = Fjern betingelsen på { $name }
pages-report-columns = Kolonner
pages-report-no-column = Velg minst én kolonne.
pages-report-add-column = Legg til en kolonne
pages-column-up = Flytt { $name } opp
pages-column-down = Flytt { $name } ned
pages-column-out = Fjern { $name }
pages-report-file = Fil
pages-report-group = Grupper og tell etter
pages-report-no-group = Ikke gruppert
pages-report-words = Kolonneoverskrifter og verdier
pages-words-keys = Nøkler, for skript
pages-report-file-name = Navn på filen
pages-report-file-hint = {"{date}, {time}, {profile} og {name}"} fylles inn: { $name }
pages-report-file-missing = Gi filen et navn.
pages-report-guard = Vern mot formler
pages-report-guard-hint = Tekst som et regneark ville kjøre som formel, får en apostrof foran
pages-report-save = Lagre rapporten
pages-report-saved = Rapporten er lagret

## Lists of a person's own

pages-list-read = Importer liste…
pages-list-kind = CSV eller Excel
pages-list-title = Listen «{ $file }»
pages-list-reading = Leser listen…
pages-list-good = { $count ->
    [one] { $shown } linje kan brukes.
   *[other] { $shown } linjer kan brukes.
}
pages-list-bad = { $count ->
    [0] Det er ingenting galt med resten.
    [one] { $shown } kan ikke.
   *[other] { $shown } kan ikke.
}
pages-list-bad-title = Kan ikke brukes
pages-list-good-title = Kan brukes
pages-list-copy-bad = Kopier disse linjene
pages-list-row = Rad
pages-list-column = Kolonne
pages-list-text = Det som står der
pages-list-reason = Hvorfor det ikke kan brukes
pages-list-id = MSN eller brukersted
pages-list-apply = Lagre etiketter og notater
pages-list-applying = Lagrer etiketter og notater
pages-list-applied = { $count ->
    [one] Etiketter og notater fra { $shown } linje er lagret
   *[other] Etiketter og notater fra { $shown } linjer er lagret
}
pages-list-no-marks = Ingen linje har en etikett eller et notat
pages-list-expect = Lag en regel…
pages-list-no-values = Ingen linje med MSN har en verdi som salgsstedet skal ha
pages-list-look-up = Slå opp
pages-list-other = En annen fil…
