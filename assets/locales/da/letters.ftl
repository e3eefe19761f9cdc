# letters: det, der skrives til forretninger og leverandøren, egne skabeloner og tjeklister før start.

# Hvad et brev handler om.
letters-kind-first = Ny bestilling: linket
letters-kind-reminder = Påmindelse: linket er stadig åbent
letters-kind-stuck = Åbnet, men ikke indsendt
letters-kind-silent = Indsendt, og intet nyt siden
letters-kind-reissued = Nyt link
letters-kind-rejected = Afslået
letters-kind-each = Det, hver bestilling venter på
letters-kind-live = Klar: MSN og vejen videre
letters-kind-partner-order = Bestilling af skiftet, til leverandøren
letters-kind-partner-steps = Sådan foregår det, til forretningen
letters-kind-brand-change = MobilePay bliver Vipps: før dagen
letters-kind-brand-changed = MobilePay er blevet Vipps: fra dagen

# Felterne i skabeloner.
letters-gap-unit = navnet på betalingsstedet
letters-gap-merchant = navnet på forretningen
letters-gap-org-number = CVR-nummer eller org.nr.
letters-gap-product = produkt
letters-gap-link = forretningens link
letters-gap-last-day = linkets sidste dag
letters-gap-days-left = dage, der er tilbage
letters-gap-signing = hvem der skriver under, og med hvad
letters-gap-msn = betalingsstedets MSN
letters-gap-order-id = leverandørens bestillings-ID
letters-gap-partner = dit eget firma
letters-gap-units = betalingsstederne, ét på hver linje
letters-gap-new-partner = ny partner
letters-gap-old-partner = tidligere partner
letters-gap-wanted-at = ønsket dato og klokkeslæt
letters-gap-test-page = testside
letters-gap-price = ny pris
letters-gap-brand = det, kunderne kalder produktet: Vipps eller MobilePay, efter land og dag
letters-gap-brand-day = dagen, hvor MobilePay bliver Vipps
letters-gap-old-host = betalingssidens adresse før den dag
letters-gap-new-host = betalingssidens adresse fra den dag

# Hvad der er galt med en skabelon.
letters-flaw-unknown = Linje { $line }, kolonne { $column }: feltet {"{"}{ $name }{"}"} findes ikke.
letters-flaw-unknown-near = Linje { $line }, kolonne { $column }: feltet {"{"}{ $name }{"}"} findes ikke; det skulle nok være {"{"}{ $nearest }{"}"}.
letters-flaw-and = { $one } { $other }
letters-flaw-more = { $count } til af samme slags.
letters-flaw-no-subject = Første linje er emnet, og den er tom.
letters-flaw-no-body = Der står ingen tekst under emnet.
letters-flaw-lacks = {"{"}{ $name }{"}"} er ikke med: { $meaning }.
letters-flaw-names-brand = Linje { $line }, kolonne { $column }: her står MobilePay, som bliver Vipps i Danmark og Finland 12.1.2027. {"{"}brand{"}"} er rigtigt både før og efter.

