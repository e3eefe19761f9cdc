# domain: policies, findings, advice and the messages to the partner manager.

audit-severity-info = Til orientering
audit-severity-warning = Advarsel
audit-severity-error = Feil

## Regler

audit-title-own = { $name }
audit-why-own = { $why }
audit-title-direct-capture = Direkte belastning
audit-why-direct-capture = Leverandøren anbefaler reservasjon, og ePayment støtter ikke annet (det gjaldt også Checkout, som er solgt til Kustom). Direkte belastning er for kasser og varer som leveres med en gang, og leverandøren slår det på etter kontroller. Salgssteder som kan bruke skipLandingPage, salgssteder med navn som en kasse og salgssteder der en egen regel ber om direkte belastning, får være i fred.
audit-title-landing-page = Kasse uten skipLandingPage
audit-why-landing-page = En kasse, en terminal eller en automat har ingen skjerm for betaleren, så betalingene må hoppe over landingssiden. Leverandøren tillater det for ett salgssted om gangen. Kasser kjennes igjen på navnet.
audit-title-login-named-shop = Rent innloggingssted med navn som en butikk
audit-why-login-named-shop = Et salgssted bare for innlogging avviser alle betalinger (403, kode 97). Heter det noe med butikk, blir det snart brukt som en.
audit-title-duplicate-name = Salgssteder med samme navn
audit-why-duplicate-name = Folk skiller salgssteder på navnet. To like hos samme brukersted blir forvekslet i kasser, rapporter og bestillinger. Store og små bokstaver, mellomrom og aksenter spiller ingen rolle.
audit-title-merchant-gone = Brukersted borte eller endret i Enhetsregisteret
audit-why-merchant-gone = Et brukersted som er slettet, konkurs, avviklet eller omdannet, mister avtalen sin; da blir betalingene avvist (kode 37). Brukersteder blir vurdert når Enhetsregisteret er spurt om dem.
audit-title-unknown-setting = Innstillinger tjenesten utelot
audit-why-unknown-setting = Det tjenesten ikke sier, er ukjent, og det er ikke et nei. Ingen bør stole på det før det er sjekket.

## Grunner

audit-direct-capture = Beløpet trekkes med en gang, men dette ser ikke ut som en kasse, og ingen regel ber om direkte belastning.
audit-landing-page = Navnet tyder på kasse («{ $word }»), men skipLandingPage er ikke tillatt.
audit-landing-page-unknown = Navnet tyder på kasse («{ $word }»), men tjenesten sa ikke om skipLandingPage er tillatt.
audit-login-named-shop = Salgsstedet tar ikke betalt, men navnet tyder på butikk («{ $word }»).
audit-duplicate-name = { $count } salgssteder hos dette brukerstedet har dette navnet. { $more ->
    [0] Se også MSN { $others }.
   *[other] Se også MSN { $others } og { $more } til.
}
audit-settings-unknown = { $count ->
    [one] Tjenesten utelot én verdi: { $fields }.
   *[other] Tjenesten utelot { $count } verdier: { $fields }.
}
audit-merchant-deleted = Brukerstedet er slettet i Enhetsregisteret.
audit-merchant-deleted-on = Brukerstedet ble slettet i Enhetsregisteret { $date }.
audit-merchant-removed = Brukerstedet er fjernet fra Enhetsregisteret av juridiske grunner.
audit-merchant-removed-on = Brukerstedet er fjernet fra Enhetsregisteret av juridiske grunner; det ble slettet { $date }.
audit-merchant-unknown = Enhetsregisteret har verken en hovedenhet eller en underenhet med dette nummeret.
audit-merchant-bankrupt = Brukerstedet er konkurs.
audit-merchant-forced = Brukerstedet er under tvangsoppløsning.
audit-merchant-winding-up = Brukerstedet er under avvikling.
audit-merchant-reconstruction = Brukerstedet er under rekonstruksjon.
audit-merchant-reconstruction-since = Brukerstedet har vært under rekonstruksjon siden { $date }.
audit-merchant-foreign-insolvency = Brukerstedet er under insolvensbehandling i utlandet.
audit-merchant-remark = Enhetsregisteret har en påtegning: { $remark }.
audit-merchant-form = Organisasjonsformen var { $former } og er nå { $form }.
audit-merchant-renamed = Tjenesten sier «{ $name }», Enhetsregisteret «{ $registered }».
audit-differs = { $field }: { $found }, men skal være { $wanted }.
audit-unknown = { $field }: tjenesten sa det ikke, så ingen vet om det er som det skal være.
audit-not-fetched = Detaljene er aldri hentet, så ingen vet om de er som de skal være.
audit-listed-gone = Salgsstedet står på listen, men er ikke lenger synlig for denne partneren.
audit-listed-absent = Salgsstedet står på listen, men er ikke blant de lagrede salgsstedene.

