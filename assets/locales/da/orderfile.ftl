# Bestillingsfiler: hvad kolonnerne hedder, hvordan en fil blev forstået, og hvad der er galt med dens linjer.

# Kolonner
orderfile-column-gift-card-less-than-ten = Gavekort: mindre end ti procent af salget
orderfile-column-gift-card-validity = Gavekort: hvor længe de er gyldige
orderfile-column-gift-card-share = Gavekort: andel af omsætningen
orderfile-column-membership-share = Medlemskaber: andel af omsætningen
orderfile-column-membership-periods = Medlemskaber: fordeling på perioder
orderfile-column-membership-validity = Medlemskaber: gyldighed
orderfile-column-subscription-share = Abonnementer: andel af omsætningen
orderfile-column-subscription-periods = Abonnementer: fordeling på perioder
orderfile-column-course-share = Kurser: andel af omsætningen
orderfile-column-course-time-before = Kurser: hvor længe før de bestilles
orderfile-column-course-period = Kurser: hvor tit de holdes
orderfile-column-course-online = Kurser: kan tages online
orderfile-column-course-online-time = Kurser: hvor længe de er tilgængelige online
orderfile-column-ticket-share = Billetter: andel af omsætningen
orderfile-column-ticket-prepurchase = Billetter: hvor længe før brug de købes
orderfile-column-rent-share = Udlejning: andel af omsætningen
orderfile-column-rent-prepurchase = Udlejning: hvor længe før brug der betales
orderfile-column-rent-duration = Udlejning: hvor længe ting lejes ud
orderfile-column-prepaid-share = Forudbetalte ydelser: andel af omsætningen
orderfile-column-prepaid-prepurchase = Forudbetalte ydelser: hvor længe før brug de betales
orderfile-column-accepts-donation = Donationer: modtages

# Hvad der er galt med en celle
orderfile-no-flag = Skriv ja eller nej.
orderfile-shortened-number = Regnearket har forkortet dette tal, og de sidste cifre er væk. Gør kolonnen til en tekstkolonne, og skriv tallet igen.
orderfile-no-logo = Dette er hverken et PNG-billede i base64 eller stien til en billedfil.
orderfile-formula = Dette er en formel, ikke det, den giver. Skriv det, der skal stå her.
orderfile-no-result = Formlen her er aldrig regnet ud. Åbn filen i et regneark, gem den, og læs den igen.
orderfile-error-value = Regnearket viser en fejl her i stedet for en værdi.
orderfile-date = Regnearket har opfattet dette som en dato. Gør kolonnen til en tekstkolonne, og skriv det igen.
orderfile-lost-nought = Regnearket har gemt dette som et tal, og nullet foran er væk. Gør kolonnen til en tekstkolonne, og skriv det igen.
orderfile-merged = Cellerne { $area } er flettet, så man ikke kan se, hvilke linjer værdien gælder. Del dem, og udfyld hver af dem.
orderfile-lost-letters = Bogstaver gik tabt, da filen blev gemt. Gem den som UTF-8, og skriv dem igen.
orderfile-garbled = Bogstaverne er ødelagt: »{ $meant }« var nok ment. Gem filen som UTF-8, eller ret cellen.
orderfile-old-code-page = Bogstaverne ser ud, som om filen blev gemt i et gammelt tegnsæt (MS-DOS eller Macintosh). Gem den som UTF-8.
orderfile-control = Her er et usynligt kontroltegn ({ $code }). Skriv teksten igen.
orderfile-placeholder = Dette står for noget, der ikke er kendt. Lad cellen være tom, eller udfyld den.
orderfile-logo-no-folder = En logofil skal ligge ved siden af bestillingsfilen, men disse bestillinger kommer fra standardinput. Angiv billedet i base64.
orderfile-logo-elsewhere = Et logo skal ligge i bestillingsfilens mappe eller under den. Angiv stien derfra.
orderfile-logo-missing = Der er ingen fil »{ $path }« ved siden af bestillingsfilen.
orderfile-logo-unreadable = Filen »{ $path }« kan ikke læses: { $reason }.
orderfile-logo-large = Billedet er større end { $mib } MiB.
orderfile-logos-large = Filens logoer er tilsammen større end { $mib } MiB. Gør dem mindre, eller send bestillingerne i flere filer.