# Dialogen for breve.
letters-title-one = Besked til forretningen
letters-title-many = { $count ->
    [one] Besked om én bestilling
   *[other] Beskeder om { $shown } bestillinger
}
letters-what = Hvad det handler om
letters-language = Beskedens sprog
letters-language-each = Forretningens eget
letters-recipient = Modtager
letters-recipient-hint = Tjenesten oplyser ingen e-mailadresser. Står der en i noten til forretningen, sættes den ind her.
letters-preview = Forhåndsvisning
letters-previous = Forrige
letters-next = Næste
letters-place = { $at } af { $total }: { $whom }
letters-subject = Emne
letters-missing = Ikke kendt her og ladet stå åbent: { $what }.
letters-missing-many = { $count ->
    [one] I én besked er noget ikke kendt og står åbent.
   *[other] I { $shown } beskeder er noget ikke kendt og står åbent.
}
letters-copy = Kopier beskeden
letters-copied = Beskeden er kopieret
letters-draft = Åbn som kladde
letters-draft-next = Åbn kladde, gå til næste
letters-write-to = { $count ->
    [one] Skriv til 1 forretning…
   *[other] Skriv til { $shown } forretninger…
}
letters-write-to-tip = { $count ->
    [one] 1 besked, som du læser først: åbn den som kladde i dit e-mailprogram, eller gem den til brevfletning.
   *[other] { $shown } beskeder, én for hver bestilling: åbn dem som kladder i dit e-mailprogram, eller gem dem til brevfletning.
}
letters-draft-tip = Åbnes i dit e-mailprogram. Partner Desk sender ikke selv noget.
letters-draft-long = For lang til en kladde med tekst: teksten er kopieret, indsæt den i kladden.
letters-draft-too-long = Beskeden er længere, end nogle e-mailprogrammer tager imod fra et link ({ $limit } tegn). Kladden åbnes uden tekst, og teksten kopieres, så den kan indsættes.
letters-drafts-without-text = { $count ->
    [one] Én kladde er uden tekst, for nogle e-mailprogrammer tager ikke imod mere end { $limit } tegn fra et link. Uden --draft skrives teksten ud.
   *[other] { $count } kladder er uden tekst, for nogle e-mailprogrammer tager ikke imod mere end { $limit } tegn fra et link. Uden --draft skrives teksterne ud.
}
letters-old-brand = { $count ->
    [one] Din egen skabelon siger stadig MobilePay, som hedder Vipps der nu. Skriv {"{"}brand{"}"} i stedet.
   *[other] { $count } breve siger stadig MobilePay, fra din egen skabelon; det hedder Vipps der nu. Skriv {"{"}brand{"}"} i stedet.
}
letters-merge = Gem til brevfletning…
letters-merge-tip = Én linje for hver bestilling, med modtager, emne, tekst og alle oplysninger, som CSV eller Excel.
letters-merge-title = Brevfletning
letters-merge-file = beskeder
letters-merge-kind = Tabeller
letters-merged = { $count ->
    [one] Én besked er gemt.
   *[other] { $shown } beskeder er gemt.
}
letters-edit = Rediger skabelonen…
letters-open = Brev og skabelon…
letters-edit-done = Tilbage til beskeden
letters-template = Skabelon
letters-template-hint = Første linje: emnet. Ord i krøllede parenteser udfyldes.
letters-template-own = Dette er din egen skabelon.
letters-template-built-in = Dette er den indbyggede skabelon.
letters-template-save = Gem skabelonen
letters-template-saved = Skabelonen er gemt.
letters-template-reset = Tilbage til den indbyggede
letters-template-is-reset = Den indbyggede skabelon er tilbage.
letters-template-gaps = Felter at sætte ind
letters-template-put = Sæt {"{"}{ $name }{"}"} ind: { $meaning }

# Skift af partner og af indstillinger.
letters-write-to-vendor = Skriv et brev
letters-change-open = Skift af partner…
letters-change-title = { $count ->
    [one] Skift af partner for ét betalingssted
   *[other] Skift af partner for { $shown } betalingssteder
}
letters-change-new = Ny partner
letters-change-old = Tidligere partner
letters-change-when = Ønsket dato og klokkeslæt
letters-change-when-placeholder = 1. december kl. 07.00
letters-change-test-page = Testside
letters-change-test-page-hint = Kun når hjemmesiden ændres.
letters-change-price = Ny pris
letters-change-price-hint = Kun når der er en.
letters-change-no-merchant = Forretning ikke kendt
letters-change-several = { $count ->
    [one] Én forretning, som skriver under for sine betalingssteder.
   *[other] { $shown } forretninger: én bestilling til hver, for hver skriver under for sine egne betalingssteder.
}
letters-change-sequence = I denne rækkefølge: forretningen skriver under, henter nøglerne til hvert MSN og giver dem til begge partnere; leverandøren flytter betalingsstederne; dine nøgler virker, og de tidligere holder op med at virke; du kontrollerer indstillingerne; forretningen laver nye nøgler.
letters-settings-open = Skift indstillinger…
letters-settings-title = { $count ->
    [one] Andre indstillinger for ét betalingssted
   *[other] Andre indstillinger for { $shown } betalingssteder
}
letters-settings-wanted = Ønsket
letters-settings-ground = Begrundelse
letters-settings-ground-hint = Direkte capture kræver kontroller: Hvad sælges, og hvornår leveres det?
letters-settings-none = Alle har det sådan allerede.
letters-settings-left-out = { $count ->
    [one] Ét har det sådan allerede og er ikke med.
   *[other] { $shown } har det sådan allerede og er ikke med.
}
letters-settings-to = Går til { $address }. Adressen står i indstillingerne.

