# المؤسسات.

organisation-list = مؤسساتكم
organisation-none = لا مؤسسة بعد
organisation-none-words = تفتح لكم دعوة بالبريد الإلكتروني مؤسسة زملائكم.
organisation-kind-firm = شركة
organisation-kind-federation = جامعة مهنية
organisation-kind-adviser = مكتب استشارة
organisation-kind-certifier = جهة تحقق
organisation-kind-financier = جهة تمويل
organisation-kind-institution = مؤسسة عمومية
organisation-kind-buyer = مشترٍ
organisation-kind-operator = مشغّل الموقع
organisation-role-owner = مالك
organisation-role-editor = إدخال
organisation-role-reader = اطلاع
