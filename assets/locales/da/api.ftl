## Hvad der skete.

api-what-profile-unusable = Denne profil kan ikke bruges.
api-what-unsupported = { $endpoint } er ikke muligt med det valgte API.
api-what-not-sent = Intet blev sendt.
api-what-unreachable = { $host } svarede ikke på { $endpoint }.
api-what-unusable = { $host } svarede på { $endpoint } med noget, der ikke kan bruges.
api-what-answered = { $endpoint } blev besvaret med { $status }.
api-what-answered-with-words = { $endpoint } blev besvaret med { $status }: { $said }.
api-what-outcome-unknown = Det vides ikke, om { $endpoint } blev udført: der kom ikke noget brugbart svar.

## Hvorfor.

api-cause-address-unusable = »{ $address }« er ikke en adresse, der kan bruges.
api-cause-address-not-loopback = { $address } er ikke på denne computer, og nøgler sendes kun til leverandøren eller til en sandkasse på denne computer.
api-cause-address-outside-sandbox = Profilen angiver sin egen adresse, { $address }, og det må kun en sandkasseprofil.
api-cause-sandbox-without-address = Profilen er til en sandkasse, men siger ikke, hvor sandkassen er.
api-cause-key-type-not-in-test = Nøgler af denne type findes kun i produktion; testmiljøet kender dem ikke.
api-cause-key-missing = { $key } mangler.
api-cause-key-unsendable = { $key } indeholder tegn, som ingen nøgler har, måske et linjeskift fra kopieringen.
api-cause-setup-failed = Netværksopsætningen på denne computer kan ikke bruges: { $reason }.
api-cause-id-unusable = »{ $id }« kan ikke være en del af en adresse.
api-cause-held-back = Teamets server svarede ikke i lang tid, så en kollega kan have denne bestilling nu.
api-cause-host-not-found = Fandt ikke værten: intet netværk eller ingen DNS. Intet gik tabt.
api-cause-connect-failed = Kunne ikke oprette forbindelse ({ $reason }). Intet blev sendt, og intet gik tabt.
api-cause-certificate-refused = Kunne ikke oprette en sikker forbindelse ({ $reason }). Nøglerne blev ikke sendt.
api-cause-broken-off = Værten tog imod forbindelsen og lukkede den, før den var sikker ({ $reason }). Nøglerne blev ikke sendt.
api-cause-timed-out = Der kom ikke et helt svar inden for { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
}. Ingen af dine data gik tabt.
api-cause-asked-to-wait = Tjenesten beder om en pause på { $wait }, længere end dette kald må vare, så kaldet blev opgivet.
api-cause-dropped = Forbindelsen blev afbrudt, før svaret var komplet ({ $reason }). Ingen af dine data gik tabt.
api-cause-redirected = Svaret viser videre til { $host }. Nøglerne blev ikke sendt dertil.
api-cause-too-large = Svaret er større end { $limit } MiB, langt mere end noget rigtigt svar; det blev ikke læst.
api-cause-unreadable = Svaret kan ikke læses ved linje { $line }, kolonne { $column } ({ $path }): { $reason }.
api-cause-nothing-in-answer = Svaret indeholder hverken et bestillings-id eller et link.
api-cause-client-id-unknown = client_id er ikke kendt i det miljø, der svarede: den er skrevet forkert eller hører til det andet miljø.
api-cause-client-id-unknown-in-test = Testmiljøet svarede og kender ikke client_id: den er skrevet forkert eller er en produktionsnøgle.
api-cause-client-id-unknown-in-production = Produktionsmiljøet svarede og kender ikke client_id: den er skrevet forkert eller er en testnøgle.
api-cause-client-secret-wrong = client_secret er forkert, måske afkortet eller kopieret med anførselstegn. client_id er kendt.
api-cause-client-secret-expired = client_secret er udløbet. Den var rigtig engang; det hjælper ikke at kopiere den igen.
api-cause-client-secret-not-sent = client_secret kom ikke frem.
api-cause-client-disabled = Leverandøren kender client_id og har slået den fra.
api-cause-directory-unknown = Det katalog, der skulle kende client_id, findes ikke: Nøglerne hører til et andet miljø.
api-cause-blocked-by-policy = En regel hos leverandøren lukker disse nøgler, eller dette netværk, ude.
api-cause-request-loop = De samme nøgler bad om adgangstoken igen og igen på kort tid, og tokentjenesten holdt op med at svare.
api-cause-keys-refused = Tokentjenesten afviste nøglerne uden en grund, som dette program kender.
api-cause-specialized-refused = Det specialiserede tokenflow afviste client_id og client_secret.
api-cause-subscription-key-invalid = Ocp-Apim-Subscription-Key er forkert: skrevet forkert eller til et andet produkt eller miljø.
api-cause-subscription-key-missing = Ocp-Apim-Subscription-Key kom ikke frem.
api-cause-subscription-key-not-in-flow = Dette API vil have en Ocp-Apim-Subscription-Key, og den sendes ikke i det specialiserede tokenflow.
api-cause-token-refused = Adgangstokenet blev afvist som ugyldigt eller udløbet, også efter at det blev hentet igen.
api-cause-unauthorized = Nøglerne blev afvist uden begrundelse: nøgler til et andet betalingssted eller et andet miljø, eller et Merchant-Serial-Number, der ikke hører til dem.
api-cause-bad-field = Et felt blev ikke godkendt.
api-cause-bad-question = Dette API tager ikke imod det nummer eller id, der blev spurgt om.
api-cause-not-deletable = Kun en bestilling, som forretningen endnu ikke har indsendt, kan slettes.
api-cause-not-processable = Hvert felt er gyldigt, men de passer ikke sammen.
api-cause-msn-header-missing = Kaldet blev lavet uden Merchant-Serial-Number, som partnernøgler kan kræve.
api-cause-msn-not-connected = Dette betalingssted er ikke knyttet til dig som partner eller hører til det andet miljø.
api-cause-msn-of-another-provider = Dette betalingssted er oprettet af en anden betalingsudbyder.
api-cause-forbidden-without-msn = Der blev ikke givet nogen grund. Måske omfatter din produktpakke ikke dette API, eller kaldet kræver Merchant-Serial-Number, som det ikke havde.
api-cause-forbidden = Du har ikke adgang: betalingsstedet er ikke knyttet til dig, eller din produktpakke omfatter ikke dette API.
api-cause-login-only = Betalingsstedet er kun til login og kan ikke tage imod betalinger.
api-cause-not-visible = Det er inaktivt eller ikke knyttet til dig som partner. Det betyder ikke, at nummeret er skrevet forkert.
api-cause-wrong-method = Tjenesten kender ikke denne type kald.
api-cause-key-reused = Idempotensnøglen er brugt før, til en anden bestilling.
api-cause-locked = Det er stadig under behandling.
api-cause-too-fast = Forespørgslerne kom hurtigere, end tjenesten tillader, og den afviste dem også efter flere pauser.
api-cause-server-error = Tjenesten fejlede. Ofte skyldes det et felt, som tjenestens egne kontroller ikke fangede.
api-cause-server-down = Tjenesten er nede. Ingen af dine data gik tabt. Der er vedligeholdelse mandag mellem kl. 01.00 og 05.00.
api-cause-maintenance = Det er mandag mellem kl. 01.00 og 05.00, hvor leverandøren vedligeholder sine tjenester. Ingen af dine data gik tabt.
api-cause-registry-refused = Enhetsregisteret forstod ikke spørgsmålet.
api-cause-registry-down = Enhetsregisteret har problemer. Ingen af dine data gik tabt.
api-cause-merchant-blocked = Forretningen er spærret (kode 31).
api-cause-merchant-limit = En grænse for forretningen er overskredet (kode 32 eller 33).
api-cause-reference-used = Referencen er brugt før til dette betalingssted (kode 34).
api-cause-order-of-another-unit = Der findes ingen sådan ordre for dette betalingssted; den kan tilhøre et andet (kode 35).
api-cause-agreement-not-signed = Forretningen har ikke underskrevet aftalen (kode 36).
api-cause-unit-deactivated = Betalingsstedet er deaktiveret, eller forretningen er slettet, har fået en ny virksomhedsform eller har ikke bekræftet sine oplysninger (kode 37).
api-cause-skip-landing-not-allowed = Betalingsstedet må ikke springe landingssiden over.
api-cause-long-living-not-allowed = Betalingsstedet må ikke bruge betalingsanmodninger med lang levetid (kode 39).
api-cause-payer-matter = Det gælder betaleren, kortet eller kortudstederen (kode 41 til 45).
api-cause-payment-state = Beløbet eller betalingens status tillader det ikke.
api-cause-national-id-not-allowed = Betalingsstedet må ikke bede om personnummer (kode 51).
api-cause-user-not-registered = Ingen bruger har dette telefonnummer, eller brugeren er under 15 år (kode 81).
api-cause-app-too-old = Betalerens app er for gammel (kode 82).
api-cause-recurring-not-allowed = Faste betalinger er ikke slået til for betalingsstedet.
api-cause-real-user-in-test = Nummeret på en virkelig person blev brugt i testmiljøet, eller en ny testbruger, der aldrig har logget ind.
api-cause-other = Tjenesten gav ingen kendt begrundelse.
api-cause-partner-norwegian-only = Partner API kender kun norske organisationsnumre, ikke { $scheme }.
api-cause-partner-no-donations = Partner API har ikke noget donationsprodukt.
api-cause-partner-norwegian-account = Partner API tager kun norske bankkonti, ikke { $scheme }.