# Hvad der er galt med en linje
orderfile-nothing = Der står intet i de kolonner, der bruges.
orderfile-no-fields = Ingen kolonne er kendt som et felt i en bestilling. Giv kolonnerne overskrifter, eller sig, hvilket felt hver af dem er.
orderfile-head-again = Dette er kolonneoverskrifterne en gang til.
orderfile-example = Dette er et eksempel fra skabelonen. Det bliver aldrig bestilt.
orderfile-open-quote = Anførselstegnet i begyndelsen er ikke lukket. Luk det, eller udelad det.
orderfile-after-quote = Der står tekst efter det afsluttende anførselstegn. Skriv anførselstegn inde i en tekst to gange.
orderfile-too-few = Linjen har { $count ->
        [one] 1 celle
       *[other] { $count } celler
    }, men der er { $expected } kolonneoverskrifter. Et skilletegn mangler, eller der er et linjeskift i en tekst uden anførselstegn.
orderfile-too-many = Linjen har { $count ->
        [one] 1 celle
       *[other] { $count } celler
    }, men der er { $expected } kolonneoverskrifter. En tekst med skilletegnet i skal stå i anførselstegn.

# Hvordan en fil blev forstået
orderfile-other-sheets = Andre ark blev ikke læst: { $sheets }.
orderfile-empty-file = Der er intet i den.
orderfile-no-head = Der er ingen kolonneoverskrifter: kolonnerne kaldes ved deres bogstaver.
orderfile-above-head = { $rows ->
        [one] Linjen over kolonneoverskrifterne blev ikke læst: { $text }.
       *[other] De { $rows } linjer over kolonneoverskrifterne blev ikke læst: { $text }.
    }
orderfile-head-row = Række { $row } navngiver kolonnerne.
orderfile-is-result = Det er en resultatfil: de sidste kolonner fortæller, hvordan det gik med hver linje.
orderfile-unused = Ikke brugt: { $columns }.
orderfile-unclear = »{ $head }« kan være hvilken som helst af disse og bliver ikke brugt: { $fields }.
orderfile-two-heads = »{ $one }« og »{ $other }« er begge feltet { $field }. Vælg, hvilken der er ment.
orderfile-unusable = Bestillingerne i »{ $path }« kan ikke læses, som de er.
orderfile-unusable-stdin = Bestillingerne fra standardinput kan ikke læses, som de er.
orderfile-unusable-next = Ret det, og læs filen igen. Skabelonen viser alle kolonnerne.
orderfile-no-column = Der er ingen kolonne »{ $column }«. Filen har: { $heads }.
orderfile-picked-twice = »{ $one }« og »{ $other }« kan ikke begge være feltet { $field }.
orderfile-map-shape = »{ $text }« skal være COLUMN=FIELD.
orderfile-set-shape = »{ $text }« skal være FIELD=VALUE.
orderfile-set-secret = { $field } er hemmeligt, og det, der står på kommandolinjen, kan læses af andre. Læg det i en kolonne i filen.
orderfile-no-field = Der er ikke noget felt »{ $field }«. Felterne er: { $fields }.
orderfile-bad-constant = Værdien for { $field } kan ikke bruges. { $reason }

# Resultatfilen
orderfile-result-state = Status
orderfile-result-skipped-because = Sprunget over fordi
orderfile-result-reason = Årsag
orderfile-result-link = Link
orderfile-result-last-day = Linkets sidste dag
orderfile-result-order-id = Leverandørens bestillings-ID
orderfile-result-idempotency-key = Idempotensnøgle
orderfile-result-trace-id = Sporings-ID
orderfile-result-row = Række i filen

