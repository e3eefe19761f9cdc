# ui: kontrollen og rapporterne.

## Begge rum

pages-stop = Stop
pages-delete = Slet
pages-copy = Kopier
pages-export-file = fund
pages-exported = { $count ->
    [one] Skrev { $shown } række til { $path }
   *[other] Skrev { $shown } rækker til { $path }
}
pages-kept = Intet af det, du skrev, er gået tabt. Ret det, eller gem igen.
pages-choose-file = Vælg en fil…
pages-save-file = Gem i en fil…
pages-file-failed = Filen »{ $path }« kunne ikke bruges.
pages-file-failed-why = Systemet siger: { $reason }.
pages-kind-xlsx = Excel-projektmappe (XLSX)
pages-kind-csv = CSV
pages-kind-json = JSON
pages-kind-html = Én side med diagrammer (HTML)
pages-market-norway = Norge
pages-market-denmark = Danmark
pages-market-finland = Finland
pages-expected = Skal være

## Kontrol: fund

pages-findings = Fund
pages-audit-sub = Det, der bryder en regel blandt de betalingssteder, der er gemt på denne computer.
pages-audit-count = { $count ->
    [one] { $shown } fund blandt { $units } betalingssteder.
   *[other] { $shown } fund blandt { $units } betalingssteder.
}
pages-audit-when = Kontrolleret { $when }.
pages-audit-looking = Kontrollerer betalingsstederne
pages-audit-looking-text = Hvert betalingssted kontrolleres mod hver regel, der er slået til. Tjenesten bliver ikke spurgt.
pages-audit-no-fleet = Ingen betalingssteder at kontrollere
pages-audit-no-fleet-text = Hent betalingsstederne først: reglerne ser på det, der er gemt på denne computer.
pages-audit-clean = Ingen fund
pages-audit-clean-text = Alle betalingssteder følger alle regler, der er slået til.
pages-look-again = Kontroller igen
pages-head-severity = Alvorsgrad
pages-head-policy = Regel
pages-head-subject = Betalingssted
pages-head-found = Fundet → skal være
pages-search = Søg i fundene
pages-search-hint = Søg efter navn, forretning, nummer
pages-filter-clear = Ryd søgning og filtre
pages-filter-shown = { $shown } af { $total }
pages-no-match = Ingen fund passer
pages-no-match-text = { $count ->
    [one] Det ene fund er skjult af søgningen eller filtrene.
   *[other] Alle { $shown } fund er skjult af søgningen eller filtrene.
}
pages-registry-unchecked = { $count ->
    [one] { $shown } forretning er ikke slået op i Enhetsregisteret endnu.
   *[other] { $shown } forretninger er ikke slået op i Enhetsregisteret endnu.
}
pages-registry-check = Slå forretningerne op
pages-registry-check-tip = Spørg Enhetsregisteret om hver norsk forretning, højst fem i sekundet
pages-registry-checking = Slår forretninger op i Enhetsregisteret
pages-registry-progress = { $done } af { $total } forretninger slået op
pages-close-detail = Luk detaljerne
pages-advice = Hvad du kan gøre
pages-copy-msn = Kopier MSN
pages-copy-business-id = Kopier CVR-nummer eller org.nr.
pages-copy-message = Kopier besked til den partneransvarlige
pages-copy-message-short = Kopier besked
pages-copy-message-tip = Kopierer en færdig besked med betalingsstederne, hvad de har, og hvad de skal have
pages-message-copied = { $count ->
    [one] Kopierede en besked om { $shown } fund
   *[other] Kopierede en besked om { $shown } fund
}
pages-open-unit = Vis betalingssted
pages-selected = { $count ->
    [one] { $shown } fund valgt
   *[other] { $shown } fund valgt
}
pages-selected-units = { $count ->
    [one] På { $shown } betalingssted
   *[other] På { $shown } betalingssteder
}
pages-selected-manager = { $count ->
    [one] { $shown } af dem kræver leverandørens partneransvarlige.
   *[other] { $shown } af dem kræver leverandørens partneransvarlige.
}

## Kontrol: regler

