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
operator-packs = حزم المعاملات
operator-packs-words = تُقاس مقاولات هذه المنصّة أيضًا بهذه القواعد العمومية، المستوردة من ملفّ ناشرها. يرى معاملاتها من له حساب، ولا يرى العموم منها شيئًا لأنّ رخصتها قد لا تسمح بذلك. والملفّ المنجز بها يُتحقَّق منه في كلّ مكان.
operator-packs-none = لا شيء: يُقاس بالفهرس وحده. من يدير الجهاز يستورد ملفّ ناشر بالأمر qafila factors import ويسمّي الحزمة في الإعداد packs.
operator-pack-name = الاسم
operator-pack-publisher = الناشر
operator-pack-credit = الإشارة الواجبة
operator-pack-file = الملفّ المستورد
operator-pack-hash = بصمة SHA-256 للملفّ

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
operator-tab-programmes = البرامج
operator-tab-offers = العروض
operator-offers-words = ما يعرضه الموردون من تكنولوجيا، ويظهر في صفحتها إلى اليوم المذكور. ولا يتغير به الفهرس.
operator-offer-form = تدوين عرض
operator-offer-provider = المورد
operator-offer-what = ما يعرضه
operator-offer-what-hint = بكلماته، دون وعد بالتوفير.
operator-offer-link = أين يقول ذلك
operator-offer-link-hint = عنوان https://
operator-offer-until = آخر يوم
operator-offer-until-hint = خلال سنة على الأكثر: يُقرأ العرض بعدها من جديد.
operator-offer-save = تدوين
operator-offer-ended = منتهٍ
operator-offer-withdraw = سحب
operator-done-offer = دُوّن العرض.
operator-done-offer-withdrawn = سُحب العرض.
operator-conflicts = تعديلات لا توافق اللائحة
operator-conflicts-words = تغيرت اللائحة المرفقة بالبرنامج منذ ذلك. لم يضع شيء: قارنوا ثم عدّلوا أو ارجعوا إلى اللائحة.
operator-conflict-changed = تقول اللائحة غير ما كانت تقوله وقت التعديل؛ التعديل هو المعمول به.
operator-conflict-gone = لم تعد اللائحة تتضمن هذه الإفادة؛ التعديل هو المعمول به.
operator-conflict-no-programme = لم تعد اللائحة تتضمن هذا البرنامج؛ التعديل محفوظ ولا يسري على شيء.
operator-conflict-unreadable = لم يعد التعديل إفادة وفق قواعد اليوم؛ اللائحة هي المعمول بها.
operator-claims-due-words = مر تاريخ مراجعتها، أو اطُّلع عليها قبل أكثر من 180 يوما. أعيدوا قراءة المصدر ثم احفظوا بيوم الاطلاع.
operator-states-unknown = برامج تحتاج حالتها إلى تأكيد
operator-states-unknown-words = لا مصدر يقول هل تستقبل طلبات، أو المصادر متعارضة: اتصلوا بالجهة المشرفة.
operator-all-programmes = كل البرامج
operator-claims-history = سجل التعديلات
operator-claims-retired = إفادات مسحوبة
operator-programme-public = الصفحة العمومية
operator-claim-seen = اطُّلع عليها في { $day }
operator-claim-review-by = للمراجعة قبل { $day }
operator-claim-when = متى
operator-claim-who = من
operator-claim-what = الموضوع
operator-claim-before = قبل
operator-claim-after = بعد
operator-claim-act = إجراءات
operator-claim-added = إضافة إفادة
operator-claim-changed = تعديل إفادة
operator-claim-retired = سحب إفادة
operator-claim-taken-back = رجوع إلى اللائحة
operator-claim-written = معدَّل هنا
operator-claim-edit = تعديل
operator-claim-retire = سحب
operator-claim-take-back = الرجوع إلى اللائحة
operator-claim-bring-back = إعادة
operator-claim-add = إضافة إفادة
operator-claim-form = إفادة
operator-claim-form-words = ما يقوله مصدر، بتاريخه ويوم اطلاعكم عليه. تبقى الإفادة القديمة في السجل.
operator-claim-none = لا شيء
operator-claim-part = الجزء
operator-claim-value-hint = عدد بنقطة، أو open أو closed أو unknown أو after_works أو before_works أو yes أو no
operator-claim-unit = الوحدة
operator-claim-of = الأساس
operator-claim-for = لمن
operator-claim-for-hint = فارغ للجميع، أو jobs_per_mdh > 5 & province_category in A|B
operator-claim-from = أول يوم
operator-claim-to = آخر يوم، مشمول
operator-claim-day-hint = 2026-11-23
operator-claim-source-hint = العنوان ثم الرابط: Tamwilcom, fiche produit https://…
operator-claim-date = تاريخ المصدر
operator-claim-date-hint = سنة أو شهر أو يوم: 2026، 2026-11، 2026-11-23
operator-claim-review = للمراجعة قبل
operator-claim-supersedes = يعوض
operator-claim-supersedes-hint = فارغ إن بقي المصدران جنبا إلى جنب
operator-claim-note = ملاحظة
operator-claim-save = حفظ
operator-claim-wrong-value = عدد غير سالب (الحصة لا تتجاوز 100)، أو كلمة من كلمات هذا الحقل.
operator-claim-wrong-unit = للعدد وحدة، وليس للكلمة وحدة.
operator-claim-wrong-when = يقارن الشرط سؤالا من اللائحة بجواب يقبله.
operator-claim-wrong-date = سنة أو شهر أو يوم، مثل 2026-11.
operator-claim-wrong-source = اذكروا المصدر: بدونه لا يُكتب شيء.
operator-claim-wrong-day = يوم مثل 2026-11-23؛ الاطلاع ليس في المستقبل، والمراجعة بعده، والنهاية بعد البداية.
operator-claim-wrong-choice = اختاروا قيمة من اللائحة.
operator-done-claim = حُفظت الإفادة، وستُخبَر المقاولات المعنية.
operator-done-claim-retired = سُحبت الإفادة.
operator-done-claim-taken-back = عاد العمل بما تقوله اللائحة.
operator-claims =
    { PLURAL($count) ->
        [one] إفادة واحدة
        [two] إفادتان
        [few] { $count } إفادات
        [many] { $count } إفادة
       *[other] { $count } إفادة
    }
operator-claims-due =
    { PLURAL($count) ->
        [one] إفادة واحدة للمراجعة
        [two] إفادتان للمراجعة
        [few] { $count } إفادات للمراجعة
        [many] { $count } إفادة للمراجعة
       *[other] { $count } إفادة للمراجعة
    }