# Indstillingerne.
letters-setting-group = Breve
letters-own-name-title = Dit firmas navn mangler under brevet
letters-own-name-keep = Behold det
letters-setting-name = Dit firmas navn
letters-setting-name-hint = Står under hvert brev og som ny partner.
letters-setting-partner = Partneransvarlig
letters-setting-agreement = Flytning af aftaler
letters-setting-integration = Kontrol af integrationer
letters-setting-wrong = Dette er ikke en e-mailadresse.

# Kolonner i filer.
letters-column-recipient = Modtager
letters-column-language = Sprog
letters-column-kind = Anledning
letters-column-subject = Emne
letters-column-body = Tekst
letters-column-merchant = Forretning
letters-column-number = CVR / org.nr.
letters-column-unit = Betalingssted
letters-column-product = Produkt
letters-column-status = Status
letters-column-link = Link
letters-column-last-day = Sidste dag
letters-column-days-left = Dage tilbage
letters-column-msn = MSN
letters-column-order-id = Bestillings-ID
letters-column-missing = Står åbent
letters-column-checklist = Tjekliste
letters-column-step-number = Nr.
letters-column-step = Trin
letters-column-step-key = Trinnets nøgle
letters-column-state = Status
letters-column-done-at = Udført
letters-column-seen = Set af programmet
letters-column-seen-at = Set pr.
letters-column-against = Taler imod
letters-column-note = Note
letters-column-noted-at = Note fra
letters-column-started = Begyndt
letters-column-progress = Fremskridt
letters-column-next = Næste

# Tjeklister.
letters-checklists = Tjeklister
letters-checklists-sub = Fra en bestilling til en forretning, der tager imod betalinger.
letters-checklist-point-of-sale = Kasse
letters-checklist-point-of-sale-for = Syv trin til en kasse, der tager imod betalinger.
letters-checklist-webshop = Webshop
letters-checklist-webshop-for = Fra en hjemmeside, der er i orden, til den første betaling.
letters-checklist-agreement-move = Flytning af aftaler
letters-checklist-agreement-move-for = Faste aftaler hos en forretning, der bliver en ny juridisk enhed.
letters-checklist-partner-change = Skift af partner
letters-checklist-partner-change-for = Betalingssteder, der kommer til dig fra en anden partner.
letters-progress = { $done } af { $total }
letters-status-done = Udført
letters-status-seen = Set
letters-status-not-needed = Ikke nødvendigt
letters-status-against = Ikke rigtigt
letters-status-open = Åbent

