# ui: kontrollen og rapporterne.

## Begge rum

rooms-try-again = Prøv igen
rooms-stop = Stop
rooms-delete = Slet
rooms-copy = Kopier
rooms-export-file = fund
rooms-exported = { $count ->
    [one] Skrev { $shown } række til { $path }
   *[other] Skrev { $shown } rækker til { $path }
}
rooms-kept = Intet af det, du skrev, er gået tabt. Ret det, eller gem igen.
rooms-choose-file = Vælg en fil…
rooms-save-file = Gem i en fil…
rooms-file-failed = Filen »{ $path }« kunne ikke bruges.
rooms-file-failed-why = Systemet siger: { $reason }.
rooms-kind-xlsx = Excel-projektmappe (XLSX)
rooms-kind-csv = CSV
rooms-kind-json = JSON
rooms-kind-html = Én side med diagrammer (HTML)
rooms-market-norway = Norge
rooms-market-denmark = Danmark
rooms-market-finland = Finland
rooms-expected = Skal være

## Kontrol: fund

rooms-findings = Fund
rooms-audit-sub = Det, der bryder en regel blandt de betalingssteder, der er gemt på denne computer.
rooms-audit-count = { $count ->
    [one] { $shown } fund blandt { $units } betalingssteder.
   *[other] { $shown } fund blandt { $units } betalingssteder.
}
rooms-audit-when = Kontrolleret { $when }.
rooms-audit-looking = Kontrollerer betalingsstederne
rooms-audit-looking-text = Hvert betalingssted kontrolleres mod hver regel, der er slået til. Tjenesten bliver ikke spurgt.
rooms-audit-no-fleet = Ingen betalingssteder at kontrollere
rooms-audit-no-fleet-text = Hent betalingsstederne først: reglerne ser på det, der er gemt på denne computer.
rooms-audit-clean = Ingen fund
rooms-audit-clean-text = Alle betalingssteder følger alle regler, der er slået til.
rooms-look-again = Kontroller igen
rooms-head-severity = Alvorsgrad
rooms-head-policy = Regel
rooms-head-subject = Betalingssted
rooms-head-found = Fundet → skal være
rooms-search = Søg i fundene
rooms-search-hint = Søg efter navn, forretning, nummer
rooms-search-clear = Ryd søgningen
rooms-filter-clear = Ryd søgning og filtre
rooms-filter-shown = { $shown } af { $total }
rooms-no-match = Ingen fund passer
rooms-no-match-text = { $count ->
    [one] Det ene fund er skjult af søgningen eller filtrene.
   *[other] Alle { $shown } fund er skjult af søgningen eller filtrene.
}
rooms-registry-unchecked = { $count ->
    [one] { $shown } forretning er ikke slået op i Enhetsregisteret endnu.
   *[other] { $shown } forretninger er ikke slået op i Enhetsregisteret endnu.
}
rooms-registry-check = Slå forretningerne op
rooms-registry-check-tip = Spørg Enhetsregisteret om hver norsk forretning, højst fem i sekundet
rooms-registry-checking = Slår forretninger op i Enhetsregisteret
rooms-registry-progress = { $done } af { $total } forretninger slået op
rooms-close-detail = Luk detaljerne
rooms-advice = Hvad du kan gøre
rooms-copy-msn = Kopier MSN
rooms-copy-business-id = Kopier CVR-nummer eller org.nr.
rooms-copy-message = Kopier besked til den partneransvarlige
rooms-copy-message-short = Kopier besked
rooms-copy-message-tip = Kopierer en færdig besked med betalingsstederne, hvad de har, og hvad de skal have
rooms-message-copied = { $count ->
    [one] Kopierede en besked om { $shown } fund
   *[other] Kopierede en besked om { $shown } fund
}
rooms-open-unit = Vis betalingssted
rooms-selected = { $count ->
    [one] { $shown } fund valgt
   *[other] { $shown } fund valgt
}
rooms-selected-units = { $count ->
    [one] På { $shown } betalingssted
   *[other] På { $shown } betalingssteder
}
rooms-selected-manager = { $count ->
    [one] { $shown } af dem kræver leverandørens partneransvarlige.
   *[other] { $shown } af dem kræver leverandørens partneransvarlige.
}

## Kontrol: regler

