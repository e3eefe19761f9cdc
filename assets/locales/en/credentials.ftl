credentials-detail = Details: { $detail }

credentials-keyring-windows = Windows Credential Manager
credentials-keyring-macos = the macOS keychain
credentials-keyring-linux = the Secret Service (GNOME Keyring, KWallet or KeePassXC)

credentials-cannot-save = The keys of “{ $name }” could not be saved.
credentials-cannot-load = The keys of “{ $name }” could not be read.
credentials-cannot-remove = The keys of “{ $name }” could not be removed, so the profile is still there.

credentials-why-locked = The keyring is locked or refused: { $keyring } ({ $detail }).
credentials-why-platform = The keyring could not be used: { $keyring } ({ $detail }).
credentials-why-none = There is no keyring to use in this run.
credentials-why-missing = The keyring has no keys for this profile: { $keyring }.
credentials-why-unreadable = What the keyring holds for this profile is not what Partner Desk saved: { $keyring }.
credentials-why-store-damaged = The data of the keyring is damaged: { $keyring }.
credentials-why-too-long = The keys are longer than the keyring takes, at most { $limit } characters: { $keyring }.
credentials-why-invalid = The keyring does not accept the field “{ $parameter }”: { $keyring }.
credentials-why-ambiguous = The keyring holds { $count } entries for this profile, and only one of them can be right: { $keyring }.
credentials-why-unsupported = The keyring cannot do this: { $keyring }.
credentials-why-other = The keyring answered with an error that Partner Desk does not know: { $keyring }.
credentials-why-no-answer = The keyring gave no answer in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
  }: { $keyring }. A password prompt may be waiting behind another window.
credentials-why-session-over = They were kept for one run only, and that run has ended.
credentials-why-other-host = They were saved for { $saved }, and the profile now leads to { $host }. Keys go only to the place they were saved for.
credentials-why-no-host = An earlier version saved them and did not note for which place, and the profile leads to { $host }. Without that note they go only to the vendor's production.

credentials-next-unlock = Unlock the keyring and try again.
credentials-next-enter-again = Enter the keys again.
credentials-next-repair = Repair or reset the keyring in the system's own password manager, then enter the keys again.
credentials-next-check-paste = Check that nothing else was pasted into a key field.
credentials-next-report = Please report this, with the version of your system.
credentials-next-remove-duplicates = Open the keyring, delete the entries “partner-desk”, then enter the keys again.
credentials-next-session-over = Enter the keys again, for this run or to be saved in the keyring.
credentials-next-other-host = If nobody meant to change that, put environment and base_url of the profile back as they were; else enter the keys for { $host } again.
credentials-start-windows = Check that the service “Credential Manager” is running, then try again.
credentials-start-macos = Open Keychain Access, check the login keychain, then try again.
credentials-start-linux = Start a keyring such as GNOME Keyring, KWallet or KeePassXC in this session, then try again.

credentials-next-save = { $step } Or use the keys for this run only: they then stay in memory and are never written down.
credentials-next-load = { $step } Or enter the keys for this run only: they then stay in memory and are never written down.
credentials-next-remove = { $step } If that keyring is gone for good, delete the profile's part of profiles.toml by hand.

credentials-too-long = The keys take { $size } bytes; a keyring keeps at most { $most }.
credentials-too-long-why = The long one is { $key }, with { $length } bytes.
credentials-too-long-next = Check what was pasted: the vendor's keys are far shorter. Or use these keys for this run only.

credentials-secrets-not-json = The keys are not a JSON object that can be read (line { $line }, column { $column }).
credentials-secrets-missing = { $key } is missing.
credentials-secrets-empty = { $key } is empty.
credentials-secrets-twice = { $key } is given twice.
credentials-secrets-not-text = { $key } is not a text.
credentials-secrets-shape = Give {"{"}"client_id": "…", "client_secret": "…", "subscription_key": "…"{"}"}; the last one may be absent with the specialized flow.

credentials-env-missing = The environment variable { $variable } is not set.
credentials-env-missing-next = Set { $variable }, or choose a stored profile with --profile.
credentials-env-wrong = The environment variable { $variable } has a value that cannot be used.
credentials-env-loopback = It must be an address of this computer, such as http://127.0.0.1:8080.
credentials-env-words = It must be one of: { $words }.
credentials-env-msn = It must be 4 to 10 digits.
credentials-env-unicode = It is not valid Unicode text.

credentials-name-taken = Another profile is called “{ $name }”.
credentials-name-taken-next = Choose another name, or remove that profile first.
credentials-profile-unknown = There is no profile called “{ $name }”.
credentials-profile-known = The profiles are: { $names }.
credentials-profile-none = There are no profiles yet: add one with your partner keys, or explore the sandbox.
credentials-profile-gone = The profile was removed by another program.

credentials-book-damaged = The profiles in { $path } cannot be read: line { $line }, column { $column }.
credentials-book-unusable = The profiles in { $path } cannot be used.
credentials-book-unusable-at = The profiles in { $path } cannot be used: line { $line }.
credentials-book-damaged-next = Correct the file, or rename it and add the profiles again; it is not changed until then. The keys in the keyring are not touched.
credentials-profile-twice = The profile “{ $name }”, or its id, is in there twice.
credentials-profile-breaks-rule = In the profile “{ $name }”: { $rule }
credentials-not-utf8 = It is not UTF-8 text.
credentials-book-too-new = The profiles in { $path } were written by a later version of Partner Desk.
credentials-book-versions = The file has version { $found }; this program knows versions up to { $known }.
credentials-book-too-new-next = Update Partner Desk. The file was not changed.
credentials-book-unreadable = The profiles in { $path } could not be opened.
credentials-book-unreadable-next = Check that you may read the file, then try again.
credentials-book-unwritable = The profiles in { $path } could not be written. The file is as it was before.
credentials-book-unwritable-next = Check the free space and that you may write there, then try again.
credentials-book-no-answer = The disk, or another program that holds { $path }, gave no answer.
credentials-book-no-answer-next = Close other windows of Partner Desk, check the disk, then try again.
credentials-no-thread = The work could not be done in the background.

credentials-data-dir-nowhere = This computer has no place for a program's data.
credentials-data-dir-failed = The data folder { $path } could not be made.
credentials-data-dir-choose = Name a folder that you may write to, with --data-dir or the environment variable PDESK_DATA_DIR.
