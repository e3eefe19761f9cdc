# domain: de lokale betalingssteder, deres felter og hvad der er ændret.

fleet-field-name = Navn
fleet-field-settlement-account = Afregningskonto

fleet-value-unknown = ukendt
fleet-value-allowed = tilladt
fleet-value-not-allowed = ikke tilladt
fleet-value-yes = ja
fleet-value-no = nej
fleet-value-reserve = Reserveret
fleet-value-direct = Direkte
fleet-value-not-applicable = Ikke relevant
fleet-value-text = { $text }

fleet-field-changed = { $field }: { $from } → { $to }
fleet-several = { $first }; { $next }
fleet-list = { $first }, { $next }

fleet-change-added = Nyt
fleet-change-gone = Ikke længere synligt
fleet-change-back = Synligt igen
fleet-change-changed = Ændret

fleet-gone-inactive = Betalingsstedet er deaktiveret, af forretningen i portalen eller af leverandøren.
fleet-gone-moved = Forretningen har valgt en anden partner. MSN er det samme, men kun én partner ad gangen ser betalingsstedet.
fleet-gone-merchant = Forretningen er deaktiveret: slettet i Enhetsregisteret, omdannet til en anden virksomhedsform eller for sent ude med at bekræfte sine oplysninger til leverandøren.
fleet-gone-other = Nøglerne i profilen tilhører en anden partner, eller partneren er deaktiveret. Så forsvinder alle betalingssteder på én gang.

fleet-wrong-flag = »{ $text }« er hverken ja eller nej. Skriv ja eller nej, tilladt eller ikke tilladt, true eller false.
fleet-wrong-capture = »{ $text }« er ikke en capture type. Skriv ReserveCapture, DirectCapture eller NotApplicable.
fleet-wrong-account = »{ $text }« er ikke en konto med sin type. Skriv for eksempel BBAN:NO:86011117947.
