# Bestillingsfiler: hva kolonnene heter, hvordan en fil ble forstått, og hva som er galt med linjene.

# Kolonner
lines-column-gift-card-less-than-ten = Gavekort: mindre enn ti prosent av salget
lines-column-gift-card-validity = Gavekort: hvor lenge de er gyldige
lines-column-gift-card-share = Gavekort: andel av omsetningen
lines-column-membership-share = Medlemskap: andel av omsetningen
lines-column-membership-periods = Medlemskap: fordeling på perioder
lines-column-membership-validity = Medlemskap: gyldighet
lines-column-subscription-share = Abonnementer: andel av omsetningen
lines-column-subscription-periods = Abonnementer: fordeling på perioder
lines-column-course-share = Kurs: andel av omsetningen
lines-column-course-time-before = Kurs: hvor lenge før de bestilles
lines-column-course-period = Kurs: hvor ofte de holdes
lines-column-course-online = Kurs: kan tas på nett
lines-column-course-online-time = Kurs: hvor lenge de er tilgjengelige på nett
lines-column-ticket-share = Billetter: andel av omsetningen
lines-column-ticket-prepurchase = Billetter: hvor lenge før bruk de kjøpes
lines-column-rent-share = Utleie: andel av omsetningen
lines-column-rent-prepurchase = Utleie: hvor lenge før bruk det betales
lines-column-rent-duration = Utleie: hvor lenge ting leies ut
lines-column-prepaid-share = Forhåndsbetalte tjenester: andel av omsetningen
lines-column-prepaid-prepurchase = Forhåndsbetalte tjenester: hvor lenge før bruk de betales
lines-column-accepts-donation = Donasjoner: tas imot

# Hva som er galt med en celle
lines-no-flag = Skriv ja eller nei.
lines-shortened-number = Regnearket har forkortet dette tallet, og de siste sifrene er borte. Gjør kolonnen til en tekstkolonne og skriv tallet på nytt.
lines-no-logo = Dette er verken et PNG-bilde i base64 eller stien til en bildefil.
