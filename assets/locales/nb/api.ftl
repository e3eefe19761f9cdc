## Hva som skjedde.

api-what-profile-unusable = Denne profilen kan ikke brukes.
api-what-unsupported = { $endpoint } er ikke mulig med det valgte API-et.
api-what-not-sent = Ingenting ble sendt.
api-what-unreachable = { $host } svarte ikke på { $endpoint }.
api-what-unusable = { $host } svarte på { $endpoint } med noe som ikke kan brukes.
api-what-answered = { $endpoint } ble besvart med { $status }.
api-what-answered-with-words = { $endpoint } ble besvart med { $status }: { $said }.
api-what-outcome-unknown = Det er ikke kjent om { $endpoint } ble utført: det kom ikke noe brukbart svar.

## Hvorfor.

api-cause-address-unusable = «{ $address }» er ikke en adresse som kan brukes.
api-cause-address-not-loopback = { $address } er ikke på denne maskinen, og nøkler sendes bare til leverandøren eller til en sandkasse på denne maskinen.
api-cause-address-outside-sandbox = Profilen har en egen adresse, { $address }, og det kan bare en sandkasseprofil ha.
api-cause-sandbox-without-address = Profilen er for en sandkasse, men sier ikke hvor sandkassen er.
api-cause-key-type-not-in-test = Nøkler av denne typen finnes bare i produksjon; testmiljøet kjenner dem ikke.
api-cause-key-missing = { $key } mangler.
api-cause-key-unsendable = { $key } inneholder tegn som ingen nøkler har, kanskje et linjeskift fra kopieringen.
api-cause-setup-failed = Nettverksoppsettet på denne maskinen kan ikke brukes: { $reason }.
api-cause-id-unusable = «{ $id }» kan ikke være del av en adresse.
api-cause-held-back = Teamets server svarte ikke på lenge, så en kollega kan ha denne bestillingen nå.
api-cause-host-not-found = Fant ikke verten: ikke noe nettverk, eller ingen DNS. Ingenting gikk tapt.
api-cause-connect-failed = Kunne ikke koble til ({ $reason }). Ingenting ble sendt, og ingenting gikk tapt.
api-cause-certificate-refused = Kunne ikke koble til sikkert ({ $reason }). Nøklene ble ikke sendt.
api-cause-broken-off = Verten tok imot forbindelsen og lukket den før den var sikker ({ $reason }). Nøklene ble ikke sendt.
api-cause-timed-out = Det kom ikke noe helt svar innen { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
}. Ingenting av ditt gikk tapt.
api-cause-asked-to-wait = Tjenesten ber om en pause på { $wait }, lenger enn dette kallet kan vare, så kallet ble gitt opp.
api-cause-dropped = Forbindelsen ble brutt før svaret var fullstendig ({ $reason }). Ingenting av ditt gikk tapt.
api-cause-redirected = Svaret viser videre til { $host }. Nøklene ble ikke sendt dit.
api-cause-too-large = Svaret er større enn { $limit } MiB, langt mer enn noe ekte svar; det ble ikke lest.
api-cause-unreadable = Svaret kan ikke leses ved linje { $line }, kolonne { $column } ({ $path }): { $reason }.
api-cause-nothing-in-answer = Svaret inneholder verken en bestillings-ID eller en lenke.
api-cause-client-id-unknown = client_id er ikke kjent i miljøet som svarte: den er feil skrevet eller hører til det andre miljøet.
api-cause-client-id-unknown-in-test = Testmiljøet svarte og kjenner ikke client_id: den er feil skrevet eller er en produksjonsnøkkel.
api-cause-client-id-unknown-in-production = Produksjonsmiljøet svarte og kjenner ikke client_id: den er feil skrevet eller er en testnøkkel.
api-cause-client-secret-wrong = client_secret er feil, kanskje avkortet eller kopiert med anførselstegn. client_id er kjent.
api-cause-client-secret-expired = client_secret er utløpt. Den var riktig en gang; å kopiere den på nytt hjelper ikke.
api-cause-client-secret-not-sent = client_secret kom ikke fram.
api-cause-client-disabled = Leverandøren kjenner client_id og har slått den av.
api-cause-directory-unknown = Katalogen som skulle kjenne client_id, finnes ikke: Nøklene hører til et annet miljø.
api-cause-blocked-by-policy = En regel hos leverandøren stenger disse nøklene, eller dette nettverket, ute.
api-cause-request-loop = De samme nøklene ba om tilgangstoken om og om igjen på kort tid, og tokentjenesten sluttet å svare.
api-cause-keys-refused = Tokentjenesten avviste nøklene uten en grunn som dette programmet kjenner.
api-cause-specialized-refused = Den spesialiserte tokenflyten avviste client_id og client_secret.
api-cause-subscription-key-invalid = Ocp-Apim-Subscription-Key er feil: feil skrevet, eller for et annet produkt eller miljø.
api-cause-subscription-key-missing = Ocp-Apim-Subscription-Key kom ikke fram.
api-cause-subscription-key-not-in-flow = Dette API-et vil ha en Ocp-Apim-Subscription-Key, og den sendes ikke i den spesialiserte tokenflyten.
api-cause-token-refused = Tilgangstokenet ble avvist som ugyldig eller utløpt, også etter at det ble hentet på nytt.
api-cause-unauthorized = Nøklene ble avvist uten begrunnelse: nøkler for et annet salgssted eller et annet miljø, eller et Merchant-Serial-Number som ikke hører til dem.
api-cause-bad-field = Et felt ble ikke godtatt.
api-cause-bad-question = Dette API-et tar ikke imot nummeret eller ID-en det ble spurt om.
api-cause-not-deletable = Bare en bestilling som brukerstedet ikke har sendt inn ennå, kan slettes.
api-cause-not-processable = Hvert felt er gyldig, men de passer ikke sammen.
api-cause-msn-header-missing = Kallet ble gjort uten Merchant-Serial-Number, som partnernøkler kan kreve.
api-cause-msn-not-connected = Dette salgsstedet er ikke koblet til deg som partner, eller hører til det andre miljøet.
api-cause-msn-of-another-provider = Dette salgsstedet er laget av en annen betalingstjenesteleverandør.
api-cause-forbidden-without-msn = Ingen grunn ble oppgitt. Kanskje omfatter ikke produktpakken din dette API-et, eller kallet trenger Merchant-Serial-Number, som det ikke hadde.
api-cause-forbidden = Du har ikke tilgang: salgsstedet er ikke koblet til deg, eller produktpakken din omfatter ikke dette API-et.
api-cause-login-only = Salgsstedet er bare for innlogging og kan ikke ta betalt.
api-cause-not-visible = Det er inaktivt eller ikke koblet til deg som partner. Det betyr ikke at nummeret er feil skrevet.
api-cause-wrong-method = Tjenesten kjenner ikke denne typen kall.
api-cause-key-reused = Idempotensnøkkelen er brukt før, for en annen bestilling.
api-cause-locked = Det er fortsatt under behandling.
api-cause-too-fast = Forespørslene kom raskere enn tjenesten tillater, og den avviste dem også etter flere ventetider.
api-cause-server-error = Tjenesten feilet. Ofte skyldes det et felt som tjenestens egne kontroller ikke fanget opp.
api-cause-server-down = Tjenesten er nede. Ingenting av ditt gikk tapt. Vedlikehold er mandager mellom 01.00 og 05.00.
api-cause-maintenance = Det er mandag mellom 01.00 og 05.00, når leverandøren vedlikeholder tjenestene sine. Ingenting av ditt gikk tapt.
api-cause-registry-refused = Enhetsregisteret forsto ikke spørsmålet.
api-cause-registry-down = Enhetsregisteret har problemer. Ingenting av ditt gikk tapt.
api-cause-merchant-blocked = Brukerstedet er sperret (kode 31).
api-cause-merchant-limit = En grense for brukerstedet er overskredet (kode 32 eller 33).
api-cause-reference-used = Referansen er brukt før for dette salgsstedet (kode 34).
api-cause-order-of-another-unit = Det finnes ingen slik ordre for dette salgsstedet; den kan tilhøre et annet (kode 35).
api-cause-agreement-not-signed = Brukerstedet har ikke signert avtalen (kode 36).
api-cause-unit-deactivated = Salgsstedet er deaktivert, eller brukerstedet er slettet, har fått ny organisasjonsform eller har ikke bekreftet opplysningene sine (kode 37).
api-cause-skip-landing-not-allowed = Salgsstedet har ikke lov til å hoppe over landingssiden.
api-cause-long-living-not-allowed = Salgsstedet har ikke lov til å bruke betalingsforespørsler med lang levetid (kode 39).
api-cause-payer-matter = Årsaken ligger hos betaleren, kortet eller kortutstederen (kode 41 til 45).
api-cause-payment-state = Beløpet eller betalingens status tillater det ikke.
api-cause-national-id-not-allowed = Salgsstedet har ikke lov til å be om fødselsnummer (kode 51).
api-cause-user-not-registered = Ingen bruker har dette telefonnummeret, eller brukeren er under 15 år (kode 81).
api-cause-app-too-old = Betalerens app er for gammel (kode 82).
api-cause-recurring-not-allowed = Faste betalinger er ikke slått på for salgsstedet.
api-cause-real-user-in-test = Nummeret til en virkelig person ble brukt i testmiljøet, eller en ny testbruker som aldri har logget inn.
api-cause-other = Tjenesten ga ingen kjent begrunnelse.
api-cause-partner-norwegian-only = Partner API kjenner bare norske organisasjonsnumre, ikke { $scheme }.
api-cause-partner-no-donations = Partner API har ikke noe donasjonsprodukt.
api-cause-partner-norwegian-account = Partner API tar bare norske bankkontoer, ikke { $scheme }.

