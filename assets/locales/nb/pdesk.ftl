# cli: sync, changes, audit, report og de andre kommandoene for de lagrede salgsstedene.

# Hjelp
pdesk-about-sync = Oppdater salgsstedene som er lagret på denne maskinen
pdesk-about-syncs = List opp oppdateringene som er kjørt
pdesk-about-changes = Vis hva som er endret mellom to tidspunkter
pdesk-about-history = Vis alt som noen gang er endret ved et salgssted
pdesk-about-audit = Let etter feil blant de lagrede salgsstedene, etter regler
pdesk-about-report = Skriv en rapport om de lagrede salgsstedene til en fil
pdesk-about-tag = Sett etiketter på salgssteder og brukersteder, eller ta dem bort
pdesk-about-note = Skriv et notat på et salgssted eller brukersted
pdesk-about-import = Importer etiketter, notater og forventede verdier fra en CSV- eller Excel-fil
pdesk-about-watch = List opp eller endre brukerstedene som følges med Partner-API-et
pdesk-about-database = Kontroller, kopier og gjenopprett databasen på denne maskinen
pdesk-about-database-check = Les hele databasen og si om den er hel

pdesk-examples-sync =
    pdesk sync
    pdesk sync --max-age 12h --max-in-flight 16
    pdesk sync --retry-failed
    pdesk sync --msn 123456 123457
    pdesk sync --format json | jq .changed
    pdesk sync --merchant 918713867 --ids kunder.txt

    Salgssteder som er hentet innenfor høyeste alder, hentes ikke på nytt. En avbrutt oppdatering fortsetter altså der den var.
    Med Partner-API-et sier --merchant og --ids én gang for alle hvilke brukersteder som skal følges.
pdesk-examples-syncs =
    pdesk syncs
    pdesk syncs --format json | jq '.[0]'
pdesk-examples-changes =
    pdesk changes --from 7d
    pdesk changes --from 2026-11-01 --to 2026-11-15
    pdesk changes --from 2026-11-01T10:00 --msn 123456 --format json

    En dag alene betyr begynnelsen av dagen i --from og slutten av dagen i --to.
pdesk-examples-history =
    pdesk history 123456
pdesk-examples-audit =
    pdesk audit
    pdesk audit --fail-on error --out funn.xlsx
    pdesk audit --policy husregler.toml --format json
    pdesk audit --only direct-capture --message
    pdesk audit --list

    Sluttkoden er 1 når det er funn på nivået i --fail-on eller verre. Med --policy gjelder bare reglene i de filene.
pdesk-examples-report =
    pdesk report --columns msn,name,capture_type --where capture_type=direct --out direkte.xlsx
    pdesk report --where recurring=yes,unknown --where market=NO --group-by merchant --out faste.csv
    pdesk report --save ukentlig --columns merchant,msn,name --sort merchant
    pdesk report ukentlig --out ukentlig.xlsx
    pdesk report --out oversikt.html

    Endelsen på filen sier hva den blir: .csv, .tsv, .xlsx, .json eller .html.
pdesk-examples-tag =
    pdesk tag 123456 234567 --add kiosk,oslo
    pdesk tag 918713867 --add kjede --remove ny
pdesk-examples-note =
    pdesk note 123456 "Kassen ble byttet i mai"
    pdesk note 123456 ""
pdesk-examples-import =
    pdesk import etiketter.csv --dry-run
    pdesk import etiketter.xlsx
    pdesk import avtalt.csv --expect "Som avtalt" && pdesk audit --only "Som avtalt"
pdesk-examples-watch =
    pdesk watch
    pdesk watch --add 918713867 --add 984851006
    pdesk watch --remove 984851006
pdesk-examples-database-check =
    pdesk database check

