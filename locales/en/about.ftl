# Accessibility and privacy.

about-accessibility = Accessibility
about-accessibility-lead = This site aims at level AA of WCAG 2.2, in three languages, by keyboard, without scripts and on a small screen.
about-accessibility-built = How it is built
about-accessibility-built-words = Every page is complete without scripts. The order of reading is that of the text, focus is visible, colour never carries meaning alone, and the light or dark display follows your system or your choice.
about-accessibility-tested = How it is checked
about-accessibility-tested-words = With every change, all pages are checked by axe-core in a browser, in French, Arabic and English, light and dark, and their HTML by the Nu checker. The contrast of every pair of colours is computed.
about-accessibility-limits = What has not been done
about-accessibility-limits-words = Nobody who uses a screen reader has tried the site yet, and there has been no independent audit. Notes and derivations of factors stay in the language they were written in, English.
about-accessibility-tell = If something stops you
about-accessibility-tell-words = Tell whoever runs this site, with the address of the page: it is a defect, and it gets mended.

about-privacy = Privacy
about-privacy-lead = To verify a dossier or to look for a factor takes no account and no name. This site loads nothing from elsewhere and tracks nobody.
about-privacy-sent = What you send
about-privacy-sent-words = A dossier that is dropped is read in memory and written nowhere. Its verdict, with the firm’s name and totals, stays in memory for thirty minutes at an address made from the hash of the file, and is then forgotten.
about-privacy-account = If you open an account
about-privacy-account-words = We keep your name, address and language, the hash of your password, the public half of your passkeys, what an identity provider calls you, your roles, your sessions with the name of the browser, and what you do in the log of your organisations. The address of your connection serves to count attempts, in memory, and is written nowhere. All of it can be downloaded and erased from your account, without asking anybody (law 09-08, articles 7 and 8).
about-privacy-cookies = Cookies
about-privacy-cookies-words = The language and the display, for a year, and only if you choose them. While you sign in, one cookie holds the next step, for five minutes; if you go by your institution, two hold the way back, for fifteen. Then one holds your session, for thirty days at most, and another, for a minute, what the next page has to tell you. No script can read them.
about-privacy-logs = Logs
about-privacy-logs-words = For each request the program notes the pattern of the page, the result and the time it took. It notes neither your address, nor your search words, nor your files.
about-privacy-others = Third parties
about-privacy-others-words = Letters, pictures and styles come from this site. A link to a publication takes you to its publisher, who is not told where you come from.
about-privacy-operator = Whoever runs this site
about-privacy-operator-words = Their host, or a server in front, may keep logs of its own. Ask them which; they answer for it under law 09-08.
