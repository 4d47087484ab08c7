# الإشعارات البرمجية: العناوين التي تُبلَّغ، وما بُلّغت به.

webhooks-title = الإشعارات البرمجية (Webhooks)
webhooks-words = يُبلِّغ الإشعارُ البرمجي برنامجَكم فور حدوث شيء هنا، بدل أن يأتي ليسأل. تذكر الرسالة ما حدث وأين يُقرأ: لا أرقام فيها ولا أسماء.
webhooks-one = إشعار برمجي
webhooks-all = كل الإشعارات البرمجية
webhooks-count = { $count ->
    [zero] لا عنوان بعد
    [one] عنوان واحد
    [two] عنوانان
    [few] { $count } عناوين
    [many] { $count } عنوانًا
   *[other] { $count } عنوان
}
webhooks-new = عنوان جديد
webhooks-url = العنوان
webhooks-url-hint = عبر https، يمكن بلوغه من الإنترنت، بلا اسم مستخدم ولا كلمة مرور. المنفذ 443، أو ابتداءً من 1024.
webhooks-events = ما يُبلَّغ به
webhooks-add = إضافة العنوان
webhooks-made = هذا هو السر
webhooks-made-words = انسخوه الآن: لن يُعرض مرة أخرى. به يتحقق برنامجكم من أن الرسائل صادرة من هنا.
webhooks-given-up = الرسالة التي لا تُستلم يُعاد إرسالها على فترات متباعدة، { $attempts ->
    [zero] { $attempts } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $attempts } مرات
    [many] { $attempts } مرة
   *[other] { $attempts } مرة
} خلال { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
} تقريبًا؛ وبعد ذلك لا يُرسل شيء إلى العنوان حتى تستأنفوا الإرسال إليه.
webhooks-standard = تُوقَّع الرسائل وفق مواصفة
webhooks-is-paused = متوقف
webhooks-paused = لا يُرسل شيء إلى هذا العنوان منذ { $when }، لأنه لم يُجب أو لم يعد يريد رسائل.
webhooks-resume = استئناف الإرسال
webhooks-test = إرسال رسالة تجريبية
webhooks-secret = السر
webhooks-rotate = تغيير السر
webhooks-rotate-words = تحمل الرسائل التوقيعين معًا مدة { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
} بعد التغيير، ريثما تستبدلون السر عندكم.
webhooks-overlap = يظل السر السابق يوقّع أيضًا حتى { $when }.
webhooks-remove = حذف العنوان
webhooks-remove-words = ما ينتظر لن يُرسل، وتختفي قائمة الرسائل.
webhooks-remove-do = حذف
webhooks-told = الرسائل
webhooks-told-nothing = لم يُرسل شيء بعد.
webhooks-tried = { $count ->
    [zero] لا محاولة
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $count } محاولات
    [many] { $count } محاولة
   *[other] { $count } محاولة
}، آخرها في { $when }
webhooks-status = الجواب { $status }
webhooks-due = المحاولة التالية في { $when }
webhooks-again = إعادة الإرسال
webhooks-state-waiting = في الانتظار
webhooks-state-done = استُلمت
webhooks-state-failed = تُركت
webhooks-trouble-unknown = هذا الاسم غير موجود
webhooks-trouble-private = هذا الاسم يقود إلى شبكة خاصة
webhooks-trouble-unreachable = لا أحد يجيب
webhooks-trouble-slow = لا جواب في الوقت المحدد
webhooks-trouble-tls = الشهادة غير موثوقة
webhooks-trouble-garbled = ما يجيب لا يتكلم HTTP
webhooks-trouble-paused = العنوان متوقف
webhooks-event-document-added = أُودعت وثيقة
webhooks-event-document-read = قُرئت وثيقة
webhooks-event-document-removed = سُحبت وثيقة
webhooks-event-inventory-changed = تغيّرت نتائج سنة
webhooks-event-share-made = أُنشئ رابط مشاركة
webhooks-event-share-opened = فُتح رابط مشاركة
webhooks-event-share-revoked = أُغلق رابط مشاركة
webhooks-event-grant-made = فُتح ولوج
webhooks-event-grant-revoked = سُحب ولوج
webhooks-event-member-joined = انضم عضو
webhooks-event-member-left = غادر عضو
webhooks-event-product-published = نُشرت بصمة منتج
webhooks-event-supplier-changed = تغيّر رقم مورّد
webhooks-event-request-answered = أُجيب عن طلب
webhooks-event-offer-changed = تغيّر عرض
webhooks-event-finance-changed = تغيّر طلب تمويل
webhooks-event-dispute-changed = تغيّر اعتراض
webhooks-event-webhook-test = رسالة تجريبية
webhooks-done-sent = الرسالة في طريقها. أعيدوا تحميل الصفحة لمعرفة ما آلت إليه.
webhooks-done-resumed = استؤنف الإرسال إلى العنوان.
webhooks-done-removed = حُذف العنوان. لن يُرسل إليه شيء.
