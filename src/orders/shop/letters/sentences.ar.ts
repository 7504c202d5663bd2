import type { LetterSentences } from './sentences.fr.ts'

export const arabic = {
  when: (day, from, to) => `${day}، بين ${from} و ${to}`,
  goods: (name, amount) => `- \u2068${name}\u2069: ${amount}`,
  confirmed: {
    subject: (reference, when) => `للتحضير: الطلبية \u2068${reference}\u2069، ${when}`,
    about: (shop, when) => `طلبية لـ\u2068${shop}\u2069، ${when}:`,
    deposit: (clock) => `تُودع في المستودع قبل ${clock}: يأتي الزبون لأخذها.`,
    answer: (url) => `قل نعم أو لا هنا: ${url}`,
  },
  cancelled: {
    subject: (reference) => `أُلغيت: الطلبية \u2068${reference}\u2069`,
    about: (reference, shop, when) =>
      `أُلغيت الطلبية \u2068${reference}\u2069 من \u2068${shop}\u2069، ${when}.`,
    stop: 'لا تحضّر لها شيئًا بعد الآن.',
  },
  withdrawn: {
    subject: (reference) => `الطلبية \u2068${reference}\u2069: غيّر الزبون رأيه`,
    about: (goods) => `يتخلى عن: ${goods}.`,
    keep: 'ما زال عندك: لا تحضّره واحتفظ به. أُعيد المال إلى الزبون، ولا شيء عليك أن تفعله.',
    payBack: (day) => `سيعيده إليك أو يرفضه عند الباب. أعِد ثمنه من صفحة الطلبية، في ${day} على أبعد تقدير.`,
  },
  recalled: {
    subject: 'سُحب أحد منتجاتك: توقف عن بيعه',
    read: (words) => `قرأ الزبائن: \u2068${words}\u2069`,
    bringBack: 'قد يعيدونه إليك.',
  },
} satisfies LetterSentences