pdesk-arg-fleet-kept = Vis salgsstedene slik de er lagret på denne maskinen, uten å spørre tjenesten
pdesk-arg-where = Bare rader med denne verdien, for eksempel skip_landing_page=no; komma betyr eller, flere --where betyr og
pdesk-arg-search = Bare rader der alle ordene finnes: navn, numre, etiketter
pdesk-arg-sort = Sorter etter disse kolonnene, skilt med komma; :desc setter det største først
pdesk-arg-sync-max-age = Salgssteder hentet innenfor denne tiden, hentes ikke på nytt: 12h, 7d; 0 henter alle [1h]
pdesk-arg-sync-retry-failed = Hent bare salgsstedene som feilet sist
pdesk-arg-sync-msn = Hent bare disse av de lagrede salgsstedene, uansett hvor nye opplysningene er; kan gjentas
pdesk-arg-sync-merchant = Brukersted som skal følges (Partner-API-et), kan gjentas; det huskes
pdesk-arg-sync-ids = Brukersteder som skal følges (Partner-API-et), fra en fil eller fra standard inn med -
pdesk-arg-changes-from = Start: 2026-11-01, 2026-11-01T10:00, eller 7d for en uke siden [begynnelsen]
pdesk-arg-changes-to = Slutt, på de samme måtene [nå]
pdesk-arg-changes-msn = Bare dette salgsstedet
pdesk-arg-history-msn = Salgsstedets MSN
pdesk-arg-audit-policy = Regler fra en TOML-fil i stedet for profilens, kan gjentas
pdesk-arg-audit-fail-on = Slutt med 1 når det er et funn av denne alvorligheten eller verre [warning]
pdesk-arg-audit-only = Bare denne regelen, kan gjentas
pdesk-arg-audit-list = List opp reglene i stedet for å lete
pdesk-arg-audit-message = Skriv ut en ferdig melding til partneransvarlig om funnene bare de kan rette
pdesk-arg-report-name = Navnet på en lagret rapport
pdesk-arg-report-group-by = Grupper radene etter denne kolonnen, med antall
pdesk-arg-report-save = Lagre rapporten under dette navnet, så den kan kjøres igjen
pdesk-arg-report-list = List opp de lagrede rapportene
pdesk-arg-tag-ids = MSN-er og organisasjonsnumre; et brukersteds etiketter gjelder alle salgsstedene dets
pdesk-arg-tag-add = Etiketter som skal settes på
pdesk-arg-tag-remove = Etiketter som skal tas bort
pdesk-arg-note-id = MSN eller organisasjonsnummer
pdesk-arg-note-text = Notatet; et tomt notat tar det bort
pdesk-arg-import-file = CSV- eller Excel-fil med overskrifter: msn eller business_id, og tags, note eller innstillinger som capture_type
pdesk-arg-import-expect = Lagre innstillingene i listen som en regel med dette navnet, i stedet for den forrige listen
pdesk-arg-import-dry-run = Si bare hva som ville blitt importert
pdesk-arg-watch-add = Brukersted som skal følges, kan gjentas
pdesk-arg-watch-remove = Brukersted som ikke skal følges lenger, kan gjentas
pdesk-arg-registry-all = Sjekk alle lagrede brukersteder, høyst fem i sekundet

# Det som ikke kan menes
pdesk-usage-conflict = { $argument } går ikke sammen med { $other }.
pdesk-date-wrong = «{ $text }» er ikke en dato eller et tidspunkt.
pdesk-date-rule = Skriv 2026-11-01, 2026-11-01T10:00, eller hvor lenge siden: 12h, 7d.
pdesk-duration-wrong = «{ $text }» er ikke en varighet.
pdesk-duration-rule = Skriv et tall og en enhet: 30m, 12h, 7d; eller 0.
pdesk-period-backwards = Starten på perioden er ikke før slutten.
pdesk-where-wrong = «{ $text }» er ikke en betingelse.
pdesk-where-twice = Det er to betingelser for { $column }.
pdesk-where-empty = Betingelsen for { $column } har ingen verdi.
pdesk-where-value = { $column } er aldri «{ $value }».
pdesk-where-comma = Komma kan ikke bety «eller» i { $column }.
pdesk-where-rule = Skriv KOLONNE=VERDI. For kolonner med faste verdier betyr komma eller: capture_type=direct,unknown. For navn, etiketter og notater må alle ordene finnes: name=kiosk oslo. For tider, en dag eller FRA..TIL: fetched_at=2026-11-01..2026-11-15.
pdesk-sort-wrong = «{ $text }» er ikke en rekkefølge. Skriv KOLONNE eller KOLONNE:desc, flere skilt med komma.
pdesk-where-number = «{ $text }» er ikke et tall. Skriv 5, >5, <5 eller 2..9.
pdesk-not-an-msn = «{ $id }» er ikke et MSN.
pdesk-not-a-subject = «{ $id }» er verken et MSN eller et organisasjonsnummer.
pdesk-note-one = Et notat gjelder ett salgssted eller ett brukersted.
pdesk-tag-nothing = Hvilke etiketter? Oppgi --add eller --remove.
pdesk-watch-msn = Dette er et MSN. Følg brukerstedet det hører til.
pdesk-in-file = { $path }: { $what }
pdesk-list-row = Rad { $row } i { $path } kan ikke brukes.
pdesk-list-elsewhere = Listen «{ $file }» ligger ikke i mappen til regelfilen. Den ble ikke åpnet.
pdesk-list-elsewhere-next = Legg listen i mappen til regelfilen, eller i en mappe under den, og oppgi navnet derfra: expected = "units.csv".
pdesk-list-missing = Det finnes ingen liste «{ $file }» ved siden av regelfilen.
pdesk-list-missing-next = Rett navnet, eller legg listen i mappen til regelfilen.
pdesk-list-unreadable = Listen «{ $file }» kan ikke leses: { $reason }.

