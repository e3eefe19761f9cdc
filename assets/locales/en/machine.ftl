# The rules that an IT department lays down for a computer: what is locked, and what a person begins with.

machine-damaged = The policy for this computer in { $source } cannot be used.
machine-damaged-next = Until it is fixed, Partner Desk opens no profile, asks no service and sends nothing, since the policy may forbid it. Ask your IT department.
machine-file-at = Line { $line }, column { $column }: { $reason }
machine-registry-at = { $table }, value { $key }: { $reason }
machine-file-syntax = This is not TOML: { $detail }.
machine-file-unreadable = It cannot be read: { $detail }.
machine-file-too-large = It is larger than a policy can be: 256 KiB at most.
machine-file-not-utf8 = It is not written in UTF-8.
machine-file-open = People other than its owner can write to it, or to the folder it is in, so nobody knows who wrote it.
machine-file-owner = It belongs neither to the administrator nor to the owner of the folder it is in.
machine-file-not-roots = It, or the folder it is in, does not belong to the administrator (root).
machine-unknown = “{ $word }” is not known here. Allowed: { $allowed }.
machine-unknown-near = “{ $word }” is not known here; did you mean “{ $near }”? Allowed: { $allowed }.
machine-lock-only = “{ $key }” can only be locked: it belongs under [lock].
machine-value-table = “{ $key }” is a table and is written [{ $key }].
machine-value-text = Write a text in quotation marks here.
machine-value-list = Write a list of words here, at least one.
machine-value-flag = Write true or false here.
machine-value-parallel = Write a whole number from 1 to 64 here.
machine-value-folder = Write the path of a folder here.
machine-value-proxy = Write “system”, “none” or an address such as http://proxy.example.no:8080 here.
machine-value-team-server = Write the address of a PostgreSQL here, without a password: postgres://db.example.com/desk?team=bakeri
machine-value-proxy-login = The address of a proxy must hold no user name and no password: everybody can read a policy.
machine-folder = The data folder { $path } of the policy cannot be used.
machine-folder-why = { $source } says so, and: { $reason }
machine-folder-no-home = The system does not say where your own folder is.
machine-folder-variable = The variable { $name } is not set.
machine-folder-relative = { $path } is not a path from the root on.
machine-other-folder = The data folder is { $locked }, and not { $asked }.
machine-restart = Close Partner Desk and start it again: it then uses that folder.
machine-locked-by = Locked by your IT department in { $source }.
machine-locked-next = If you need it otherwise, ask your IT department.
machine-no-environment = The profile “{ $profile }” cannot be used: { $environment } is not allowed on this computer.
machine-no-api = The profile “{ $profile }” cannot be used: the { $api } is not allowed on this computer.
machine-no-sandbox = The sandbox is not offered on this computer.
machine-no-orders = Orders are not sent, reissued or deleted from this computer.
machine-no-direct-way = On this computer everything goes through a proxy, and checking a website needs a direct connection. Look at it in your browser.
machine-proxy-changed = Your IT department has changed the proxy since the profile “{ $profile }” was opened.
machine-proxy-changed-next = Open the profile again.
machine-parallel-kept = No more than { $most } parallel requests are allowed here; { $source } locks that.
machine-language-kept = --lang is not used: { $source } locks the language.
machine-nothing = There are no rules for this computer. Looked for: { $places }
machine-source-administrators = { $source }: administrators of this computer only can change it.
machine-source-installer = { $source }: whoever installed Partner Desk can change it.
machine-check-unreadable = The file { $path } cannot be read.
machine-check-wrong = { $path } is not a policy: Partner Desk would refuse to work with it.

machine-about = What your IT department has set for this computer: what is locked, what you begin with, and where that is written
machine-arg-check = A policy file that is to be rolled out: is there a mistake in it, and what does it say?
machine-examples =
    pdesk machine
    pdesk machine --format json
    pdesk machine --check policy.toml
machine-value-word-system = As the system says
machine-value-word-none = None
machine-value-word-off = Not offered
machine-value-word-offered = Offered
machine-value-word-it = Installed by your IT department

machine-head-setting = Setting
machine-head-value = Value
machine-head-status = Status
machine-head-source = Set in
machine-state-locked = Locked
machine-state-preset = Preset
machine-state-free = Free

machine-setting-environments = Environments
machine-setting-api = API
machine-setting-parallel = Parallel requests
machine-setting-data-folder = Data folder
machine-setting-language = Language
machine-setting-proxy = Proxy
machine-setting-team-server = Server of the team
machine-setting-sandbox = Sandbox
machine-setting-orders = Sending orders
machine-setting-updates = Looking for a newer version

machine-job = Read the rules for this computer
machine-group = Set by your IT department
machine-group-lead = Locked values cannot be changed here.
machine-line = { $setting }: { $value }
machine-line-locked = Locked in { $source }
machine-line-preset = Preset in { $source }; you may choose otherwise
machine-hint-locked = Locked by your IT department in { $source }
machine-hint-ceiling = At most { $most }, locked by your IT department in { $source }
