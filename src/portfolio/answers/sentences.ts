import { spoken } from '#platform/languages'

const french = {
  title: 'On me répond',
  told: (title: string) => `Un mot sur « ${title} »`,
}

/** What somebody reads of the words that are answered to what they show. */
export const answerSentences = spoken('portfolio/answers', 'Ce que l’on répond à une preuve', {
  fr: french,
  en: { title: 'I am answered', told: (title) => `A word about “${title}”` } satisfies typeof french,
  ar: { title: 'الرد عليّ', told: (title) => `كلمة عن «${title}»` } satisfies typeof french,
  uk: { title: 'Мені відповідають', told: (title) => `Кілька слів про «${title}»` } satisfies typeof french,
})
