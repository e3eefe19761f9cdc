# vendor: hvad leverandøren har ændret, og hvad det betyder for forretninger, breve og lister.

# MobilePay bliver til Vipps.
vendor-brand-open = MobilePay bliver til Vipps…
vendor-brand-title = { $count ->
    [one] MobilePay bliver til Vipps: én forretning
   *[other] MobilePay bliver til Vipps: { $shown } forretninger
}
vendor-brand-none = Ingen af disse betalingssteder tilhører en forretning i Danmark eller Finland. For de andre ændres intet.
vendor-brand-left-out = { $count ->
    [one] Ét betalingssted er udeladt: det tilhører ikke en forretning i Danmark eller Finland.
   *[other] { $count } betalingssteder er udeladt: de tilhører ikke forretninger i Danmark eller Finland.
}
vendor-brand-rule = Skiftet sker den 12.1.2027 efter kalenderen i forretningens land. Lister over tilladte adresser skal have den nye adresse før den dag.
vendor-day-rule = Skriv den som 2027-01-12.
vendor-market-unknown = »{ $market }« er ikke et land, der er med. Landene er NO, DK og FI.
vendor-head-msns = MSN'er
vendor-head-brand = Varemærke
vendor-head-old-host = Betalingsside indtil da
vendor-head-new-host = Betalingsside fra 12.1.2027
vendor-merchants-summary = { $count ->
    [one] Én forretning, ud af { $units } gemte betalingssteder.
   *[other] { $count } forretninger, ud af { $units } gemte betalingssteder.
}
vendor-about-merchants = Vis de gemte forretninger efter land, og hvad skiftet af varemærke betyder for dem
vendor-examples-merchants =
    pdesk merchants --market DK,FI
    pdesk merchants --market DK,FI --out merchants.xlsx
    pdesk merchants --market DK --on 2027-01-12
vendor-arg-market = Kun forretninger i disse lande: NO, DK, FI
vendor-arg-merchants-on = Vis varemærket den dag, for eksempel 2027-01-12; ellers dagens
vendor-arg-brand-change = Skriv om, at MobilePay bliver til Vipps: til alle gemte forretninger i Danmark og Finland eller til dem med disse MSN'er
vendor-arg-on = Skriv, som om det var den dag, for eksempel 2027-01-12: Vipps eller MobilePay følger den; ellers i dag

# MobilePay på en forretnings hjemmeside.
vendor-site-host-moves = Hjemmesiden har { $old }. Betalingssiderne flytter til { $new } den 12.1.2027, om { $days ->
    [one] én dag
   *[other] { $days } dage
}.
vendor-site-host-moves-fix = Bed forretningen om at tilføje { $new } på alle lister over tilladte adresser før den dag og beholde { $old } indtil da.
vendor-site-host-moved = Hjemmesiden har { $old }, men betalingssiderne flyttede til { $new } den 12.1.2027. Hvor kun den gamle adresse er tilladt, kan betalinger mislykkes.
vendor-site-host-moved-fix = Bed forretningen om at erstatte den med { $new }.
vendor-site-host-ready = Hjemmesiden har { $new } ved siden af { $old }: den er klar til den 12.1.2027.
vendor-site-host-left = Hjemmesiden har stadig { $old } ved siden af { $new }. Den har ikke været nødvendig siden den 12.1.2027.
vendor-site-host-left-fix = Forretningen kan fjerne { $old }.
vendor-site-other-hosts = Hjemmesiden har andre MobilePay-adresser: { $hosts }. Hvad der sker med dem den 12.1.2027, vides ikke.
vendor-site-other-hosts-fix = Åbn dem, og spørg den partneransvarlige, hvis forretningen er afhængig af en.
vendor-site-names = Hjemmesiden siger MobilePay.
vendor-site-logo = Hjemmesiden har et billede med MobilePay i navnet.
vendor-site-names-and-logo = Hjemmesiden siger MobilePay og har et billede med det i navnet.
vendor-site-names-until = Det bliver til Vipps i Danmark og Finland den 12.1.2027, om { $days ->
    [one] én dag
   *[other] { $days } dage
}: forretningen skal ændre tekster og logoer inden da.
vendor-site-names-now = Det har været Vipps i Danmark og Finland siden den 12.1.2027: tekster og logoer skal ændres.

# Checkout er solgt.
vendor-checkout-sold = Checkout blev solgt til Kustom i juni 2026. Om leverandøren stadig tager imod bestillinger, vides ikke; forretninger, der har det, får nøgler fra den nye ejer.
vendor-checkout-sold-fix = Spørg den partneransvarlige, før du sender den. Til betaling på en hjemmeside er Betaling på nettet det produkt, der bliver.

# Kontrol og kategori er pr. betalingssted.
vendor-kinds-mixed = Formålet nævner forskellige slags salg: { $words }. Leverandøren kontrollerer hvert betalingssted for sig, og hvert har én branchekode.
vendor-kinds-mixed-fix = Spørg forretningen, om de hører sammen. Hvis ikke, så bestil ét betalingssted til hver.