# Det som er lagret her
pdesk-nothing-kept = Ingen salgssteder er lagret på denne maskinen for denne profilen ennå.
pdesk-no-sync-next = Hent dem med «pdesk sync».
pdesk-kept-summary = { $shown } av { $total ->
    [one] 1 salgssted
   *[other] { $total } salgssteder
}, hentet { $oldest } til { $newest }.
pdesk-kept-incomplete = Den nyeste oppdateringen, fra { $when }, rakk ikke alle salgsstedene. «pdesk sync» fortsetter den.
pdesk-watch-not-needed = Management-API-et lister selv opp salgsstedene. Brukerstedene huskes, men endrer ingenting her.
pdesk-nothing-watched = Ingen brukersteder følges. Partner-API-et kan ikke liste opp salgssteder: Legg til brukersteder med «pdesk watch --add».

# Synkronisering
pdesk-sync-summary = { $total ->
    [one] 1 salgssted
   *[other] { $total } salgssteder
}: { $fetched } hentet, { $reused } ferske nok, { $not_visible } ikke synlige, { $failed } feilet. { $changed ->
    [0] Ingenting er nytt eller endret.
    [one] 1 salgssted er nytt eller endret.
   *[other] { $changed } salgssteder er nye eller endret.
} { $requests ->
    [one] 1 forespørsel
   *[other] { $requests } forespørsler
} på { $seconds } s.
pdesk-sync-retry = Det som var kjent om salgsstedene som feilet, er beholdt. «pdesk sync --retry-failed» prøver bare dem.
pdesk-sync-not-kept = { $count ->
    [one] 1 av numrene er ikke blant de lagrede salgsstedene og ble ikke hentet.
   *[other] { $count } av numrene er ikke blant de lagrede salgsstedene og ble ikke hentet.
} «pdesk lookup» henter et hvilket som helst salgssted.
pdesk-sync-interrupted = Avbrutt. Det som er hentet, er lagret; «pdesk sync» fortsetter herfra.
pdesk-progress-pace = tjenesten ba om en pause på { $seconds } s (for mange forespørsler)
pdesk-progress-service = tjenesten ba om en pause på { $seconds } s (den har det travelt)
pdesk-progress-slow = går saktere, fordi svarene tar lengre tid
pdesk-progress-rate = { $rate }/min
pdesk-progress-left = { $left } igjen
pdesk-changes-summary = { $added } nye, { $gone } borte, { $back } tilbake, { $changed } endret.
pdesk-no-history = Ingenting er kjent om { $msn }.
pdesk-no-history-next = Det er ikke blant salgsstedene som er lagret for denne profilen. Hent dem med «pdesk sync».

# Kontroll
pdesk-audit-summary = { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
}, { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
}, { $infos } til orientering.
pdesk-audit-message = Noe av dette kan bare partneransvarlig endre: «pdesk audit --message» skriver til dem.
pdesk-message-none = Ingenting her trenger partneransvarlig.
pdesk-policy-twice = Regelen «{ $name }» er definert to ganger.
pdesk-policy-unknown = Regelen «{ $name }» finnes ikke.