## Hva som kan gjøres.

api-next-fix-address = Oppgi en adresse som http://127.0.0.1:PORT, eller utelat den for å bruke leverandørens.
api-next-use-unit-keys-in-test = Velg produksjon, eller bruk et salgssteds egne nøkler i test.
api-next-enter-key-again = Kopier nøkkelen fra portalen på nytt og legg den inn i profilen.
api-next-check-certificates = Sjekk maskinens dato og om et sikkerhetsprogram eller en proxy inspiserer trafikken: sertifikatet må være klarert av operativsystemet.
api-next-check-tls = Prøv igjen om litt. Skjer det igjen, snakker ikke verten TLS på denne adressen, eller en brannmur eller proxy stenger for den.
api-next-use-management-api = Bruk en profil for Management API, eller endre bestillingen.
api-next-check-id = Sjekk nummeret eller ID-en.
api-next-held-back = Send det som er igjen, på nytt når serveren er tilbake.
api-next-check-network = Sjekk nettverket og om en brannmur eller proxy må slippe gjennom denne verten, og prøv igjen.
api-next-try-again = Prøv igjen om litt.
api-next-after-pause = Prøv igjen om { $wait }.
api-next-check-proxy = En proxy eller innloggingsside kan ligge imellom: sjekk nettverket eller adressen i profilen.
api-next-report-answer = Prøv igjen; hvis det skjer igjen, gi sporings-ID og tidspunkt til leverandørens brukerstøtte.
api-next-outcome-unknown = Send den samme bestillingen igjen med den samme idempotensnøkkelen, eller se i listen over bestillinger; en ny nøkkel kan opprette den to ganger.
api-next-delete-again = Slett den på nytt: slettet to ganger er den like borte som én gang.
api-next-check-client-id = Sjekk client_id, og at profilens miljø er det nøklene er for.
api-next-check-client-secret = Kopier client_secret på nytt, helt og uten anførselstegn.
api-next-new-client-secret = Skaff en ny client_secret: Lag den i portalen, eller be partnerteamet om en. Legg den så inn i profilen.
api-next-write-to-partner-team = Skriv til partnerteamet hos leverandøren, med sporings-ID og client_id.
api-next-wait-then-once = Vent noen minutter, avslutt andre programmer som bruker disse nøklene, og prøv én gang.
api-next-check-flow = Sjekk begge verdiene, og om disse nøklene heller hører til standardflyten.
api-next-check-subscription-key = Kopier abonnementsnøkkelen på nytt; den må være for samme produkt og miljø som de to andre nøklene.
api-next-use-standard-flow = Sett tokenflyten i profilen til standard, eller bruk Management API.
api-next-check-all-keys = Sjekk alle tre nøklene, miljøet og MSN-et i profilen. Å lage nye nøkler i portalen er siste utvei: de gamle slutter å virke med en gang.
api-next-fix-field = Endre det svaret nevner, og send på nytt med en ny idempotensnøkkel.
api-next-read-orders = Oppdater bestillingene for å se hvor langt den er kommet.
api-next-send-msn-header = Gi profilen et MSN, eller la MSN sendes når det er kjent; spør ellers om salgsstedet er koblet til deg.
api-next-check-connection = Spør brukerstedet om det er aktivt og om du er partneren; bytte av partner bestilles av brukerstedet.
api-next-new-unit = Bestill et nytt salgssted gjennom din egen registrering.
api-next-forbidden-without-msn = Be partneransvarlig om tilgang. Hvis bare slike kall feiler, gi profilen et MSN, eller la MSN sendes når det er kjent.
api-next-ask-partner-manager = Be partneransvarlig om tilgang.
api-next-order-payment-product = Bestill et betalingsprodukt for brukerstedet.
api-next-new-key = Bruk en ny nøkkel for en ny bestilling; den gamle nøkkelen bare for nøyaktig samme bestilling.
api-next-same-key-later = Prøv igjen om noen minutter, med samme nøkkel.
api-next-slow-down = Sett ned antallet samtidige forespørsler i innstillingene og prøv igjen senere.
api-next-check-then-status-page = Sjekk feltene, prøv igjen, og se så status.vippsmobilepay.com.
api-next-status-page = Se status.vippsmobilepay.com og prøv igjen senere.
api-next-after-maintenance = Prøv igjen etter 05.00.
api-next-customer-service = Brukerstedet må kontakte leverandørens kundeservice.
api-next-new-reference = Bruk en ny referanse.
api-next-use-that-unit = Bruk nøklene eller MSN-et til salgsstedet som ordren tilhører.
api-next-merchant-signs = Brukerstedet signerer avtalen med BankID.
api-next-check-registry = Slå opp brukerstedet i Enhetsregisteret; brukerstedet aktiverer enheten igjen i portalen.
api-next-order-skip-landing = Bestill et salgssted for kasse med «POS integration in physical store» som formål, eller spør partneransvarlig.
api-next-payer-acts = Betaleren må prøve igjen, med oppdatert app eller et annet kort.
api-next-see-payment = Se betalingens detaljer.
api-next-check-phone = Sjekk telefonnummeret.
api-next-order-recurring = Bestill faste betalinger for brukerstedet.
api-next-check-environment = Sjekk miljøet i profilen.
api-next-ask-support = Gi sporings-ID og tidspunkt til leverandørens brukerstøtte.
api-time-seconds = { $count ->
    [one] { $count } sekund
   *[other] { $count } sekunder
}
api-time-minutes = { $count ->
    [one] { $count } minutt
   *[other] { $count } minutter
}
api-time-hours = { $count ->
    [one] { $count } time
   *[other] { $count } timer
}
api-time-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dager
}
