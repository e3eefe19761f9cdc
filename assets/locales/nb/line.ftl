# cli: sync, changes, audit, report og de andre kommandoene for de lagrede salgsstedene.

# Hjelp
line-about-sync = Oppdater salgsstedene som er lagret på denne maskinen
line-about-syncs = List opp oppdateringene som er kjørt
line-about-changes = Vis hva som er endret mellom to tidspunkter
line-about-history = Vis alt som noen gang er endret ved et salgssted
line-about-audit = Let etter feil blant de lagrede salgsstedene, etter regler
line-about-report = Skriv en rapport om de lagrede salgsstedene til en fil
line-about-tag = Sett etiketter på salgssteder og brukersteder, eller ta dem bort
line-about-note = Skriv et notat på et salgssted eller brukersted
line-about-import = Importer etiketter, notater og forventede verdier fra en CSV- eller Excel-fil
line-about-watch = List opp eller endre brukerstedene som følges med Partner-API-et
line-about-database = Kontroller, kopier og gjenopprett databasen på denne maskinen
line-about-database-check = Les hele databasen og si om den er hel

line-examples-sync =
    pdesk sync
    pdesk sync --max-age 12h --max-in-flight 16
    pdesk sync --retry-failed
    pdesk sync --msn 123456 123457
    pdesk sync --format json | jq .changed
    pdesk sync --merchant 918713867 --ids kunder.txt

    Salgssteder som er hentet innenfor høyeste alder, hentes ikke på nytt. En avbrutt oppdatering fortsetter altså der den var.
    Med Partner-API-et sier --merchant og --ids én gang for alle hvilke brukersteder som skal følges.
line-examples-syncs =
    pdesk syncs
    pdesk syncs --format json | jq '.[0]'
line-examples-changes =
    pdesk changes --from 7d
    pdesk changes --from 2026-11-01 --to 2026-11-15
    pdesk changes --from 2026-11-01T10:00 --msn 123456 --format json

    En dag alene betyr begynnelsen av dagen i --from og slutten av dagen i --to.
line-examples-history =
    pdesk history 123456
line-examples-audit =
    pdesk audit
    pdesk audit --fail-on error --out funn.xlsx
    pdesk audit --policy husregler.toml --format json
    pdesk audit --only direct-capture --message
    pdesk audit --list

    Sluttkoden er 1 når det er funn på nivået i --fail-on eller verre. Med --policy gjelder bare reglene i de filene.
line-examples-report =
    pdesk report --columns msn,name,capture_type --where capture_type=direct --out direkte.xlsx
    pdesk report --where recurring=yes,unknown --where market=NO --group-by merchant --out faste.csv
    pdesk report --save ukentlig --columns merchant,msn,name --sort merchant
    pdesk report ukentlig --out ukentlig.xlsx
    pdesk report --out oversikt.html

    Endelsen på filen sier hva den blir: .csv, .tsv, .xlsx, .json eller .html.
line-examples-tag =
    pdesk tag 123456 234567 --add kiosk,oslo
    pdesk tag 918713867 --add kjede --remove ny
line-examples-note =
    pdesk note 123456 "Kassen ble byttet i mai"
    pdesk note 123456 ""
line-examples-import =
    pdesk import etiketter.csv --dry-run
    pdesk import etiketter.xlsx
    pdesk import avtalt.csv --expect "Som avtalt" && pdesk audit --only "Som avtalt"
line-examples-watch =
    pdesk watch
    pdesk watch --add 918713867 --add 984851006
    pdesk watch --remove 984851006
line-examples-database-check =
    pdesk database check

