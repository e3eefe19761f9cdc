# Bestillingsfiler: hvad kolonnerne hedder, hvordan en fil blev forstået, og hvad der er galt med dens linjer.

# Kolonner
lines-column-gift-card-less-than-ten = Gavekort: mindre end ti procent af salget
lines-column-gift-card-validity = Gavekort: hvor længe de er gyldige
lines-column-gift-card-share = Gavekort: andel af omsætningen
lines-column-membership-share = Medlemskaber: andel af omsætningen
lines-column-membership-periods = Medlemskaber: fordeling på perioder
lines-column-membership-validity = Medlemskaber: gyldighed
lines-column-subscription-share = Abonnementer: andel af omsætningen
lines-column-subscription-periods = Abonnementer: fordeling på perioder
lines-column-course-share = Kurser: andel af omsætningen
lines-column-course-time-before = Kurser: hvor længe før de bestilles
lines-column-course-period = Kurser: hvor tit de holdes
lines-column-course-online = Kurser: kan tages online
lines-column-course-online-time = Kurser: hvor længe de er tilgængelige online
lines-column-ticket-share = Billetter: andel af omsætningen
lines-column-ticket-prepurchase = Billetter: hvor længe før brug de købes
lines-column-rent-share = Udlejning: andel af omsætningen
lines-column-rent-prepurchase = Udlejning: hvor længe før brug der betales
lines-column-rent-duration = Udlejning: hvor længe ting lejes ud
lines-column-prepaid-share = Forudbetalte ydelser: andel af omsætningen
lines-column-prepaid-prepurchase = Forudbetalte ydelser: hvor længe før brug de betales
lines-column-accepts-donation = Donationer: modtages

# Hvad der er galt med en celle
lines-no-flag = Skriv ja eller nej.
lines-shortened-number = Regnearket har forkortet dette tal, og de sidste cifre er væk. Gør kolonnen til en tekstkolonne, og skriv tallet igen.
lines-no-logo = Dette er hverken et PNG-billede i base64 eller stien til en billedfil.
lines-formula = Dette er en formel, ikke det, den giver. Skriv det, der skal stå her.
lines-no-result = Formlen her er aldrig regnet ud. Åbn filen i et regneark, gem den, og læs den igen.
lines-error-value = Regnearket viser en fejl her i stedet for en værdi.
lines-date = Regnearket har opfattet dette som en dato. Gør kolonnen til en tekstkolonne, og skriv det igen.
lines-lost-nought = Regnearket har gemt dette som et tal, og nullet foran er væk. Gør kolonnen til en tekstkolonne, og skriv det igen.
lines-merged = Cellerne { $area } er flettet, så man ikke kan se, hvilke linjer værdien gælder. Del dem, og udfyld hver af dem.
lines-lost-letters = Bogstaver gik tabt, da filen blev gemt. Gem den som UTF-8, og skriv dem igen.
lines-garbled = Bogstaverne er ødelagt: »{ $meant }« var nok ment. Gem filen som UTF-8, eller ret cellen.
lines-old-code-page = Bogstaverne ser ud, som om filen blev gemt i et gammelt tegnsæt (MS-DOS eller Macintosh). Gem den som UTF-8.
lines-control = Her er et usynligt kontroltegn ({ $code }). Skriv teksten igen.
lines-placeholder = Dette står for noget, der ikke er kendt. Lad cellen være tom, eller udfyld den.
lines-logo-no-folder = En logofil skal ligge ved siden af bestillingsfilen, men disse bestillinger kommer fra standardinput. Angiv billedet i base64.
lines-logo-elsewhere = Et logo skal ligge i bestillingsfilens mappe eller under den. Angiv stien derfra.
lines-logo-missing = Der er ingen fil »{ $path }« ved siden af bestillingsfilen.
lines-logo-unreadable = Filen »{ $path }« kan ikke læses: { $reason }.
lines-logo-large = Billedet er større end { $mib } MiB.
lines-logos-large = Filens logoer er tilsammen større end { $mib } MiB. Gør dem mindre, eller send bestillingerne i flere filer.

