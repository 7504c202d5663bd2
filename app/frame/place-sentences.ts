import { spoken } from '#platform/languages'

const french = {
  learn: 'Se former',
  market: 'Le marché',
  companies: 'Entreprises',
  results: 'Résultats',
  today: 'Aujourd’hui',
  work: 'Mon travail',
  path: 'Mon parcours',
  me: 'Moi',
  farm: 'La ferme',
  contract: 'Mon contrat',
  round: 'Ma tournée',
  day: 'Ma journée',
  portfolio: 'Portfolio',
  search: 'Chercher',
}

/** The names of the places, under the thumb and in the bar. */
export const placeSentences = spoken('frame/places', 'Les noms des places', {
  fr: french,
  en: {
    learn: 'Training',
    market: 'The market',
    companies: 'Companies',
    results: 'Results',
    today: 'Today',
    work: 'My work',
    path: 'My path',
    me: 'Me',
    farm: 'The farm',
    contract: 'My contract',
    round: 'My round',
    day: 'My day',
    portfolio: 'Portfolio',
    search: 'Search',
  } satisfies typeof french,
  ar: {
    learn: 'التدريب',
    market: 'السوق',
    companies: 'الشركات',
    results: 'النتائج',
    today: 'اليوم',
    work: 'عملي',
    path: 'مساري',
    me: 'أنا',
    farm: 'المزرعة',
    contract: 'عقدي',
    round: 'جولتي',
    day: 'يومي',
    portfolio: 'إنجازاتي',
    search: 'بحث',
  } satisfies typeof french,
  uk: {
    learn: 'Навчання',
    market: 'Ринок',
    companies: 'Компанії',
    results: 'Результати',
    today: 'Сьогодні',
    work: 'Моя робота',
    path: 'Мій шлях',
    me: 'Я',
    farm: 'Ферма',
    contract: 'Мій договір',
    round: 'Мій маршрут',
    day: 'Мій день',
    portfolio: 'Мої докази',
    search: 'Пошук',
  } satisfies typeof french,
})

/** A place of the bar in each language. */
export const nameOf = (place: keyof typeof french) => ({
  label: french[place],
  names: {
    en: placeSentences.says.en[place],
    ar: placeSentences.says.ar[place],
    uk: placeSentences.says.uk[place],
  },
})