# Trinnene.
letters-step-partner = Partneraftalen og nøglerne virker
letters-help-partner = Din egen aftale med leverandøren, og partnernøgler. Programmet ser, at tjenesten svarer på dem.
letters-step-pos-integration = Integrer, og gennemgå leverandørens tjekliste
letters-help-pos-integration = Én til fire dage. Leverandøren kontrollerer integrationer; skriv til { $address }.
letters-step-agreement = Forretningen har en aftale med leverandøren
letters-help-agreement = I Norge skriver den daglige leder eller bestyrelsesformanden under med BankID, som de står i Enhetsregisteret. Én til fire dage. Intet API fortæller om selve aftalen; en aktiv forretning, eller en bestilling, der er indsendt, viser, at den findes.
letters-step-pos-unit = Et nyt betalingssted med skipLandingPage
letters-help-pos-unit = Bestil det med formålet »POS integration in physical store«. Mangler betalingsstedet skipLandingPage, så spørg din partneransvarlige.
letters-step-keys = Nøglerne når betalingsstedet
letters-help-keys = Tjenesten viser detaljerne med dine partnernøgler. Gør den ikke det, er betalingsstedet ikke aktivt eller ikke knyttet til dig.
letters-step-pos-configure = Sæt kassen op
letters-help-pos-configure = Betalingsstedets MSN og partnernøglerne, eller nøgler, som forretningen har givet fra sig på en sikker måde.
letters-step-pos-live = I drift: en betaling og en refundering gik godt
letters-help-pos-live = Betal 2 kroner, ikke 1, og refunder dem.
letters-step-registry = Forretningen står rigtigt i Enhetsregisteret
letters-help-registry = Ikke slettet, konkurs eller under afvikling. Navn, adresse, og hvem der kan skrive under, er som i bestillingen.
letters-step-website = Hjemmesiden er i orden
letters-help-website = Kan nås på https, CVR-nummer (eller org.nr.) og handelsbetingelser er lette at finde, varer og priser vises. De fleste forsinkelser kommer herfra.
letters-step-order = Bestillingen er sendt
letters-help-order = Med adressen på hjemmesiden og betingelserne, formålet i klare ord og branchekoden (MCC).
letters-step-submitted = Forretningen har sendt bestillingen ind
letters-help-submitted = Linket virker i 14 dage. Efter underskrift af aftalen skal linket åbnes igen.
letters-step-unit = Betalingsstedet findes
letters-help-unit = Begge parter får en e-mail med MSN. Før det kan leverandøren spørge forretningen på e-mail: søg efter »vipps«, også i uønsket post.
letters-step-capture = Capture type er rigtig
letters-help-capture = Varer, der sendes senere: Reserveret. Direkte capture er kun rigtigt til det, der overdrages med det samme; kryds så af med en note.
letters-step-web-integration = Integrer, og få det kontrolleret
letters-help-web-integration = Leverandøren kontrollerer integrationer; skriv til { $address } med ordre-ID'er som eksempler.
letters-step-web-live = I drift: en betaling og en refundering gik godt
letters-help-web-live = Betal 2 kroner, ikke 1: reserveret, hævet, refunderet.
letters-step-move-entity = Den nye juridiske enhed er registreret
letters-help-move-entity = Et andet virksomhedsnummer er en anden juridisk enhed: dens aftaler er nye.
letters-step-move-unit = Et nyt betalingssted med faste betalinger
letters-help-move-unit = Bestil det til den nye enhed, med faste betalinger.
letters-step-move-confirm = Bekræft kundens oplysninger over for leverandøren
letters-help-move-confirm = Skriv til { $address }: begge virksomhedsnumre, begge MSN'er, og hvem der overtager.
letters-step-move-result = Kontroller leverandørens liste over aftaler
letters-help-move-result = Leverandøren giver en CSV med gammelt og nyt ID på hver linje. Kontroller filen, før du bruger den, og skift ID'erne før næste opkrævning; de gamle aftaler stoppes.
letters-step-move-refunds = Refunderinger på det gamle betalingssted
letters-help-move-refunds = De kræver, at det gamle betalingssted åbnes igen. Bed om det, hvis der er noget at refundere.
letters-step-move-live = Den første opkrævning på de nye aftaler gik godt
letters-help-move-live = Se på de første opkrævninger én for én.
letters-step-change-consent = Forretningen giver en samtykkeerklæring
letters-help-change-consent = Et underskrevet brev om, at forretningen samtykker i skiftet, til { $address } sammen med bestillingen. Indtil leverandøren har verificeret det, bruger begge partnere forretningens egne nøgler, ikke partnernøgler.
letters-step-change-order = Bestillingen af skiftet er underskrevet og sendt
letters-help-change-order = Til { $address }, med kundens underskrift. Beskeden findes under Betalingssteder: marker betalingsstederne, »Skriv et brev«.
letters-step-change-keys = Forretningen giver nøglerne til hvert MSN til begge partnere
letters-help-change-keys = Fra portalen, på en sikker måde, aldrig på e-mail.
letters-step-change-link = Betalingsstederne er knyttet til dig
letters-help-change-link = Dine nøgler viser betalingsstederne; den tidligere partners nøgler holder op med at virke.
letters-step-change-check = Indstillingerne er kontrolleret
letters-help-change-check = Capture type, skipLandingPage og faste betalinger som før. Sammenlign med det, forretningen havde.
letters-step-change-recurring = Linket til aftaler er opdateret
letters-help-change-recurring = Med faste betalinger skal merchantAgreementUrl ændres, hvor linkene får en anden form.
letters-step-change-live = En betaling og en refundering gik godt
letters-help-change-live = Tidligere betalinger kan også ses og refunderes.
letters-step-change-shut-out = Forretningen laver nye nøgler
letters-help-change-shut-out = Det lukker den tidligere partner ude.

