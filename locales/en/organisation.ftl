# Organisations.

organisation-list = Your organisations
organisation-none = No organisation yet
organisation-none-words = An invitation by mail opens that of your colleagues.
organisation-kind-firm = Firm
organisation-kind-federation = Federation
organisation-kind-adviser = Advisers
organisation-kind-certifier = Verifier
organisation-kind-financier = Financier
organisation-kind-institution = Institution
organisation-kind-buyer = Buyer
organisation-kind-operator = Operator of the site
organisation-role-owner = Owner
organisation-role-editor = Editor
organisation-role-reader = Reader