rooms-policies = Regler
rooms-policies-sub = Hvilke betalingssteder der skal have hvad. Slå dem til og fra, og skriv dine egne.
rooms-policies-reading = Læser reglerne
rooms-policies-own = Dine egne
rooms-policies-built-in = Indbyggede
rooms-policies-none-own = Ingen endnu. En egen regel siger, hvilke betalingssteder der skal have hvilke indstillinger.
rooms-policy-found = { $count ->
    [one] { $shown } fund
   *[other] { $shown } fund
}
rooms-policy-off = Slået fra
rooms-policy-built-in = Indbygget
rooms-policy-asks = { $which } skal have { $have }
rooms-policy-expects = { $count ->
    [one] En liste over { $shown } betalingssted med de værdier, det skal have
   *[other] En liste over { $shown } betalingssteder med de værdier, de skal have
}
rooms-policy-tagged = Med etiketterne { $tags }
rooms-policy-named = Med navnet { $names }
rooms-policy-of-merchants = { $count ->
    [one] Hos { $shown } forretning
   *[other] Hos { $shown } forretninger
}
rooms-policy-every-unit = Alle betalingssteder
rooms-policy-edit = Rediger { $name }
rooms-policy-delete = Slet { $name }
rooms-policy-put-back = Nulstil { $name }
rooms-policy-severity-of = Alvorsgrad for { $name }: { $severity }
rooms-policy-switch-on = Slå til
rooms-policy-switch-off = Slå fra
rooms-policy-make-severity = Alvorsgrad: { $severity }
rooms-policy-as-text = Vis { $name } som tekst
rooms-policy-new = Ny regel…
rooms-policy-new-title = Ny regel
rooms-policy-import-menu = Importer
rooms-policy-from-text = Regler som tekst (TOML)…
rooms-policy-from-list = Forventede værdier fra en liste…
rooms-policy-name = Navn
rooms-policy-name-missing = En regel skal have et navn.
rooms-policy-name-taken = En anden regel har dette navn.
rooms-policy-why = Hvorfor
rooms-policy-why-hint = Vises med hvert fund, så andre ved, hvad det gælder
rooms-policy-which = Hvilke betalingssteder
rooms-policy-which-hint = Et betalingssted skal passe til alt, der er udfyldt. Det, der er tomt, passer til alle.
rooms-policy-names = Navne på betalingssteder
rooms-policy-names-hint = Ét mønster på hver linje: *kiosk* passer til alle navne med kiosk i
rooms-policy-merchants = Forretninger
rooms-policy-merchants-hint = Ét CVR-nummer eller org.nr. på hver linje
rooms-policy-merchant-unread = Linje { $line }, »{ $text }«: { $why }
rooms-policy-tags = Etiketter
rooms-policy-tags-hint = Adskil med komma; én af dem er nok
rooms-policy-markets = Lande
rooms-policy-have = Skal have
rooms-policy-setting = Indstilling
rooms-policy-must-be = Skal være
rooms-policy-add-value = Tilføj en indstilling
rooms-policy-drop-value = Fjern { $field }
rooms-policy-value-none = Vælg mindst én indstilling, som betalingsstederne skal have.
rooms-policy-value-empty = Vælg den værdi, den skal have.
rooms-policy-value-twice = Denne indstilling er nævnt to gange.
rooms-policy-list = Forventede værdier
rooms-policy-import-list = Importer en anden liste…
rooms-policy-preview = Hvad den ville finde
rooms-policy-preview-unfinished = Udfyld formularen for at se, hvad den ville finde.
rooms-policy-preview-counting = Tæller…
rooms-policy-would-find = { $count ->
    [one] { $shown } fund blandt { $of } betalingssteder
   *[other] { $shown } fund blandt { $of } betalingssteder
}
rooms-policy-save = Gem reglen
rooms-policy-saved = Reglen er gemt
rooms-policy-is-put-back = »{ $name }« er nulstillet.
rooms-policy-import-title = Importer regler
rooms-policy-import-hint = Indsæt regler, der er kopieret herfra eller fra en fil. En regel erstatter den, der har samme navn.
rooms-policy-import = Importer reglerne
rooms-policy-export-title = Reglen som tekst
rooms-policy-export-hint = Giv den til en kollega, eller læg den i en fil til pdesk audit --policy.
rooms-policy-text = Regler som tekst
rooms-policy-file = regel
rooms-policy-copied = Reglen er kopieret
rooms-policy-written = Reglen er skrevet

## Rapporter: diagrammer

rooms-side-charts = Diagrammer
rooms-side-definitions = Gemte rapporter
rooms-figures-sub = De betalingssteder, der er gemt på denne computer, i tal.
rooms-figures-count = { $count ->
    [one] { $shown } betalingssted
   *[other] { $shown } betalingssteder
}, { $merchants ->
    [one] { $merchants-shown } forretning.
   *[other] { $merchants-shown } forretninger.
}
rooms-figures-age = Hentet fra { $from } til { $to }.
rooms-figures-reading = Tæller betalingsstederne
rooms-figures-empty = Intet at tælle endnu
rooms-figures-empty-text = Hent betalingsstederne først. Diagrammerne tegnes ud fra det, der er gemt på denne computer.
rooms-chart-opens-units = Klik eller Enter viser disse betalingssteder
rooms-chart-opens-findings = Klik eller Enter viser disse fund
rooms-chart-capture = Betalingssteder pr. capture type
rooms-chart-skip = Betalingssteder pr. skipLandingPage
rooms-chart-market = Betalingssteder pr. land
rooms-chart-findings = Fund efter alvorsgrad
rooms-chart-findings-none = Ikke kontrolleret endnu. Gå til Kontrol for at kontrollere betalingsstederne.
rooms-chart-growth = Vækst og ændringer
rooms-chart-units = Betalingssteder ved dagens slutning
rooms-chart-changes = Nye, væk og ændrede den dag
rooms-chart-bar = { $label }: { $shown } ({ $share })
rooms-chart-day = { $day }: { $units } betalingssteder, { $added } nye, { $gone } væk, { $changed } ændret