# Hvad programmet så.
letters-seen-keys-answered = Tjenesten svarede på nøglerne i denne profil.
letters-seen-merchant-active = Tjenesten har forretningen som aktiv.
letters-seen-merchant-deactivated = Tjenesten har forretningen som deaktiveret.
letters-seen-registered = Registreret som { $of }.
letters-seen-deleted = Slettet fra registeret.
letters-seen-removed = Fjernet fra registeret af juridiske årsager.
letters-seen-not-in-registry = Ikke i registeret.
letters-seen-bankrupt = Konkurs.
letters-seen-winding-up = Under afvikling.
letters-seen-order-sent = Bestilling { $of } er sendt.
letters-seen-order-over = Bestilling { $of } er udløbet eller afslået.
letters-seen-order-submitted = Bestilling { $of } er sendt ind af forretningen.
letters-seen-unit-exists = MSN { $of } findes.
letters-seen-unit-answers = MSN { $of } viser sine detaljer.
letters-seen-unit-not-shown = MSN { $of } vises ikke længere: ikke aktivt eller ikke tilknyttet.
letters-seen-skip-allowed = MSN { $of } kan bruge skipLandingPage.
letters-seen-skip-not-allowed = MSN { $of } kan ikke bruge skipLandingPage.
letters-seen-reserves = MSN { $of } har capture type Reserveret.
letters-seen-direct = MSN { $of } har direkte capture.
letters-seen-recurring-allowed = MSN { $of } kan bruge faste betalinger.
letters-seen-recurring-not-allowed = MSN { $of } kan ikke bruge faste betalinger.
letters-seen-no-recurring = Ingen betalingssteder bruger faste betalinger.