# Hvad der er galt med en linje
lines-nothing = Der står intet i de kolonner, der bruges.
lines-head-again = Dette er kolonneoverskrifterne en gang til.
lines-example = Dette er et eksempel fra skabelonen. Det bliver aldrig bestilt.
lines-open-quote = Anførselstegnet i begyndelsen er ikke lukket. Luk det, eller udelad det.
lines-after-quote = Der står tekst efter det afsluttende anførselstegn. Skriv anførselstegn inde i en tekst to gange.
lines-too-few = Linjen har { $count ->
        [one] 1 celle
       *[other] { $count } celler
    }, men der er { $expected } kolonneoverskrifter. Et skilletegn mangler, eller der er et linjeskift i en tekst uden anførselstegn.
lines-too-many = Linjen har { $count ->
        [one] 1 celle
       *[other] { $count } celler
    }, men der er { $expected } kolonneoverskrifter. En tekst med skilletegnet i skal stå i anførselstegn.

# Hvordan en fil blev forstået
lines-other-sheets = Andre ark blev ikke læst: { $sheets }.
lines-empty-file = Der er intet i den.
lines-no-head = Der er ingen kolonneoverskrifter: kolonnerne kaldes ved deres bogstaver.
lines-above-head = { $rows ->
        [one] Linjen over kolonneoverskrifterne blev ikke læst: { $text }.
       *[other] De { $rows } linjer over kolonneoverskrifterne blev ikke læst: { $text }.
    }
lines-head-row = Række { $row } navngiver kolonnerne.
lines-is-result = Det er en resultatfil: de sidste kolonner fortæller, hvordan det gik med hver linje.
lines-unused = Ikke brugt: { $columns }.
lines-unclear = »{ $head }« kan være hvilken som helst af disse og bliver ikke brugt: { $fields }.
lines-two-heads = »{ $one }« og »{ $other }« er begge feltet { $field }. Vælg, hvilken der er ment.
lines-unusable = Bestillingerne i »{ $path }« kan ikke læses, som de er.
lines-unusable-stdin = Bestillingerne fra standardinput kan ikke læses, som de er.
lines-unusable-next = Ret det, og læs filen igen. Skabelonen viser alle kolonnerne.
lines-no-column = Der er ingen kolonne »{ $column }«. Filen har: { $heads }.
lines-picked-twice = »{ $one }« og »{ $other }« kan ikke begge være feltet { $field }.
lines-map-shape = »{ $text }« skal være COLUMN=FIELD.
lines-set-shape = »{ $text }« skal være FIELD=VALUE.
lines-set-secret = { $field } er hemmeligt, og det, der står på kommandolinjen, kan læses af andre. Læg det i en kolonne i filen.
lines-no-field = Der er ikke noget felt »{ $field }«. Felterne er: { $fields }.
lines-bad-constant = Værdien for { $field } kan ikke bruges. { $reason }

# Resultatfilen
lines-result-state = Status
lines-result-skipped-because = Sprunget over fordi
lines-result-reason = Årsag
lines-result-link = Link
lines-result-last-day = Linkets sidste dag
lines-result-order-id = Leverandørens bestillings-ID
lines-result-idempotency-key = Idempotensnøgle
lines-result-trace-id = Sporings-ID
lines-result-row = Række i filen

