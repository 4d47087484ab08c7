# حساب الشخص.

account-title = حسابي
account-tab-profile = الملف الشخصي
account-tab-password = كلمة السر
account-tab-codes = العامل الثاني
account-tab-passkeys = مفاتيح المرور
account-tab-sessions = الجلسات
account-tab-data = معطياتي
account-save = حفظ

account-name = الاسم
account-name-hint = الاسم الذي يراه زملاؤكم.
account-email = البريد الإلكتروني
account-email-hint = يُرسل إليه رابط لفتح الحساب.
account-password = كلمة السر
account-password-new = كلمة سر جديدة
account-password-hint = ثمانية أحرف على الأقل. ثلاث كلمات أو أربع لا رابط بينها تصنع كلمة سر جيدة، ويمكنكم لصقها.
account-language = لغة الرسائل
account-language-hint = لغة الرسائل التي يبعثها إليكم هذا الموقع. أما لغة الصفحات فتُختار في الأعلى.

account-sign-in = تسجيل الدخول
account-new-here = لا حساب لكم بعد؟
account-sign-up = إنشاء حساب
account-sign-up-words = مجاني للمقاولات الصغيرة والمتوسطة. يكفي عنوان بريد إلكتروني وخمس دقائق.
account-sign-up-send = إنشاء الحساب
account-sign-up-promise = نحتفظ بهذا الاسم وهذا العنوان ولا شيء غيرهما، ويمكنكم محو كل شيء.
account-here-already = لديكم حساب؟
account-sent = انظروا في بريدكم
account-sent-words = انطلقت رسالة إلى العنوان الذي قدمتموه. الرابط الذي فيها يفتح حسابكم، وهو صالح ليوم واحد.
account-reset-sent-words = إذا كان لهذا العنوان حساب فقد انطلقت رسالة. الرابط الذي فيها يتيح اختيار كلمة سر جديدة، وهو صالح لساعة واحدة.
account-sent-late = لم يصل شيء بعد دقائق؟ انظروا في البريد غير المرغوب فيه، وتحققوا من العنوان.
account-open = عنوانكم صحيح
account-open-words = بقيت خطوة واحدة: فتح حسابكم.
account-open-send = فتح حسابي

account-forgotten = نسيت كلمة السر
account-forgotten-words = قدّموا عنوانكم، فتصلكم رسالة تتيح اختيار كلمة سر أخرى.
account-forgotten-send = إرسال الرسالة
account-reset = اختيار كلمة سر جديدة
account-reset-words = تنتهي كل الجلسات المفتوحة بكلمة السر القديمة.
account-reset-send = تغيير كلمة السر

account-code-title = بقي رمز واحد
account-code = رمز يُستعمل مرة واحدة
account-code-hint = الأرقام الستة في تطبيقكم، أو أحد رموز الطوارئ.
account-code-send = متابعة
account-code-back = رجوع
account-code-wrong = هذا الرمز غير صحيح، أو سبق استعماله.

account-invitation = دعوة
account-invitation-role = دوركم
account-invitation-to = أُرسلت إلى
account-invitation-as = أنتم متصلون باسم { $name }.
account-invitation-accept = قبول الدعوة
account-invitation-known = لهذا العنوان حساب. سجّلوا الدخول لقبول الدعوة.
account-invitation-new = يُفتح حساب بهذا العنوان: اختاروا اسما وكلمة سر.
account-invitation-other = أُرسلت هذه الدعوة إلى عنوان غير عنوان حسابكم. سجّلوا الخروج ثم افتحوا الرابط من جديد.

account-profile = من أنتم
account-password-change = تغيير كلمة السر
account-password-change-words = تنتهي جلساتكم الأخرى، وتؤكد رسالة ذلك.
account-password-old = كلمة السر الحالية
account-password-wrong = ليست هذه كلمة السر الحالية.

account-codes = رموز تُستعمل مرة واحدة
account-codes-on = مفعّلة
account-codes-off = غير مفعّلة
account-codes-on-words = بعد كلمة السر يُطلب رمز من تطبيقكم. من يعرف كلمة سركم لا يدخل دون هاتفكم.
account-codes-off-words = تطبيق على هاتفكم (أي تطبيق للرموز يصلح) يعرض ستة أرقام تتغير كل ثلاثين ثانية. من يعرف كلمة سركم لا يدخل دونها.
account-codes-begin = التفعيل
account-codes-end = إيقاف التفعيل
account-codes-step-scan = صوّروا هذا المربع بالتطبيق.
account-codes-picture = رمز QR للسر المكتوب بالحروف أدناه
account-codes-step-type = أو انسخوا هذا السر:
account-codes-step-code = أدخلوا الأرقام الستة التي يعرضها.
account-codes-first = الأرقام الستة
account-codes-confirm = تأكيد
account-recovery = رموز الطوارئ
account-recovery-once = لن تُعرض مرة أخرى أبدا
account-recovery-words = اطبعوها أو انسخوها في مكان آمن. كل رمز يعوّض التطبيق مرة واحدة إذا ضاع الهاتف.
account-recovery-kept = احتفظت بها

