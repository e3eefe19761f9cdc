# The order form: presets, drafts, and what is looked at before an order is sent.
