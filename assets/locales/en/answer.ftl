# Answers: a text that somebody sent, what it asks about, and the reply.

answer-job-kept = Read what is kept of units
answer-job-ask = { $count ->
    [one] Ask about one number
   *[other] Ask about { $count } numbers
}

answer-about = Answers a text that asks about sales units or merchants: capture type, skipLandingPage, and a finished reply
answer-arg-text = A mail, a message or numbers, in quotation marks; - reads the standard input
answer-arg-language = The language of the reply, in place of the language of the text
answer-arg-reply = Writes the reply only, to be piped to a clipboard
answer-arg-kept = Answers from what is kept on this computer, and asks nobody
answer-examples =
    pdesk answer "Hei, gjelder salgssted 412678"
    pdesk answer 412678 --language en --reply
    pdesk answer - < mail.txt

answer-nothing-asked = The text names no sales unit and no merchant.
answer-nothing-asked-next = Give an MSN or an organization number, or a text with one in it.
answer-nothing-kept = Nothing about what the text names is kept on this computer.
answer-nothing-kept-next = Ask without --kept, or run “pdesk sync” first.
answer-kept-only = The service could not be asked. This is what was kept before.
answer-no-reply = There is nothing to reply yet.
answer-other-merchant = The unit belongs to another merchant than the text names ({ $named }).

answer-head-compared = Since then
answer-head-language = Language
answer-head-reply = Reply
answer-head-unused = Not used
answer-new = not kept before
answer-unchanged = unchanged since { $when }
answer-changed = { $change } (before: { $when })

answer-title = Answer
answer-line-unit = Answer about sales unit { $msn }
answer-line-merchant = Answer about merchant { $id }
answer-copy = Copy answer
answer-copied-short = Copied
answer-copied = The reply is on the clipboard.
answer-details = Details
answer-units = Show in the table
answer-unit-count = { $count ->
    [one] One sales unit
   *[other] { $count } sales units
}
answer-more-units = { $count ->
    [one] and one more
   *[other] and { $count } more
}
answer-asking = Asking Vipps MobilePay…
answer-asking-kept = As kept { $when }. Asking Vipps MobilePay…
answer-kept-at = As kept { $when }.
answer-checked-now = Checked just now
answer-unchanged-since = · unchanged since { $when }
answer-changed-since = Changed since { $when }
answer-means-reserve = The amount is held until it is captured
answer-means-direct = The amount is taken at once
answer-means-no-payments = The unit takes no payments
answer-means-other = A word of the vendor's that this program does not know
answer-means-unknown = The vendor did not say
answer-means-skip-yes = Customers can be sent past the landing page
answer-means-skip-no = Customers always see the landing page
answer-unused = { $count ->
    [one] One number not used
   *[other] { $count } numbers not used
}
answer-unused-named = { $head }: { $numbers }
answer-nothing-pasted = What you pasted names no sales unit and no merchant.
answer-line-narrow = Show these in the table
answer-line-all = { $count ->
    [one] Show one unit in the table
   *[other] Show all { $count } units in the table
}

answer-job-things = Read what was saved
answer-thing-of = { $what } · { $when }
answer-thing-draft = Draft of an order
answer-thing-run = File of orders
answer-thing-report = Report
answer-thing-policy = Policy
answer-thing-preset = Preset
answer-thing-checklist = Checklist
answer-thing-letter = Text of a letter
