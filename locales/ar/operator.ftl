# صفحات من يدير التثبيت.

operator-title = التثبيت
operator-tab-health = الحالة
operator-tab-people = الأشخاص
operator-tab-organisations = المؤسسات
operator-tab-catalogue = الفهرس
operator-tab-work = الأعمال
operator-tab-letters = البريد
operator-tab-log = السجل
operator-moment = { $day }، { $time } UTC
operator-nothing = لا شيء هنا.
operator-next = المزيد
operator-seek = بحث
operator-since = منذ { $day }

operator-well = كل شيء على ما يرام
operator-look = ما ينبغي النظر فيه
operator-concern-work = تم التخلي عن بعض الأعمال.
operator-concern-late = بعض الأعمال تنتظر منذ أكثر من خمس دقائق.
operator-concern-letters = تعذر إرسال بعض الرسائل.
operator-concern-catalogue = بعض معاملات الفهرس تحتاج إلى مراجعة.
operator-count-people = الحسابات
operator-count-organisations = المؤسسات المفتوحة
operator-count-work = الأعمال المنتظرة أو الجارية
operator-count-letters = الرسائل المنتظرة
operator-facts = البرنامج
operator-fact-engine = الإصدار
operator-fact-step = مخطط قاعدة البيانات
operator-fact-origin = عنوان الموقع
operator-health-words = للمراقبة من الخارج: ‎/ready و‎/metrics ‏(docs/serve.md). النسخ الاحتياطي والتحقق: docs/operate.md.

operator-seek-people = عنوان البريد الإلكتروني أو جزء منه
operator-people-words = الحساب المقفل لا يُفتح، وتنتهي جلساته في الحال. لا يُمحى شيء.
operator-seat = { $name } ({ $role })
operator-lock = إقفال
operator-unlock = فتح القفل
operator-locked = مقفل، { $when }
operator-done-locked = أُقفل الحساب.
operator-done-unlocked = فُتح قفل الحساب.

operator-seek-organisations = الاسم أو جزء منه أو رقم ICE
operator-organisations-words = لا يدخل أحد مؤسسة مغلقة؛ لا يضيع منها شيء، ويرى أعضاؤها ذلك في سجلها إذا أُعيد فتحها.
operator-kind = النوع
operator-kind-all = الكل
operator-ice = ICE { $ice }
operator-members = { $count ->
    [zero] بلا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}
operator-close = إغلاق
operator-reopen = إعادة الفتح
operator-closed = مغلقة، { $when }
operator-done-closed = أُغلقت المؤسسة.
operator-done-reopened = أُعيد فتح المؤسسة.

operator-review-due = { $count ->
    [zero] لا معامل ينتظر المراجعة
    [one] معامل واحد ينتظر المراجعة
    [two] معاملان ينتظران المراجعة
    [few] { $count } معاملات تنتظر المراجعة
    [many] { $count } معاملًا تنتظر المراجعة
   *[other] { $count } معامل تنتظر المراجعة
}
operator-review-words = مضى اليوم الذي كان ينبغي النظر فيها من جديد قبله. يأتي الفهرس مع البرنامج: تكون قد رُوجعت في إصدار أحدث.
operator-past = { $count ->
    [zero] لا معامل منتهي الصلاحية
    [one] معامل واحد منتهي الصلاحية أو مسحوب
    [two] معاملان منتهيا الصلاحية أو مسحوبان
    [few] { $count } معاملات منتهية الصلاحية أو مسحوبة
    [many] { $count } معاملًا منتهية الصلاحية أو مسحوبة
   *[other] { $count } معامل منتهية الصلاحية أو مسحوبة
}
operator-past-words = سحبها مصدرها أو مضت مدة صلاحيتها لديه. المعامل المسحوب لا يُختار بعد ذلك، والمنتهي لا يُختار إلا إذا لم يوجد أنسب منه، ويصرّح الجرد بذلك. الأقدم يأتي أولًا.
operator-publications = منشورات الفهرس
operator-publication = المنشور
operator-version = الإصدار
operator-factors = المعاملات
operator-stale-count = للمراجعة
operator-review = المراجعة المقبلة
operator-licence = الرخصة

operator-work-words = ما يقوم به البرنامج في الخلفية. تُعاد محاولة العمل الفاشل ثماني مرات خلال نحو عشرين ساعة، ثم يُتخلى عنه.
operator-work-failed = متخلى عنها
operator-work-running = جارية
operator-work-waiting = منتظرة
operator-work-asked = طُلب: { $when }
operator-work-due = موعده: { $when }
operator-work-done = أُنجز: { $share }
operator-kind-letter = إرسال رسالة
operator-kind-house = محو ما لا حاجة إلى حفظه
operator-kind-measure = قياس مقاولة
operator-kind-webhook = إرسال رسالة إشعار برمجي
operator-again = إعادة التشغيل
operator-done-again = أُعيد تشغيل العمل.

operator-letters-words = الرسائل التي يرسلها الموقع. لا يُعرض موضوعها ولا نصها: فقد يكون فيها رابط يفتح حسابًا.
operator-letters-failed = متخلى عنها
operator-letters-waiting = منتظرة
operator-letters-sent = { $count ->
    [zero] لم تُرسل أي رسالة في التسعين يومًا الأخيرة.
    [one] أُرسلت رسالة واحدة في التسعين يومًا الأخيرة.
    [two] أُرسلت رسالتان في التسعين يومًا الأخيرة.
    [few] أُرسلت { $count } رسائل في التسعين يومًا الأخيرة.
    [many] أُرسلت { $count } رسالة في التسعين يومًا الأخيرة.
   *[other] أُرسلت { $count } رسالة في التسعين يومًا الأخيرة.
}
operator-letter-written = كُتبت: { $when }
operator-send-again = إعادة الإرسال
operator-done-send-again = أُعيد إرسال الرسالة.

operator-log = ما جرى للتثبيت
operator-log-words = يحمل كل قيد بصمة ما قبله. ولكل مؤسسة سجلها الذي يقرؤه مالكوها.
operator-log-by = { $name }، { $when }
operator-log-nobody = شخص مُحي حسابه
operator-log-program = البرنامج
operator-earlier = الأقدم
operator-check = التحقق من كل السجلات
operator-check-holds = لم يُغيَّر أي قيد ولم يُحذف
operator-check-flawed = غُيّر السجل
operator-checked = المؤسسات: { $organisations }. القيود: { $entries }.
operator-flaw-missing = { $organisation }: قيود ناقصة قبل القيد { $number }.
operator-flaw-unlinked = { $organisation }: القيد { $number } لا يتبع ما قبله.
operator-flaw-altered = { $organisation }: لم يعد القيد { $number } كما كُتب.
operator-ends = نهاية كل سجل
operator-ends-words = إذا حُفظت في مكان آخر أظهرت لاحقًا إن قُطعت آخر القيود. الأمر qafila audit check يعرضها كلها.
operator-organisation = المؤسسة
operator-entries = القيود
operator-back = العودة إلى السجل
