# domain: policies, findings, advice and the messages to the partner manager.

audit-severity-info = Info
audit-severity-warning = Warning
audit-severity-error = Error