pages-policies = Regler
pages-policies-sub = Hvilke betalingssteder der skal have hvad. Slå dem til og fra, og skriv dine egne.
pages-policies-reading = Læser reglerne
pages-policies-own = Dine egne
pages-policies-built-in = Indbyggede
pages-policies-none-own = Ingen endnu. En egen regel siger, hvilke betalingssteder der skal have hvilke indstillinger.
pages-policy-found = { $count ->
    [one] { $shown } fund
   *[other] { $shown } fund
}
pages-policy-off = Slået fra
pages-policy-built-in = Indbygget
pages-policy-asks = { $which } skal have { $have }
pages-policy-expects = { $count ->
    [one] En liste over { $shown } betalingssted med de værdier, det skal have
   *[other] En liste over { $shown } betalingssteder med de værdier, de skal have
}
pages-policy-tagged = Med etiketterne { $tags }
pages-policy-named = Med navnet { $names }
pages-policy-of-merchants = { $count ->
    [one] Hos { $shown } forretning
   *[other] Hos { $shown } forretninger
}
pages-policy-every-unit = Alle betalingssteder
pages-policy-edit = Rediger { $name }
pages-policy-delete = Slet { $name }
pages-policy-put-back = Nulstil { $name }
pages-policy-severity-of = Alvorsgrad for { $name }: { $severity }
pages-policy-switch-on = Slå til
pages-policy-switch-off = Slå fra
pages-policy-make-severity = Alvorsgrad: { $severity }
pages-policy-as-text = Vis { $name } som tekst
pages-policy-new = Ny regel…
pages-policy-new-title = Ny regel
pages-policy-import-menu = Importer
pages-policy-from-text = Regler som tekst (TOML)…
pages-policy-from-list = Forventede værdier fra en liste…
pages-policy-name = Navn
pages-policy-name-missing = En regel skal have et navn.
pages-policy-name-taken = En anden regel har dette navn.
pages-policy-why = Hvorfor
pages-policy-why-hint = Vises med hvert fund, så andre ved, hvad det gælder
pages-policy-which = Hvilke betalingssteder
pages-policy-which-hint = Et betalingssted skal passe til alt, der er udfyldt. Det, der er tomt, passer til alle.
pages-policy-names = Navne på betalingssteder
pages-policy-names-hint = Ét mønster på hver linje: *kiosk* passer til alle navne med kiosk i
pages-policy-merchants = Forretninger
pages-policy-merchants-hint = Ét CVR-nummer eller org.nr. på hver linje
pages-policy-merchant-unread = Linje { $line }, »{ $text }«: { $why }
pages-policy-tags = Etiketter
pages-policy-tags-hint = Adskil med komma; én af dem er nok
pages-policy-markets = Lande
pages-policy-have = Skal have
pages-policy-setting = Indstilling
pages-policy-must-be = Skal være
pages-policy-add-value = Tilføj en indstilling
pages-policy-drop-value = Fjern { $field }
pages-policy-value-none = Vælg mindst én indstilling, som betalingsstederne skal have.
pages-policy-value-empty = Vælg den værdi, den skal have.
pages-policy-value-twice = Denne indstilling er nævnt to gange.
pages-policy-list = Forventede værdier
pages-policy-import-list = Importer en anden liste…
pages-policy-preview = Hvad den ville finde
pages-policy-preview-unfinished = Udfyld formularen for at se, hvad den ville finde.
pages-policy-preview-counting = Tæller…
pages-policy-would-find = { $count ->
    [one] { $shown } fund blandt { $of } betalingssteder
   *[other] { $shown } fund blandt { $of } betalingssteder
}
pages-policy-save = Gem reglen
pages-policy-saved = Reglen er gemt
pages-policy-is-put-back = »{ $name }« er nulstillet.
pages-policy-import-title = Importer regler
pages-policy-import-hint = Indsæt regler, der er kopieret herfra eller fra en fil. En regel erstatter den, der har samme navn.
pages-policy-import = Importer reglerne
pages-policy-export-title = Reglen som tekst
pages-policy-export-hint = Giv den til en kollega, eller læg den i en fil til pdesk audit --policy.
pages-policy-text = Regler som tekst
pages-policy-file = regel
pages-policy-copied = Reglen er kopieret
pages-policy-written = Reglen er skrevet

## Rapporter: diagrammer

pages-side-charts = Diagrammer
pages-side-definitions = Gemte rapporter
pages-figures-sub = De betalingssteder, der er gemt på denne computer, i tal.
pages-figures-count = { $count ->
    [one] { $shown } betalingssted
   *[other] { $shown } betalingssteder
}, { $merchants ->
    [one] { $merchants-shown } forretning.
   *[other] { $merchants-shown } forretninger.
}
pages-figures-age = Hentet fra { $from } til { $to }.
pages-figures-reading = Tæller betalingsstederne
pages-figures-empty = Intet at tælle endnu
pages-figures-empty-text = Hent betalingsstederne først. Diagrammerne tegnes ud fra det, der er gemt på denne computer.
pages-chart-opens-units = Klik eller Enter viser disse betalingssteder
pages-chart-opens-findings = Klik eller Enter viser disse fund
pages-chart-capture = Betalingssteder pr. capture type
pages-chart-skip = Betalingssteder pr. skipLandingPage
pages-chart-market = Betalingssteder pr. land
pages-chart-findings = Fund efter alvorsgrad
pages-chart-findings-none = Ikke kontrolleret endnu. Gå til Kontrol for at kontrollere betalingsstederne.
pages-chart-growth = Vækst og ændringer
pages-chart-units = Betalingssteder ved dagens slutning
pages-chart-changes = Nye, væk og ændrede den dag
pages-chart-bar = { $label }: { $shown } ({ $share })
pages-chart-day = { $day }: { $units } betalingssteder, { $added } nye, { $gone } væk, { $changed } ændret