# Skabelonen
orderfile-yes = Ja
orderfile-no = Nej
orderfile-example-number = EKSEMPEL { $number }
orderfile-sheet-orders = Bestillinger
orderfile-sheet-help = Hjælp
orderfile-sheet-words = Ord
orderfile-help-about = Én linje er én bestilling. Udfyld arket med bestillingerne; kolonner, du ikke har brug for, kan udelades, og rækkefølgen er fri.
orderfile-help-about-examples = Linjer, hvis CVR-nummer eller org.nr. begynder med EKSEMPEL, bliver aldrig bestilt. Slet dem, eller lad dem stå.
orderfile-help-about-heads = En kolonne kendes på sin overskrift eller på sin nøgle. CVR-numre, org.nr., konti og koder er tekst: lad kolonnernes format være, som det er.
orderfile-help-head-column = Kolonne
orderfile-help-head-key = Nøgle
orderfile-help-head-needed = Påkrævet
orderfile-help-head-text = Hvad der står der
orderfile-help-head-words = Ord at vælge mellem
orderfile-help-head-example = Eksempel
orderfile-help-scheme = Det register, virksomhedsnummeret er fra: business:NO:ORG, business:DK:CVR eller business:FI:Y-tunnus. Tomt betyder det, der passer til formen.
orderfile-help-business-id = Forretningens virksomhedsnummer, med eller uden mellemrum: 9 cifre i Norge (org.nr.), 8 i Danmark (CVR-nummer), 7 og et kontrolciffer i Finland.
orderfile-help-product = Hvad der bestilles. Leverandørens egne ord forstås også, for eksempel CASHIER eller VIPPS_I_KASSA.
orderfile-help-sales-unit-name = Det navn, kunderne ser: højst 40 tegn (30 i Partner API), kun bogstaver, cifre, mellemrum og ( ) - . +. »&« bliver afvist.
orderfile-help-logo = Stien til et PNG-billede fra denne fils mappe, eller billedet i base64. Begge sider 100–1000 pixels, helst kvadratisk; ellers udelader leverandøren det uden at sige til.
orderfile-help-account-scheme = BBAN:NO, BBAN:DK eller BBAN:FI. Tomt betyder den, der hører til forretningens land.
orderfile-help-settlement-account = Hvor afregninger går hen: 11 cifre i Norge, aldrig et IBAN. Kontoen skal tilhøre virksomhedsnummeret, ellers stopper bestillingen.
orderfile-help-price-package = ID'et på en prispakke, en UUID, ikke den korte nøgle. Forretningen kan ikke ændre den bagefter.
orderfile-help-use-case = Hvor produktet bruges. Vælg »Ukendt« for kasser.
orderfile-help-annual-turnover = Forventet omsætning om året, i hele enheder af den lokale valuta, højst 999.999.999.
orderfile-help-turnover-percentage = Andelen af omsætningen gennem Vipps MobilePay: 10, 20, … 100.
orderfile-help-intended-purpose = Hvad der sælges, og hvordan. For kasser: begynd med »POS integration in physical store«, som beder om skipLandingPage. Et kortfattet formål forsinker ofte bestillingen.
orderfile-help-app-name = Appens navn, med anvendelsen App.
orderfile-help-website-url = https-adressen på forretningens hjemmeside. Leverandøren ser på den og beder om den, når betaling bestilles.
orderfile-help-terms-url = https-adressen på handelsbetingelserne. Bestillinger uden den bliver ofte forsinket.
orderfile-help-test-url = https-adressen på en hjemmeside, der ikke er lanceret endnu.
orderfile-help-test-username = Brugernavnet på testsiden.
orderfile-help-test-password = Adgangskoden til testsiden. Den sendes med bestillingen og gemmes ingen steder: hverken i ordrebogen eller i resultatfilen.
orderfile-help-recurring = Om faste betalinger ønskes. Leverandøren kontrollerer sådanne bestillinger nøjere.
orderfile-help-mcc = Branchekoden (MCC, ISO 18245), fire cifre.
orderfile-help-gift-card = Om gavekort er mindre end ti procent af salget. Påkrævet, hvor gavekort er nævnt.
orderfile-help-membership-validity = Hvor længe et medlemskab er gyldigt.
orderfile-help-course-online = Om kurset kan tages online.
orderfile-help-donation = Om donationer modtages.
orderfile-help-compliance = Med ord. Kun hvor forretningen sælger dette.

