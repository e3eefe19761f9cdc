# jobs and store: the sync, the registry check, and what is kept on disk.

sync-nothing-watched = Ingen brukersteder står på listen.
sync-nothing-watched-next = Sett brukerstedene du vil følge, på listen: Dette API-et kan ikke liste dem opp selv.
