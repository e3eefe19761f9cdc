# domain: the local fleet, its fields and what changed.

fleet-field-name = Navn
fleet-field-settlement-account = Oppgjørskonto

fleet-value-unknown = ukjent
fleet-value-allowed = tillatt
fleet-value-not-allowed = ikke tillatt
fleet-value-yes = ja
fleet-value-no = nei
fleet-value-reserve = Reservasjon
fleet-value-direct = Direkte belastning
fleet-value-not-applicable = Ikke aktuelt
fleet-value-text = { $text }

fleet-field-changed = { $field }: { $from } → { $to }
fleet-several = { $first }; { $next }
fleet-list = { $first }, { $next }

fleet-change-added = Nytt
fleet-change-gone = Ikke synlig lenger
fleet-change-back = Synlig igjen
fleet-change-changed = Endret

fleet-gone-inactive = Salgsstedet er deaktivert, av brukerstedet i portalen eller av leverandøren.
fleet-gone-moved = Brukerstedet har valgt en annen partner. MSN-et blir det samme, men bare én partner om gangen ser salgsstedet.
fleet-gone-merchant = Brukerstedet er deaktivert: slettet i Enhetsregisteret, omdannet til en annen organisasjonsform eller for sent ute med å bekrefte opplysningene sine til leverandøren.
fleet-gone-other = Nøklene i profilen tilhører en annen partner, eller partneren er deaktivert. Da blir alle salgssteder borte på én gang.

fleet-wrong-flag = «{ $text }» er verken ja eller nei. Skriv ja eller nei, tillatt eller ikke tillatt, true eller false.
fleet-wrong-capture = «{ $text }» er ikke en belastning. Skriv ReserveCapture, DirectCapture eller NotApplicable.
fleet-wrong-account = «{ $text }» er ikke en konto med sitt slag. Skriv for eksempel BBAN:NO:86011117947.
