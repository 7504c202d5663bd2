import type { InvitationSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'دعوتك',
  hello: (name) => `مرحبًا ${name}`,
  lead: 'ندعوك إلى اجتماع.',
  at: (day, clock) => `${day}، الساعة ${clock}`,
  passed: 'انتهى هذا الاجتماع',
  coming: 'سُجّل: ستأتي',
  notComing: 'سُجّل: لن تأتي',
  change: 'ما زال بإمكانك تغيير جوابك.',
  yes: 'سآتي',
  no: 'لا أستطيع المجيء',
  subject: (title) => `اجتماع تعريفي: ${title}`,
  sms: (title, when, place) => `${title}: اجتماع ${when}، ${place}. هل تأتي؟ أجب هنا: `,
  letter: (name, title, when, place) =>
    `مرحبًا ${name}،\n\nندعوك إلى اجتماع تعريفي بالتدريب ${title}.\n\nمتى: ${when}\nأين: ${place}`,
  byLink: 'قل هل تأتي، بنقرة واحدة:',
  byMouth: 'أخبر الشخص الذي يرافقك هل تأتي.',
  reminder: (when, place) => `اجتماع تعريفي، ${when}، ${place}`,
} satisfies InvitationSentences
