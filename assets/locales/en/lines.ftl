# Order files: what their columns are called, how a file was understood, and what is wrong with its lines.

# Columns
lines-column-gift-card-less-than-ten = Gift cards: less than ten per cent of sales
lines-column-gift-card-validity = Gift cards: how long they are valid
lines-column-gift-card-share = Gift cards: share of turnover
lines-column-membership-share = Memberships: share of turnover
lines-column-membership-periods = Memberships: spread over periods
lines-column-membership-validity = Memberships: validity
lines-column-subscription-share = Subscriptions: share of turnover
lines-column-subscription-periods = Subscriptions: spread over periods
lines-column-course-share = Courses: share of turnover
lines-column-course-time-before = Courses: how long before they are ordered
lines-column-course-period = Courses: how often they are held
lines-column-course-online = Courses: can be taken online
lines-column-course-online-time = Courses: how long they are accessible online
lines-column-ticket-share = Tickets: share of turnover
lines-column-ticket-prepurchase = Tickets: how long before use they are bought
lines-column-rent-share = Rent: share of turnover
lines-column-rent-prepurchase = Rent: how long before use it is paid
lines-column-rent-duration = Rent: how long things are rented
lines-column-prepaid-share = Prepaid services: share of turnover
lines-column-prepaid-prepurchase = Prepaid services: how long before use they are paid
lines-column-accepts-donation = Donations: are accepted

# What is wrong with a cell
lines-no-flag = Write yes or no.
lines-shortened-number = The spreadsheet has shortened this number, and its last digits are lost. Make the column a text column and type the number again.
lines-no-logo = This is neither a PNG image in base64 nor the path of an image file.