line-arg-fleet-kept = Vis salgsstedene slik de er lagret på denne maskinen, uten å spørre tjenesten
line-arg-where = Bare rader med denne verdien, for eksempel skip_landing_page=no; komma betyr eller, flere --where betyr og
line-arg-search = Bare rader der alle ordene finnes: navn, numre, etiketter
line-arg-sort = Sorter etter disse kolonnene, skilt med komma; :desc setter det største først
line-arg-sync-max-age = Salgssteder hentet innenfor denne tiden, hentes ikke på nytt: 12h, 7d; 0 henter alle [1h]
line-arg-sync-retry-failed = Hent bare salgsstedene som feilet sist
line-arg-sync-msn = Hent bare disse av de lagrede salgsstedene, uansett hvor nye opplysningene er; kan gjentas
line-arg-sync-merchant = Brukersted som skal følges (Partner-API-et), kan gjentas; det huskes
line-arg-sync-ids = Brukersteder som skal følges (Partner-API-et), fra en fil eller fra standard inn med -
line-arg-changes-from = Start: 2026-11-01, 2026-11-01T10:00, eller 7d for en uke siden [begynnelsen]
line-arg-changes-to = Slutt, på de samme måtene [nå]
line-arg-changes-msn = Bare dette salgsstedet
line-arg-history-msn = Salgsstedets MSN
line-arg-audit-policy = Regler fra en TOML-fil i stedet for profilens, kan gjentas
line-arg-audit-fail-on = Slutt med 1 når det er et funn av denne alvorligheten eller verre [warning]
line-arg-audit-only = Bare denne regelen, kan gjentas
line-arg-audit-list = List opp reglene i stedet for å lete
line-arg-audit-message = Skriv ut en ferdig melding til partneransvarlig om funnene bare de kan rette
line-arg-report-name = Navnet på en lagret rapport
line-arg-report-group-by = Grupper radene etter denne kolonnen, med antall
line-arg-report-save = Lagre rapporten under dette navnet, så den kan kjøres igjen
line-arg-report-list = List opp de lagrede rapportene
line-arg-tag-ids = MSN-er og organisasjonsnumre; et brukersteds etiketter gjelder alle salgsstedene dets
line-arg-tag-add = Etiketter som skal settes på
line-arg-tag-remove = Etiketter som skal tas bort
line-arg-note-id = MSN eller organisasjonsnummer
line-arg-note-text = Notatet; et tomt notat tar det bort
line-arg-import-file = CSV- eller Excel-fil med overskrifter: msn eller business_id, og tags, note eller innstillinger som capture_type
line-arg-import-expect = Lagre innstillingene i listen som en regel med dette navnet, i stedet for den forrige listen
line-arg-import-dry-run = Si bare hva som ville blitt importert
line-arg-watch-add = Brukersted som skal følges, kan gjentas
line-arg-watch-remove = Brukersted som ikke skal følges lenger, kan gjentas
line-arg-registry-all = Sjekk alle lagrede brukersteder, høyst fem i sekundet

# Det som ikke kan menes
line-usage-conflict = { $argument } går ikke sammen med { $other }.
line-date-wrong = «{ $text }» er ikke en dato eller et tidspunkt.
line-date-rule = Skriv 2026-11-01, 2026-11-01T10:00, eller hvor lenge siden: 12h, 7d.
line-duration-wrong = «{ $text }» er ikke en varighet.
line-duration-rule = Skriv et tall og en enhet: 30m, 12h, 7d; eller 0.
line-period-backwards = Starten på perioden er ikke før slutten.
line-where-wrong = «{ $text }» er ikke en betingelse.
line-where-twice = Det er to betingelser for { $column }.
line-where-empty = Betingelsen for { $column } har ingen verdi.
line-where-value = { $column } er aldri «{ $value }».
line-where-comma = Komma kan ikke bety «eller» i { $column }.
line-where-rule = Skriv KOLONNE=VERDI. For kolonner med faste verdier betyr komma eller: capture_type=direct,unknown. For navn, etiketter og notater må alle ordene finnes: name=kiosk oslo. For tider, en dag eller FRA..TIL: fetched_at=2026-11-01..2026-11-15.
line-sort-wrong = «{ $text }» er ikke en rekkefølge. Skriv KOLONNE eller KOLONNE:desc, flere skilt med komma.
line-where-number = «{ $text }» er ikke et tall. Skriv 5, >5, <5 eller 2..9.
line-not-an-msn = «{ $id }» er ikke et MSN.
line-not-a-subject = «{ $id }» er verken et MSN eller et organisasjonsnummer.
line-note-one = Et notat gjelder ett salgssted eller ett brukersted.
line-tag-nothing = Hvilke etiketter? Oppgi --add eller --remove.
line-watch-msn = Dette er et MSN. Følg brukerstedet det hører til.
line-in-file = { $path }: { $what }
line-list-row = Rad { $row } i { $path } kan ikke brukes.
line-list-elsewhere = Listen «{ $file }» ligger ikke i mappen til regelfilen. Den ble ikke åpnet.
line-list-elsewhere-next = Legg listen i mappen til regelfilen, eller i en mappe under den, og oppgi navnet derfra: expected = "units.csv".
line-list-missing = Det finnes ingen liste «{ $file }» ved siden av regelfilen.
line-list-missing-next = Rett navnet, eller legg listen i mappen til regelfilen.
line-list-unreadable = Listen «{ $file }» kan ikke leses: { $reason }.

# Det som er lagret her
line-nothing-kept = Ingen salgssteder er lagret på denne maskinen for denne profilen ennå.
line-no-sync-next = Hent dem med «pdesk sync».
line-kept-summary = { $shown } av { $total ->
    [one] 1 salgssted
   *[other] { $total } salgssteder
}, hentet { $oldest } til { $newest }.
line-kept-incomplete = Den nyeste oppdateringen, fra { $when }, rakk ikke alle salgsstedene. «pdesk sync» fortsetter den.
line-watch-not-needed = Management-API-et lister selv opp salgsstedene. Brukerstedene huskes, men endrer ingenting her.
line-nothing-watched = Ingen brukersteder følges. Partner-API-et kan ikke liste opp salgssteder: Legg til brukersteder med «pdesk watch --add».