# Skabelonen
lines-yes = Ja
lines-no = Nej
lines-example-number = EKSEMPEL { $number }
lines-sheet-orders = Bestillinger
lines-sheet-help = Hjælp
lines-sheet-words = Ord
lines-help-about = Én linje er én bestilling. Udfyld arket med bestillingerne; kolonner, du ikke har brug for, kan udelades, og rækkefølgen er fri.
lines-help-about-examples = Linjer, hvis CVR-nummer eller org.nr. begynder med EKSEMPEL, bliver aldrig bestilt. Slet dem, eller lad dem stå.
lines-help-about-heads = En kolonne kendes på sin overskrift eller på sin nøgle. CVR-numre, org.nr., konti og koder er tekst: lad kolonnernes format være, som det er.
lines-help-head-column = Kolonne
lines-help-head-key = Nøgle
lines-help-head-needed = Påkrævet
lines-help-head-text = Hvad der står der
lines-help-head-words = Ord at vælge mellem
lines-help-head-example = Eksempel
lines-help-scheme = Det register, virksomhedsnummeret er fra: business:NO:ORG, business:DK:CVR eller business:FI:Y-tunnus. Tomt betyder det, der passer til formen.
lines-help-business-id = Forretningens virksomhedsnummer, med eller uden mellemrum: 9 cifre i Norge (org.nr.), 8 i Danmark (CVR-nummer), 7 og et kontrolciffer i Finland.
lines-help-product = Hvad der bestilles. Leverandørens egne ord forstås også, for eksempel CASHIER eller VIPPS_I_KASSA.
lines-help-sales-unit-name = Det navn, kunderne ser: højst 40 tegn (30 i Partner API), kun bogstaver, cifre, mellemrum og ( ) - . +. »&« bliver afvist.
lines-help-logo = Stien til et PNG-billede fra denne fils mappe, eller billedet i base64. Begge sider 100–1000 pixels, helst kvadratisk; ellers udelader leverandøren det uden at sige til.
lines-help-account-scheme = BBAN:NO, BBAN:DK eller BBAN:FI. Tomt betyder den, der hører til forretningens land.
lines-help-settlement-account = Hvor afregninger går hen: 11 cifre i Norge, aldrig et IBAN. Kontoen skal tilhøre virksomhedsnummeret, ellers stopper bestillingen.
lines-help-price-package = ID'et på en prispakke, en UUID, ikke den korte nøgle. Forretningen kan ikke ændre den bagefter.
lines-help-use-case = Hvor produktet bruges. Vælg »Ukendt« for kasser.
lines-help-annual-turnover = Forventet omsætning om året, i hele enheder af den lokale valuta, højst 999.999.999.
lines-help-turnover-percentage = Andelen af omsætningen gennem Vipps MobilePay: 10, 20, … 100.
lines-help-intended-purpose = Hvad der sælges, og hvordan. For kasser: begynd med »POS integration in physical store«, som beder om skipLandingPage. Et kortfattet formål forsinker ofte bestillingen.
lines-help-app-name = Appens navn, med anvendelsen App.
lines-help-website-url = https-adressen på forretningens hjemmeside. Leverandøren ser på den og beder om den, når betaling bestilles.
lines-help-terms-url = https-adressen på handelsbetingelserne. Bestillinger uden den bliver ofte forsinket.
lines-help-test-url = https-adressen på en hjemmeside, der ikke er lanceret endnu.
lines-help-test-username = Brugernavnet på testsiden.
lines-help-test-password = Adgangskoden til testsiden. Den sendes med bestillingen og gemmes ingen steder: hverken i ordrebogen eller i resultatfilen.
lines-help-recurring = Om faste betalinger ønskes. Leverandøren kontrollerer sådanne bestillinger nøjere.
lines-help-mcc = Branchekoden (MCC, ISO 18245), fire cifre.
lines-help-gift-card = Om gavekort er mindre end ti procent af salget. Påkrævet, hvor gavekort er nævnt.
lines-help-membership-validity = Hvor længe et medlemskab er gyldigt.
lines-help-course-online = Om kurset kan tages online.
lines-help-donation = Om donationer modtages.
lines-help-compliance = Med ord. Kun hvor forretningen sælger dette.

# Vinduet: bestillinger fra en fil
lines-ui-page-title = Bestillinger fra en fil
lines-ui-checked = Alle linjer kontrolleres, før den første sendes.
lines-ui-sub = Mange bestillinger på én gang: alle linjer kontrolleres, før den første sendes.
lines-ui-empty-title = Bestil mange på én gang fra en fil
lines-ui-empty-text = Slip en CSV- eller Excel-fil her, eller vælg en. Alle linjer kontrolleres først, intet sendes, før du siger til, og intet sendes to gange.
lines-ui-drop = Slip en CSV- eller Excel-fil hvor som helst i vinduet, eller vælg en.
lines-ui-drop-here = Slip filen for at læse bestillingerne
lines-ui-choose = Vælg en fil med bestillinger
lines-ui-choose-ask = Vælg en fil…
lines-ui-kind = CSV eller Excel
lines-ui-template = Gem en skabelon
lines-ui-template-ask = Gem en skabelon…
lines-ui-template-name = bestillingsskabelon
lines-ui-busy = En fil bliver sendt. Stop den, eller lad den blive færdig, før en anden læses.
lines-ui-runs = Filer, der er sendt før
lines-ui-run-file = Fil
lines-ui-run-when = Først sendt
lines-ui-run-state = Mangler
lines-ui-run-counts = Bestillinger
lines-ui-run-open = { $count ->
        [one] 1 bestilling mangler
       *[other] { $count } bestillinger mangler
    }
lines-ui-run-done = Intet mangler
lines-ui-title = Bestillinger fra »{ $file }«
lines-ui-lines = { $count ->
        [one] 1 linje.
       *[other] { $shown } linjer.
    }
