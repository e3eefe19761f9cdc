# Svar: en tekst, nogen har sendt, hvad den spørger om, og svaret.

answer-job-kept = Læs det, der er gemt om betalingssteder
answer-job-ask = { $count ->
    [one] Spørg om ét nummer
   *[other] Spørg om { $count } numre
}

answer-about = Svarer på en tekst, der spørger om betalingssteder eller forretninger: capture type, skipLandingPage og et færdigt svar
answer-arg-text = En e-mail, en besked eller numre i anførselstegn; - læser fra standardinput
answer-arg-language = Sproget i svaret i stedet for sproget i teksten
answer-arg-reply = Skriver kun svaret, så det kan sendes til udklipsholderen
answer-arg-kept = Svarer med det, der er gemt på denne computer, og spørger ingen
answer-examples =
    pdesk answer "Hej, hvad er capture type på betalingssted 412678"
    pdesk answer 412678 --language en --reply
    pdesk answer - < mail.txt

answer-nothing-asked = Teksten nævner ikke noget betalingssted eller nogen forretning.
answer-nothing-asked-next = Angiv MSN, CVR-nummer eller org.nr., eller en tekst, hvor det står.
answer-nothing-kept = Intet er gemt på denne computer om det, teksten nævner.
answer-nothing-kept-next = Spørg uden --kept, eller kør »pdesk sync« først.
answer-kept-only = Tjenesten kunne ikke spørges. Dette er det, der var gemt i forvejen.
answer-no-reply = Der er ikke noget at svare endnu.
answer-other-merchant = Betalingsstedet hører til en anden forretning, end teksten nævner ({ $named }).

answer-head-compared = Siden sidst
answer-head-language = Sprog
answer-head-reply = Svar
answer-head-unused = Ikke brugt
answer-new = ikke gemt før
answer-unchanged = uændret siden { $when }
answer-changed = { $change } (før: { $when })

answer-title = Svar
answer-line-unit = Svar om betalingssted { $msn }
answer-line-merchant = Svar om forretning { $id }
answer-copy = Kopier svaret
answer-copied-short = Kopieret
answer-copied = Svaret ligger i udklipsholderen.
answer-details = Detaljer
answer-units = Vis i tabellen
answer-unit-count = { $count ->
    [one] Ét betalingssted
   *[other] { $count } betalingssteder
}
answer-more-units = { $count ->
    [one] og ét til
   *[other] og { $count } til
}
answer-asking = Spørger Vipps MobilePay…
answer-asking-kept = Som det var gemt { $when }. Spørger Vipps MobilePay…
answer-kept-at = Som det var gemt { $when }.
answer-checked-now = Kontrolleret lige nu
answer-unchanged-since = · uændret siden { $when }
answer-changed-since = Ændret siden { $when }
answer-means-reserve = Beløbet er reserveret, til det bliver hævet
answer-means-direct = Beløbet hæves med det samme
answer-means-no-payments = Betalingsstedet tager ikke imod betalinger
answer-means-other = Et ord fra leverandøren, som programmet ikke kender
answer-means-unknown = Leverandøren oplyste det ikke
answer-means-skip-yes = Kunden kan sendes uden om landingssiden
answer-means-skip-no = Kunden skal altid forbi landingssiden
answer-unused = { $count ->
    [one] Ét nummer ikke brugt
   *[other] { $count } numre ikke brugt
}
answer-unused-named = { $head }: { $numbers }
answer-nothing-pasted = Det, du indsatte, nævner ikke noget betalingssted eller nogen forretning.
answer-line-narrow = Vis disse i tabellen
answer-line-all = { $count ->
    [one] Vis ét betalingssted i tabellen
   *[other] Vis alle { $count } betalingssteder i tabellen
}

answer-job-things = Læs det, der er gemt
answer-thing-of = { $what } · { $when }
answer-thing-draft = Kladde til bestilling
answer-thing-run = Fil med bestillinger
answer-thing-report = Rapport
answer-thing-policy = Regel
answer-thing-preset = Forvalg
answer-thing-checklist = Tjekliste
answer-thing-letter = Tekst i et brev
