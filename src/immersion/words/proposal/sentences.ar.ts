import { writerOf } from '#platform/languages'
import type { ProposalWords } from './sentences.fr.ts'

const { date, shortDate } = writerOf('ar')

export const arabic = {
  title: 'شخص في تجربة عمل عندك',
  wishes: (name) => `طلب تجربة عندك: \u2068${name}\u2069`,
  lead: 'أيام قليلة من تجربة العمل. يحتفظ هذا الشخص بوضعه: لا تدفع له أجرًا.',
  notedLater: 'تم التسجيل: فيما بعد',
  stillOpen: 'ما زال بإمكانك أن تجيب هنا.',
  yours: 'جوابك',
  buttons: { yes: 'نعم، أوافق', no: 'لا', later: 'فيما بعد' },
  engages: 'كلمة نعم لا تُلزمك بعد: تُوقّع اتفاقية قبل اليوم الأول. لا يُعرض عنوانك على هذا الشخص.',
  questions: {
    yes: {
      title: 'الجواب بنعم',
      ask: (name) => `الجواب بنعم: \u2068${name}\u2069؟`,
      verb: 'نعم، أنا موافق',
      text: 'ستعرف من يأتي. ومن يرافق هذا الشخص يُعدّ الاتفاقية معك.',
    },
    no: {
      title: 'الجواب بلا',
      ask: (name) => `الجواب بلا: \u2068${name}\u2069؟`,
      verb: 'لا، ليس عندنا',
      text: 'لن يُعرض عليك هذا الشخص مرة أخرى. لست مضطرًا أن تقول لماذا.',
    },
    later: {
      title: 'الجواب فيما بعد',
      ask: (name) => `الجواب فيما بعد: \u2068${name}\u2069؟`,
      verb: 'فيما بعد',
      text: 'سيعرف ذلك من يرافق هذا الشخص. يبقى هذا الرابط مفتوحًا.',
    },
  },
  back: 'رجوع',
  thanks: 'شكرًا',
  thanksNo: 'شكرًا على جوابك',
  notedNo: 'تم التسجيل: لا',
  noMore: 'لن يُعرض عليك هذا الشخص مرة أخرى.',
  thanksYes: 'شكرًا، الجواب نعم',
  whoComes: 'من يأتي',
  whoPrepares: 'من يُعدّ الاتفاقية',
  before: 'لا يبدأ شيء قبل توقيع الاتفاقية. نتصل بك لإعدادها.',
  byMistake: 'هل هذا خطأ؟',
  takingBack: 'لن تقرأ بعد ذلك من سيأتي. نُعلم من يرافق هذا الشخص. تستطيع أن تجيب من جديد.',
  takeBack: 'سحب موافقتي',
  takenBack: 'سُحبت موافقتك',
  notTakenBack: {
    'being written': 'الاتفاقية قيد الإعداد. اتصل بمن يعدّها.',
    over: 'فات الأوان لسحبها هنا. اتصل بمن كتب إليك.',
  },
  over: 'انتهى هذا العرض',
  overText: 'لم يعد ينتظر جوابًا. شكرًا.',
  more: 'ماذا تستطيع مؤسسة أن تفعل هنا',
  trade: 'المهنة',
  aim: 'الهدف',
  aims: {
    discover: 'اكتشاف مهنة',
    confirm: 'تأكيد مشروع',
    recruit: 'الإعداد للتوظيف',
  },
  dates: 'التواريخ',
  between: (from, to) => `من ${date(from)} إلى ${date(to)}`,
  shown: 'ما يقوله لك هذا الشخص',
  card: 'بطاقته',
  seeCard: 'انظر ماذا يعرف أن يعمل',
  letter: {
    subject: 'شخص في تجربة عمل عندك؟',
    says: (by, from, to, trade) =>
      `تعرض عليك ${by} شخصًا في تجربة عمل، من ${shortDate(from)} إلى ${shortDate(to)}: ${trade}. للقراءة والجواب، بدون حساب:`,
    mail: (words, address) =>
      `مرحبًا،\n\n${words}\n${address}\n\nتجيب بنعم أو لا أو فيما بعد، بضغطتين. لا يبدأ شيء بدون اتفاقية موقّعة.`,
    sms: (words, address) => `Beffroi: ${words} ${address}`,
  },
} satisfies ProposalWords