# Vinduet: bestillinger fra en fil
orderfile-ui-page-title = Bestillinger fra en fil
orderfile-ui-checked = Alle linjer kontrolleres, før den første sendes.
orderfile-ui-sub = Mange bestillinger på én gang: alle linjer kontrolleres, før den første sendes.
orderfile-ui-empty-title = Bestil mange på én gang fra en fil
orderfile-ui-empty-text = Slip en CSV- eller Excel-fil her, eller vælg en. Alle linjer kontrolleres først, intet sendes, før du siger til, og intet sendes to gange.
orderfile-ui-drop = Slip en CSV- eller Excel-fil hvor som helst i vinduet, eller vælg en.
orderfile-ui-drop-here = Slip filen for at læse bestillingerne
orderfile-ui-choose = Vælg en fil med bestillinger
orderfile-ui-choose-ask = Vælg en fil…
orderfile-ui-kind = CSV eller Excel
orderfile-ui-template = Gem en skabelon
orderfile-ui-template-ask = Gem en skabelon…
orderfile-ui-template-name = bestillingsskabelon
orderfile-ui-busy = En fil bliver sendt. Stop den, eller lad den blive færdig, før en anden læses.
orderfile-ui-runs = Filer, der er sendt før
orderfile-ui-run-file = Fil
orderfile-ui-run-when = Først sendt
orderfile-ui-run-state = Mangler
orderfile-ui-run-counts = Bestillinger
orderfile-ui-run-open = { $count ->
        [one] 1 bestilling mangler
       *[other] { $count } bestillinger mangler
    }
orderfile-ui-run-done = Intet mangler
orderfile-ui-title = Bestillinger fra »{ $file }«
orderfile-ui-lines = { $count ->
        [one] 1 linje.
       *[other] { $shown } linjer.
    }
orderfile-ui-reading = Læser og kontrollerer alle linjer…
orderfile-ui-look-over = Kontroller online
orderfile-ui-look-over-tip = Spørger Enhetsregisteret om hver forretning, tjenesten om åbne bestillinger og prispakker, og ser på hjemmesiderne. Intet sendes.
orderfile-ui-looking-over = Kontrollerer: { $done } af { $total } forretninger og hjemmesider…
orderfile-ui-read-again = Læs filen igen
orderfile-ui-leave = Anden fil
orderfile-ui-save-results-ask = Gem resultatfil…
orderfile-ui-results-name = { $file } resultat
orderfile-ui-written = »{ $file }« er gemt.
orderfile-ui-safe = Det gør ikke noget, hvis vinduet lukkes, eller strøm eller net forsvinder: intet sendes to gange, og kørslen fortsætter, hvor den stoppede.
orderfile-ui-open-title = Nogle kolonner kræver en afgørelse
orderfile-ui-count-confirmed = { $shown } bestilt
orderfile-ui-count-rejected = { $shown } afvist
orderfile-ui-count-unknown = { $shown } ukendt
orderfile-ui-count-skipped = { $shown } sprunget over
orderfile-ui-count-not-sent = { $shown } ikke sendt
orderfile-ui-filter-all = Alle { $shown }
orderfile-ui-filter-ready = Klar { $shown }
orderfile-ui-filter-warned = Med advarsler { $shown }
orderfile-ui-filter-confirmed = Bestilt { $shown }
orderfile-ui-filter-rejected = Afvist { $shown }
orderfile-ui-filter-unknown = Ukendt { $shown }
orderfile-ui-filter-needs-fix = Skal rettes { $shown }
orderfile-ui-filter-on-hold = Afventer { $shown }
orderfile-ui-filter-cannot-be-ordered = Kan ikke bestilles { $shown }
orderfile-ui-filter-duplicate = Dublet { $shown }
orderfile-ui-filter-already-ordered = Allerede bestilt { $shown }
orderfile-ui-filter-left-out = Udeladt { $shown }
orderfile-ui-filter-not-failed = Mislykkedes ikke { $shown }
orderfile-ui-rows = Rækker i filen
orderfile-ui-head-line = Linje
orderfile-ui-head-unit = Betalingssted
orderfile-ui-head-business = CVR / org.nr.
orderfile-ui-head-status = Status
orderfile-ui-head-note = Bemærkning
orderfile-ui-state-edited = Klar, redigeret
orderfile-ui-link-until = Linket gælder til og med { $day }.
orderfile-ui-send = { $count ->
        [one] Send 1 bestilling…
       *[other] Send { $shown } bestillinger…
    }