## Rapporter: gemte rapporter

pages-reports-sub = Filer, du laver igen og igen: hvilke rækker, hvilke kolonner, hvilket format.
pages-reports-reading = Læser de gemte rapporter
pages-reports-none = Ingen gemt rapport endnu
pages-reports-none-text = En rapport husker filter, kolonner og format, og køres igen herfra eller med pdesk report.
pages-report-new = Ny rapport…
pages-report-new-title = Ny rapport
pages-report-run = Kør…
pages-report-run-name = Kør { $name }
pages-report-edit = Rediger { $name }
pages-report-duplicate = Lav en kopi af { $name }
pages-report-delete = Slet { $name }
pages-report-copy-of = { $name } (kopi)
pages-report-where = Hvor rapporten skal skrives
pages-report-last = Skrevet { $when } til { $path }
pages-report-column-count = { $count ->
    [one] { $shown } kolonne
   *[other] { $shown } kolonner
}
pages-report-every-row = Alle betalingssteder
pages-report-filtered = Filtreret på { $by }
pages-report-grouped = Grupperet efter { $by }
pages-report-name = Navn
pages-report-name-missing = En rapport skal have et navn.
pages-report-name-taken = En anden rapport har dette navn.
pages-report-format = Format
pages-report-rows = Rækker
pages-report-from-view = Start fra en visning
pages-report-current-view = Det, der vises blandt betalingsstederne nu
pages-report-search = Søg
pages-report-search-hint = Hvert ord skal findes i navnet, forretningen, et nummer eller en etiket
pages-condition-add = Tilføj en betingelse
pages-condition-is = { $name } er en af
pages-condition-contains = { $name } indeholder
pages-condition-between = { $name } er i en periode
pages-condition-out = Fjern betingelsen for { $name }
pages-report-columns = Kolonner
pages-report-no-column = Vælg mindst én kolonne.
pages-report-add-column = Tilføj en kolonne
pages-column-up = Flyt { $name } op
pages-column-down = Flyt { $name } ned
pages-column-out = Fjern { $name }
pages-report-file = Fil
pages-report-group = Grupper og tæl efter
pages-report-no-group = Ikke grupperet
pages-report-words = Kolonneoverskrifter og værdier
pages-words-keys = Nøgler, til scripts
pages-report-file-name = Filens navn
pages-report-file-hint = {"{date}, {time}, {profile} og {name}"} udfyldes: { $name }
pages-report-file-missing = Giv filen et navn.
pages-report-guard = Værn mod formler
pages-report-guard-hint = Tekst, som et regneark ville køre som en formel, får en apostrof foran
pages-report-save = Gem rapporten
pages-report-saved = Rapporten er gemt

## Ens egne lister

pages-list-read = Importer liste…
pages-list-kind = CSV eller Excel
pages-list-title = Listen »{ $file }«
pages-list-reading = Læser listen…
pages-list-good = { $count ->
    [one] { $shown } linje kan bruges.
   *[other] { $shown } linjer kan bruges.
}
pages-list-bad = { $count ->
    [0] Der er intet galt med resten.
    [one] { $shown } kan ikke.
   *[other] { $shown } kan ikke.
}
pages-list-bad-title = Kan ikke bruges
pages-list-good-title = Kan bruges
pages-list-copy-bad = Kopier disse linjer
pages-list-row = Række
pages-list-column = Kolonne
pages-list-text = Hvad der står
pages-list-reason = Hvorfor det ikke kan bruges
pages-list-id = MSN eller forretning
pages-list-apply = Gem etiketter og noter
pages-list-applying = Gemmer etiketter og noter
pages-list-applied = { $count ->
    [one] Etiketter og noter fra { $shown } linje er gemt
   *[other] Etiketter og noter fra { $shown } linjer er gemt
}
pages-list-no-marks = Ingen linje har en etiket eller en note
pages-list-expect = Lav en regel…
pages-list-no-values = Ingen linje med MSN har en værdi, som betalingsstedet skal have
pages-list-look-up = Slå op
pages-list-other = En anden fil…
