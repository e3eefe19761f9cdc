# jobs and store: the sync, the registry check, and what is kept on disk.
