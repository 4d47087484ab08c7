# الرسائل المرسلة بالبريد الإلكتروني.

mail-greeting = مرحبًا { $name }،
mail-greeting-unknown = مرحبًا،
mail-signature = قافلة — من الفاتورة إلى ملف منخفض الكربون

mail-verify-subject = قافلة: أكِّدوا عنوانكم
mail-verify-body = لفتح حسابكم في قافلة، أكِّدوا عنوانكم بالضغط على هذا الرابط. وهو صالح لمدة 24 ساعة ولا يُستعمل إلا مرة واحدة.
mail-verify-otherwise = إن لم تطلبوا فتح حساب فتجاهلوا هذه الرسالة: لا يُفتح أي حساب دون موافقتكم.

mail-already-subject = قافلة: لديكم حساب بالفعل
mail-already-body = طلب شخص ما، ولعله أنتم، فتح حساب في قافلة بعنوانكم. لديكم حساب بالفعل؛ سجِّلوا الدخول من هنا، أو اطلبوا كلمة مرور جديدة إن نسيتم كلمة مروركم.
mail-already-otherwise = إن لم يكن الطلب منكم فلا يلزمكم فعل شيء: لم يتغير شيء.

mail-reset-subject = قافلة: اختاروا كلمة مرور جديدة
mail-reset-body = لاختيار كلمة مرور جديدة، اضغطوا على هذا الرابط. وهو صالح لمدة ساعة واحدة ولا يُستعمل إلا مرة واحدة.
mail-reset-otherwise = إن لم تطلبوا ذلك فتجاهلوا هذه الرسالة: لن تتغير كلمة مروركم.

mail-changed-subject = قافلة: تم تغيير كلمة مروركم
mail-changed-body = تم للتو تغيير كلمة مرور حسابكم في قافلة، وأُغلقت جلساتكم على أجهزتكم الأخرى.
mail-changed-otherwise = إن لم تكونوا أنتم من غيَّرها فاستعيدوا حسابكم فورًا بطلب كلمة مرور جديدة من هنا:

mail-passkey-subject = قافلة: مفتاح مرور يفتح حسابكم من الآن
mail-passkey-body = أُضيف للتو مفتاح المرور «{ $passkey }» إلى حسابكم في قافلة. وهو يفتحه دون كلمة مرور.
mail-passkey-otherwise = إن لم تكونوا أنتم من أضافه فاختاروا كلمة مرور جديدة فورًا من هنا، ثم احذفوا هذا المفتاح في صفحات حسابكم:

mail-provider-subject = قافلة: مؤسستكم تفتح حسابكم من الآن
mail-provider-body = صار حسابكم في قافلة يُفتح عبر { $provider } أيضًا.
mail-provider-otherwise = إن لم تكونوا أنتم من ربط بينهما فاختاروا كلمة مرور جديدة فورًا من هنا، ثم اقطعوا هذا الربط في صفحات حسابكم:

mail-webhook-subject = قافلة: أُوقف إشعار برمجي لدى { $organisation }
mail-webhook-body = لم يستلم برنامج { $organisation } أي رسالة لدى { $host } رغم كل محاولاتنا، أو أجاب بأنه لم يعد موجودًا. ولذلك لم نعد نرسل إليه شيئًا.
mail-webhook-otherwise = عندما يعود إلى العمل، استأنفوا الإرسال من هنا:

mail-invite-subject = قافلة: دعوة للانضمام إلى { $organisation }
mail-invite-body = يدعوكم { $name } إلى الانضمام إلى { $organisation } في قافلة. للقبول اضغطوا على هذا الرابط. وهو صالح لمدة سبعة أيام ولا يُستعمل إلا مرة واحدة.
mail-invite-otherwise = إن كنتم لا تعرفون هذه المنظمة فتجاهلوا هذه الرسالة.

mail-figure-subject = قافلة: تطلب { $organisation } البصمة الكربونية لما تشتريه منكم
mail-figure-body = تشتري { $organisation } منكم: «{ $product }». وهي تطلب البصمة الكربونية لهذا المنتج لكي تحسب بصمة منتجاتها. يمكنكم الإجابة هنا دون حساب، أو القول إنه لا رقم لديكم:
mail-figure-otherwise = إن كنتم لا تعرفون هذه المقاولة فتجاهلوا هذه الرسالة. لن تتبعها رسالة أخرى إلا إذا طلبت ذلك من جديد.

mail-supplies-subject = قافلة: تغيرت أرقام { $organisation } مع أرقام مورديها
mail-supplies-body = تغيرت أرقام بعض الموردين وتغيرت معها منتجاتكم، للوحدة المصرح بها:
mail-supplies-moved = { $product }: من { $before } إلى { $after }. { $why }.
mail-supplies-more = { PLURAL($count) ->
    [one] ومنتج آخر.
    [two] ومنتجان آخران.
    [few] و{ $count } منتجات أخرى.
   *[other] و{ $count } منتجا آخر.
}
mail-supplies-otherwise = تقول صفحة كل منتج السبب وما نُشر. ولا شيء يلزم إن كان المنتج يتبع مورديه:
mail-supplies-ending-subject = قافلة: بصمات موردي { $organisation } تنتهي صلاحيتها قريبا
mail-supplies-ending-body = تنتهي قريبا صلاحية هذه البصمات التي تُحسب بها منتجاتكم:
mail-supplies-ending = { $product }، المُدخَل «{ $input }»: إلى غاية { $day }.
mail-supplies-ending-otherwise = اطلبوا بصمة جديدة من هؤلاء الموردين. فبعد ذلك اليوم يحل محلها جواب أو معامل:
mail-finance-subject = طلب تمويل: { $request }
mail-finance-sent = توجه إليكم { $firm } طلب تمويل. لا أحد يتكفل به بعد: تكفلوا به، أو بيّنوا سبب الرفض.
mail-finance-taken = { $financier } تتكفل بطلبكم.
mail-finance-question = { $financier } تطرح عليكم سؤالا.
mail-finance-answer = أجابت { $firm }.
mail-finance-done = قبلت { $financier } طلبكم.
mail-finance-refused = رفضت { $financier } طلبكم.
mail-finance-withdrawn = سحبت { $firm } طلبها: لم تعد وثائقها مفتوحة لكم.
mail-finance-reminded = لم يتحرك شيء منذ { $date } في طلب { $firm } لدى { $financier }.
mail-programmes-subject = قافلة: تغيرت إمكانات تمويل بالنسبة إلى { $organisation }
mail-programmes-body = حسب ما أجابت به مقاولتكم، تغيرت هذه البرامج:
mail-programmes-otherwise = صفحة التمويل تبين ما هو ساري اليوم. اتصلوا بالجهة المشرفة قبل القرار:
mail-programmes-more =
    { PLURAL($count) ->
        [one] وبرنامج آخر.
        [two] وبرنامجان آخران.
        [few] و{ $count } برامج أخرى.
        [many] و{ $count } برنامجا آخر.
       *[other] و{ $count } برنامج آخر.
    }
