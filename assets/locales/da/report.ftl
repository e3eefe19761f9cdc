# Rapporter: kolonneoverskrifter, ord i celler, og hvad der kan gå galt med filer.

report-unknown = Ukendt
report-yes = Ja
report-no = Nej

report-column-input = Opslag
report-column-state = Status
report-column-scheme = Register
report-column-business-id = CVR / org.nr.
report-column-merchant = Forretning
report-column-msn = MSN
report-column-name = Betalingssted
report-column-capture-type = Capture type
report-column-skip-landing-page = skipLandingPage
report-column-recurring = Faste betalinger
report-column-payment-allowed = Kan tage betaling
report-column-pure-login = Kun login
report-column-partial-capture = Delvis capture
report-column-late-capture = Sen capture
report-column-phone-locked = Låst telefonnummer
report-column-long-living = Langvarige betalinger
report-column-credit-card = Kreditkort
report-column-fetched-at = Kontrolleret
report-column-error = Problem
report-column-market = Land
report-column-first-seen = Først set
report-column-last-seen = Sidst set
report-column-not-visible-since = Ikke synligt siden
report-column-tags = Etiketter
report-column-merchant-tags = Forretningens etiketter
report-column-note = Note
report-column-changed-at = Ændret
report-column-merchant-units = Betalingssteder hos forretningen

report-about-capture-type = Hvordan en betaling hæves. Et betalingssted har præcis én capture type, og forretningen kan ikke ændre den.
report-about-skip-landing-page = Om en betaling kan gå direkte til appen uden landingssiden.
report-about-recurring = Om betalingsstedet kan bruge API'et til faste betalinger.
report-about-payment-allowed = Om betalingsstedet overhovedet kan tage imod betalinger. Betalingssteder kun til login kan ikke.
report-about-pure-login = Om betalingsstedet kun er til login. Kun Partner API siger det.
report-about-partial-capture = Om en del af et reserveret beløb kan hæves. Norske betalingssteder kan det altid.
report-about-late-capture = Om beløbet kan hæves efter mere end 14 dage. For Danmark og Finland; Norge har 180 dage.
report-about-phone-locked = Om betaleren er forhindret i at ændre telefonnummeret på landingssiden.
report-about-long-living = Om betalingsanmodninger kan have lang levetid.
report-about-credit-card = Om betalere kan bruge kreditkort. Det kan de som regel.

report-state-found = Fundet
report-state-not-connected = Ikke tilknyttet
report-state-invalid = Ugyldig
report-state-failed = Mislykkedes

report-capture-reserve = Reserveret
report-capture-direct = Direkte
report-capture-not-applicable = Ikke relevant

report-save-failed = Filen »{ $path }« blev ikke gemt.
report-save-held = Et andet program har den åben.
report-save-held-next = Luk filen i Excel, og gem igen. Den gamle fil er ikke rørt.
report-save-no-folder = Mappen findes ikke.
report-save-no-folder-next = Vælg en mappe, der findes, eller opret den først.
report-save-is-folder = Der findes en mappe med det navn.
report-save-is-folder-next = Vælg et filnavn inde i mappen.
report-save-denied = Du har ikke lov til at skrive der, eller filen er skrivebeskyttet.
report-save-denied-next = Vælg en anden mappe, eller fjern skrivebeskyttelsen. Den gamle fil er ikke rørt.
report-save-unread-pipe = Intet program læser fra denne pipe.
report-save-unread-pipe-next = Start først det program, der læser fra den, eller vælg en fil.
report-save-waits-for-reader = »{$path}« er en pipe: dette venter, til et program læser fra den.
report-save-full = Der er ikke mere plads.
report-save-full-next = Frigør plads, eller vælg en anden disk. Den gamle fil er ikke rørt.
report-save-other = Systemet siger: { $reason }.
report-save-other-next = Prøv igen, eller vælg en anden mappe. Den gamle fil er ikke rørt.

report-read-failed = Filen »{ $path }« kunne ikke læses.
report-read-failed-stdin = Teksten kunne ikke læses.
report-read-missing = Filen findes ikke.
report-read-missing-next = Kontroller navnet og mappen.
report-read-denied = Du har ikke lov til at læse den.
report-read-denied-next = Bed ejeren om adgang, eller kopier den til din egen mappe.
report-read-is-folder = Det er en mappe.
report-read-is-folder-next = Vælg en fil i mappen.
report-read-other = Systemet siger: { $reason }.
report-read-other-next = Prøv igen, eller kopier filen til denne computer først.
report-read-too-large = Den er større end { $mib } MiB.
report-read-too-large-next = Del den op i mindre filer.
report-read-spreadsheet = Det er et regneark, ikke tekst.
report-read-spreadsheet-next = Gem det fra Excel som »CSV UTF-8«, eller kopier kolonnen, og sæt den ind.
report-read-binary = Det er ikke tekst.
report-read-binary-next = Brug en tekst- eller CSV-fil.
