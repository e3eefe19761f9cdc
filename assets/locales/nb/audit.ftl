# domain: policies, findings, advice and the messages to the partner manager.

audit-severity-info = Til orientering
audit-severity-warning = Advarsel
audit-severity-error = Feil
