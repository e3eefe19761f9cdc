# domain: regler, fund, råd og beskeder til den partneransvarlige.

audit-severity-info = Til orientering
audit-severity-warning = Advarsel
audit-severity-error = Fejl

## Regler

audit-title-own = { $name }
audit-why-own = { $why }
audit-title-direct-capture = Direkte capture
audit-why-direct-capture = Leverandøren anbefaler reservation, og ePayment understøtter ikke andet (det gjaldt også Checkout, som er solgt til Kustom). Direkte capture er til kasser og til varer, der leveres med det samme, og leverandøren slår det til efter kontroller. Betalingssteder, der må bruge skipLandingPage, betalingssteder med navn som en kasse og betalingssteder, hvor en egen regel beder om direkte capture, bliver ikke nævnt.
audit-title-landing-page = Kasse uden skipLandingPage
audit-why-landing-page = En kasse, en terminal eller en automat har ingen skærm til betaleren, så betalingerne skal springe landingssiden over. Leverandøren tillader det for ét betalingssted ad gangen. Kasser kendes på navnet.
audit-title-login-named-shop = Betalingssted kun til login med navn som en butik
audit-why-login-named-shop = Et betalingssted kun til login afviser alle betalinger (403, kode 97). Hedder det noget med butik, bliver det snart brugt som en.
audit-title-duplicate-name = Betalingssteder med samme navn
audit-why-duplicate-name = Folk skelner betalingssteder på navnet. To ens hos samme forretning bliver forvekslet i kasser, rapporter og bestillinger. Store og små bogstaver, mellemrum og accenter betyder ikke noget.
audit-title-merchant-gone = Forretning væk eller ændret i Enhetsregisteret
audit-why-merchant-gone = En forretning, der er slettet, gået konkurs, afviklet eller omdannet, mister sin aftale; så bliver betalingerne afvist (kode 37). Forretninger bliver vurderet, når Enhetsregisteret er spurgt om dem.
audit-title-unknown-setting = Indstillinger, som tjenesten udelod
audit-why-unknown-setting = Det, tjenesten ikke siger, er ukendt, og det er ikke et nej. Ingen bør stole på det, før det er undersøgt.

## Grunde

audit-direct-capture = Beløbet hæves med det samme, men det ligner ikke en kasse, og ingen regel beder om direkte capture.
audit-landing-page = Navnet tyder på en kasse (»{ $word }«), men skipLandingPage er ikke tilladt.
audit-landing-page-unknown = Navnet tyder på en kasse (»{ $word }«), men tjenesten sagde ikke, om skipLandingPage er tilladt.
audit-login-named-shop = Betalingsstedet tager ikke imod betalinger, men navnet tyder på en butik (»{ $word }«).
audit-duplicate-name = { $count } betalingssteder hos denne forretning har dette navn. { $more ->
    [0] Se også MSN { $others }.
   *[other] Se også MSN { $others } og { $more } til.
}
audit-settings-unknown = { $count ->
    [one] Tjenesten udelod én værdi: { $fields }.
   *[other] Tjenesten udelod { $count } værdier: { $fields }.
}
audit-merchant-deleted = Forretningen er slettet i Enhetsregisteret.
audit-merchant-deleted-on = Forretningen blev slettet i Enhetsregisteret { $date }.
audit-merchant-removed = Forretningen er fjernet fra Enhetsregisteret af juridiske grunde.
audit-merchant-removed-on = Forretningen er fjernet fra Enhetsregisteret af juridiske grunde; den blev slettet { $date }.
audit-merchant-unknown = Enhetsregisteret har hverken en hovedenhed eller en underenhed med dette nummer.
audit-merchant-bankrupt = Forretningen er gået konkurs.
audit-merchant-forced = Forretningen er under tvangsopløsning.
audit-merchant-winding-up = Forretningen er under afvikling.
audit-merchant-reconstruction = Forretningen er under rekonstruktion.
audit-merchant-reconstruction-since = Forretningen har været under rekonstruktion siden { $date }.
audit-merchant-foreign-insolvency = Forretningen er under insolvensbehandling i udlandet.
audit-merchant-remark = Enhetsregisteret har en bemærkning: { $remark }.
audit-merchant-form = Virksomhedsformen var { $former } og er nu { $form }.
audit-merchant-renamed = Tjenesten siger »{ $name }«, Enhetsregisteret »{ $registered }«.
audit-differs = { $field }: { $found }, men skal være { $wanted }.
audit-unknown = { $field }: tjenesten sagde det ikke, så ingen ved, om det er, som det skal være.
audit-not-fetched = Detaljerne er aldrig hentet, så ingen ved, om de er, som de skal være.
audit-listed-gone = Betalingsstedet står på listen, men er ikke længere synligt for denne partner.
audit-listed-absent = Betalingsstedet står på listen, men er ikke blandt de gemte betalingssteder.

