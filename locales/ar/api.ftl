# باب البرامج: صفحة الرموز، وما يُقال للبرامج.

api-tokens = رموز للبرامج
api-tokens-words = يتيح الرمز لبرنامجٍ أن يفعل باسمكم ما تأذنون به هنا: إرسال الفواتير من محاسبتكم، وقراءة النتائج في أدواتكم.
api-tokens-count = { $count ->
    [zero] لا رموز بعد
    [one] رمز واحد
    [two] رمزان
    [few] { $count } رموز
    [many] { $count } رمزًا
   *[other] { $count } رمز
}
api-token-new = رمز جديد
api-token-name = الغرض منه
api-token-name-hint = مثل اسم البرنامج الذي سيستعمله.
api-token-scopes = ما يأذن به
api-scope-measure-read = قراءة الوثائق والنتائج
api-scope-measure-write = إرسال الوثائق وتصحيحها
api-scope-export-read = قراءة ما يطلبه المشترون: المنتجات وتعديل الكربون على الحدود
api-scope-export-write = إدخال المنتجات والمنشآت، والنشر، وسؤال الموردين
api-scope-reduce-read = قراءة الاقتراحات والإجراءات وخطط الخفض
api-scope-reduce-write = تتبع الإجراءات وحساب خطط الخفض
api-scope-finance-read = قراءة ما يخص التمويل وطلباته
api-scope-finance-write = الإجابة عن أسئلة التمويل، وإعداد الطلبات ومتابعتها
api-scope-sharing-manage = تقرير ما يُعرض على الغير: العروض والروابط والشركاء وإرسال الطلبات
api-scope-profile-write = تعديل بطاقة التعريف
api-scope-webhooks-manage = تدبير الإشعارات البرمجية
api-token-last-day = آخر يوم
api-token-last-day-hint = بعد سنة من اليوم على الأكثر.
api-token-make = إنشاء الرمز
api-token-made = هذا هو الرمز
api-token-made-words = انسخوه الآن: فهو لا يُحفظ في أي مكان ولن يُعرض مرة أخرى. ومن كان بيده فله أن يفعل ما يأذن به.
api-token-until = إلى غاية { $day }
api-token-ended = انتهى
api-token-used = آخر استعمال في { $day }
api-token-unused = لم يُستعمل قط
api-token-revoke = إلغاء
api-done-revoked = أُلغي الرمز، ولم يعد أحد يدخل به.
api-address = عنوان واجهة البرمجة:

api-problem-not-found = لا وجود لهذا السجل
api-problem-not-found-words = إنه غير موجود، أو لا يحق للرمز أن يعلم به.
api-problem-method = ليست لهذا العنوان هذه الطريقة
api-problem-method-words = الطرق المتاحة مذكورة في الترويسة «Allow».
api-problem-unreadable = تتعذر قراءة ما أُرسل
api-problem-unreadable-words = قارنوه بوصف واجهة البرمجة؛ ويبيّن «reason» موضع الاختلاف.
api-problem-origin = جاء هذا من صفحة موقع آخر
api-problem-origin-words = تجيب واجهة البرمجة البرامجَ، لا صفحات المتصفح.
api-problem-too-large = هذا كبير جدًا
api-problem-too-large-words = أقصى حجم لوثيقة 32 ميغابايت، ولملف يُتحقق منه 20 ميغابايت، ولبيانات JSON ‏1 ميغابايت.
api-problem-no-room-words = لم يُحفظ شيء: لم تعد هناك مساحة حيث تُحفظ البيانات أو الوثائق. على من يدير المنصة أن يوفر مساحة.
api-problem-again-words = لم يُنفَّذ شيء. أعيدوا المحاولة بعد الثواني المذكورة في «Retry-After».
api-problem-forbidden = لا يأذن الرمز بهذا
api-problem-forbidden-words = لا يتجاوز الرمزُ ما أُذن له به ولا صفةَ صاحبه. أنشئوا رمزًا يأذن بأكثر.
api-problem-token = لا رمز صالحًا
api-problem-token-words = أرسلوه على شكل «Authorization: Bearer …». قد يكون انتهى أو أُلغي: أنشئوا رمزًا جديدًا في صفحة الرموز.
api-problem-too-often = طلبات أكثر من اللازم
api-problem-too-often-words = تُقبل ست مئة دفعة واحدة، ثم طلب واحد كل ثانية. أعيدوا المحاولة بعد الثواني المذكورة في «Retry-After».
api-problem-kind = لا يُقبل هذا النوع من المحتوى هنا
api-problem-kind-words = اذكروا في «Content-Type» نوع ما يُرسل: application/json لبيانات JSON، وapplication/pdf لملف.
api-problem-input = في ما أُرسل ما لا يُقبل على حاله
api-problem-input-words = كل حقل مذكور في «errors» مع ما فيه من خطأ. لم يُنفَّذ شيء.
api-problem-sheet = لا تُقبل البطاقة على حالها
api-problem-no-sheet = ليست للمقاولة بطاقة بعد
api-problem-no-sheet-words = اكتبوا البطاقة أولًا، وفيها موقع واحد على الأقل.
api-problem-too-many = أكثر من اللازم
api-problem-too-many-words = لا يُقبل أكثر من { $count }. أزيلوا بعضها أولاً.
api-problem-conflict = لا يمكن ذلك في الوضع الحالي
api-problem-state = لا يمكن القيام بذلك في المرحلة التي بلغها.
api-problem-version = تنقص النسخة
api-problem-version-words = اقرؤوا السجل وأرسلوا نسخته المذكورة في «ETag» ضمن «If-Match»؛ وإن لم يكن موجودًا بعد فأرسلوا «If-None-Match: *».
api-problem-stale = عدّله غيركم في هذه الأثناء
api-problem-stale-words = لم يُمحَ شيء. أعيدوا قراءة السجل، وأجروا التعديل على ما فيه الآن، وأرسلوا نسخته.
api-problem-key-taken = استُعمل هذا المفتاح لشيء آخر
api-problem-key-taken-words = يحتاج الطلب الجديد إلى «Idempotency-Key» جديد.
api-problem-under-way = لم يُجب بعدُ عن أول طلب بهذا المفتاح
api-problem-under-way-words = أعيدوا المحاولة بعد لحظة. وإن طال الأمر فقد توقف الموقع أثناء العمل: انظروا هل أُنجز، ثم اطلبوه بمفتاح جديد.

api-field-unknown = هذا غير معروف هنا.
api-field-bounds = من { $least } إلى { $most }.
api-field-reversed = آخر يوم سابق لأول يوم.
api-field-twice = يوجد واحد منه.
api-field-future = لم يحن هذا اليوم بعد.
api-field-follows = يُستنتج هذا من أجوبة أخرى.
