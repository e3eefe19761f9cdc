# vendor: hva leverandøren har endret, og hva det betyr for brukersteder, brev og lister.

# MobilePay blir Vipps.
vendor-brand-open = MobilePay blir Vipps…
vendor-brand-title = { $count ->
    [one] MobilePay blir Vipps: ett brukersted
   *[other] MobilePay blir Vipps: { $shown } brukersteder
}
vendor-brand-none = Ingen av disse salgsstedene tilhører et brukersted i Danmark eller Finland. For de andre endres ingenting.
vendor-brand-left-out = { $count ->
    [one] Ett salgssted er utelatt: det tilhører ikke et brukersted i Danmark eller Finland.
   *[other] { $count } salgssteder er utelatt: de tilhører ikke brukersteder i Danmark eller Finland.
}
vendor-brand-rule = Skiftet skjer 12.1.2027, etter kalenderen i brukerstedets land. Lister over tillatte adresser må ha den nye adressen før den dagen.
vendor-day-rule = Skriv den som 2027-01-12.
vendor-market-unknown = «{ $market }» er ikke et land som er med. Landene er NO, DK og FI.
vendor-head-msns = MSN-er
vendor-head-brand = Merkevare
vendor-head-old-host = Betalingsside inntil da
vendor-head-new-host = Betalingsside fra 12.1.2027
vendor-merchants-summary = { $count ->
    [one] Ett brukersted, av { $units } lagrede salgssteder.
   *[other] { $count } brukersteder, av { $units } lagrede salgssteder.
}
vendor-about-merchants = List de lagrede brukerstedene, etter land, med hva skiftet av merkevare betyr for dem
vendor-examples-merchants =
    pdesk merchants --market DK,FI
    pdesk merchants --market DK,FI --out brukersteder.xlsx
    pdesk merchants --market DK --on 2027-01-12
vendor-arg-market = Bare brukersteder i disse landene: NO, DK, FI
vendor-arg-merchants-on = Vis merkevaren den dagen, for eksempel 2027-01-12; ellers dagens
vendor-arg-brand-change = Skriv om at MobilePay blir Vipps: til alle lagrede brukersteder i Danmark og Finland, eller til dem med disse MSN-ene
vendor-arg-on = Skriv som om det var den dagen, for eksempel 2027-01-12: Vipps eller MobilePay følger den; ellers i dag

# MobilePay på et brukersteds nettsted.
vendor-site-host-moves = Nettstedet har { $old }. Betalingssidene flytter til { $new } 12.1.2027, om { $days ->
    [one] én dag
   *[other] { $days } dager
}.
vendor-site-host-moves-fix = Be brukerstedet legge til { $new } i alle lister over tillatte adresser før den dagen, og beholde { $old } til da.
vendor-site-host-moved = Nettstedet har { $old }, men betalingssidene flyttet til { $new } 12.1.2027. Der bare den gamle adressen er tillatt, kan betalinger feile.
vendor-site-host-moved-fix = Be brukerstedet bytte den ut med { $new }.
vendor-site-host-ready = Nettstedet har { $new } ved siden av { $old }: det er klart for 12.1.2027.
vendor-site-host-left = Nettstedet har fortsatt { $old } ved siden av { $new }. Den har ikke vært nødvendig siden 12.1.2027.
vendor-site-host-left-fix = Brukerstedet kan fjerne { $old }.
vendor-site-other-hosts = Nettstedet har andre MobilePay-adresser: { $hosts }. Hva som skjer med dem 12.1.2027, er ikke kjent.
vendor-site-other-hosts-fix = Åpne dem, og spør partneransvarlig hvis brukerstedet er avhengig av en.
vendor-site-names = Nettstedet sier MobilePay.
vendor-site-logo = Nettstedet har et bilde med MobilePay i navnet.
vendor-site-names-and-logo = Nettstedet sier MobilePay, og har et bilde med det i navnet.
vendor-site-names-until = Det blir Vipps i Danmark og Finland 12.1.2027, om { $days ->
    [one] én dag
   *[other] { $days } dager
}: brukerstedet må endre tekster og logoer til da.
vendor-site-names-now = Det har vært Vipps i Danmark og Finland siden 12.1.2027: tekster og logoer må endres.

# Checkout er solgt.
vendor-checkout-sold = Checkout ble solgt til Kustom i juni 2026. Om leverandøren fortsatt tar imot bestillinger av det, er ikke kjent; brukersteder som har det, får nøkler fra den nye eieren.
vendor-checkout-sold-fix = Spør partneransvarlig før du sender den. For betaling på nettsted er Betaling på nett produktet som består.

# Kontroll og kategori er per salgssted.
vendor-kinds-mixed = Formålet nevner ulike slags salg: { $words }. Leverandøren kontrollerer hvert salgssted for seg, og hvert har én bransjekode.
vendor-kinds-mixed-fix = Spør brukerstedet om de hører sammen. Hvis ikke, bestill ett salgssted for hver.
