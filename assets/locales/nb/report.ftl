# Rapporter: overskrifter, ord i celler, og hva som kan gå galt med filer.

report-unknown = Ukjent
report-yes = Ja
report-no = Nei

report-column-input = Oppslag
report-column-state = Status
report-column-scheme = Register
report-column-business-id = Org.nr.
report-column-merchant = Brukersted
report-column-msn = MSN
report-column-name = Salgssted
report-column-capture-type = Belastning
report-column-skip-landing-page = skipLandingPage
report-column-recurring = Faste betalinger
report-column-payment-allowed = Kan ta betalt
report-column-pure-login = Bare innlogging
report-column-partial-capture = Delvis belastning
report-column-late-capture = Sen belastning
report-column-phone-locked = Låst telefonnummer
report-column-long-living = Langvarige betalinger
report-column-credit-card = Kredittkort
report-column-fetched-at = Sjekket
report-column-error = Problem
report-column-market = Land
report-column-first-seen = Først sett
report-column-last-seen = Sist sett
report-column-not-visible-since = Ikke synlig siden
report-column-tags = Etiketter
report-column-merchant-tags = Brukerstedets etiketter
report-column-note = Notat
report-column-changed-at = Endret
report-column-merchant-units = Salgssteder hos brukerstedet

report-about-capture-type = Hvordan en betaling trekkes. Et salgssted har nøyaktig én måte, og brukerstedet kan ikke endre den.
report-about-skip-landing-page = Om en betaling kan gå rett til appen uten landingssiden.
report-about-recurring = Om salgsstedet kan bruke API-et for faste betalinger.
report-about-payment-allowed = Om salgsstedet kan ta betalt i det hele tatt. Rene innloggingssteder kan ikke.
report-about-pure-login = Om salgsstedet bare er for innlogging. Bare Partner API sier det.
report-about-partial-capture = Om en del av et reservert beløp kan belastes. Norske salgssteder kan det alltid.
report-about-late-capture = Om belastning etter mer enn 14 dager er tillatt. For Danmark og Finland; Norge har 180 dager.
report-about-phone-locked = Om betaleren hindres i å endre telefonnummeret på landingssiden.
report-about-long-living = Om betalingsforespørsler kan leve lenge.
report-about-credit-card = Om betalere kan bruke kredittkort. Det kan de vanligvis.

report-state-found = Funnet
report-state-not-connected = Ikke tilknyttet
report-state-invalid = Ugyldig
report-state-failed = Feilet

report-capture-reserve = Reservasjon
report-capture-direct = Direkte
report-capture-not-applicable = Ikke aktuelt

report-save-failed = Filen «{ $path }» ble ikke lagret.
report-save-held = Et annet program har den åpen.
report-save-held-next = Lukk filen i Excel og lagre på nytt. Den gamle filen er urørt.
report-save-no-folder = Mappen finnes ikke.
report-save-no-folder-next = Velg en mappe som finnes, eller lag den først.
report-save-is-folder = Det finnes en mappe med det navnet.
report-save-is-folder-next = Velg et filnavn inne i mappen.
report-save-denied = Du har ikke lov til å skrive der, eller filen er skrivebeskyttet.
report-save-denied-next = Velg en annen mappe, eller fjern skrivebeskyttelsen. Den gamle filen er urørt.
report-save-unread-pipe = Ingen programmer leser fra dette røret.
report-save-unread-pipe-next = Start programmet som leser fra det først, eller velg en fil.
report-save-waits-for-reader = «{$path}» er et rør: dette venter til et program leser fra det.
report-save-full = Det er ikke mer plass.
report-save-full-next = Frigjør plass eller velg en annen disk. Den gamle filen er urørt.
report-save-other = Systemet sier: { $reason }.
report-save-other-next = Prøv igjen, eller velg en annen mappe. Den gamle filen er urørt.

report-read-failed = Filen «{ $path }» kunne ikke leses.
report-read-failed-stdin = Teksten kunne ikke leses.
report-read-missing = Filen finnes ikke.
report-read-missing-next = Sjekk navnet og mappen.
report-read-denied = Du har ikke lov til å lese den.
report-read-denied-next = Be eieren om tilgang, eller kopier den til en egen mappe.
report-read-is-folder = Det er en mappe.
report-read-is-folder-next = Velg en fil i mappen.
report-read-other = Systemet sier: { $reason }.
report-read-other-next = Prøv igjen, eller kopier filen til denne maskinen først.
report-read-too-large = Den er større enn { $mib } MiB.
report-read-too-large-next = Del den opp i mindre filer.
report-read-spreadsheet = Det er et regneark, ikke tekst.
report-read-spreadsheet-next = Lagre det fra Excel som «CSV UTF-8», eller kopier kolonnen og lim den inn.
report-read-binary = Det er ikke tekst.
report-read-binary-next = Bruk en tekst- eller CSV-fil.
