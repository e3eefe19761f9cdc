# Filer som folk leverer: ark, grenser, og hva en fil er når den ikke er en tabell.

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
files-no-line = Det er ingen linje i den å gjøre noe med.
files-no-line-next = Se etter at det er riktig fil, og for en arbeidsbok riktig ark: --sheet NAVN velger et annet.
files-more-bad = { $count ->
        [one] 1 feil til er ikke nevnt enkeltvis.
       *[other] { $count } feil til er ikke nevnt enkeltvis.
    }

# Mer enn en tabell kan ha
files-limit-lines = Den har mer enn { $most } linjer.
files-limit-cells = Den har mer enn { $most } celler.
files-limit-text = Den har mer enn { $mib } MiB tekst.
files-limit-areas = Den har mer enn { $most } sammenslåtte områder.
files-limit-columns = Det står noe i celle { $cell }. Kolonner leses til og med { $last }.
files-limit-columns-next = Slett kolonnene til høyre for tabellen, og lagre den på nytt.
lines-long = Teksten er lengre enn de { $most } tegnene en celle kan ha.

# Hva en fil er når den ikke er en tabell
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
files-kind-other-next = Kopier tabellen til et regneark, og lagre det som Excel-arbeidsbok (.xlsx) eller CSV.
files-kind-packed = Det er en pakket fil.
files-kind-zip = Det er en ZIP-fil, og ingen arbeidsbok.
files-kind-packed-next = Pakk den ut, og velg arbeidsboken eller teksten i den.

# Numre i tabeller
domain-no-identifier = Det står ingenting i kolonnen som sier hvilket brukersted eller salgssted det er.
domain-number-beside = Nummeret står ved siden av et organisasjonsnummer, og kan være en kundes eget. Gi kolonnen en overskrift, for eksempel MSN, hvis det er et MSN.
jobs-tried-as-cvr = Du ser ikke noe salgssted { $number }, så nummeret ble tatt for et CVR-nummer, som kontrollsifferet passer til.
jobs-cvr-not-connected = Du ser ikke noe salgssted og ikke noe dansk brukersted med dette nummeret.

# Tegn som ingen ser
order-control = Her er det et tegn som ikke kan være ment: { $character }. Skriv teksten på nytt.
order-tidied = Tegn som ingen ser er utelatt: { $character }.
