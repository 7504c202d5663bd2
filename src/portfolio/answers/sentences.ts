import { spoken } from '#platform/languages'

const french = {
  title: 'On me répond',
  tag: (n: number) => (n === 1 ? 'Un mot' : `${n} mots`),
  read: 'Lire ou écouter',
  told: (title: string) => `Un mot sur « ${title} »`,
  toHear: 'On vous répond de vive voix. Écoutez.',
}

/** What somebody reads of the words that are answered to what they show. */
export const answerSentences = spoken('portfolio/answers', 'Ce que l’on répond à une preuve', {
  fr: french,
  en: {
    title: 'I am answered',
    tag: (n) => (n === 1 ? 'One word' : `${n} words`),
    read: 'Read or listen',
    told: (title) => `A word about “${title}”`,
    toHear: 'You are answered aloud. Listen.',
  } satisfies typeof french,
  ar: {
    title: 'الرد عليّ',
    tag: (n) => (n === 1 ? 'رد' : n === 2 ? 'ردّان' : `الردود: ${n}`),
    read: 'اقرأ أو استمع',
    told: (title) => `كلمة عن «${title}»`,
    toHear: 'الرد مسجّل بالصوت. استمع إليه.',
  } satisfies typeof french,
  uk: {
    title: 'Мені відповідають',
    tag: (n) => (n === 1 ? 'Одна відповідь' : `Відповідей: ${n}`),
    read: 'Прочитати чи послухати',
    told: (title) => `Кілька слів про «${title}»`,
    toHear: 'Вам відповіли голосом. Послухайте.',
  } satisfies typeof french,
})
