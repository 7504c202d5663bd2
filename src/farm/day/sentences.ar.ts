import { writerOf } from '#platform/languages'
import type { DaySentences } from './sentences.fr.ts'

const { count } = writerOf('ar')

export const arabic = {
  title: 'عمل اليوم',
  hello: (name) => `مرحبًا ${name}`,
  allDone: 'انتهى كل شيء',
  allDoneText: 'احصد، أو اسأل ماذا تفعل.',
  prepare: 'حضّر العمل',
  next: 'بعد ذلك',
  done: 'تمّ',
  doneBy: (name, clock) => `${name}، الساعة ${clock}`,
  kept: 'محفوظة على هذا الهاتف',
  forYou: 'لك',
  forYouWith: (names) => `لك مع ${names}`,
  forOther: 'أُعطي لشخص آخر',
  listen: 'استمع',
  listenTo: (words) => `استمع: ${words}`,
  weigh: 'زِن',
  packet: 'رقم كيس البذور',
  packetKnown: (number) => `رقم كيس البذور: ${number}`,
  supplierLot: 'رقم الدفعة',
  begin: 'ابدأ',
  nothingPlanned: 'لا يوجد عمل مقرّر',
  planned: (chores, verbs) =>
    `${count(chores, { one: 'عمل', two: 'عملان', few: 'أعمال', many: 'عملًا', other: 'عمل' })}: ${verbs}`,
  noNetwork: 'لا توجد شبكة',
  notKept: 'هذه الصفحة غير محفوظة على هذا الهاتف. ستُفتح عندما تعود الشبكة.',
  seeWork: 'انظر إلى عمل اليوم',
  again: 'افتح هذه الصفحة من جديد، ثم أعد المحاولة.',
  refused: {
    'unknown chore': 'لم يعد هذا العمل في القائمة. أرِ هذه الرسالة للمشرف عليك.',
    'unknown crop': 'هذا الزرع ليس في هذه المزرعة. أرِ هذه الرسالة للمشرف عليك.',
    'unknown lot': 'هذه الدفعة ليست من هذه المزرعة. تحقّق من رقمها.',
    'not begun': 'لم يُزرع ولم يُغرس شيء هنا بعد. أرِ هذه الرسالة للمشرف عليك.',
    'not that much': 'لم يبقَ هذا القدر في هذه الدفعة. تحقّق من الوزن.',
    'at the stall already': 'هذه الدفعة موجودة في السوق.',
    recalled: 'هذه الدفعة مسحوبة: لا تبعها، لا تعطها.',
    'moved since': 'خرج جزء من هذه الدفعة. اسأل المشرف عليك.',
    'too old': 'مضى على ذلك أكثر من أسبوعين. أرِ هذه الرسالة للمشرف عليك.',
    'not yours to undo': 'فعل ذلك شخص آخر: هو وحده يستطيع التراجع عنه.',
    'too late to undo': 'مضى على ذلك أكثر من 15 دقيقة. اسأل المشرف عليك.',
  },
  card: {
    allDone: 'المزرعة: كل شيء تم',
    left: (n) => `المزرعة: ${count(n, { one: 'عمل', two: 'عملان', few: 'أعمال', many: 'عملًا', other: 'عمل' })}`,
    mine: (n) => `منها ${n} لك.`,
    text: 'عمل اليوم والحصاد والأحواض.',
  },
} satisfies DaySentences
