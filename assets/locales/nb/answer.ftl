# Svar: en tekst noen har sendt, hva den spør om, og svaret.

answer-job-kept = Les det som er lagret om salgssteder
answer-job-ask = { $count ->
    [one] Spør om ett nummer
   *[other] Spør om { $count } numre
}

answer-about = Svarer på en tekst som spør om salgssteder eller brukersteder: belastning, skipLandingPage og et ferdig svar
answer-arg-text = En e-post, en melding eller numre, i anførselstegn; - leser fra standard inn
answer-arg-language = Språket i svaret, i stedet for språket i teksten
answer-arg-reply = Skriver bare svaret, for å sende det til utklippstavlen
answer-arg-kept = Svarer med det som er lagret på denne maskinen, og spør ingen
answer-examples =
    pdesk answer "Hei, gjelder salgssted 412678"
    pdesk answer 412678 --language en --reply
    pdesk answer - < e-post.txt

answer-nothing-asked = Teksten nevner ikke noe salgssted eller brukersted.
answer-nothing-asked-next = Oppgi MSN eller org.nr., eller en tekst der det står.
answer-nothing-kept = Ingenting er lagret på denne maskinen om det teksten nevner.
answer-nothing-kept-next = Spør uten --kept, eller kjør «pdesk sync» først.
answer-kept-only = Tjenesten kunne ikke spørres. Dette er det som var lagret fra før.
answer-no-reply = Det er ikke noe å svare ennå.
answer-other-merchant = Salgsstedet hører til et annet brukersted enn teksten nevner ({ $named }).

answer-head-compared = Siden sist
answer-head-language = Språk
answer-head-reply = Svar
answer-head-unused = Ikke brukt
answer-new = ikke lagret fra før
answer-unchanged = uendret siden { $when }
answer-changed = { $change } (før: { $when })

answer-title = Svar
answer-line-unit = Svar om salgssted { $msn }
answer-line-merchant = Svar om brukersted { $id }
answer-copy = Kopier svaret
answer-copied-short = Kopiert
answer-copied = Svaret ligger på utklippstavlen.
answer-details = Detaljer
answer-units = Vis i tabellen
answer-unit-count = { $count ->
    [one] Ett salgssted
   *[other] { $count } salgssteder
}
answer-more-units = { $count ->
    [one] og ett til
   *[other] og { $count } til
}
answer-asking = Spør Vipps MobilePay…
answer-asking-kept = Slik det var lagret { $when }. Spør Vipps MobilePay…
answer-kept-at = Slik det var lagret { $when }.
answer-checked-now = Sjekket nettopp
answer-unchanged-since = · uendret siden { $when }
answer-changed-since = Endret siden { $when }
answer-means-reserve = Beløpet holdes av til det blir trukket
answer-means-direct = Beløpet trekkes med en gang
answer-means-no-payments = Salgsstedet tar ikke imot betalinger
answer-means-other = Et ord fra leverandøren som programmet ikke kjenner
answer-means-unknown = Leverandøren oppga det ikke
answer-means-skip-yes = Kunden kan sendes forbi landingssiden
answer-means-skip-no = Kunden må alltid innom landingssiden
answer-unused = { $count ->
    [one] Ett nummer ikke brukt
   *[other] { $count } numre ikke brukt
}
answer-unused-named = { $head }: { $numbers }
answer-nothing-pasted = Det du limte inn nevner ikke noe salgssted eller brukersted.
answer-line-narrow = Vis disse i tabellen
answer-line-all = { $count ->
    [one] Vis ett salgssted i tabellen
   *[other] Vis alle { $count } salgssteder i tabellen
}

answer-job-things = Les det som er lagret
answer-thing-of = { $what } · { $when }
answer-thing-draft = Utkast til bestilling
answer-thing-run = Fil med bestillinger
answer-thing-report = Rapport
answer-thing-policy = Regel
answer-thing-preset = Forhåndsvalg
answer-thing-checklist = Sjekkliste
answer-thing-letter = Tekst i et brev
