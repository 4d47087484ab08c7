# الفهرس العمومي لمعاملات الانبعاث.

catalogue-title = معاملات الانبعاث
catalogue-lead = عدد المعاملات { $factors } من { $sources } منشورا. كل معامل يذكر مصدره وسنته ورخصته وموعد مراجعته.
catalogue-question = عمّ تبحثون؟
catalogue-question-hint = بالفرنسية أو العربية أو الإنجليزية.
catalogue-search = بحث
catalogue-all = الكل
catalogue-try = جرّبوا
catalogue-examples = غازوال | الكهرباء المغرب | بوتان | شاحنة مبردة | فولاذ | كرتون | ماء
catalogue-found =
    { PLURAL($count) ->
        [zero] لا معامل يطابق البحث
        [one] معامل واحد
        [two] معاملان
        [few] { $count } معاملات
        [many] { $count } معاملا
       *[other] { $count } معامل
    }
catalogue-none = لا يوجد معامل مطابق
catalogue-none-words = جرّبوا كلمة أكثر شيوعا أو لغة أخرى، أو أزيلوا اختيارا من القائمة.
catalogue-pages = صفحات النتائج
catalogue-before = السابق
catalogue-after = التالي
catalogue-position = الصفحة { $page } من { $pages }
catalogue-place-any = كل مكان
catalogue-stale-withdrawn = مسحوب
catalogue-stale-withdrawn-words = سحب المصدر هذا المعامل. يبقى هنا لتُقرأ الحسابات القديمة، ولم يعد يُقترح.
catalogue-stale-expired = انتهت صلاحيته
catalogue-stale-expired-words = لم يعد المصدر يعتبره صالحا. ما زال يُستعمل لغياب الأفضل، مع تنبيه.
catalogue-stale-review = بحاجة إلى مراجعة
catalogue-stale-review-words = مضى الموعد الذي كان ينبغي أن يراجَع فيه. قد تكون قيمته تغيرت.
catalogue-publications = المنشورات
catalogue-publications-words = مصادر المعاملات ورخصها والعبارات التي تطلبها.
catalogue-publication = المنشور
catalogue-licence = الرخصة
catalogue-attribution = العبارة المطلوبة
catalogue-count = المعاملات

catalogue-figure = القيمة، بمعاملات AR6
catalogue-interval = مجال الثقة 95{"\u00A0"}%: ‏{ $low } – { $high }
catalogue-about = هذا المعامل
catalogue-activity = النشاط
catalogue-stage = مرحلة دورة الحياة
catalogue-place = المكان
catalogue-technology = التقنية
catalogue-year-data = سنة البيانات
catalogue-year-published = سنة النشر
catalogue-valid-from = صالح منذ
catalogue-valid-to = صالح إلى غاية
catalogue-review-by = يراجَع قبل
catalogue-published = كما نُشر
catalogue-published-value = ‏{ $value } كغ CO₂e ‏({ $set })
catalogue-gases = ما ينبعث
catalogue-gas = الغاز
catalogue-mass = كغ لكل وحدة
catalogue-unsplit = CO₂e غير موزع على الغازات
catalogue-biogenic = CO₂ حيوي المنشأ، خارج النطاقات
catalogue-derivation = الحساب
catalogue-note = ملاحظة
catalogue-source = المصدر
catalogue-source-row = السطر
catalogue-source-page = صفحة الناشر
catalogue-id = المعرّف
catalogue-id-words = بهذا الاسم يذكره الملف وسطر الأوامر.
catalogue-others = النشاط نفسه في مكان آخر أو بطريقة أخرى
