# Opslag, alle betalingssteder og forbindelsestesten.
jobs-cancelled = Afbrudt, før turen kom hertil.
jobs-cancelled-next = Kør igen for at slå det op.
jobs-broken-off = En fejl i dette program afbrød det.
jobs-doubtful = Nummeret ser forkert ud.
jobs-doubtful-next = Kontroller det, eller vælg også at slå tvivlsomme numre op.
jobs-merchant-not-connected = Ingen af denne forretnings betalingssteder er synlige for dig.
jobs-unit-not-connected = Dette betalingssted er ikke synligt for dig.
jobs-not-connected-why = Det er inaktivt eller ikke knyttet til dig som partner. I sjældne tilfælde findes nummeret ikke.
jobs-not-connected-next = Spørg forretningen, hvilken partner det er knyttet til, og om det er aktivt.

jobs-key-client-id = client_id
jobs-key-client-secret = client_secret
jobs-key-subscription-key = Ocp-Apim-Subscription-Key
jobs-step-key-missing = { $key } mangler.
jobs-step-key-missing-next = Kopier den fra portalen eller fra den besked, du fik nøglerne i.
jobs-step-plausible = Profilen og nøglerne er komplette.
jobs-step-doubtful = Alle nøgler er udfyldt, men én ser mærkelig ud: { $doubt }
jobs-step-reach = Værten svarer.
jobs-step-token = Nøglerne er godkendt. Adgangstokenet varer i { $minutes ->
    [one] ét minut
   *[other] { $minutes } minutter
}.
jobs-step-token-hours = Nøglerne er godkendt. Adgangstokenet varer i { $hours } timer.
jobs-step-api-packages = API'et svarer. { $count ->
    [0] Du har ingen prispakker.
    [one] Du har én prispakke.
   *[other] Du har { $count } prispakker.
}
jobs-step-api-unit = API'et svarer og viser betalingssted { $msn }.
jobs-step-api-answers = API'et svarer.
jobs-step-api-not-in-test = Ikke prøvet: Management, Report, Sales og Donations findes kun i produktion. Testmiljøet har adgangstokenet, som er prøvet, og Webhooks, ePayment, QR, Login og Userinfo.
jobs-step-keys-retire = { $said } Bemærk: Leverandøren er ved at udfase Management-nøgler (det specialiserede tokenflow); bed den partneransvarlige om partnernøgler.

# Tabeller, som folk leverer
jobs-tried-as-cvr = Du ser ikke noget betalingssted { $number }, så nummeret blev opfattet som et CVR-nummer, som kontrolcifret passer til.
jobs-cvr-not-connected = Du ser ikke noget betalingssted og ingen dansk forretning med dette nummer.