lines-ui-reading = Læser og kontrollerer alle linjer…
lines-ui-look-over = Kontroller online
lines-ui-look-over-tip = Spørger Enhetsregisteret om hver forretning, tjenesten om åbne bestillinger og prispakker, og ser på hjemmesiderne. Intet sendes.
lines-ui-looking-over = Kontrollerer: { $done } af { $total } forretninger og hjemmesider…
lines-ui-read-again = Læs filen igen
lines-ui-leave = Anden fil
lines-ui-save-results-ask = Gem resultatfil…
lines-ui-results-name = { $file } resultat
lines-ui-written = »{ $file }« er gemt.
lines-ui-safe = Det gør ikke noget, hvis vinduet lukkes, eller strøm eller net forsvinder: intet sendes to gange, og kørslen fortsætter, hvor den stoppede.
lines-ui-open-title = Nogle kolonner kræver en afgørelse
lines-ui-count-confirmed = { $shown } bestilt
lines-ui-count-rejected = { $shown } afvist
lines-ui-count-unknown = { $shown } ukendt
lines-ui-count-skipped = { $shown } sprunget over
lines-ui-count-not-sent = { $shown } ikke sendt
lines-ui-filter-all = Alle { $shown }
lines-ui-filter-ready = Klar { $shown }
lines-ui-filter-warned = Med advarsler { $shown }
lines-ui-filter-confirmed = Bestilt { $shown }
lines-ui-filter-rejected = Afvist { $shown }
lines-ui-filter-unknown = Ukendt { $shown }
lines-ui-filter-needs-fix = Skal rettes { $shown }
lines-ui-filter-on-hold = Afventer { $shown }
lines-ui-filter-cannot-be-ordered = Kan ikke bestilles { $shown }
lines-ui-filter-duplicate = Dublet { $shown }
lines-ui-filter-already-ordered = Allerede bestilt { $shown }
lines-ui-filter-left-out = Udeladt { $shown }
lines-ui-filter-not-failed = Mislykkedes ikke { $shown }
lines-ui-rows = Rækker i filen
lines-ui-head-line = Linje
lines-ui-head-unit = Betalingssted
lines-ui-head-business = CVR / org.nr.
lines-ui-head-status = Status
lines-ui-head-note = Bemærkning
lines-ui-state-edited = Klar, redigeret
lines-ui-link-until = Linket gælder til og med { $day }.
lines-ui-send = { $count ->
        [one] Send 1 bestilling…
       *[other] Send { $shown } bestillinger…
    }
lines-ui-send-unknown = { $count ->
        [one] Find ud af, hvad der blev af 1 bestilling…
       *[other] Find ud af, hvad der blev af { $shown } bestillinger…
    }
lines-ui-send-none = Intet at sende
lines-ui-only-failed = Kun dem, der mislykkedes
lines-ui-setup-ask = Kolonner og værdier…
lines-ui-waits = Et andet program sender en fil. Denne er den næste.
lines-ui-paused = Sat på pause. Det, der er undervejs, kommer tilbage alligevel.
lines-ui-sending = Sender: { $done } af { $total }
lines-ui-left = { $seconds ->
        [one] 1 sekund tilbage
       *[other] { $seconds } sekunder tilbage
    }
lines-ui-pause = Pause
lines-ui-resume = Fortsæt
lines-ui-stop = Stop
lines-ui-row = Linje { $row }
lines-ui-copy-link = Kopier linket
lines-ui-copy-trace = Kopier sporings-ID
lines-ui-edit-ask = Rediger…
lines-ui-leave-out = Udelad
lines-ui-take-in = Tag med igen
lines-ui-again = Send igen
lines-ui-order-again = Bestil alligevel
lines-ui-number-is-right = Nummeret er rigtigt
lines-ui-take-word-back = Træk »{ $what }« tilbage
lines-ui-in-the-file = I filen: { $cells }
lines-ui-cells = Celler i filen
lines-ui-cell-edit = Rediger cellen
lines-ui-cell-cut = Klip
lines-ui-cell-paste = Indsæt
lines-ui-cell-clear = Ryd cellen
lines-ui-edit-cells = Rediger celler
lines-ui-show-reasons = Vis årsagerne
lines-ui-edit-cells-tip = Hver celle med det, der er galt med den. F2 eller skrivning redigerer, Ctrl+V indsætter en kolonne, Ctrl+Z fortryder. Filen forbliver, som den er.
lines-ui-refresh-tip = Henter leverandørens liste: hvilke links der er åbnet, indsendt og i drift.
lines-ui-head-registry = I registeret
lines-ui-not-registered = Ikke i registeret
lines-ui-undone = Den seneste ændring er fortrudt.
lines-ui-next-to-fix = Næste, der skal rettes
lines-ui-next-to-fix-tip = Ctrl+Enter åbner den næste linje, der skal rettes.
lines-ui-left-to-fix = { $count ->
        [one] 1 linje tilbage
       *[other] { $shown } linjer tilbage
    }