orderfile-ui-send-unknown = { $count ->
        [one] Find ud af, hvad der blev af 1 bestilling…
       *[other] Find ud af, hvad der blev af { $shown } bestillinger…
    }
orderfile-ui-send-none = Intet at sende
orderfile-ui-only-failed = Kun dem, der mislykkedes
orderfile-ui-setup-ask = Kolonner og værdier…
orderfile-ui-waits = Et andet program sender en fil. Denne er den næste.
orderfile-ui-paused = Sat på pause. Det, der er undervejs, kommer tilbage alligevel.
orderfile-ui-sending = Sender: { $done } af { $total }
orderfile-ui-left = { $seconds ->
        [one] 1 sekund tilbage
       *[other] { $seconds } sekunder tilbage
    }
orderfile-ui-pause = Pause
orderfile-ui-resume = Fortsæt
orderfile-ui-stop = Stop
orderfile-ui-row = Linje { $row }
orderfile-ui-copy-link = Kopier linket
orderfile-ui-copy-trace = Kopier sporings-ID
orderfile-ui-edit-ask = Rediger…
orderfile-ui-leave-out = Udelad
orderfile-ui-take-in = Tag med igen
orderfile-ui-again = Send igen
orderfile-ui-order-again = Bestil alligevel
orderfile-ui-number-is-right = Nummeret er rigtigt
orderfile-ui-take-word-back = Træk »{ $what }« tilbage
orderfile-ui-in-the-file = I filen: { $cells }
orderfile-ui-cells = Celler i filen
orderfile-ui-cell-edit = Rediger cellen
orderfile-ui-cell-cut = Klip
orderfile-ui-cell-paste = Indsæt
orderfile-ui-cell-clear = Ryd cellen
orderfile-ui-edit-cells = Rediger celler
orderfile-ui-show-reasons = Vis årsagerne
orderfile-ui-edit-cells-tip = Hver celle med det, der er galt med den. F2 eller skrivning redigerer, Ctrl+V indsætter en kolonne, Ctrl+Z fortryder. Filen forbliver, som den er.
orderfile-ui-refresh-tip = Henter leverandørens liste: hvilke links der er åbnet, indsendt og i drift.
orderfile-ui-head-registry = I registeret
orderfile-ui-not-registered = Ikke i registeret
orderfile-ui-undone = Den seneste ændring er fortrudt.
orderfile-ui-next-to-fix = Næste, der skal rettes
orderfile-ui-next-to-fix-tip = Ctrl+Enter åbner den næste linje, der skal rettes.
orderfile-ui-left-to-fix = { $count ->
        [one] 1 linje tilbage
       *[other] { $shown } linjer tilbage
    }
