# Oppslag, hele porteføljen og tilkoblingstesten.
jobs-cancelled = Avbrutt før turen kom hit.
jobs-cancelled-next = Kjør på nytt for å slå det opp.
jobs-broken-off = En feil i dette programmet avbrøt det.
jobs-doubtful = Nummeret ser feil ut.
jobs-doubtful-next = Sjekk det, eller velg å slå opp tvilsomme numre også.
jobs-merchant-not-connected = Ingen av salgsstedene til dette brukerstedet er synlige for deg.
jobs-unit-not-connected = Dette salgsstedet er ikke synlig for deg.
jobs-not-connected-why = Det er inaktivt, eller ikke koblet til deg som partner. I sjeldne tilfeller finnes ikke nummeret.
jobs-not-connected-next = Spør brukerstedet hvilken partner det er koblet til, og om det er aktivt.

jobs-key-client-id = client_id
jobs-key-client-secret = client_secret
jobs-key-subscription-key = Ocp-Apim-Subscription-Key
jobs-step-key-missing = { $key } mangler.
jobs-step-key-missing-next = Kopier den fra portalen, eller fra meldingen du fikk nøklene i.
jobs-step-plausible = Profilen og nøklene er komplette.
jobs-step-doubtful = Alle nøkler er fylt inn, men en ser merkelig ut: { $doubt }
jobs-step-reach = Verten svarer.
jobs-step-token = Nøklene er godtatt. Tilgangstokenet varer i { $minutes ->
    [one] ett minutt
   *[other] { $minutes } minutter
}.
jobs-step-token-hours = Nøklene er godtatt. Tilgangstokenet varer i { $hours } timer.
jobs-step-api-packages = API-et svarer. { $count ->
    [0] Du har ingen prispakker.
    [one] Du har én prispakke.
   *[other] Du har { $count } prispakker.
}
jobs-step-api-unit = API-et svarer og viser salgssted { $msn }.
jobs-step-api-answers = API-et svarer.
jobs-step-api-not-in-test = Ikke prøvd: Management, Report, Sales og Donations finnes bare i produksjon. Testmiljøet har tilgangstokenet, som er prøvd, og Webhooks, ePayment, QR, Login og Userinfo.
jobs-step-keys-retire = { $said } Merk: Leverandøren er i ferd med å avvikle Management-nøkler (den spesialiserte tokenflyten); be partneransvarlig om partnernøkler.

# Tabeller som folk leverer
jobs-tried-as-cvr = Du ser ikke noe salgssted { $number }, så nummeret ble tatt for et CVR-nummer, som kontrollsifferet passer til.
jobs-cvr-not-connected = Du ser ikke noe salgssted og ikke noe dansk brukersted med dette nummeret.