## Hvem der kan ændre det, og hvordan

audit-advice-direct-capture = Spørg, om forretningen har en grund til direkte capture. Hvis ikke, ændrer leverandøren det, når den partneransvarlige beder om det. Har den en grund, så lav en regel, der forventer det.
audit-advice-capture-type = Kun leverandøren ændrer capture type, når den partneransvarlige beder om det; direkte capture kræver kontroller. Et betalingssted har én capture type: den, der har brug for begge, har brug for to betalingssteder.
audit-advice-landing-page = Leverandøren tillader det for ét betalingssted ad gangen, når den partneransvarlige beder om det. Et nyt betalingssted får det, når bestillingen siger »POS integration in physical store«.
audit-advice-look-up = Se i portalen under »Udvikler« (forretningen skal tilføje dig som bruger), eller lav en prøvebetaling på 2 kr.
audit-advice-payments = Bestil et betalingsprodukt til det: send en produktbestilling, eller lad forretningen bestille i portalen. Ellers bør det få navn efter det, det er til.
audit-advice-name = Intet API ændrer navnet på et betalingssted. Forretningen beder leverandøren om et andet, eller et nyt betalingssted bestilles med sit eget navn.
audit-advice-merchant = Et betalingssted flytter aldrig til et andet CVR-nummer eller org.nr. En ny virksomhed skal have sin egen aftale og sine egne betalingssteder: send en produktbestilling.
audit-advice-recurring = Send en produktbestilling med faste betalinger, eller lad forretningen bestille det i portalen. Leverandøren laver flere kontroller.
audit-advice-account = Kontoen skal tilhøre den virksomhed, der ejer betalingsstedet. Forretningen får leverandøren til at ændre den.
audit-advice-capture-norway = Norske betalingssteder har altid dette, uanset hvad tjenesten siger. Hold dem uden for reglen.
audit-advice-vendor = Kun leverandøren ændrer denne indstilling, når den partneransvarlige beder om det.
audit-advice-merchant-gone = Leverandøren lukker betalingsstederne. Spørg forretningen, hvem der fører virksomheden videre; en ny virksomhed underskriver sin egen aftale og bestiller sine egne betalingssteder.
audit-advice-merchant-unknown = Kontroller nummeret med forretningen. Er det rigtigt, så se igen om nogle dage: nye virksomheder er lidt tid om at blive synlige.
audit-advice-merchant-remark = Spørg forretningen, om det bliver rettet.
audit-advice-merchant-ending = Tal med forretningen eller kuratoren, før noget ændres eller bestilles.
audit-advice-merchant-form = Spørg forretningen, om aftalen stadig gælder. En ny virksomhed skal have sin egen aftale og sine egne betalingssteder.
audit-advice-merchant-renamed = Der er ikke noget galt med betalingerne. Forretningen kan bede leverandøren om at overtage det nye navn.
audit-advice-sync = Opdater betalingsstederne; betalingsstedets egen række siger, hvorfor detaljerne mangler.
audit-advice-gone = Spørg forretningen, om det er lukket eller flyttet til en anden partner. Er ingen af delene rigtig, så bed leverandøren forbinde det igen.
audit-advice-absent = Kontroller nummeret. Er det rigtigt, er betalingsstedet inaktivt eller ikke knyttet til denne partner: forretningen bestiller partnerskiftet.

## Filer

