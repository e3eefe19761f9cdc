# report: XLSX, HTML, diagrammer, rapportopsætninger, importerede filer.

files-sheet-rows = Betalingssteder
files-sheet-summary = Sammendrag
files-column-profile = Profil
files-words-unknown = Den beder om ordene »{ $text }«; der findes en, nb, da og keys.
files-dialect-unknown = Den beder om dialekten »{ $text }«; der findes excel-nb, excel-en, rfc4180 og tsv.
files-definition-wrong = Rapporten kan ikke skrives, som den er sat op.
files-definition-next = Ret rapportens opsætning.
files-summary-profile = Profil
files-summary-environment = Miljø
files-summary-written = Skrevet
files-summary-fetched-first = Ældste svar
files-summary-fetched-last = Nyeste svar
files-summary-clock = Tiderne er
files-summary-clock-utc = i UTC
files-summary-clock-local = efter uret på den computer, der skrev dette
files-summary-rows = Rækker
files-market-norway = Norge
files-market-denmark = Danmark
files-market-finland = Finland
files-as-it-came = { $text }
files-column-severity = Alvor
files-column-policy = Regel
files-column-field = Indstilling
files-column-found = Fundet værdi
files-column-expected = Forventet værdi
files-column-reason = Grund
files-column-advice = Hvad du gør
files-column-suggestion = Forslag
files-column-partner-manager = Spørg den partneransvarlige
files-column-at = Opdaget
files-column-change = Ændring
files-column-from = Fra
files-column-to = Til
files-change-added = Ny
files-change-gone = Væk
files-change-back = Tilbage
files-change-changed = Ændret

files-page-written = Skrevet { $time }
files-page-fetched = Hver række blev hentet af profilen »{ $profile }« mellem { $from } og { $to }.
files-page-not-fetched = Ingen række er hentet endnu af profilen »{ $profile }«.
files-page-units = Betalingssteder
files-page-merchants = Forretninger
files-page-errors = Fejl
files-page-warnings = Advarsler
files-page-newest-days = De seneste { $count } dage med ændringer.
files-page-no-audit = Reglerne er ikke kontrolleret.
files-page-groups = Efter { $column }
files-chart-capture = Capture type
files-chart-skip = skipLandingPage
files-chart-market = Land
files-chart-growth = Betalingssteder over tid
files-chart-changes = Ændringer over tid
files-chart-findings = Fund efter alvor
files-chart-bars = Søjlediagram: { $parts }.
files-chart-growth-told = Kurvediagram fra { $from } til { $to }: fra { $first } til { $last } betalingssteder.
files-chart-changes-told = Søjlediagram fra { $from } til { $to }: { $added } nye, { $changed } ændrede, { $gone } væk.
files-table-value = Værdi
files-table-units = Betalingssteder
files-table-rows = Rækker
files-table-share = Andel
files-table-day = Dag
files-table-added = Nye
files-table-changed = Ændret
files-table-gone = Væk
files-table-severity = Alvor
files-table-findings = Fund

files-list-how-text = Tekst i { $encoding }, celler adskilt af { $delimiter }.
files-list-how-sheet = Arket »{ $sheet }«.
files-list-head = Første linje navngiver kolonnerne.
files-list-no-head = Kolonneoverskrifter mangler: kolonnen med numrene blev brugt.
files-list-ignored = Ikke brugt: { $columns }.
files-list-no-identifier = Der er hverken MSN, CVR-nummer eller org.nr. her.
files-list-several = Der er flere numre i én celle.
files-list-twice = En anden kolonne på denne linje siger noget andet, og intet siger, hvilken der gælder.
files-list-no-flag = Skriv ja eller nej, eller tilladt eller ikke tilladt.
files-list-no-capture = Her skal der stå Reserveret, Direkte eller Ikke relevant.
files-list-unpacked = Pakket ud er den større end { $mib } MiB.
files-list-broken-workbook = Projektmappen er beskadiget.
files-list-no-workbook-next = Åbn den i Excel, og gem igen, eller gem den som CSV.
files-delimiter-semicolon = semikolon
files-delimiter-comma = komma
files-delimiter-tab = tabulator
files-delimiter-bar = lodret streg

# Tabeller, som folk leverer
files-arg-sheet = Arket i projektmappen; uden dette bruges det ark, der har kendte kolonneoverskrifter
files-ui-sheet = Ark
files-ui-sheet-hint = Hvilket ark i projektmappen der læses
files-no-sheet = Der er ikke noget ark »{ $name }«. Projektmappen har: { $sheets }.
files-no-sheet-next = Angiv navnet på et af arkene.
files-no-sheets = Det er en tekst, og den har ingen ark.
files-hidden = Skjult i regnearket, og læst som de andre: { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    }, { $columns ->
        [one] 1 kolonne
       *[other] { $columns } kolonner
    }.
files-how-unsure = Tegnsættet er et gæt: Filen siger ikke, hvilket det er.
files-no-line = Den har ingen linje, der kan bruges.
files-no-line-next = Se efter, at det er den rigtige fil, og for en projektmappe det rigtige ark: --sheet NAVN vælger et andet.
files-more-bad = { $count ->
        [one] 1 fejl til er ikke nævnt enkeltvis.
       *[other] { $count } fejl til er ikke nævnt enkeltvis.
    }
files-limit-lines = Den har mere end { $most } linjer.
files-limit-cells = Den har mere end { $most } celler.
files-limit-text = Den har mere end { $mib } MiB tekst.
files-limit-sheets = Den har mere end { $most } ark.
files-limit-line = En linje i den er længere end { $mib } MiB.
files-limit-areas = Den har mere end { $most } flettede områder.
files-limit-columns = Der står noget i celle { $cell }. Kolonner læses til og med { $last }.
files-limit-columns-next = Slet kolonnerne til højre for tabellen, og gem den igen.
files-kind-password = Projektmappen er låst med en adgangskode.
files-kind-password-next = Åbn den med adgangskoden, fjern adgangskoden (i Excel: Filer, Oplysninger, Beskyt projektmappe, Krypter med adgangskode), og gem den.
files-kind-html = Det er en webside (HTML), uanset hvad filnavnet ender på.
files-kind-excel-xml = Det er en projektmappe i Excel 2003's XML-format.
files-kind-flat-ods = Det er en OpenDocument-projektmappe i ét stykke (.fods).
files-kind-numbers = Det er et dokument fra Apple Numbers.
files-kind-excel-old = Det er et ark fra Excel 4 eller ældre.
files-kind-next = Åbn den i Excel eller LibreOffice, og gem den som Excel-projektmappe (.xlsx).
files-kind-word = Det er et tekstdokument, fra Word eller lignende.
files-kind-slides = Det er en præsentation.
files-kind-pdf = Det er et PDF-dokument.
files-kind-picture = Det er et billede.
files-kind-database = Det er en database.
files-kind-xml = Det er XML af en slags, men ingen tabel.
files-kind-json = Det er JSON og ingen tabel.
files-kind-exchange = Det er et ark i et gammelt udvekslingsformat (SYLK eller DIF).
files-kind-mainframe = Bogstaverne er dem, en mainframe har (EBCDIC).
files-kind-mainframe-next = Få den sendt som UTF-8, eller konverter den, og læs den igen.
files-kind-other-next = Kopier tabellen til et regneark, og gem det som Excel-projektmappe (.xlsx) eller CSV.
files-kind-packed = Det er en pakket fil.
files-kind-zip = Det er en ZIP-fil og ingen projektmappe.
files-kind-packed-next = Pak den ud, og vælg projektmappen eller teksten i den.
