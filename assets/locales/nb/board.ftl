## Visningene i onboarding

board-view-board = Tavle
board-view-file = Fra en fil…
board-view-checklists = Sjekklister
board-file-empty-title = Bestillinger fra en fil
board-file-empty-text = En liste over brukersteder blir én bestilling for hvert. Ingenting sendes før hver linje er kontrollert og du har bekreftet.