# Rapporter
pdesk-report-saved = Rapporten «{ $name }» er lagret. Kjør den med «pdesk report».
pdesk-report-unknown = Det finnes ingen lagret rapport «{ $name }».
pdesk-report-unknown-next = Lagre en med --save, eller oppgi --columns og --out.
pdesk-report-nothing = Hvor skal rapporten?
pdesk-report-nothing-next = Oppgi --out FILE, navnet på en lagret rapport, eller --save NAME.
pdesk-report-ending = { $path } slutter ikke på en filtype en rapport kan være.
pdesk-report-ending-next = Velg .csv, .tsv, .xlsx, .json eller .html.
pdesk-report-table = En rapport er en fil, og --format table gir ingen. «pdesk fleet --kept» viser en tabell.
pdesk-report-none = Ingen rapporter er lagret ennå. Lagre en med --save.

# Etiketter, notater, lister
pdesk-tagged = { $units ->
    [0] Det gjelder ingen av de lagrede salgsstedene ennå.
    [one] Det gjelder 1 salgssted.
   *[other] Det gjelder { $units } salgssteder.
}
pdesk-import-row = rad { $row }
pdesk-import-cell = rad { $row }, kolonne { $column }
pdesk-import-expected = Listen har også forventede verdier, som ikke ble lagret. --expect NAME lagrer dem som en regel.
pdesk-import-none-expected = Listen har ingen forventede verdier, så ingen regel ble lagret.
pdesk-import-policy = Regelen «{ $name }» forventer { $count ->
    [one] verdiene til 1 salgssted.
   *[other] verdiene til { $count } salgssteder.
}
pdesk-expect-name = Regelen må ha et navn.
pdesk-expect-taken = «{ $name }» er en regel av et annet slag. Velg et annet navn.

# Enhetsregisteret og databasen
pdesk-registry-summary = { $checked ->
    [one] 1 brukersted
   *[other] { $checked } brukersteder
} sjekket; { $odd ->
    [0] alle er registrert og i drift.
    [one] 1 er slettet, konkurs, under avvikling eller ikke registrert.
   *[other] { $odd } er slettet, konkurs, under avvikling eller ikke registrert.
}
pdesk-database-damaged-next = Ta en kopi av datamappen før noe annet. Det som kan hentes på nytt, bygges opp av «pdesk sync» når filen er flyttet bort.

# Tabellhoder
pdesk-head-run = Oppdatering
pdesk-head-started = Startet
pdesk-head-ended = Sluttet
pdesk-head-complete = Fullført
pdesk-head-total = Salgssteder
pdesk-head-fetched = Hentet
pdesk-head-reused = Ferske nok
pdesk-head-failed = Feilet
pdesk-head-not-visible = Ikke synlige
pdesk-head-changed = Nye eller endret
pdesk-head-seconds = Sekunder
pdesk-head-requests = Forespørsler
pdesk-head-whole = Hel
pdesk-head-trouble = Hva som er galt
pdesk-head-enabled = På
pdesk-head-why = Hvorfor
pdesk-head-policy = Regel
pdesk-head-whom = Hvem
pdesk-head-name = Navn
pdesk-head-format = Fil
pdesk-head-columns = Kolonner
pdesk-head-group-by = Gruppert etter
pdesk-head-file-name = Filnavn
pdesk-head-usable = Brukbare linjer
pdesk-head-bad = Linjer med feil
pdesk-head-tagged = Merket
pdesk-head-noted = Notert
pdesk-head-expected = Forventet
pdesk-head-dry-run = Prøvekjøring
pdesk-head-registry-name = Registrert navn
pdesk-head-units = Salgssteder
pdesk-head-checked = Sjekket
pdesk-note-before = Det som stod der før: «{ $text }»
pdesk-note-not-over = Se hva som står der nå, og oppgi det med --over, eller utelat --over for å skrive over det.
pdesk-arg-note-over = Bare i stedet for denne teksten; står det noe annet der nå, tar et team vare på begge, og alene blir ingenting skrevet
