# report: XLSX, HTML, charts, report definitions, imported files.

files-sheet-rows = Salgssteder
files-sheet-summary = Sammendrag
files-column-profile = Profil
files-words-unknown = Den ber om ordene «{ $text }»; det finnes en, nb og keys.
files-dialect-unknown = Den ber om dialekten «{ $text }»; det finnes excel-nb, excel-en, rfc4180 og tsv.
files-definition-wrong = Rapporten kan ikke skrives slik den er satt opp.
files-definition-next = Endre oppsettet av rapporten.
files-summary-profile = Profil
files-summary-environment = Miljø
files-summary-written = Skrevet
files-summary-fetched-first = Eldste svar
files-summary-fetched-last = Nyeste svar
files-summary-clock = Tidene er
files-summary-clock-utc = i UTC
files-summary-clock-local = etter klokken på maskinen som skrev dette
files-summary-rows = Rader
files-market-norway = Norge
files-market-denmark = Danmark
files-market-finland = Finland
files-as-it-came = { $text }
files-column-severity = Alvorlighet
files-column-policy = Regel
files-column-field = Innstilling
files-column-found = Funnet verdi
files-column-expected = Forventet verdi
files-column-reason = Grunn
files-column-advice = Hva du gjør
files-column-suggestion = Forslag
files-column-partner-manager = Spør partneransvarlig
files-column-at = Oppdaget
files-column-change = Endring
files-column-from = Fra
files-column-to = Til
files-change-added = Ny
files-change-gone = Borte
files-change-back = Tilbake
files-change-changed = Endret

files-page-written = Skrevet { $time }
files-page-fetched = Hver rad ble hentet av profilen «{ $profile }», mellom { $from } og { $to }.
files-page-not-fetched = Ingen rad er hentet ennå av profilen «{ $profile }».
files-page-units = Salgssteder
files-page-merchants = Brukersteder
files-page-errors = Feil
files-page-warnings = Advarsler
files-page-newest-days = De siste { $count } dagene med endringer.
files-page-no-audit = Reglene er ikke sjekket.
files-page-groups = Etter { $column }
files-chart-capture = Belastning
files-chart-skip = skipLandingPage
files-chart-market = Land
files-chart-growth = Salgssteder over tid
files-chart-changes = Endringer over tid
files-chart-findings = Funn etter alvorlighet
files-chart-bars = Stolpediagram: { $parts }.
files-chart-growth-told = Linjediagram fra { $from } til { $to }: fra { $first } til { $last } salgssteder.
files-chart-changes-told = Stolpediagram fra { $from } til { $to }: { $added } nye, { $changed } endret, { $gone } borte.
files-table-value = Verdi
files-table-units = Salgssteder
files-table-rows = Rader
files-table-share = Andel
files-table-day = Dag
files-table-added = Nye
files-table-changed = Endret
files-table-gone = Borte
files-table-severity = Alvorlighet
files-table-findings = Funn

files-list-how-text = Tekst i { $encoding }, celler skilt med { $delimiter }.
files-list-how-sheet = Arket «{ $sheet }».
files-list-head = Første linje navngir kolonnene.
files-list-no-head = Overskrift mangler: kolonnen med numrene ble brukt.
files-list-ignored = Ikke brukt: { $columns }.
files-list-no-identifier = Det er verken MSN eller organisasjonsnummer her.
files-list-several = Det er flere numre i én celle.
files-list-twice = En annen kolonne på denne linjen sier noe annet, og ingenting sier hvilken som gjelder.
files-list-no-flag = Skriv ja eller nei, eller tillatt eller ikke tillatt.
files-list-no-capture = Her må det stå Reservasjon, Direkte eller Ikke aktuelt.
files-list-unpacked = Pakket ut er den større enn { $mib } MiB.
files-list-broken-workbook = Arbeidsboken er skadet.
files-list-no-workbook-next = Åpne den i Excel og lagre på nytt, eller lagre den som CSV.
files-delimiter-semicolon = semikolon
files-delimiter-comma = komma
files-delimiter-tab = tabulator
files-delimiter-bar = loddrett strek

# Tabeller som folk leverer
files-arg-sheet = Arket i arbeidsboken; uten dette brukes arket med kjente overskrifter
files-ui-sheet = Ark
files-ui-sheet-hint = Hvilket ark i arbeidsboken som leses
files-no-sheet = Det finnes ikke noe ark «{ $name }». Arbeidsboken har: { $sheets }.
files-no-sheet-next = Oppgi navnet på et av arkene.
files-no-sheets = Det er en tekst, og den har ingen ark.
files-hidden = Skjult i regnearket, og lest som de andre: { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    }, { $columns ->
        [one] 1 kolonne
       *[other] { $columns } kolonner
    }.
files-how-unsure = Tegnsettet er en gjetning: Filen sier ikke hvilket det er.
files-no-line = Den har ingen linje som kan brukes.
files-no-line-next = Se etter at det er riktig fil, og for en arbeidsbok riktig ark: --sheet NAVN velger et annet.
files-more-bad = { $count ->
        [one] 1 feil til er ikke nevnt enkeltvis.
       *[other] { $count } feil til er ikke nevnt enkeltvis.
    }
files-limit-lines = Den har mer enn { $most } linjer.
files-limit-cells = Den har mer enn { $most } celler.
files-limit-text = Den har mer enn { $mib } MiB tekst.
files-limit-sheets = Den har mer enn { $most } ark.
files-limit-line = En linje i den er lengre enn { $mib } MiB.
files-limit-areas = Den har mer enn { $most } sammenslåtte områder.
files-limit-columns = Det står noe i celle { $cell }. Kolonner leses til og med { $last }.
files-limit-columns-next = Slett kolonnene til høyre for tabellen, og lagre den på nytt.
files-kind-password = Arbeidsboken er låst med et passord.
files-kind-password-next = Åpne den med passordet, fjern passordet (i Excel: Fil, Informasjon, Beskytt arbeidsbok, Krypter med passord), og lagre den.
files-kind-html = Det er en nettside (HTML), uansett hva filnavnet slutter på.
files-kind-excel-xml = Det er en arbeidsbok i XML-formatet til Excel 2003.
files-kind-flat-ods = Det er en OpenDocument-arbeidsbok i ett stykke (.fods).
files-kind-numbers = Det er et dokument fra Apple Numbers.
files-kind-excel-old = Det er et ark fra Excel 4 eller eldre.
files-kind-next = Åpne den i Excel eller LibreOffice, og lagre den som Excel-arbeidsbok (.xlsx).
files-kind-word = Det er et tekstdokument, fra Word eller lignende.
files-kind-slides = Det er en presentasjon.
files-kind-pdf = Det er et PDF-dokument.
files-kind-picture = Det er et bilde.
files-kind-database = Det er en database.
files-kind-xml = Det er XML av noe slag, men ingen tabell.
files-kind-json = Det er JSON, og ingen tabell.
files-kind-exchange = Det er et ark i et gammelt utvekslingsformat (SYLK eller DIF).
files-kind-mainframe = Bokstavene er de en stormaskin har (EBCDIC).
files-kind-mainframe-next = Få den sendt som UTF-8, eller konverter den, og les den på nytt.
files-kind-other-next = Kopier tabellen til et regneark, og lagre det som Excel-arbeidsbok (.xlsx) eller CSV.
files-kind-packed = Det er en pakket fil.
files-kind-zip = Det er en ZIP-fil, og ingen arbeidsbok.
files-kind-packed-next = Pakk den ut, og velg arbeidsboken eller teksten i den.