# Tjeklister på skærm og papir.
letters-checklist-new = Ny tjekliste…
letters-checklist-new-title = Ny tjekliste
letters-checklist-for = Til
letters-checklist-merchant = Forretning
letters-checklist-merchant-hint = CVR-nummer eller org.nr., eller navnet på en af de gemte forretninger.
letters-checklist-merchant-unclear = Flere forretninger passer; skriv mere af navnet, eller nummeret.
letters-checklist-merchant-unknown = Ingen af de gemte forretninger har dette navn. Skriv CVR-nummer eller org.nr.
letters-checklist-begin = Begynd
letters-checklist-exists = Den findes allerede og er åben nu.
letters-checklist-none-title = Ingen tjeklister endnu
letters-checklist-none-text = En tjekliste følger en forretning, til den tager imod betalinger: nogle trin krydses af automatisk, resten krydser du af.
letters-checklist-none-match = Ingen tjeklister passer til søgningen.
letters-checklist-search = Søg i tjeklister
letters-checklist-clear-search = Ryd søgningen
letters-checklist-all = Alle tjeklister
letters-checklist-unit = Betalingssted
letters-checklist-unit-any = Hvilket som helst
letters-checklist-last-refresh = Opdateret { $when }.
letters-checklist-never-refreshed = Ikke opdateret endnu: sammenlignet med det, denne computer ved.
letters-checklist-refresh = Opdater
letters-checklist-refresh-tip = Spørger tjenesten og registeret nu: bestillinger, forretning, betalingssteder.
letters-checklist-export = Eksporter…
letters-checklist-export-all = Eksporter alle…
letters-checklist-export-title = Tjeklister
letters-checklist-file = tjekliste
letters-checklist-copy = Kopier som tekst
letters-checklist-copied = Tjeklisten er kopieret
letters-checklist-remove = Fjern
letters-checklist-removed = Tjeklisten er fjernet.
letters-checklist-note = Note
letters-checklist-note-add = Skriv en note
letters-checklist-note-save = Gem noten
letters-checklist-done-by = Krydset af af en person, { $when }
letters-checklist-seen-since = Set af programmet siden { $when }
letters-checklist-not-needed-since = Ikke nødvendigt, { $when }
letters-checklist-not-done-since = Sat til ikke udført af en person, { $when }
letters-checklist-was-seen = Det var udført { $when }, men er det ikke længere.
letters-checklist-not-needed = Ikke nødvendigt
letters-checklist-needed = Nødvendigt alligevel
letters-checklist-step-name = { $number }. { $title }
letters-checklist-not-needed-name = Ikke nødvendigt: { $title }
letters-checklist-note-name = Note til: { $title }
letters-checklist-next = Næste: { $step }
letters-checklist-finished = Alt er udført
letters-checklist-refreshed = { $count ->
    [0] Intet nyt at se.
    [one] Ét trin er ændret.
   *[other] { $count } trin er ændret.
}
letters-checklist-exported = { $rows ->
    [one] Én linje gemt i { $path }.
   *[other] { $rows } linjer gemt i { $path }.
}
letters-checklist-file-head = { $kind }: { $whose }
letters-checklist-file-progress = { $done } af { $total } udført, pr. { $when }
letters-checklist-file-note = Note fra { $when }: { $text }
letters-checklist-file-against = Taler imod ({ $when }): { $what }
letters-checklist-file-seen = { $what } ({ $when })

# Problemer.
letters-order-not-here = Der er ingen bestilling med ID'et { $id }.
letters-order-not-here-next = »pdesk order list --include-expired« viser dem, der er.
letters-unit-not-here = MSN { $msn } er ikke blandt de gemte betalingssteder.
letters-unit-not-here-next = Kør »pdesk sync«, eller se efter, om nummeret er rigtigt.
letters-template-flawed = Skabelonen kan ikke bruges.
letters-checklist-not-here = { $merchant } har ingen sådan tjekliste.
letters-checklist-not-here-next = »pdesk checklist start { $merchant } --for { $kind }« begynder en.
letters-checklist-which = { $merchant } har flere tjeklister: { $kinds }.
letters-checklist-which-next = Sig hvilken med --for.
letters-step-unknown = Tjeklisten har ikke trinnet »{ $step }«.
letters-step-unknown-next = Trinnene er { $steps }.
letters-not-a-merchant = »{ $id }« er ikke et virksomhedsnummer.
letters-nothing-to-write = Der er intet at skrive om.
letters-kind-unknown = »{ $kind }« er ikke en slags brev.
letters-setting-unknown = »{ $wish }« er ikke en indstilling, der kan bedes om.
letters-setting-unknown-next = Bed om capture_type=ReserveCapture, capture_type=DirectCapture, skip_landing_page=true eller skip_landing_page=false.

# Job.
letters-job-letters = Breve
letters-job-merge = Gem beskeder til brevfletning
letters-job-checklists = Tjeklister
letters-job-refresh = Opdater tjeklister
letters-job-checklists-export = Gem tjeklister

