# ui: the audit and the reports.