orderfile-ui-no-product-title = Filen siger ikke, hvad der bestilles
orderfile-ui-no-product-text = Vælg et forvalg, som udfylder mere end produktet, eller kun produktet. Det gælder for hver linje, der ikke siger andet.
orderfile-ui-choose-one = Vælg…
orderfile-ui-product-only = Kun produktet
orderfile-ui-no-number-column = Ingen kolonne er valgt til CVR-nummer eller org.nr.
orderfile-ui-choose-columns = Vælg kolonnerne…
orderfile-ui-nothing-to-say = Intet stopper denne linje.
orderfile-ui-confirm-title = { $count ->
        [0] Vil du finde ud af, hvad der blev af bestillingerne?
        [one] Vil du sende 1 bestilling?
       *[other] Vil du sende { $shown } bestillinger?
    }
orderfile-ui-confirm-new = Bestillinger, der sendes
orderfile-ui-confirm-warned = Af dem med advarsler
orderfile-ui-confirm-unknown = Sendt før uden svar: prøves igen med samme nøgle
orderfile-ui-confirm-skipped = Linjer, der springes over
orderfile-ui-confirm-confirmed = Linjer, der allerede er bestilt
orderfile-ui-confirm-real = Dette bliver rigtige bestillinger.
orderfile-ui-confirm-text = Du kan holde pause og stoppe når som helst. Linket til hver forretning står i resultatfilen og i rækken, når den er bestilt.
orderfile-ui-confirm-yes = { $count ->
        [one] Send 1 bestilling
       *[other] Send { $shown } bestillinger
    }
orderfile-ui-confirm-yes-unknown = Find ud af det
orderfile-ui-confirm-no = Ikke endnu
orderfile-ui-edit-title = Rediger linje { $row }
orderfile-ui-edit-text = Filen forbliver, som den er. Denne bestilling gælder i stedet for linjen.
orderfile-ui-edit-done = Brug denne bestilling
orderfile-ui-edit-done-next = Brug, og gå til næste
orderfile-ui-edit-done-next-tip = Ctrl+Enter: denne bestilling gælder, og den næste linje, der skal rettes, åbnes.
orderfile-ui-edit-errors = { $count ->
        [one] 1 fejl tilbage
       *[other] { $shown } fejl tilbage
    }
orderfile-ui-edit-suggest = Brug »{ $text }«
orderfile-ui-no-value = Ikke oplyst
orderfile-ui-setup-title = Hvordan »{ $file }« læses
orderfile-ui-setup-preset = Forvalg
orderfile-ui-setup-preset-hint = Udfylder det, som hverken en celle eller en værdi for alle linjer gør.
orderfile-ui-no-preset = Ingen
orderfile-ui-setup-columns = Hvad kolonnerne er
orderfile-ui-setup-field = Felt for »{ $column }«
orderfile-ui-not-used = Bruges ikke
orderfile-ui-setup-unclear = Dette kan være flere felter. Vælg ét, eller lad kolonnen være ubrugt.
orderfile-ui-setup-twice = En anden kolonne er også feltet { $field }. Vælg, hvilken der er ment.
orderfile-ui-setup-constants = Værdier for alle linjer
orderfile-ui-setup-constants-note = Bruges, hvor filen ikke har nogen celle, eller en tom.
orderfile-ui-setup-constant-field = Felt
orderfile-ui-setup-constant-value = Værdi
orderfile-ui-setup-constant-add = Tilføj en værdi
orderfile-ui-setup-constant-remove = Fjern denne værdi
orderfile-ui-setup-done = Anvend

# Job
orderfile-job-template = Gem en bestillingsskabelon
orderfile-job-mend = Læs en linje for at redigere den
orderfile-job-mapping = Husk, hvad kolonner er
orderfile-no-such-row = Filen har ingen linje { $row } med noget i.

# Tabeller, som folk leverer
orderfile-long = Teksten er længere end de { $most } tegn, en celle kan have.
