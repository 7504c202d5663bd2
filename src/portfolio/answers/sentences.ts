import { spoken } from '#platform/languages'

const french = {
  title: 'On me répond',
  told: (title: string) => `Un mot sur « ${title} »`,
  toHear: 'On vous répond de vive voix. Écoutez.',
}

/** What somebody reads of the words that are answered to what they show. */
export const answerSentences = spoken('portfolio/answers', 'Ce que l’on répond à une preuve', {
  fr: french,
  en: {
    title: 'I am answered',
    told: (title) => `A word about “${title}”`,
    toHear: 'You are answered aloud. Listen.',
  } satisfies typeof french,
  ar: {
    title: 'الرد عليّ',
    told: (title) => `كلمة عن «${title}»`,
    toHear: 'الرد مسجّل بالصوت. استمع إليه.',
  } satisfies typeof french,
  uk: {
    title: 'Мені відповідають',
    told: (title) => `Кілька слів про «${title}»`,
    toHear: 'Вам відповіли голосом. Послухайте.',
  } satisfies typeof french,
})