audit-file-at = Reglerne kan ikke læses: linje { $line }, kolonne { $column }.
audit-file-next = Ret det, og prøv igen.
audit-file-syntax = Dette er ikke TOML: { $detail }.
audit-file-twice = Denne nøgle er angivet to gange.
audit-file-unknown-key = Der findes ingen nøgle »{ $key }« her.
audit-file-unknown-key-near = Der findes ingen nøgle »{ $key }« her. Mente du »{ $near }«?
audit-file-unknown-word = »{ $word }« er ikke blandt de ord, der er tilladt her.
audit-file-unknown-word-near = »{ $word }« er ikke blandt de ord, der er tilladt her. Mente du »{ $near }«?
audit-file-allowed = Tilladt her: { $words }.
audit-file-type-flag = Skriv true eller false her, uden anførselstegn.
audit-file-type-text = Skriv en tekst i anførselstegn her.
audit-file-type-table = Skriv en tabel her: nøgler og værdier i krøllede parenteser, eller under en overskrift i kantede parenteser.
audit-file-type-list = Skriv navnet på en fil i anførselstegn her, eller en liste med betalingssteder i kantede parenteser.
audit-file-type-merchant = En forretning er en tekst som »NO 311122339« eller en tabel med scheme og id.
audit-file-one-bracket = En regel begynder med to kantede parenteser: [[policy]].
audit-file-no-name = En regel skal have et navn.
audit-file-name-twice = To regler hedder »{ $name }«.
audit-file-name-of-built-in = »{ $name }« er navnet på en indbygget regel. Skal den ændres, så skriv built_in = "{ $name }".
audit-file-one-rule = En regel har præcis én af must, expected og built_in.
audit-file-must-empty = Reglen kræver intet: nævn mindst én værdi under must.
audit-file-units-without-must = Nøglen units siger, hvilke betalingssteder must gælder for; uden must betyder den intet.
audit-file-no-msn = Et betalingssted på listen skal have sit msn.
audit-file-list-elsewhere = Listen »{ $file }« er en fil for sig, og den kan ikke læses herfra.
audit-file-list-inline = Importer reglen som fil fra den mappe, den ligger i, eller skriv betalingsstederne direkte ind: expected = [ {"{"} msn = "123456", capture_type = "ReserveCapture" {"}"} ].
audit-file-about =
    Regler: hvilke betalingssteder der skal have hvad. Linjer, der begynder med #, er kommentarer.

    Hver regel begynder med [[policy]] og har et navn, som ingen anden har. Desuden:
      why = "…"              hvorfor den findes, med dine egne ord
      severity = "warning"   error (fejl), warning (advarsel) eller info (til orientering)
      enabled = true         false: den bliver ikke brugt

    Så én af tre:
    1. [policy.must]: de værdier, betalingsstederne skal have. Nøgler: { $keys }.
       Til/fra er true eller false; capture type er "ReserveCapture", "DirectCapture" eller "NotApplicable".
       Under [policy.units] står der, hvilke betalingssteder. Alle linjer skal passe; uden den gælder reglen alle:
         tags = ["kasse"]               én af disse etiketter, på betalingsstedet eller forretningen
         names = ["*kasse*", "POS ?"]   hele navnet, * for vilkårlig tekst, ? for ét tegn
         merchants = ["NO 311122339"]   en af disse forretninger
         markets = ["NO"]               NO, DK eller FI
    2. expected = "units.csv": en liste ved siden af denne fil med en kolonne msn og kolonner, der hedder som nøglerne ovenfor.
       Eller betalingsstederne selv: expected = [ {"{"} msn = "123456", capture_type = "ReserveCapture" {"}"} ]
    3. built_in = "…": en af de regler, der følger med programmet, for at ændre alvorsgraden eller slå den fra.

## Beskeden til den partneransvarlige

audit-mail-subject = { $count ->
    [one] Ændring af indstillinger: ét betalingssted
   *[other] Ændring af indstillinger: { $count } betalingssteder
}
audit-mail-greeting = Hej,
audit-mail-opening = { $count ->
    [one] vi beder om, at indstillingerne for dette betalingssted bliver ændret.
   *[other] vi beder om, at indstillingerne for disse { $count } betalingssteder bliver ændret.
}
audit-mail-group = { $field }: { $wanted }
audit-mail-point-of-sale = Det gælder kasser: enheder uden skærm til betaleren (POS integration in physical store).
audit-mail-direct = Begrundelse for direkte capture: (udfyld, hvad der sælges, og hvornår det leveres)
audit-mail-direct-because = Begrundelse for direkte capture: { $ground }
audit-mail-unit = - MSN { $msn }, { $name } – { $merchant }, { $id }: nu { $found }, ønsket { $wanted }
audit-mail-closing = Giv gerne besked, når det er gjort, eller om hvad I mangler fra os eller forretningerne.
audit-mail-regards = Venlig hilsen
