# The account of a person.

account-sign-in = Sign in
account-email = Mail address
account-password = Password
account-code-title = One more code
account-code = One-time code
account-code-hint = The six digits in your application, or one of your recovery codes.
account-code-send = Continue
account-code-back = Back
account-code-wrong = This code is not right, or was used already.
account-done-signed-out = You are signed out.
