import type { JurySentences } from './sentences.fr.ts'

export const arabic = {
  title: 'لجنتي',
  none: 'لا توجد لجنة حاليًا',
  noneText: 'سيُكتب التاريخ هنا.',
  jury: 'اللجنة',
  rehearsal: 'اللجنة التجريبية',
  at: (day, clock) => `${day}، الساعة ${clock}`,
  acquired: (acquired, all) => `المهارات المكتسبة: ${acquired} من ${all}`,
  what: 'تُظهر ما تعرف أن تفعله.',
  how: 'كل عضو في اللجنة يضع علامته وحده. ثم يقررون معًا.',
  practice: 'هذا للتدرّب: لا شيء يُحتسب.',
  see: 'انظر إلى شهادتي',
  download: 'حمّل',
  issued: (date) => `صدرت في ${date}. يمكنك إعطاء عنوانها لصاحب عمل.`,
  result: 'نتيجتي، مهارة بعد مهارة',
  lookedAt: 'ما يُنظر إليه',
  marks: { acquired: 'مكتسبة', partly: 'جزئيًا', 'not acquired': 'غير مكتسبة', 'not seen': 'لم تُرَ' },
  planned: {
    jury: (when) => `لجنتك: ${when}`,
    rehearsal: (when) => `لجنتك التجريبية: ${when}`,
  },
  ready: 'شهادتك جاهزة',
  attested: {
    title: (trade) => `إفادة لجنة التحكيم: ${trade}`,
    words: (acquired, all, organiser) => `المهارات المكتسبة: ${acquired} من ${all}، ${organiser}`,
  },
} satisfies JurySentences
