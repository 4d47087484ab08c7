# حساب الشخص.

account-sign-in = تسجيل الدخول
account-email = البريد الإلكتروني
account-password = كلمة السر
account-code-title = بقي رمز واحد
account-code = رمز يُستعمل مرة واحدة
account-code-hint = الأرقام الستة في تطبيقكم، أو أحد رموز الطوارئ.
account-code-send = متابعة
account-code-back = رجوع
account-code-wrong = هذا الرمز غير صحيح، أو سبق استعماله.
account-done-signed-out = تم تسجيل خروجكم.
