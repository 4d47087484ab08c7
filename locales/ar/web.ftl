# ما تقوله جميع الصفحات.

web-brand = قافلة
web-description = من فاتورة الكهرباء إلى ملف منخفض الكربون يقبله المشتري الأوروبي.
web-skip = الانتقال إلى المحتوى
web-menu = القائمة الرئيسية
web-menu-verify = التحقق من ملف
web-menu-factors = معاملات الانبعاث
web-menu-technologies = التكنولوجيات
web-menu-programmes = الدعم والتمويل
web-menu-accessibility = إمكانية الولوج
web-menu-privacy = المعطيات الشخصية
web-menu-person = حسابكم
web-menu-sign-in = تسجيل الدخول
web-menu-sign-up = إنشاء حساب
web-menu-account = حسابي
web-menu-sign-out = تسجيل الخروج
web-menu-organisations = المؤسسات
web-menu-organisation = قائمة { $name }
web-menu-operator = التثبيت
web-languages = اللغات
web-crumbs = موقعكم في المنصة
web-foot = قافلة. لكل رقم مصدره، ولكل مجموع مجاله، وكل ملف يُعاد حسابه.
web-theme = العرض
web-theme-auto = تلقائي
web-theme-light = فاتح
web-theme-dark = داكن

web-problem-not-found = هذه الصفحة غير موجودة
web-problem-not-found-words = قد يكون العنوان ناقصا، أو تغيّر اسم الصفحة. انطلقوا من صفحة الاستقبال للعثور عليها.
web-problem-gone = لم تعد هذه النتيجة محفوظة
web-problem-gone-words = تُنسى النتيجة بعد ثلاثين دقيقة، ولا يبقى الملف هنا أبدا. ضعوا الملف مرة أخرى: ستكون النتيجة نفسها.
web-problem-method = لا يُفتح هذا العنوان بهذه الطريقة
web-problem-method-words = هذا العنوان يستقبل استمارة. عودوا إلى الصفحة التي تتضمنها.
web-problem-form = تعذرت قراءة ما أُرسل
web-problem-form-words = وصلت الاستمارة ناقصة أو تالفة. أعيدوا تحميل الصفحة وأرسلوها من جديد.
web-problem-origin = هذه الاستمارة آتية من موقع آخر
web-problem-origin-words = حفاظا على سلامتكم لم يُنفَّذ شيء. افتحوا الصفحة هنا وأعيدوا المحاولة.
web-problem-too-large = الحجم كبير جدا
web-problem-too-large-words = يتجاوز ما أُرسل ما تقبله هذه الصفحة. لم يُقرأ شيء.
web-problem-slow = استغرق الأمر وقتا طويلا
web-problem-slow-words = الاتصال بطيء أو العمل طويل. أعيدوا المحاولة بعد لحظات.
web-problem-busy = الإقبال كبير في هذه اللحظة
web-problem-busy-words = هناك ملفات عدة تنتظر دورها. أعيدوا المحاولة بعد دقيقة.
web-problem-forbidden = لا تملكون هذا الحق هنا
web-problem-forbidden-words = دوركم أو الإذن الممنوح لكم لا يشمل هذا. يمكن لأحد مالكي المؤسسة تغييره.
web-problem-token = فُتحت هذه الصفحة قبل تسجيل دخولكم
web-problem-token-words = حفاظًا على أمانكم لم يُنفَّذ شيء. أعيدوا تحميل الصفحة وأرسلوا الاستمارة من جديد.
web-problem-spent = لم يعد هذا الرابط صالحًا
web-problem-spent-words = إما أنه استُعمل، أو مضى وقته، أو أنه ناقص. اطلبوا رابطًا جديدًا، يصلكم في دقيقة.
web-problem-changed = غيّره شخص آخر في هذه الأثناء
web-problem-changed-words = لم يُمحَ شيء. أعيدوا تحميل الصفحة لرؤية المحفوظ، ثم أعيدوا الكرّة.
web-problem-too-often = محاولات كثيرة
web-problem-too-often-words = انتظروا بضع دقائق ثم أعيدوا المحاولة.
web-problem-unavailable = يحتاج الموقع إلى لحظة
web-problem-unavailable-words = المكان الذي تُحفظ فيه البيانات لا يستجيب الآن. لم يضع شيء مما يخصكم: أعيدوا المحاولة بعد لحظات.
web-problem-no-room = لم تعد هناك مساحة
web-problem-no-room-words = تعذر حفظ ما أرسلتموه، ولم يضع شيء مما كان محفوظا. على من يدير هذا الموقع أن يوفر مساحة، ثم أعيدوا الإرسال.
web-problem-fault = خطأ من جانبنا
web-problem-fault-words = لا ذنب لكم في ذلك. أعيدوا المحاولة؛ وإن تكرر الأمر فأعطوا المرجع أدناه لمن يدير هذا الموقع.
web-problem-reference = المرجع:
web-problem-again = العودة إلى الصفحة
web-problem-home = صفحة الاستقبال

web-form-not-recognised = العنوان وكلمة السر لا يتوافقان.
web-form-last-owner = تحتفظ كل مؤسسة بمالك واحد على الأقل. امنحوا هذا الدور لشخص آخر أولًا.
web-form-changed = غيّر شخص آخر هذا في هذه الأثناء. لم يُمحَ شيء: أعيدوا تحميل الصفحة ثم أعيدوا الكرّة.
web-form-too-often = { $minutes ->
    [one] محاولات كثيرة. أعيدوا المحاولة بعد دقيقة.
    [two] محاولات كثيرة. أعيدوا المحاولة بعد دقيقتين.
    [few] محاولات كثيرة. أعيدوا المحاولة بعد { $minutes } دقائق.
   *[other] محاولات كثيرة. أعيدوا المحاولة بعد { $minutes } دقيقة.
}
web-field-optional = (اختياري)
web-field-empty = يجب ملء هذا الحقل.
web-field-too-long = { $count ->
    [few] { $count } أحرف على الأكثر.
   *[other] { $count } حرفًا على الأكثر.
}
web-field-too-short = { $count ->
    [few] { $count } أحرف على الأقل.
   *[other] { $count } حرفًا على الأقل.
}
web-field-form = ليس هذا بالشكل المطلوب.
web-field-email = ليس هذا عنوان بريد إلكتروني. شكله مثل nom@exemple.ma.
web-field-ice = يتكوّن ICE من خمسة عشر رقمًا.
web-field-ice-digits = لا يتوافق الرقمان الأخيران مع بقية الأرقام: فيها رقم خاطئ أو رقمان متبادلان.
web-field-url = المطلوب عنوان https يمكن بلوغه من الإنترنت، بلا اسم مستخدم ولا كلمة مرور، منفذه 443 أو ابتداءً من 1024.
web-field-closing = ليس هذا اسمها.
web-field-guessable = يسهل تخمين كلمة السر هذه. ثلاث كلمات أو أربع لا رابط بينها خير من كلمة معقّدة.
web-field-unknown = لا وجود لهذا هنا.
web-field-past = مضى هذا اليوم.
web-field-too-many = { $count ->
    [few] يوجد منها { $count }، وهذا أقصى ما يمكن.
   *[other] يوجد منها { $count }، وهذا أقصى ما يمكن.
}
web-field-too-far = { $count ->
    [few] { $count } أيام من اليوم على الأكثر.
   *[other] { $count } يومًا من اليوم على الأكثر.
}