## Hvem kan endre det, og hvordan

audit-advice-direct-capture = Spør om brukerstedet har en grunn til direkte belastning. Hvis ikke, endrer leverandøren det når partneransvarlig ber om det. Har det en grunn, så lag en regel som forventer det.
audit-advice-capture-type = Bare leverandøren endrer belastningen, når partneransvarlig ber om det; direkte belastning krever kontroller. Et salgssted har én måte: den som trenger begge, trenger to salgssteder.
audit-advice-landing-page = Leverandøren tillater det for ett salgssted om gangen, når partneransvarlig ber om det. Et nytt salgssted får det når bestillingen sier «POS integration in physical store».
audit-advice-look-up = Se i portalen under «Utvikler» (brukerstedet må legge deg til som bruker), eller gjør en prøvebetaling på 2 kr.
audit-advice-payments = Bestill et betalingsprodukt til det: send en produktbestilling, eller la brukerstedet bestille i portalen. Ellers bør det få navn etter det det er til.
audit-advice-name = Ingen API-er endrer navnet på et salgssted. Brukerstedet ber leverandøren om et annet, eller et nytt salgssted bestilles med eget navn.
audit-advice-merchant = Et salgssted flytter aldri til et annet organisasjonsnummer. Et nytt foretak trenger egen avtale og egne salgssteder: send en produktbestilling.
audit-advice-recurring = Send en produktbestilling med faste betalinger, eller la brukerstedet bestille det i portalen. Leverandøren gjør flere kontroller.
audit-advice-account = Kontoen må tilhøre organisasjonen som eier salgsstedet. Brukerstedet får leverandøren til å endre den.
audit-advice-capture-norway = Norske salgssteder har alltid dette, hva tjenesten enn sier. Hold dem utenfor regelen.
audit-advice-vendor = Bare leverandøren endrer denne innstillingen, når partneransvarlig ber om det.
audit-advice-merchant-gone = Leverandøren stenger salgsstedene. Spør brukerstedet hvem som fører virksomheten videre; et nytt foretak signerer egen avtale og bestiller egne salgssteder.
audit-advice-merchant-unknown = Sjekk nummeret med brukerstedet. Er det riktig, så se igjen om noen dager: nye foretak bruker litt tid på å bli synlige.
audit-advice-merchant-remark = Spør brukerstedet om dette blir rettet.
audit-advice-merchant-ending = Snakk med brukerstedet eller bobestyreren før noe endres eller bestilles.
audit-advice-merchant-form = Spør brukerstedet om avtalen fortsatt gjelder. Et nytt foretak trenger egen avtale og egne salgssteder.
audit-advice-merchant-renamed = Betalingene er det ingenting galt med. Brukerstedet kan be leverandøren ta over det nye navnet.
audit-advice-sync = Oppdater salgsstedene; salgsstedets egen rad sier hvorfor detaljene mangler.
audit-advice-gone = Spør brukerstedet om det er stengt eller flyttet til en annen partner. Er ingen av delene riktig, så be leverandøren koble det til igjen.
audit-advice-absent = Sjekk nummeret. Er det riktig, er salgsstedet inaktivt eller ikke koblet til denne partneren: brukerstedet bestiller partnerbyttet.

## Filer

