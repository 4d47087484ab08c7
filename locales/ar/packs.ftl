# استيراد قواعد معاملات الانبعاث العمومية: التقرير والبحث والمقارنة.

packs-read = { $source }: عدد الأسطر المقروءة { $count }
packs-kept = عدد المعاملات المحتفظ بها: { $count }
packs-mapped = عدد ما يوافق منها نشاطًا في الفهرس: { $count }
packs-aside = عدد الأسطر الموضوعة جانبًا: { $count } ({ $reason })
packs-aside-property = خاصية فيزيائية وليست معامل انبعاث
packs-aside-energy = طاقة وليست انبعاثات
packs-aside-no-value = المصدر لا يعطي أي قيمة
packs-aside-zero = صفر دون أن يصرح المصدر بأنه صفر فعلًا
packs-aside-not-a-number = خانة فيها غير الأرقام
packs-aside-unknown-unit = الوحدة غير معروفة
packs-aside-no-place = مجموعة دول بلا رمز
packs-aside-rounded = القيمة نفسها مقرّبة أكثر مما في سطر آخر
packs-aside-marginal = معامل هامشي يصلح للمشاريع لا للحصيلة
packs-aside-no-stage = المصدر لا يبيّن مرحلة دورة الحياة التي يشملها
packs-aside-orphan = جزء من معامل غير موجود في الملف
packs-aside-older-vintage = إصدار أقدم لقيمة واردة أيضًا في إصدار أحدث
packs-aside-note = ملاحظة بين الأسطر
packs-unit = وحدة غير معروفة «{ $unit }»، عدد أسطرها { $count }: لا تُستعمل وتُحفظ بحرفها في الحزمة
packs-remark-archived = معاملات سحبها مصدرها ولا تُقترح أبدًا: { $count }
packs-remark-expired = معاملات انقضت صلاحيتها حسب مصدرها وتُستعمل مع تنبيه: { $count }
packs-remark-validity-unread = مدد صلاحية تعذرت قراءتها: { $count }
packs-remark-credit = معاملات سالبة محفوظة كانبعاثات متجنَّبة خارج الحصيلة: { $count }
packs-remark-unknown-place = معاملات لأماكن لا يعرفها الفهرس: { $count }
packs-remark-not-convertible = معاملات بمكافئ CO₂ فقط دون بيان مجموعة احتمالات الاحترار: { $count }
packs-remark-some-gases = معاملات لا تعطي إلا بعض الغازات: { $count }
packs-check =
    { $count ->
        [0] فُحص { $examined }: { $check } — لا شيء يُذكر
       *[other] فُحص { $examined }: { $check } — عدد الفروق { $count }
    }
packs-check-part-sum = مجموع الأجزاء يساوي المجموع الكلي
packs-check-gas-sum = مجموع الغازات يساوي المجموع الكلي
packs-check-blend = احتمال احترار الخليط هو ما تعطيه مكوناته
packs-check-density = المعاملات باللتر وبالكيلوغرام تعطي كثافة الوقود
packs-check-across-tables = القيمة مثل نظيراتها في الجداول الأخرى
packs-check-other-table = المجموع نفسه في الجدول الآخر من الإصدار
packs-check-other-source = المصادر الأخرى تعطي قيمة مقاربة
packs-check-derived = الأعمدة المحسوبة توافق حدودها
packs-check-damaged = لم يضع أي حرف
packs-check-coded = لكل مكان رمز
packs-check-label-year = سنة العنوان هي سنة البيانات
packs-check-vintage = قيمة السنة واحدة في كل الإصدارات
packs-check-unique = كل سطر وارد مرة واحدة
packs-check-whole = الملف ينتهي بسطر كامل
packs-row = { $row } (السطر { $line })
packs-finding-pair = { $place }، { $name }: المكتوب { $found } والمنتظر { $expected } ({ $about })
packs-finding-bare = { $place }، { $name }: المكتوب { $found } والمنتظر { $expected }
packs-finding-elsewhere = { $place }، { $name }: القيمة هنا { $found } وفي مصدر آخر { $expected } ({ $about })
packs-finding-year = { $place }، { $name }: السنة المعلنة { $found } وسنة البيانات { $expected } ({ $about })
packs-finding-repeated = { $place }، { $name }: ورد { $found } مرات
packs-finding-whole = { $place }: عدد الأعمدة { $found } من أصل { $expected }. الملف مبتور، أعيدوا تنزيله.
packs-finding-name = { $place }: { $name }
packs-more = وغيرها: { $count }

# لماذا لا يُستورد ملف أو لا تُستعمل حزمة، وما العمل.

packs-refused-empty = الملف فارغ. أعيدوا تنزيله.
packs-refused-compressed = الملف المضغوط تالف أو مبتور. أعيدوا تنزيله.
packs-refused-too-large = حجمه بعد فك الضغط يتجاوز { $limit } ميغابايت، أي أكثر من أي قاعدة عمومية. استورد الملف كما نُشر.
packs-refused-workbook = تعذر فتح المصنّف: تالف أو مبتور أو محمي بكلمة مرور. أعيدوا تنزيله أو احفظوه بصيغة XLSX دون كلمة مرور.
packs-refused-not-a-table = ليس جدولًا نصيًا (CSV) ولا مصنّفًا (XLSX أو XLS أو ODS). استورد القاعدة كما نُشرت.
packs-refused-layout = أعمدته لا توافق أي قاعدة معروفة. المقروء في السطر الأول: { $first }. المقبول كما نُشر: ADEME Base Carbone، وملف DESNZ المسطح، وEPA Hub ومعاملات الإنفاق لـEPA، وAGRIBALYSE (الخلاصة أو المراحل)، وOWID/Ember، وElectricity Maps، وOEFDB، وIPCC 2006.
packs-refused-layout-near = أعمدته تكاد توافق «{ $database }» لكن تنقصها: { $missing }. المقروء في السطر الأول: { $first }. استورد الملف كما نُشر مع سطر عناوينه.
packs-refused-decimals = الفاصلة والنقطة العشريتان مختلطتان: { $comma }؛ { $point }. احفظوا الملف بعلامة عشرية واحدة.
packs-refused-spot = «{ $text }» (السطر { $line }، العمود «{ $column }»)
packs-refused-nothing =
    { $count ->
        [0] له أعمدة «{ $database }» لكن ليس فيه أي سطر. أعيدوا تنزيله.
       *[other] له أعمدة «{ $database }» لكن لا سطر فيه يعطي معاملًا (عدد الأسطر: { $count }). تحققوا من أن أعمدة القيم مملوءة.
    }
packs-broken-format = ليس حزمة معاملات من هذا الإصدار. استورد القاعدة بالأمر «qafila factors import».
packs-broken-hash = عُدّلت بعد استيرادها. أعيدوا استيراد القاعدة.
packs-broken-line = تعذرت قراءة السطر { $line } منها. أعيدوا استيراد القاعدة.
packs-broken-unit = وحدة { $row } غير معروفة في هذا الإصدار. أعيدوا استيراد القاعدة.
packs-release-unknown = لا يذكر الملف ولا اسمه أي إصدار هو. سمّه بالخيار --release.
