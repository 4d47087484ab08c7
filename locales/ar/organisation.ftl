# المؤسسات.

organisation-list = مؤسساتكم
organisation-none = لا مؤسسة بعد
organisation-none-words = افتحوا المؤسسة التي تعملون فيها. وإذا سبق لزملائكم أن فتحوها فاطلبوا منهم دعوة.
organisation-open = فتح مؤسسة
organisation-open-words = يكفي الأساسي، وكل شيء يُصحَّح لاحقا.
organisation-open-send = فتح
organisation-open-another = فتح مؤسسة أخرى
organisation-menu-overview = نظرة عامة
organisation-menu-measure = البصمة
organisation-menu-members = الأعضاء
organisation-menu-access = الأذونات
organisation-menu-tokens = الرموز
organisation-menu-webhooks = الإشعارات البرمجية
organisation-menu-log = السجل
organisation-menu-profile = البطاقة

organisation-kind = أنتم
organisation-kind-firm = مقاولة
organisation-kind-federation = جامعة مهنية
organisation-kind-adviser = مكتب استشارة
organisation-kind-certifier = جهة تحقق
organisation-kind-financier = جهة تمويل
organisation-kind-institution = مؤسسة عمومية
organisation-kind-buyer = مشترٍ
organisation-kind-operator = مشغّل الموقع
organisation-name = الاسم التجاري
organisation-ice = ICE
organisation-ice-hint = الأرقام الخمسة عشر للتعريف الموحد للمقاولة. الرقمان الأخيران يراقبان الباقي، فيظهر كل خطأ في الكتابة.
organisation-sector = القطاع
organisation-region = الجهة
organisation-country = البلد
organisation-language = لغة الوثائق
organisation-other = قطاع آخر
organisation-elsewhere = خارج المغرب أو جهات متعددة
organisation-sector-agri-food = الصناعات الغذائية
organisation-sector-textile-leather = النسيج والجلد
organisation-sector-automotive = السيارات
organisation-sector-chemicals = الكيمياء وشبه الكيمياء
organisation-sector-metallurgy = التعدين والميكانيك
organisation-sector-building-materials = مواد البناء
organisation-sector-crafts = الصناعة التقليدية
organisation-sector-tourism = السياحة
organisation-sector-digital = الرقميات
organisation-profile-words = ما يظهر في الملفات والدعوات.

organisation-next = للبداية
organisation-next-colleague = دعوة زميل.
organisation-next-colleague-words = من يتسلم الفواتير يستطيع أن يضعها بنفسه.
organisation-next-access = منح إذن.
organisation-next-access-words = لمستشار أو جهة تحقق أو جهة تمويل، إلى يوم محدد، وترون من اطّلع.
organisation-next-profile = إتمام البطاقة.
organisation-next-profile-words = القطاع والجهة وICE تظهر في الملف.
organisation-by-grant = أنتم هنا باسم { $name } إلى غاية { $day }. والمقاولة ترى أنكم اطّلعتم.

organisation-members-words = من يرى المعطيات ومن يغيّرها.
organisation-members = { $count ->
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
   *[other] { $count } عضوا
}
organisation-self = أنتم
organisation-since = منذ { $day }
organisation-role = الدور
organisation-role-of = دور { $name }
organisation-role-owner = مالك
organisation-role-editor = إدخال
organisation-role-reader = اطلاع
organisation-roles = الأدوار الثلاثة
organisation-role-owner-words = كل شيء، بما في ذلك الأعضاء والأذونات.
organisation-role-editor-words = وضع الوثائق والإدخال والتصحيح.
organisation-role-reader-words = الاطلاع دون تغيير أي شيء.
organisation-remove = إخراج
organisation-leave = مغادرة هذه المؤسسة
organisation-invite = دعوة شخص
organisation-invite-hint = تُرسل إليه رسالة فيها رابط صالح لسبعة أيام.
organisation-invite-send = إرسال الدعوة
organisation-invited = دعوات في الانتظار
organisation-withdraw = سحب

organisation-access-words = ما منحتموه لغيركم، ومن اطّلع.
organisation-access-open = منح الإذن إلى { $name }
organisation-extent = إلى أي حد
organisation-extent-read = اطلاع
organisation-extent-write = اطلاع وإدخال
organisation-extent-read-words = اطلاع: رؤية الوثائق والأسطر والنتائج
organisation-extent-write-words = إدخال: وكذلك وضع الوثائق والتصحيح بدلا منكم
organisation-access-until = آخر يوم
organisation-access-until-hint = سنتان على الأكثر. ويمكنكم إنهاؤه قبل ذلك بنقرة واحدة.
organisation-access-send = منح الإذن
organisation-access-now = الأذونات الممنوحة
organisation-access-none = لا أحد غير أعضائكم يستطيع الولوج.
organisation-access-revoke = إنهاء
organisation-access-revoked = مسحوب
organisation-access-past = انقضى
organisation-access-how = كيف يُمنح إذن
organisation-access-how-words = يعطيكم مستشاركم أو جهة التحقق أو مصرفكم رابطه. افتحوه، فتسألكم هذه الصفحة إلى أي حد وإلى متى. ولا يُفتح شيء قبل أن تقولوا ذلك.
organisation-access-times = { $count ->
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
   *[other] { $count } صفحة
}
organisation-until = إلى غاية { $day }
organisation-seen = من اطّلع
organisation-seen-none = لا أحد حتى الآن.
organisation-erased = حساب ممحو
organisation-program = البرنامج
organisation-with-none = لمنحه إذنا يجب أن تكونوا مالكين لمقاولة هنا.
organisation-with-which = لأي مقاولة؟