audit-file-at = Reglene kan ikke leses: linje { $line }, kolonne { $column }.
audit-file-next = Rett det og prøv igjen.
audit-file-syntax = Dette er ikke TOML: { $detail }.
audit-file-twice = Denne nøkkelen er oppgitt to ganger.
audit-file-unknown-key = Her finnes ingen nøkkel «{ $key }».
audit-file-unknown-key-near = Her finnes ingen nøkkel «{ $key }». Mente du «{ $near }»?
audit-file-unknown-word = «{ $word }» er ikke blant ordene som er tillatt her.
audit-file-unknown-word-near = «{ $word }» er ikke blant ordene som er tillatt her. Mente du «{ $near }»?
audit-file-allowed = Tillatt her: { $words }.
audit-file-type-flag = Skriv true eller false her, uten anførselstegn.
audit-file-type-text = Skriv en tekst i anførselstegn her.
audit-file-type-table = Skriv en tabell her: nøkler og verdier i krøllparenteser, eller under en overskrift i hakeparenteser.
audit-file-type-list = Skriv navnet på en fil i anførselstegn her, eller en liste med salgssteder i hakeparenteser.
audit-file-type-merchant = Et brukersted er en tekst som «NO 311122339», eller en tabell med scheme og id.
audit-file-one-bracket = En regel begynner med to hakeparenteser: [[policy]].
audit-file-no-name = En regel trenger et navn.
audit-file-name-twice = To regler heter «{ $name }».
audit-file-name-of-built-in = «{ $name }» er navnet på en innebygd regel. Skal den endres, så skriv built_in = "{ $name }".
audit-file-one-rule = En regel har nøyaktig én av must, expected og built_in.
audit-file-must-empty = Regelen krever ingenting: nevn minst én verdi under must.
audit-file-units-without-must = Nøkkelen units sier hvilke salgssteder must gjelder; uten must betyr den ingenting.
audit-file-no-msn = Et salgssted på listen trenger sitt msn.
audit-file-list-elsewhere = Listen «{ $file }» er en egen fil, og den kan ikke leses herfra.
audit-file-list-inline = Importer regelen som fil fra mappen den ligger i, eller skriv salgsstedene rett inn: expected = [ {"{"} msn = "123456", capture_type = "ReserveCapture" {"}"} ].
audit-file-about =
    Regler: hvilke salgssteder som skal ha hva. Linjer som begynner med #, er kommentarer.

    Hver regel begynner med [[policy]] og har et navn som ingen annen har. Dessuten:
      why = "…"              hvorfor den finnes, med egne ord
      severity = "warning"   error (feil), warning (advarsel) eller info (til orientering)
      enabled = true         false: den blir ikke brukt

    Så én av tre:
    1. [policy.must]: verdiene salgsstedene skal ha. Nøkler: { $keys }.
       Av/på er true eller false; belastning er "ReserveCapture", "DirectCapture" eller "NotApplicable".
       Under [policy.units] står det hvilke salgssteder. Alle linjene må passe; uten den gjelder regelen alle:
         tags = ["kasse"]               én av disse etikettene, på salgsstedet eller brukerstedet
         names = ["*kasse*", "POS ?"]   hele navnet, * for vilkårlig tekst, ? for ett tegn
         merchants = ["NO 311122339"]   ett av disse brukerstedene
         markets = ["NO"]               NO, DK eller FI
    2. expected = "units.csv": en liste ved siden av denne filen, med en kolonne msn og kolonner med navn som nøklene over.
       Eller salgsstedene selv: expected = [ {"{"} msn = "123456", capture_type = "ReserveCapture" {"}"} ]
    3. built_in = "…": en av reglene som følger med programmet, for å endre alvorligheten eller slå den av.

## Meldingen til partneransvarlig

audit-mail-subject = { $count ->
    [one] Endring av innstillinger: ett salgssted
   *[other] Endring av innstillinger: { $count } salgssteder
}
audit-mail-greeting = Hei,
audit-mail-opening = { $count ->
    [one] vi ber om at innstillingene for dette salgsstedet blir endret.
   *[other] vi ber om at innstillingene for disse { $count } salgsstedene blir endret.
}
audit-mail-group = { $field }: { $wanted }
audit-mail-point-of-sale = Det gjelder kasser: enheter uten skjerm for betaleren (POS integration in physical store).
audit-mail-direct = Begrunnelse for direkte belastning: (fyll inn hva som selges, og når det leveres)
audit-mail-direct-because = Begrunnelse for direkte belastning: { $ground }
audit-mail-unit = - MSN { $msn }, { $name } – { $merchant }, { $id }: nå { $found }, ønsket { $wanted }
audit-mail-closing = Gi gjerne beskjed når det er gjort, eller om hva dere trenger fra oss eller brukerstedene.
audit-mail-regards = Vennlig hilsen