lines-ui-no-product-title = Filen siger ikke, hvad der bestilles
lines-ui-no-product-text = Vælg et forvalg, som udfylder mere end produktet, eller kun produktet. Det gælder for hver linje, der ikke siger andet.
lines-ui-choose-one = Vælg…
lines-ui-product-only = Kun produktet
lines-ui-no-number-column = Ingen kolonne er valgt til CVR-nummer eller org.nr.
lines-ui-choose-columns = Vælg kolonnerne…
lines-ui-nothing-to-say = Intet stopper denne linje.
lines-ui-confirm-title = { $count ->
        [0] Vil du finde ud af, hvad der blev af bestillingerne?
        [one] Vil du sende 1 bestilling?
       *[other] Vil du sende { $shown } bestillinger?
    }
lines-ui-confirm-new = Bestillinger, der sendes
lines-ui-confirm-warned = Af dem med advarsler
lines-ui-confirm-unknown = Sendt før uden svar: prøves igen med samme nøgle
lines-ui-confirm-skipped = Linjer, der springes over
lines-ui-confirm-confirmed = Linjer, der allerede er bestilt
lines-ui-confirm-real = Dette bliver rigtige bestillinger.
lines-ui-confirm-text = Du kan holde pause og stoppe når som helst. Linket til hver forretning står i resultatfilen og i rækken, når den er bestilt.
lines-ui-confirm-yes = { $count ->
        [one] Send 1 bestilling
       *[other] Send { $shown } bestillinger
    }
lines-ui-confirm-yes-unknown = Find ud af det
lines-ui-confirm-no = Ikke endnu
lines-ui-edit-title = Rediger linje { $row }
lines-ui-edit-text = Filen forbliver, som den er. Denne bestilling gælder i stedet for linjen.
lines-ui-edit-done = Brug denne bestilling
lines-ui-edit-done-next = Brug, og gå til næste
lines-ui-edit-done-next-tip = Ctrl+Enter: denne bestilling gælder, og den næste linje, der skal rettes, åbnes.
lines-ui-edit-cancel = Annuller
lines-ui-edit-errors = { $count ->
        [one] 1 fejl tilbage
       *[other] { $shown } fejl tilbage
    }
lines-ui-edit-suggest = Brug »{ $text }«
lines-ui-no-value = Ikke oplyst
lines-ui-setup-title = Hvordan »{ $file }« læses
lines-ui-setup-preset = Forvalg
lines-ui-setup-preset-hint = Udfylder det, som hverken en celle eller en værdi for alle linjer gør.
lines-ui-no-preset = Ingen
lines-ui-setup-columns = Hvad kolonnerne er
lines-ui-setup-field = Felt for »{ $column }«
lines-ui-not-used = Bruges ikke
lines-ui-setup-unclear = Dette kan være flere felter. Vælg ét, eller lad kolonnen være ubrugt.
lines-ui-setup-twice = En anden kolonne er også feltet { $field }. Vælg, hvilken der er ment.
lines-ui-setup-constants = Værdier for alle linjer
lines-ui-setup-constants-note = Bruges, hvor filen ikke har nogen celle, eller en tom.
lines-ui-setup-constant-field = Felt
lines-ui-setup-constant-value = Værdi
lines-ui-setup-constant-add = Tilføj en værdi
lines-ui-setup-constant-remove = Fjern denne værdi
lines-ui-setup-done = Anvend

# Job
lines-job-template = Gem en bestillingsskabelon
lines-job-mend = Læs en linje for at redigere den
lines-job-mapping = Husk, hvad kolonner er
lines-no-such-row = Filen har ingen linje { $row } med noget i.

# Tabeller, som folk leverer
lines-long = Teksten er længere end de { $most } tegn, en celle kan have.
