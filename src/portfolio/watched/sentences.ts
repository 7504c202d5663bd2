import { spoken } from '#platform/languages'

const french = {
  told: (title: string) => `Des mots pour votre film « ${title} »`,
  toldText: 'Regardez-les. Vous les mettez sous votre film, ou vous les effacez.',
  written: (name: string) => `${name} a écrit les mots de votre film`,
  taken: (name: string) => `Les mots de ${name} sont sous votre film`,
  take: 'Mettre ces mots sous mon film',
  leave: 'Effacer ces mots',
  putBack: 'Remettre mes mots d’avant',
  saidTaken: 'Les mots sont sous votre film',
  saidLeft: 'C’est effacé',
}

/** What somebody reads of the words that another person wrote under their film. */
export const watchedSentences = spoken('portfolio/watched', 'Les mots proposés sous un film', {
  fr: french,
  en: {
    told: (title) => `Words for your film “${title}”`,
    toldText: 'Look at them. You put them under your film, or you erase them.',
    written: (name) => `${name} wrote the words of your film`,
    taken: (name) => `The words of ${name} are under your film`,
    take: 'Put these words under my film',
    leave: 'Erase these words',
    putBack: 'Put my former words back',
    saidTaken: 'The words are under your film',
    saidLeft: 'It is erased',
  } satisfies typeof french,
  ar: {
    told: (title) => `كلمات لفيلمك «${title}»`,
    toldText: 'انظر إليها. تضعها تحت فيلمك أو تمحوها.',
    written: (name) => `كتب ${name} كلمات فيلمك`,
    taken: (name) => `كلمات ${name} تحت فيلمك`,
    take: 'وضع هذه الكلمات تحت فيلمي',
    leave: 'محو هذه الكلمات',
    putBack: 'إعادة كلماتي السابقة',
    saidTaken: 'الكلمات تحت فيلمك',
    saidLeft: 'تمّ المحو',
  } satisfies typeof french,
  uk: {
    told: (title) => `Слова до вашого відео «${title}»`,
    toldText: 'Перегляньте їх. Ви ставите їх під відео або стираєте.',
    written: (name) => `Слова до вашого відео: ${name}`,
    taken: (name) => `Під вашим відео слова, які пише ${name}`,
    take: 'Поставити ці слова під моє відео',
    leave: 'Стерти ці слова',
    putBack: 'Повернути мої попередні слова',
    saidTaken: 'Слова стоять під вашим відео',
    saidLeft: 'Стерто',
  } satisfies typeof french,
})
