# ما يجده المشتري خلف رابط بصمة المنتَج. بست لغات: الألمانية والإسبانية والإيطالية إلى جانب لغات الموقع الثلاث.
buyer-kicker = البصمة الكربونية لمنتَج
buyer-made-by = من { $firm }
buyer-skip = الانتقال إلى المحتوى
buyer-languages = اللغات
buyer-figure = من المهد إلى باب المصنع
buyer-per = كغ مكافئ CO₂ لكل { $amount } { $unit }
buyer-per-one = كغ مكافئ CO₂ لكل { $unit }
buyer-interval = مجال الثقة 95%: من { $low } إلى { $high }
buyer-no-interval = لم تذكر المقاولة أي مجال للثقة.
buyer-boundary = ما يشمله الحساب
buyer-boundary-words = كل شيء من المواد الأولية إلى المنتَج الجاهز عند باب المصنع. لا يشمل التوصيل إليكم ولا الاستعمال ولا نهاية العمر.
buyer-facts = ما يدل عليه هذا الرقم
buyer-unit = الوحدة المصرح بها
buyer-mass = كتلة وحدة مصرح بها
buyer-kg = { $value } كغ
buyer-period = فترة المعطيات
buyer-from-to = من { $from } إلى { $to }
buyer-valid = صالحة
buyer-published = تاريخ النشر
buyer-place = مكان الصنع
buyer-standards = المعايير
buyer-rules = قواعد القطاع
buyer-rules-kept = { $operator }، { $title }: { $kept } من { $all } نقاط مستوفاة حسب البيانات
buyer-potentials = معاملات الاحترار
buyer-primary = المعطيات الأولية
buyer-percent = { $value }% من الرقم
buyer-quality = جودة المعطيات، من 1 (الأفضل) إلى 5
buyer-quality-words = التقنية { $technological }، المكان { $geographical }، الزمن { $temporal }
buyer-version = الإصدار
buyer-version-words = { $number } من هذا المنتَج
buyer-identifiers = معرّفات المنتَج
buyer-cn = رمز التسمية المجمعة
buyer-footprint-id = معرّف البصمة
buyer-verification = التحقق
buyer-not-verified = لا نعلم بأي تحقق
buyer-not-verified-words = لم تصرح المقاولة بأي تحقق من طرف ثالث. حُسب الرقم بقافلة انطلاقا من وثائق المقاولة وما أدخلته، ولم تتحقق قافلة منها.
buyer-verified = تحقق صرحت به المقاولة
buyer-verified-words = تصرح المقاولة بما يلي: { $statement }. لم تتأكد قافلة من ذلك؛ اطلبوا الشهادة من المقاولة.
buyer-parts = من أين تأتي
buyer-part = الجزء
buyer-value = كغ مكافئ CO₂
buyer-share = الحصة
buyer-excluding = دون امتصاص النباتات لثاني أكسيد الكربون
buyer-including = مع امتصاص النباتات لثاني أكسيد الكربون
buyer-fossil = أحفورية
buyer-land = تغيير استعمال الأرض وتدبيرها
buyer-biogenic = انبعاثات أحيائية أخرى (الميثان وأكسيد النيتروز)
buyer-packaging = التغليف، مشمول أعلاه
buyer-outbound = التوصيل إلى الزبون، غير مشمول
buyer-stages = حسب المرحلة
buyer-stages-chart = كغ مكافئ CO₂ حسب المرحلة، للوحدة المصرح بها
buyer-stage = المرحلة
buyer-emissions = الانبعاثات (كغ مكافئ CO₂)
buyer-as-table = في جدول
buyer-stage-materials = المواد
buyer-stage-packaging = التغليف
buyer-stage-purchases = مشتريات أخرى
buyer-stage-inbound-transport = نقل المشتريات
buyer-stage-energy = الطاقة في الموقع
buyer-stage-process = عمليات الإنتاج والتسربات
buyer-stage-energy-upstream = ما قبل الطاقة
buyer-stage-waste = النفايات
buyer-stage-outbound = التوصيل
buyer-unit-liter =
    { $count ->
        [few] لترات
        [many] لترا
       *[other] لتر
    }