account-passkeys = مفاتيح المرور
account-passkeys-words = يبقى مفتاح المرور في هاتفكم أو حاسوبكم أو في مفتاح USB، ويُفتح بالبصمة أو الوجه أو رمز الجهاز. يغني عن كلمة السر والعامل الثاني، ولا يستطيع أحد أن يستدرجكم لتقديمه إلى موقع آخر.
account-passkeys-none = ليس لكم أي مفتاح بعد.
account-passkeys-scripts = تتطلب إضافة مفتاح متصفحا حديثا يُسمح فيه بتشغيل البرامج النصية.
account-passkeys-not-here = لا تمكن إضافة مفتاح هنا: يتطلب مفتاح المرور أن يكون للموقع اسم وأن يُفتح عبر https.
account-passkey-add = إضافة مفتاح مرور
account-passkey-name = اسم المفتاح
account-passkey-name-hint = لتتعرفوا عليه في هذه القائمة: «هاتفي».
account-passkey-continue = متابعة
account-passkey-step = الخطوة التالية على جهازكم
account-passkey-step-words = سيطلب منكم البصمة أو الوجه أو الرمز، ويحتفظ بالمفتاح «{ $name }».
account-passkey-create = إنشاء المفتاح
account-passkey-failed = لم يُجب الجهاز، أو عدلتم عن الأمر. يمكنكم المحاولة من جديد.
account-passkey-known = يحتفظ هذا الجهاز بمفتاح لهذا الحساب.
account-passkey-refused = مفتاح المرور هذا غير معروف هنا.
account-passkey-late = جاء الجواب متأخرا. ابدؤوا من جديد.
account-passkey-added = أُضيف في { $day }.
account-passkey-used = آخر استعمال له في { $day }.
account-passkey-unused = لم يُستعمل بعد.
account-passkey-remove = حذف
account-passkey-remove-title = حذف مفتاح مرور
account-passkey-remove-words = لن يفتح «{ $name }» حسابكم بعد الآن. احذفوه أيضا من الجهاز الذي يحتفظ به.
account-passkey-sign-in = تسجيل الدخول بمفتاح مرور

account-provider-sign-in = تسجيل الدخول عبر { $name }
account-provider-late = جاءت العودة متأخرة أو من مكان آخر. ابدؤوا من جديد.
account-provider-refused = ما تقوله مؤسستكم عنكم غير معروف هنا.
account-provider-domain = عنوانكم ليس من نطاقات هذه المؤسسة.
account-provider-unverified = مؤسستكم لا تضمن عنوان بريدكم الإلكتروني.
account-provider-unreachable = مؤسستكم لا تجيب. حاولوا بعد لحظات، أو سجّلوا الدخول بكلمة السر.
account-provider-declined = لم تسمح لكم مؤسستكم بالدخول، أو عدلتم عنه.
account-link = لكم حساب من قبل
account-link-words = هل تريدون فتح هذا الحساب عبر { $name } أيضا من الآن؟
account-link-send = نعم، اربطوا بينهما

account-confirm-words = ليست لكم كلمة سر هنا: أثبتوا أولا لدى { $name } أنكم أنتم، ثم تعودون إلى هذه الصفحة.
account-confirm-shown = سجّلتم الدخول للتو عبر { $name }، وهذا تأكيد يصلح مرة واحدة.
account-password-none = ليست لكم كلمة سر بعد، فمؤسستكم هي التي تفتح هذا الحساب. لاختيار واحدة اطلبوا رابطا إلى عنوانكم.
account-password-choose = طلب رابط
account-institution = مؤسستكم
account-institution-linked = يُفتح هذا الحساب عبر { $provider } منذ { $day }.
account-institution-used = آخر استعمال في { $day }.
account-institution-end = قطع هذا الربط
account-institution-end-words = لن تفتح مؤسستكم هذا الحساب بعد الآن، وستسجّلون الدخول بكلمة السر. إن لم تكن لكم كلمة سر فاختاروا واحدة أولا عبر «نسيت كلمة السر».

account-sessions = أين أنتم متصلون
account-sessions-words = إذا لم تعرفوا إحدى هذه الجلسات فأنهوها وغيّروا كلمة السر.
account-session-this = هذه الجلسة
account-session-began = منذ { $day }.
account-session-seen = آخر استعمال يوم { $day }.
account-session-end = إنهاء
account-sessions-end = إنهاء كل الجلسات الأخرى
account-device-unknown = جهاز غير معروف

account-data = ما نحتفظ به عنكم
account-data-words = اسمكم وعنوانكم ولغتكم وأدواركم ومفاتيح مروركم وجلساتكم. نزّلوها كلها في ملف JSON (القانون 09-08، المادة 7).
account-data-download = تنزيل معطياتي
account-erase = محو حسابي
account-erase-words = يختفي اسمكم وعنوانكم وجلساتكم وأدواركم في الحال. وتبقى معطيات مؤسساتكم لها، وتحفظ سجلاتها أفعالكم تحت رقم لا يدل على أحد. لا رجعة في ذلك.
account-erase-send = محو نهائي

account-done-signed-out = تم تسجيل خروجكم.
account-done-password = تغيرت كلمة السر. سجّلوا الدخول بالجديدة.
account-done-password-changed = تغيرت كلمة السر، وانتهت جلساتكم الأخرى.
account-done-changed = تم الحفظ.
account-done-joined = مرحبا بكم، صرتم من هذه المؤسسة.
account-done-session = انتهت الجلسة.
account-done-sessions = انتهت كل الجلسات الأخرى.
account-done-codes-ended = أُوقفت الرموز التي تُستعمل مرة واحدة.
account-done-passkey-added = أُضيف مفتاح المرور.
account-done-passkey-removed = حُذف مفتاح المرور.
account-done-unlinked = لم تعد مؤسستكم تفتح هذا الحساب.
account-done-linked = صار حسابكم يُفتح عبر مؤسستكم أيضا.
account-done-erased = تم محو حسابكم.