## Rapporter: gemte rapporter

rooms-reports-sub = Filer, du laver igen og igen: hvilke rækker, hvilke kolonner, hvilket format.
rooms-reports-reading = Læser de gemte rapporter
rooms-reports-none = Ingen gemt rapport endnu
rooms-reports-none-text = En rapport husker filter, kolonner og format, og køres igen herfra eller med pdesk report.
rooms-report-new = Ny rapport…
rooms-report-new-title = Ny rapport
rooms-report-run = Kør…
rooms-report-run-name = Kør { $name }
rooms-report-edit = Rediger { $name }
rooms-report-duplicate = Lav en kopi af { $name }
rooms-report-delete = Slet { $name }
rooms-report-copy-of = { $name } (kopi)
rooms-report-where = Hvor rapporten skal skrives
rooms-report-last = Skrevet { $when } til { $path }
rooms-report-column-count = { $count ->
    [one] { $shown } kolonne
   *[other] { $shown } kolonner
}
rooms-report-every-row = Alle betalingssteder
rooms-report-filtered = Filtreret på { $by }
rooms-report-grouped = Grupperet efter { $by }
rooms-report-name = Navn
rooms-report-name-missing = En rapport skal have et navn.
rooms-report-name-taken = En anden rapport har dette navn.
rooms-report-format = Format
rooms-report-rows = Rækker
rooms-report-from-view = Start fra en visning
rooms-report-current-view = Det, der vises blandt betalingsstederne nu
rooms-report-search = Søg
rooms-report-search-hint = Hvert ord skal findes i navnet, forretningen, et nummer eller en etiket
rooms-condition-add = Tilføj en betingelse
rooms-condition-is = { $name } er en af
rooms-condition-contains = { $name } indeholder
rooms-condition-between = { $name } er i en periode
rooms-condition-out = Fjern betingelsen for { $name }
rooms-report-columns = Kolonner
rooms-report-no-column = Vælg mindst én kolonne.
rooms-report-add-column = Tilføj en kolonne
rooms-column-up = Flyt { $name } op
rooms-column-down = Flyt { $name } ned
rooms-column-out = Fjern { $name }
rooms-report-file = Fil
rooms-report-group = Grupper og tæl efter
rooms-report-no-group = Ikke grupperet
rooms-report-words = Kolonneoverskrifter og værdier
rooms-words-en = Engelsk
rooms-words-nb = Norsk
rooms-words-keys = Nøgler, til scripts
rooms-report-file-name = Filens navn
rooms-report-file-hint = {"{date}, {time}, {profile} og {name}"} udfyldes: { $name }
rooms-report-file-missing = Giv filen et navn.
rooms-report-guard = Værn mod formler
rooms-report-guard-hint = Tekst, som et regneark ville køre som en formel, får en apostrof foran
rooms-report-save = Gem rapporten
rooms-report-saved = Rapporten er gemt

## Ens egne lister

rooms-list-read = Importer liste…
rooms-list-kind = CSV eller Excel
rooms-list-title = Listen »{ $file }«
rooms-list-reading = Læser listen…
rooms-list-good = { $count ->
    [one] { $shown } linje kan bruges.
   *[other] { $shown } linjer kan bruges.
}
rooms-list-bad = { $count ->
    [0] Der er intet galt med resten.
    [one] { $shown } kan ikke.
   *[other] { $shown } kan ikke.
}
rooms-list-bad-title = Kan ikke bruges
rooms-list-good-title = Kan bruges
rooms-list-copy-bad = Kopier disse linjer
rooms-list-row = Række
rooms-list-column = Kolonne
rooms-list-text = Hvad der står
rooms-list-reason = Hvorfor det ikke kan bruges
rooms-list-id = MSN eller forretning
rooms-list-apply = Gem etiketter og noter
rooms-list-applying = Gemmer etiketter og noter
rooms-list-applied = { $count ->
    [one] Etiketter og noter fra { $shown } linje er gemt
   *[other] Etiketter og noter fra { $shown } linjer er gemt
}
rooms-list-no-marks = Ingen linje har en etiket eller en note
rooms-list-expect = Lav en regel…
rooms-list-no-values = Ingen linje med MSN har en værdi, som betalingsstedet skal have
rooms-list-look-up = Slå op
rooms-list-other = En anden fil…
