# The ledger before it is used: what was found wrong with it, and what a person does then.
ledger-healed = An index of the database { $path } was damaged and was rebuilt from its table. Nothing is lost.

ledger-differs = Orders in the ledger { $path } are not as they were written, so nothing is sent.
ledger-differs-why = The file is damaged, or another program has changed it: { $found }
ledger-lost-all = There was a ledger at { $path }, and it is gone: a new, empty one is in use. Nothing is sent.
ledger-lost-exchanged = Another database is in the place of the ledger { $path }. Nothing is sent.
ledger-lost-newest = The ledger { $path } is older than what was written here: the newest orders are missing in it. Nothing is sent.
ledger-lost-why = The file was deleted, an older or another copy was put in its place, or it was copied without its journal (desk.sqlite3-wal).
ledger-damage-unreadable = The database was damaged, and what was noted of it can no longer be read. Nothing is sent.
ledger-acknowledge-next = Put a copy back with “pdesk database restore FILE” (copies are in the folder “backups”), or compare with the service's list (“pdesk order board --refresh”) which orders there are. Then say that you have read this: “pdesk database acknowledge”, or the button in the window.

ledger-moved = The database { $path } was moved, deleted or replaced while it was open. Nothing more is sent.
ledger-moved-why = What would be noted now would be lost.
ledger-moved-next = Put the file back in its place, or restore a copy with “pdesk database restore FILE”, and start again. Without the file it is not known which orders were sent.

# Copies of the database
ledger-copy-failed = The database could not be copied to { $path }.
ledger-copy-failed-next = Check the free space and that you may write there, or choose another file. The database is as it was.
ledger-copy-why-itself = It is the database itself.
ledger-copy-why-nothing = There is no database yet.
ledger-copy-why-there = Something other than an earlier copy is there already, and is left alone. Choose another name.
ledger-copy-why-damaged = The database is damaged: { $found }
ledger-restore-failed = { $path } could not be put in the place of the database.
ledger-restore-failed-next = Choose another copy. The database is as it was.
ledger-restore-in-use = Another program has the database open, or work of this one is not finished.
ledger-restore-in-use-next = Close the other window of Partner Desk, wait for “pdesk” to end, and try again. The database is as it was.
ledger-backed-up = The database was copied to { $path } and read in full.
ledger-restored = { $path } is the database now.
ledger-restored-former = The former database was kept as { $path }.
ledger-restored-next = Orders sent after this copy was made are not in it: look in the service's list (“pdesk order board --refresh”) before you send one again.
ledger-nothing-to-acknowledge = Nothing was found wrong with the database that has to be acknowledged.
ledger-acknowledged = You have acknowledged this. Orders are sent again from now on, and the ledger counts as it is: look in the service's list before you send an order that it no longer has.

# The command line
ledger-about-acknowledge = Say that you have read what was found wrong with the database, so that orders are sent again
ledger-about-backup = Copy the database to a file, also while it is in use, and read the copy in full
ledger-about-restore = Put a copy in the place of the database; the former one is kept beside it
ledger-examples-acknowledge =
    pdesk database acknowledge
ledger-examples-backup =
    pdesk database backup desk-copy.sqlite3
ledger-examples-restore =
    pdesk database restore desk-copy.sqlite3
ledger-arg-backup-file = Where the copy goes; an earlier copy there is replaced, and nothing else
ledger-arg-restore-file = The copy: a file of “pdesk database backup”, or one from the folder “backups” of the data folder

# The window
ledger-banner-next = Nothing is sent until you have acknowledged this. Put a copy back in the settings, or compare the board with the service's list: orders that this computer no longer knows are recognised by their keys only, for as long as the service remembers those.
ledger-banner-acknowledge = I have read this; send orders again
ledger-copies-lead = A copy is made once a day while orders are sent or the fleet is fetched, and before each new version of the database; the newest seven are kept.
ledger-copy-newest = Newest copy: { $when }, { $path }
ledger-copy-none = No copy was made yet.
ledger-copy-back-up = Back up…
ledger-copy-restore = Restore…
ledger-copy-file-name = desk-copy.sqlite3
ledger-copy-kind = Copies of the database
ledger-restored-whole = { $restored } { $former } { $next }
ledger-job-look = Look after the database
ledger-job-acknowledge = Acknowledge what was found wrong with the database
ledger-job-back-up = Copy the database
ledger-job-restore = Put back a copy of the database

# Locks, and where the ledger may be
ledger-lock-waits = Another program has { $path }; this one waits for it, { $seconds } seconds at the most.
ledger-lock-held = Another program holds the file “desk.lock” or “desk.use” beside it, and has not released it for { $seconds } seconds.
ledger-place-network = The data folder { $path } is on another computer, and the order ledger cannot be kept there.
ledger-place-network-why = It is a network drive ({ $kind }). Its locks and its memory are not shared as the ledger's journal needs it, so orders could be lost or sent twice.
ledger-place-network-next = Choose a folder on this computer with --data-dir or PDESK_DATA_DIR, and copy the files there. “pdesk database backup” can write its copies to the network drive.
ledger-place-open = Others on this computer can write to the data folder { $path }, so it is not used.
ledger-place-open-why = They could read the orders, or put another ledger in its place.
ledger-place-open-next = Let only yourself write there (chmod 700 { $path }), or choose another folder with --data-dir or PDESK_DATA_DIR.
