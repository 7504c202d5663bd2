import type { LetterWords } from './sentences.fr.ts'

export const arabic = {
  notLeft: (count) =>
    count === 1
      ? 'هناك إرسال واحد لم يغادر بعد. انتظر الشبكة: لا أحد غيرك يقرؤه.'
      : `لم تغادر بعد كل الإرسالات (العدد: ${count}). انتظر الشبكة: لا أحد غيرك يقرؤها.`,
  leaveAnyway: 'الخروج رغم ذلك',
  left: 'لقد خرجت',
  leftSays: 'لم تعد صفحاتك على هذا الهاتف. يُغلق كل شيء عند عودة الشبكة.',
  seeIt: 'انظر هذا الإرسال',
  colon: ': ',
} satisfies LetterWords
