import { writerOf } from '#platform/languages'
import type { ShopSentences } from './sentences.fr.ts'

const { count } = writerOf('ar')

export const arabic = {
  tabs: { label: 'طلبياتي', prepare: 'للتحضير', done: 'المنجزة', month: 'شهري' },
  orders: 'الطلبيات',
  waiting: (n) =>
    `${count(n, { one: 'طلبية', two: 'طلبيتان', few: 'طلبيات', many: 'طلبية', other: 'طلبية' })} تنتظر موافقتك.`,
  nothing: 'لا توجد طلبية للتحضير',
  nothingText: 'تصلك رسالة فور وصول طلبية.',
  nothingDone: 'لا توجد طلبية منجزة',
  today: 'اليوم',
  hours: (day, from, to) => `${day}، من ${from} إلى ${to}`,
  until: (day, clock) => `${day} الساعة ${clock}`,
  products: (n) => count(n, { one: 'منتج', two: 'منتجان', few: 'منتجات', many: 'منتجًا', other: 'منتج' }),
  byBike: 'بالدراجة',
  fetched: 'يأخذها الزبون',
  tags: {
    cancelled: 'ملغاة',
    refused: 'مرفوضة',
    'given up': 'تخلى عنها الزبون',
    ready: 'جاهزة',
    waiting: 'تنتظر القبول',
    accepted: 'للتحضير',
  },
  month: {
    title: 'شهري',
    sales: (month) => `مبيعات ${month}`,
    none: 'لا مبيعات هذا الشهر',
    orders: (n) =>
      `${count(n, { one: 'طلبية', two: 'طلبيتان', few: 'طلبيات', many: 'طلبية', other: 'طلبية' })}، مع الضرائب، بعد خصم ما أُعيد إلى الزبائن.`,
    net: 'دون ضرائب',
    vat: (rate) => `ضريبة القيمة المضافة ${rate}`,
    commission: 'عمولة السوق، دون ضرائب',
    others: 'شهور أخرى',
    payouts: 'التحويلات إلى حسابك',
    receipts: 'الإيصالات وإشعارات الإرجاع',
    number: 'الرقم',
    on: 'التاريخ',
    order: 'الطلبية',
    amount: 'المبلغ',
  },
  card: {
    prepare: (n) =>
      `للتحضير: ${count(n, { one: 'طلبية', two: 'طلبيتان', few: 'طلبيات', many: 'طلبية', other: 'طلبية' })}`,
    accept: (shop, n) => `\u2068${shop}\u2069. للقبول: ${n}.`,
    about: (shop, reference) => `\u2068${shop}\u2069، الطلبية \u2068${reference}\u2069.`,
    claimed: (euros) => `الرجوع عن العقد: ${euros} في الانتظار`,
    claimedText: 'يطالب الزبون بها بنكه: انتظر جوابه.',
    payBack: (euros) => `الرجوع عن العقد: ${euros} للرد إلى الزبون`,
    until: (day) => `في أجل أقصاه ${day}.`,
    late: (day) => `متأخر: كان أقصى أجل ${day}.`,
  },
} satisfies ShopSentences
