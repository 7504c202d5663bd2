import { writerOf } from '#platform/languages'
import type { AnswerSentences } from './sentences.fr.ts'

const { count } = writerOf('ar')

export const arabic = {
  reasons: {
    again: 'محاولة جديدة لاحقًا',
    'brought back': 'إعادة إلى المستودع',
    'not wanted': 'الشخص لا يريدها',
    damaged: 'أحد المنتجات تالف',
    'wrong order': 'هذه ليست الطلبية الصحيحة',
    'not of age': 'لا أحد بلغ 18 سنة',
    'address not found': 'لم يُعثر على العنوان',
    'entrance shut': 'المدخل مغلق ولا أحد يجيب',
    shut: 'المتجر مغلق',
  },
  goodsRefused: {
    'not wanted': 'الشخص لا يريده',
    damaged: 'إنه تالف',
    'not of age': 'لا أحد بلغ 18 سنة',
  },
  missing: {
    '1': 'تنقص قطعة واحدة',
    '2': 'تنقص قطعتان',
    '3': 'تنقص 3 قطع',
    '4 or more': 'تنقص 4 قطع أو أكثر',
    all: 'كل شيء ناقص',
  },
  missingOf: (goods, much) => `${goods}: ${much}`,
  refused: {
    'not your round': 'هذه الجولة ليست جولتك. أرِ هذه الرسالة للمسؤول عنك.',
    'not that day': 'هذه الجولة ليست جولة ذلك اليوم. أرِ هذه الرسالة للمسؤول عنك.',
    'unknown order': 'هذه الطلبية ليست في جولتك. أرِ هذه الرسالة للمسؤول عنك.',
    'unknown place': 'هذا المتجر غير معروف هنا. أرِ هذه الرسالة للمسؤول عنك.',
    'not yours to undo': 'قام بذلك شخص آخر: هو وحده يستطيع إلغاءه.',
    'too late to undo': 'كان ذلك قبل أكثر من 15 دقيقة. اسأل المسؤول عنك.',
    'picture gone': 'لم تصل الصورة. التقطها من جديد، أو اكتب اسمًا.',
  },
  againHere: 'افتح هذه الصفحة من جديد، ثم أعد المحاولة.',
  needed: {
    name: 'اكتب لمن سلّمت الطلبية.',
    drawing: 'اطلب التوقيع داخل الإطار، أو اكتب اسمًا.',
    photo: 'التقط الصورة، ثم أعد المحاولة.',
    way: 'اختر ما حدث.',
    much: 'قل ما ينقص. إذا لم ينقص شيء، فاضغط «كل شيء موجود».',
    refusedGoods: 'قل ما رُفض. إذا أُخذ كل شيء، فاضغط «تم التسليم».',
    celsius: 'اكتب درجة الحرارة الظاهرة على الصندوق. مثال: 3.5',
  },
  picture: {
    'empty file': 'التقط الصورة، ثم أعد المحاولة.',
    'too large': 'هذه الصورة كبيرة جدًا. التقطها بتفاصيل أقل.',
    'not an accepted kind': 'هذه ليست صورة. التقط صورة، أو اكتب اسمًا.',
    'unreadable picture': 'هذه الصورة لا تُفتح. التقطها من جديد، أو اكتب اسمًا.',
  },
  bikeDay: {
    title: 'توصيلاتي بالدراجة',
    words: (delivered, bike) =>
      `${count(delivered, { one: 'طلبية موصَّلة', two: 'طلبيتان موصَّلتان', few: 'طلبيات موصَّلة', other: 'طلبية موصَّلة' })}، مع ${bike}`,
  },
} satisfies AnswerSentences