organisation-log-words = كل فعل بترتيبه. ويحمل كل سطر بصمة السطر الذي قبله، فلا يُحذف شيء ولا يُغيَّر دون أن يظهر ذلك.
organisation-log-number = الرقم
organisation-log-when = متى (UTC)
organisation-log-who = من
organisation-log-what = ماذا
organisation-log-hash = البصمة
organisation-log-detail = التفاصيل
organisation-log-earlier = الأقدم
organisation-act-organisation-open = فُتحت المؤسسة
organisation-act-organisation-change = عُدّلت البطاقة
organisation-act-organisation-close = أُغلقت المنظمة
organisation-act-member-invite = أُرسلت دعوة
organisation-act-member-withdraw = سُحبت دعوة
organisation-act-member-join = التحق عضو
organisation-act-member-change = تغيّر دور
organisation-act-member-remove = أُخرج عضو
organisation-act-grant-add = مُنح إذن
organisation-act-grant-revoke = سُحب إذن
organisation-act-identity-link = رُبط حساب بالمؤسسة
organisation-act-identity-remove = فُك ربط حساب بالمؤسسة
organisation-act-passkey-add = أُضيف مفتاح مرور
organisation-act-passkey-remove = حُذف مفتاح مرور
organisation-act-passkey-refuse = رُفض مفتاح مرور
organisation-act-token-make = أُنشئ رمز
organisation-act-token-revoke = أُلغي رمز
organisation-act-webhook-make = أُضيف إشعار برمجي
organisation-act-webhook-remove = حُذف إشعار برمجي
organisation-act-webhook-rotate = غُيّر سر إشعار برمجي
organisation-act-webhook-pause = أُوقف إشعار برمجي
organisation-act-webhook-resume = استؤنف إشعار برمجي
organisation-act-webhook-redeliver = أُعيد إرسال رسالة إشعار برمجي
organisation-act-document-add = وُضعت وثيقة
organisation-act-document-remove = سُحبت وثيقة
organisation-act-document-restore = أُعيدت وثيقة
organisation-act-entry-add = أُضيف إدخال
organisation-act-entry-remove = سُحب إدخال
organisation-act-entry-restore = أُعيد إدخال
organisation-act-sheet-write = عُدّلت ورقة المقاولة
organisation-act-organisation-reopen = أُعيد فتح المؤسسة
organisation-act-share-make = أُنشئ رابط مشاركة
organisation-act-share-revoke = أُغلق رابط مشاركة
organisation-act-person-lock = قُفل حساب
organisation-act-person-unlock = أُعيد فتح حساب
organisation-act-job-revive = أُعيد تشغيل عمل
organisation-act-letter-revive = أُعيد إرسال رسالة

organisation-done-opened = فُتحت المؤسسة.
organisation-done-changed = تم حفظ البطاقة.
organisation-close = إغلاق المؤسسة
organisation-close-words = لن يدخلها أحد، ولن تعمل روابط مشاركتها ولا رموزها ولا إشعاراتها البرمجية. تبقى بياناتها محفوظة: يمكن للقائم على المنصة إعادة فتحها.
organisation-close-name = للتأكيد، اكتبوا اسمها
organisation-close-do = إغلاق
organisation-done-closed = أُغلقت المؤسسة.
organisation-done-invited = انطلقت الدعوة.
organisation-done-withdrawn = سُحبت الدعوة.
organisation-done-role = تغيّر الدور.
organisation-done-removed = لم يعد هذا الشخص عضوا.
organisation-done-left = لم تعودوا عضوا في هذه المؤسسة.
organisation-done-granted = مُنح الإذن.
organisation-done-revoked = انتهى الإذن.

organisation-menu-shares = المشاركة
organisation-road = القياس
organisation-road-words = ضعوا فواتيركم وجداولكم: تُحسب البصمة سطرًا سطرًا مع مجالها.
organisation-road-behind = الأرقام قيد الإعداد
organisation-road-sheet = ملء بطاقة المقاولة
organisation-road-documents = إضافة وثائق
organisation-road-rough = تقدير أوّلي
organisation-road-figures = عرض البصمة
organisation-road-share = مشاركة الملفّ