buyer-unit-kilogram =
    { $count ->
        [few] كيلوغرامات
        [many] كيلوغراما
       *[other] كيلوغرام
    }
buyer-unit-cubic-meter =
    { $count ->
        [few] أمتار مكعبة
        [many] مترا مكعبا
       *[other] متر مكعب
    }
buyer-unit-kilowatt-hour =
    { $count ->
       *[other] كيلوواط ساعة
    }
buyer-unit-megajoule =
    { $count ->
       *[other] ميغاجول
    }
buyer-unit-ton-kilometer =
    { $count ->
       *[other] طن كيلومتر
    }
buyer-unit-square-meter =
    { $count ->
        [few] أمتار مربعة
        [many] مترا مربعا
       *[other] متر مربع
    }
buyer-unit-piece =
    { $count ->
        [few] قطع
       *[other] قطعة
    }
buyer-unit-hour =
    { $count ->
        [few] ساعات
       *[other] ساعة
    }
buyer-unit-megabit-second =
    { $count ->
       *[other] ميغابت في الثانية
    }
buyer-border = آلية تعديل حدود الكربون (CBAM)
buyer-border-words = الانبعاثات المضمنة في السلعة حسب اللائحة (UE) 2023/956، بالمعطيات الخاصة للمنشأة { $name }، سنة { $year }. وهي غير بصمة المنتَج، فالقانون يحسب أمورا أخرى. لا يمكنكم التصريح بها إلا بتقرير مدقق معتمد.
buyer-border-good = السلعة
buyer-border-actual = الانبعاثات المضمنة، معطيات خاصة
buyer-border-default = القيمة الافتراضية مع الزيادة
buyer-border-none = لم تُنشر أي قيمة
buyer-tonnes = { $value } طن مكافئ CO₂ لكل طن
buyer-take = للتنزيل
buyer-take-pdf = صحيفة موقَّعة (PDF)
buyer-take-pdf-words = للطباعة أو الإرسال. تحمل بياناتها وتوقيعها، ويمكن التحقق منها في هذا الموقع.
buyer-take-pdf-words-english = بالإنجليزية. للطباعة أو الإرسال، مع بياناتها وتوقيعها اللذين يتحقق منهما هذا الموقع.
buyer-take-pact = PACT 3.0 (JSON)
buyer-take-pact-words = للبرامج التي تتبادل بصمات المنتَجات.
buyer-take-catenax = Catena-X PCF 9.0.0 (JSON)
buyer-take-catenax-words = المعطيات نفسها بنموذج صناعة السيارات.
buyer-link = يفتح هذا الرابط إلى غاية { $day }. لا حاجة إلى حساب، فكل من لديه الرابط يمكنه قراءة الصفحة. ترى المقاولة أنه فُتح، لا مَن فتحه.
buyer-withdrawn = سحبت المقاولة هذه البصمة
buyer-withdrawn-words = سُحبت يوم { $day } وينبغي ألا تُستعمل بعد الآن. اطلبوا رقما جديدا من المقاولة.
buyer-expired = لم تعد هذه البصمة صالحة
buyer-expired-words = انتهت صلاحيتها يوم { $day }. اطلبوا رقما جديدا من المقاولة.
buyer-nothing = لا توجد بصمة صالحة حاليا
buyer-nothing-words = لم تنشر المقاولة بصمة جديدة بعد. سيعرضها هذا الرابط فور نشرها.
buyer-spent = لم يعد هذا الرابط يفتح
buyer-spent-words = انتهت مدته أو أغلقته المقاولة أو هو ناقص. اطلبوا رابطا آخر من المقاولة، فذلك لا يستغرق سوى دقيقة.
buyer-foot = حُسب بقافلة، من الفواتير إلى البصمة.
