# Ordreboken før den brukes: hva som ble funnet galt med den, og hva en person gjør da.
ledger-healed = En indeks i databasen { $path } var skadet og er bygget på nytt fra tabellen sin. Ingenting er tapt.

ledger-differs = Bestillinger i bestillingsboken { $path } er ikke slik de ble skrevet, så ingenting sendes.
ledger-differs-why = Filen er skadet, eller et annet program har endret den: { $found }
ledger-lost-all = Det fantes en bestillingsbok i { $path }, og den er borte: en ny og tom er i bruk. Ingenting sendes.
ledger-lost-exchanged = En annen database ligger der bestillingsboken { $path } lå. Ingenting sendes.
ledger-lost-newest = Bestillingsboken { $path } er eldre enn det som ble skrevet her: de nyeste bestillingene mangler i den. Ingenting sendes.
ledger-lost-why = Filen ble slettet, en eldre eller en annen kopi ble lagt i stedet, eller den ble kopiert uten journalen (desk.sqlite3-wal).
ledger-damage-unreadable = Databasen var skadet, og det som ble notert om det, kan ikke lenger leses. Ingenting sendes.
ledger-acknowledge-next = Legg tilbake en kopi med «pdesk database restore FIL» (kopier ligger i mappen «backups»), eller sammenlign med tjenestens liste («pdesk order board --refresh») hvilke bestillinger som finnes. Si deretter at du har lest dette: «pdesk database acknowledge», eller knappen i vinduet.

ledger-moved = Databasen { $path } ble flyttet, slettet eller byttet ut mens den var åpen. Ingenting mer sendes.
ledger-moved-why = Det som ville blitt notert nå, ville gått tapt.
ledger-moved-next = Legg filen tilbake på plassen sin, eller gjenopprett en kopi med «pdesk database restore FIL», og start på nytt. Uten filen vet ingen hvilke bestillinger som ble sendt.

# Kopier av databasen
ledger-copy-failed = Databasen kunne ikke kopieres til { $path }.
ledger-copy-failed-next = Se etter ledig plass og om du har lov til å skrive der, eller velg en annen fil. Databasen er som den var.
ledger-copy-why-itself = Det er databasen selv.
ledger-copy-why-nothing = Det finnes ingen database ennå.
ledger-copy-why-there = Det finnes allerede noe annet enn en tidligere kopi der, og det blir ikke rørt. Velg et annet navn.
ledger-copy-why-damaged = Databasen er skadet: { $found }
ledger-restore-failed = { $path } kunne ikke legges i stedet for databasen.
ledger-restore-failed-next = Velg en annen kopi. Databasen er som den var.
ledger-restore-in-use = Et annet program har databasen åpen, eller dette er ikke ferdig med arbeidet sitt.
ledger-restore-in-use-next = Lukk det andre vinduet av Partner Desk, vent til «pdesk» er ferdig, og prøv igjen. Databasen er som den var.
ledger-backed-up = Databasen ble kopiert til { $path } og lest i sin helhet.
ledger-restored = { $path } er databasen nå.
ledger-restored-former = Den forrige databasen er beholdt som { $path }.
ledger-restored-next = Bestillinger som ble sendt etter at denne kopien ble laget, finnes ikke i den: Se i tjenestens liste («pdesk order board --refresh») før du sender en på nytt.
ledger-nothing-to-acknowledge = Det er ikke funnet noe galt med databasen som må bekreftes.
ledger-acknowledged = Du har bekreftet dette. Bestillinger sendes igjen fra nå av, og bestillingsboken gjelder som den er: Se i tjenestens liste før du sender en bestilling som den ikke lenger har.

# Kommandolinjen
ledger-about-acknowledge = Si at du har lest hva som ble funnet galt med databasen, slik at bestillinger sendes igjen
ledger-about-backup = Kopier databasen til en fil, også mens den er i bruk, og les hele kopien
ledger-about-restore = Legg en kopi i stedet for databasen; den forrige beholdes ved siden av
ledger-examples-acknowledge =
    pdesk database acknowledge
ledger-examples-backup =
    pdesk database backup desk-kopi.sqlite3
ledger-examples-restore =
    pdesk database restore desk-kopi.sqlite3
ledger-arg-backup-file = Hvor kopien legges; en tidligere kopi der blir erstattet, og ingenting annet
ledger-arg-restore-file = Kopien: en fil fra «pdesk database backup», eller en fra mappen «backups» i datamappen

# Vinduet
ledger-banner-next = Ingenting sendes før du har bekreftet dette. Legg tilbake en kopi i innstillingene, eller sammenlign tavlen med tjenestens liste: Bestillinger som denne maskinen ikke lenger kjenner, gjenkjennes bare på nøklene, så lenge tjenesten husker dem.
ledger-banner-acknowledge = Jeg har lest dette; send bestillinger igjen
ledger-copies-lead = Det lages en kopi én gang om dagen når bestillinger sendes eller salgsstedene hentes, og før hver ny versjon av databasen; de sju nyeste beholdes.
ledger-copy-newest = Nyeste kopi: { $when }, { $path }
ledger-copy-none = Ingen kopi er laget ennå.
ledger-copy-back-up = Sikkerhetskopier …
ledger-copy-restore = Gjenopprett …
ledger-copy-file-name = desk-kopi.sqlite3
ledger-copy-kind = Kopier av databasen
ledger-restored-whole = { $restored } { $former } { $next }
ledger-job-look = Se etter databasen
ledger-job-acknowledge = Bekreft det som ble funnet galt med databasen
ledger-job-back-up = Kopier databasen
ledger-job-restore = Legg tilbake en kopi av databasen

# Låser, og hvor ordreboken kan ligge
ledger-lock-waits = Et annet program har { $path }; dette venter på den, høyst { $seconds } sekunder.
ledger-lock-held = Et annet program holder filen «desk.lock» eller «desk.use» ved siden av, og har ikke sluppet den på { $seconds } sekunder.
ledger-place-network = Datamappen { $path } ligger på en annen maskin, og bestillingsboken kan ikke ligge der.
ledger-place-network-why = Det er en nettverksstasjon ({ $kind }). Låser og minne deles ikke der slik bestillingsbokens journal trenger det, så bestillinger kunne gå tapt eller bli sendt to ganger.
ledger-place-network-next = Velg en mappe på denne maskinen med --data-dir eller PDESK_DATA_DIR, og kopier filene dit. «pdesk database backup» kan skrive kopiene sine til nettverksstasjonen.
ledger-place-open = Andre på denne maskinen kan skrive i datamappen { $path }, så den brukes ikke.
ledger-place-open-why = De kunne lese bestillingene, eller legge en annen bestillingsbok i stedet.
ledger-place-open-next = La bare deg selv skrive der (chmod 700 { $path }), eller velg en annen mappe med --data-dir eller PDESK_DATA_DIR.
