store-cannot-open = The database { $path } could not be opened.
store-cannot-write = The order could not be written to the ledger { $path }.
store-cannot-note = The order was sent, but what came of it could not be written to the ledger { $path }.
store-cannot-keep = The data could not be written to { $path }.
store-cannot-read = { $path } could not be read.

store-why-full = The disk is full.
store-why-busy = Another program is using it and does not release it.
store-why-permission = It is write-protected, or you may not write there.
store-why-damaged = The file is damaged.
store-why-foreign = The file belongs to another program.
store-why-newer = It was written by a later version of Partner Desk: the file has version { $found }, this program knows up to { $known }.
store-why-ended = The ledger has no such order that this could still happen to.
store-why-shape = The file is damaged, or another program has changed its tables: { $detail }.
store-why-other = Details: { $detail }

store-next-open = Check the free space and that you may use that folder, and close other windows of Partner Desk. Then try again.
store-next-shape = Nothing was sent. Put a copy back with “pdesk database restore FILE” (copies are in the folder “backups”). Where there is none, move the file away and start again.
store-next-nothing-sent = Nothing was sent. Put that right and send it again.
store-next-keep = Nothing of it was written, and what was kept before is as it was. Check the free space and that you may use that folder, then try again.
store-next-was-sent = Do not send it again with a new key. Look in the list of orders whether it is there.
store-next-other-folder = Update Partner Desk, or choose another folder with --data-dir. The file was not changed.

store-damaged = The database { $path } with the order ledger and the kept fleet was damaged; a new, empty one is in use.
store-set-aside = The damaged file was kept as { $aside }.
store-damaged-next = Orders sent before now are not recognised any more: look in the list of orders before you send one again. A sync fetches the fleet again; its history, tags and notes are in the damaged file only.

store-former-problem = The reason was noted by another version of Partner Desk and can no longer be shown.

store-name-taken = There is “{ $name }” already, and nothing was saved.
store-name-taken-next = Choose another name, or remove the other one first.
store-two-teams = The former keys and the present ones are shared with two different teams.
store-two-teams-next = Leave the team of the present keys (“pdesk team leave”), answer again, and what both have is shared with the team of the former ones.

store-key-taken = The idempotency key { $key } was already used for another order, and nothing was sent.
store-key-taken-why = With it went an order for { $id } “{ $name }”. The service refuses the same key with other content (409).
store-key-taken-next = Use a new key for a new order, or none: one is then chosen.

store-not-utf8 = It is not UTF-8 text.
store-settings-damaged = The settings in { $path } cannot be read, so the defaults are used.
store-settings-where = Line { $line }, column { $column }: { $detail }
store-settings-aside = The file was kept as { $aside }.
store-settings-still-there = The file could not be moved aside: { $detail }
store-settings-defaults = The defaults are used until the file can be read.
store-settings-not-saved = The settings hold for this run, but were not saved.
store-settings-misread = Some settings in { $path } cannot be used: { $names }.
store-settings-misread-next = The defaults are used for these. Set them again to put them right.
store-settings-unwritable = The settings in { $path } could not be written.
store-changed-meanwhile = { $stands ->
    [unsaid] Somebody else changed this while you had it open, and nothing was saved.
   *[other] Somebody else changed this while you had it open, and nothing was saved. It says now: “{ $text }”
}
store-changed-meanwhile-next = Save again to replace it with yours, or leave it as it is now.