# Synkronisering
line-sync-summary = { $total ->
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
line-sync-retry = Det som var kjent om salgsstedene som feilet, er beholdt. «pdesk sync --retry-failed» prøver bare dem.
line-sync-not-kept = { $count ->
    [one] 1 av numrene er ikke blant de lagrede salgsstedene og ble ikke hentet.
   *[other] { $count } av numrene er ikke blant de lagrede salgsstedene og ble ikke hentet.
} «pdesk lookup» henter et hvilket som helst salgssted.
line-sync-interrupted = Avbrutt. Det som er hentet, er lagret; «pdesk sync» fortsetter herfra.
line-progress-pace = tjenesten ba om en pause på { $seconds } s (for mange forespørsler)
line-progress-service = tjenesten ba om en pause på { $seconds } s (den har det travelt)
line-progress-slow = går saktere, fordi svarene tar lengre tid
line-progress-rate = { $rate }/min
line-progress-left = { $left } igjen
line-changes-summary = { $added } nye, { $gone } borte, { $back } tilbake, { $changed } endret.
line-no-history = Ingenting er kjent om { $msn }.
line-no-history-next = Det er ikke blant salgsstedene som er lagret for denne profilen. Hent dem med «pdesk sync».

# Kontroll
line-audit-summary = { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
}, { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
}, { $infos } til orientering.
line-audit-message = Noe av dette kan bare partneransvarlig endre: «pdesk audit --message» skriver til dem.
line-message-none = Ingenting her trenger partneransvarlig.
line-policy-twice = Regelen «{ $name }» er definert to ganger.
line-policy-unknown = Regelen «{ $name }» finnes ikke.

# Rapporter
line-report-saved = Rapporten «{ $name }» er lagret. Kjør den med «pdesk report».
line-report-unknown = Det finnes ingen lagret rapport «{ $name }».
line-report-unknown-next = Lagre en med --save, eller oppgi --columns og --out.
line-report-nothing = Hvor skal rapporten?
line-report-nothing-next = Oppgi --out FILE, navnet på en lagret rapport, eller --save NAME.
line-report-ending = { $path } slutter ikke på en filtype en rapport kan være.
line-report-ending-next = Velg .csv, .tsv, .xlsx, .json eller .html.
line-report-none = Ingen rapporter er lagret ennå. Lagre en med --save.

# Etiketter, notater, lister
line-tagged = { $units ->
    [0] Det gjelder ingen av de lagrede salgsstedene ennå.
    [one] Det gjelder 1 salgssted.
   *[other] Det gjelder { $units } salgssteder.
}
line-import-row = rad { $row }
line-import-cell = rad { $row }, kolonne { $column }
line-import-expected = Listen har også forventede verdier, som ikke ble lagret. --expect NAME lagrer dem som en regel.
line-import-none-expected = Listen har ingen forventede verdier, så ingen regel ble lagret.
line-import-policy = Regelen «{ $name }» forventer { $count ->
    [one] verdiene til 1 salgssted.
   *[other] verdiene til { $count } salgssteder.
}
line-expect-name = Regelen må ha et navn.
line-expect-taken = «{ $name }» er en regel av et annet slag. Velg et annet navn.

# Enhetsregisteret og databasen
line-registry-summary = { $checked ->
    [one] 1 brukersted
   *[other] { $checked } brukersteder
} sjekket; { $odd ->
    [0] alle er registrert og i drift.
    [one] 1 er slettet, konkurs, under avvikling eller ikke registrert.
   *[other] { $odd } er slettet, konkurs, under avvikling eller ikke registrert.
}
line-database-damaged-next = Ta en kopi av datamappen før noe annet. Det som kan hentes på nytt, bygges opp av «pdesk sync» når filen er flyttet bort.

# Tabellhoder
line-head-run = Oppdatering
line-head-started = Startet
line-head-ended = Sluttet
line-head-complete = Fullført
line-head-total = Salgssteder
line-head-fetched = Hentet
line-head-reused = Ferske nok
line-head-failed = Feilet
line-head-not-visible = Ikke synlige
line-head-changed = Nye eller endret
line-head-seconds = Sekunder
line-head-requests = Forespørsler
line-head-whole = Hel
line-head-trouble = Hva som er galt
line-head-enabled = På
line-head-why = Hvorfor
line-head-policy = Regel
line-head-whom = Hvem
line-head-name = Navn
line-head-format = Fil
line-head-columns = Kolonner
line-head-group-by = Gruppert etter
line-head-file-name = Filnavn
line-head-usable = Brukbare linjer
line-head-bad = Linjer med feil
line-head-tagged = Merket
line-head-noted = Notert
line-head-expected = Forventet
line-head-dry-run = Prøvekjøring
line-head-registry-name = Registrert navn
line-head-units = Salgssteder
line-head-checked = Sjekket
line-note-before = Det som stod der før: «{ $text }»
line-note-not-over = Se hva som står der nå, og oppgi det med --over, eller utelat --over for å skrive over det.
line-arg-note-over = Bare i stedet for denne teksten; står det noe annet der nå, tar et team vare på begge, og alene blir ingenting skrevet
