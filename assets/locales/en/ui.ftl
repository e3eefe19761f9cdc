# The window: shell, actions, profile dialog, settings, activity.

ui-app-name = Partner Desk

## Environments
ui-environment-production = Production
ui-environment-test = Test
ui-environment-sandbox = Sandbox

## Rooms
ui-room-fleet = Fleet
ui-room-onboarding = Onboarding
ui-room-activity = Activity
ui-room-settings = Settings

## Words used in many places
ui-close = Close
ui-cancel = Cancel
ui-copied = Copied
ui-trace-id = Trace id
ui-copy-trace-id = Copy trace id
ui-clear = Clear

## The look-up box
ui-look-up-name = Look up or run a command
ui-look-up-hint = Org numbers, MSNs or a command

## Actions
ui-action-look-up = Look up…
ui-action-look-up-tip = Paste org numbers or MSNs, or type the name of a command
ui-action-load-fleet = Load the fleet
ui-action-load-fleet-tip = Read every sales unit you reach, with its details
ui-action-filter-table = Search in the table
ui-action-filter-table-tip = Search in the rows that are shown
ui-action-export = Export…
ui-action-export-tip = Write the rows that are shown to a file
ui-action-new-order = New order
ui-action-new-order-tip = Fill in a product order for a merchant. Nothing is sent until you confirm
ui-action-refresh-orders = Refresh orders
ui-action-refresh-orders-tip = Read the product orders again
ui-action-go-fleet = Go to Fleet
ui-action-go-onboarding = Go to Onboarding
ui-action-go-activity = Go to Activity
ui-action-go-settings = Go to Settings
ui-action-add-keys = Add keys…
ui-action-add-keys-tip = Add a profile with the keys the vendor gave you
ui-action-manage-profiles = Manage profiles…
ui-action-open-sandbox = Open the sandbox
ui-action-open-sandbox-tip = A made-up fleet on this computer that behaves like the real service
ui-action-cancel-jobs = Cancel what is running
ui-action-cancel-jobs-tip = Stop every running job. What is not reached is listed as such
ui-action-switch-language = Bytt til norsk
ui-action-switch-theme = Switch between light and dark
ui-action-fold-rail = Fold or unfold the rail
ui-action-zoom-in = Zoom in
ui-action-zoom-out = Zoom out
ui-action-zoom-reset = Actual size
ui-action-quit = Quit

## Jobs
ui-job-list-profiles = Read profiles
ui-job-save-profile = Save profile {$name}
ui-job-remove-profile = Delete profile {$name}
ui-job-open-profile = Open profile {$name}
ui-job-open-sandbox = Start the sandbox
ui-job-test-connection = Test connection
ui-job-look-up = { $count ->
    [one] Look up 1 id
   *[other] Look up {$count} ids
}
ui-job-load-fleet = Load the fleet
ui-job-read-merchant = Read merchant
ui-job-ask-registry = Ask the registry about {$number}
ui-job-price-packages = Read price packages
ui-job-preview-order = Prepare order
ui-job-send-order = Send order
ui-job-list-orders = Read orders
ui-job-show-order = Read order
ui-job-delete-order = Delete order
ui-job-export = Export
ui-job-limits = Change the limit
ui-job-cancel = Cancel