# Kommandolinjen.
letters-about-order-message = Skriv til forretninger om deres bestillinger, eller til leverandøren om betalingssteder
letters-about-order-template = Vis, gem eller nulstil en egen skabelon
letters-about-checklist = Følg forretninger, til de tager imod betalinger
letters-about-checklist-list = Vis alle tjeklister med deres fremskridt
letters-about-checklist-start = Begynd en tjekliste for en forretning
letters-about-checklist-show = Vis en tjekliste med dens trin
letters-about-checklist-tick = Kryds et trin af
letters-about-checklist-untick = Fortryd en afkrydsning
letters-about-checklist-note = Skriv en note til et trin
letters-about-checklist-refresh = Sammenlign tjeklister med det, tjenesten og registeret siger nu
letters-about-checklist-export = Skriv tjeklister til en fil
letters-about-checklist-remove = Fjern en tjekliste
letters-examples-order-message =
    pdesk order message 7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d
    pdesk order message --all --kind reminder --mail-merge reminders.csv
    pdesk order message --partner-change 123456 123457 --old-partner "Gamle ApS" --when "1.12. kl. 07.00"
    pdesk order message --brand-change --mail-merge brand.xlsx
    pdesk order message --settings-change 123456 --wish skip_landing_page=true
letters-examples-order-template =
    pdesk order template first --language nb
    pdesk order template reminder --language fi --set reminder-fi.txt
    pdesk order template reminder --language fi --reset
letters-examples-checklist =
    pdesk checklist start 311122339 --for point-of-sale
    pdesk checklist tick 311122339 pos-configure --note "Kasse 1 og 2"
    pdesk checklist export --out checklists.xlsx
letters-arg-message-ids = ID'er på bestillinger
letters-arg-message-all = Alle åbne bestillinger, der har et link eller er indsendt
letters-arg-message-kind = Hvad det handler om: { $kinds }; uden den afgør bestillingens status det
letters-arg-message-language = nb, nn, da, fi, sv eller en; uden den bruges forretningens eget
letters-arg-message-template = En fil med en skabelon, der bruges denne ene gang
letters-arg-message-mail-merge = Skriv en tabel med en linje for hver besked: CSV, eller XLSX eller JSON efter filnavnet
letters-arg-message-draft = Udskriv adresser, der åbner kladder i et e-mailprogram
letters-arg-message-recipient = Hvor den går hen
letters-arg-message-partner-change = MSN'er, der skifter partner
letters-arg-message-new-partner = Hvem der overtager; uden den bruges dit eget navn fra indstillingerne
letters-arg-message-old-partner = Hvem der har dem nu
letters-arg-message-when = Ønsket dato og klokkeslæt
letters-arg-message-test-page = Hvor den ændrede hjemmeside kan ses
letters-arg-message-price = Den nye pris, hvis der er en
letters-arg-message-settings-change = MSN'er, der har brug for en anden indstilling
letters-arg-message-wish = Indstillingen: capture_type=… eller skip_landing_page=…
letters-arg-message-ground = Hvorfor der ønskes direkte capture
letters-arg-template-kind = Hvilken skabelon: { $kinds }
letters-arg-template-language = Dens sprog
letters-arg-template-set = Gem en fil som din egen skabelon
letters-arg-template-reset = Tilbage til den indbyggede
letters-arg-checklist-merchant = Forretningens CVR-nummer eller org.nr.
letters-arg-checklist-for = Hvilken tjekliste: { $kinds }
letters-arg-checklist-msn = Kun dette betalingssted tæller
letters-arg-checklist-step = Trinnets nøgle eller nummer
letters-arg-checklist-note = En note, der følger med
letters-arg-checklist-not-needed = Det er ikke nødvendigt her
letters-arg-checklist-not-done = Det er ikke udført, uanset hvad programmet ser
letters-arg-checklist-text = Noten; en tom fjerner den
letters-arg-checklist-refresh-merchant = Kun denne forretnings
letters-arg-checklist-export-merchant = Kun denne forretnings
letters-arg-checklist-as-text = Som tekst til udskrift
letters-said-template-saved = Skabelonen { $name } er gemt.
letters-said-template-reset = Skabelonen { $name } er den indbyggede igen.
letters-said-begun = Tjeklisten er begyndt.
letters-said-marked = Trin { $number } hos { $whose }: { $status }.
letters-said-noted = Noten er gemt.
letters-said-removed = Tjeklisten er fjernet.
letters-said-refreshed = { $count ->
    [one] Én tjekliste er set på, { $changed } trin ændret.
   *[other] { $count } tjeklister er set på, { $changed } trin ændret.
}
letters-said-lacking = Står åbent hos { $whose }: { $what }.
