# jobs and store: the sync, the registry check, and what is kept on disk.

sync-nothing-watched = No merchant is on the watch list.
sync-nothing-watched-next = Put the merchants you want to follow on the list: this API cannot list them itself.