## Hvad der kan gøres.

api-next-fix-address = Angiv en adresse som http://127.0.0.1:PORT, eller udelad den for at bruge leverandørens.
api-next-use-unit-keys-in-test = Vælg produktion, eller brug et betalingssteds egne nøgler i test.
api-next-enter-key-again = Kopier nøglen fra portalen igen, og indsæt den i profilen.
api-next-check-certificates = Se efter computerens dato, og om et sikkerhedsprogram eller en proxy undersøger trafikken: operativsystemet skal have tillid til certifikatet.
api-next-check-tls = Prøv igen om lidt. Sker det igen, taler værten ikke TLS på denne adresse, eller en firewall eller proxy lukker for den.
api-next-use-management-api = Brug en profil til Management API, eller ret bestillingen.
api-next-check-id = Kontroller nummeret eller id'et.
api-next-held-back = Send det, der mangler, igen, når serveren er tilbage.
api-next-check-network = Kontroller netværket, og om en firewall eller proxy skal slippe denne vært igennem, og prøv igen.
api-next-try-again = Prøv igen om lidt.
api-next-after-pause = Prøv igen om { $wait }.
api-next-check-proxy = En proxy eller loginside kan ligge imellem: kontroller netværket eller adressen i profilen.
api-next-report-answer = Prøv igen; sker det igen, så giv sporings-id og tidspunkt til leverandørens support.
api-next-outcome-unknown = Send den samme bestilling igen med den samme idempotensnøgle, eller se i listen over bestillinger; en ny nøgle kan oprette den to gange.
api-next-delete-again = Slet den igen: slettet to gange er den lige så væk som én gang.
api-next-check-client-id = Kontroller client_id, og at profilens miljø er det, nøglerne er til.
api-next-check-client-secret = Kopier client_secret igen, hel og uden anførselstegn.
api-next-new-client-secret = Skaf en ny client_secret: Lav den i portalen, eller bed partnerteamet om en. Indsæt den derefter i profilen.
api-next-write-to-partner-team = Skriv til partnerteamet hos leverandøren med sporings-id og client_id.
api-next-wait-then-once = Vent nogle minutter, afslut andre programmer, der bruger disse nøgler, og prøv én gang.
api-next-check-flow = Kontroller begge værdier, og om disse nøgler i stedet hører til standardflowet.
api-next-check-subscription-key = Kopier Ocp-Apim-Subscription-Key igen; den skal være til samme produkt og miljø som de to andre nøgler.
api-next-use-standard-flow = Sæt tokenflowet i profilen til standard, eller brug Management API.
api-next-check-all-keys = Kontroller alle tre nøgler, miljøet og MSN i profilen. At lave nye nøgler i portalen er sidste udvej: de gamle holder straks op med at virke.
api-next-fix-field = Ret det, som svaret nævner, og send igen med en ny idempotensnøgle.
api-next-read-orders = Opdater bestillingerne for at se, hvor langt den er.
api-next-send-msn-header = Giv profilen et MSN, eller lad MSN blive sendt, når det er kendt; spørg ellers, om betalingsstedet er knyttet til dig.
api-next-check-connection = Spørg forretningen, om det er aktivt, og om du er partneren; skift af partner bestilles af forretningen.
api-next-new-unit = Bestil et nyt betalingssted gennem din egen tilmelding.
api-next-forbidden-without-msn = Bed den partneransvarlige hos leverandøren om adgang. Hvis kun sådanne kald fejler, så giv profilen et MSN, eller lad MSN blive sendt, når det er kendt.
api-next-ask-partner-manager = Bed den partneransvarlige hos leverandøren om adgang.
api-next-order-payment-product = Bestil et betalingsprodukt til forretningen.
api-next-new-key = Brug en ny nøgle til en ny bestilling; den gamle nøgle kun til præcis samme bestilling.
api-next-same-key-later = Prøv igen om nogle minutter med samme nøgle.
api-next-slow-down = Sæt antallet af samtidige forespørgsler ned i indstillingerne, og prøv igen senere.
api-next-check-then-status-page = Kontroller felterne, prøv igen, og se derefter status.vippsmobilepay.com.
api-next-status-page = Se status.vippsmobilepay.com, og prøv igen senere.
api-next-after-maintenance = Prøv igen efter kl. 05.00.
api-next-customer-service = Forretningen skal kontakte leverandørens kundeservice.
api-next-new-reference = Brug en ny reference.
api-next-use-that-unit = Brug nøglerne eller MSN fra det betalingssted, som ordren tilhører.
api-next-merchant-signs = Forretningen underskriver aftalen med BankID.
api-next-check-registry = Slå forretningen op i Enhetsregisteret; forretningen aktiverer betalingsstedet igen i portalen.
api-next-order-skip-landing = Bestil et betalingssted til kasser med »POS integration in physical store« som formål, eller spørg den partneransvarlige.
api-next-payer-acts = Betaleren skal prøve igen med en opdateret app eller et andet kort.
api-next-see-payment = Se betalingens detaljer.
api-next-check-phone = Kontroller telefonnummeret.
api-next-order-recurring = Bestil faste betalinger til forretningen.
api-next-check-environment = Kontroller miljøet i profilen.
api-next-ask-support = Giv sporings-id og tidspunkt til leverandørens support.
api-time-seconds = { $count ->
    [one] { $count } sekund
   *[other] { $count } sekunder
}
api-time-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minutter
}
api-time-hours = { $count ->
    [one] { $count } time
   *[other] { $count } timer
}
api-time-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dage
}
