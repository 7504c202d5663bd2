import { spoken } from '#platform/languages'

const french = {
  title: 'Sur ce téléphone',
  album: 'Mon portfolio',
  noNetwork: 'Pas de réseau',
  notKept: 'Cette page n’est pas sur ce téléphone. Elle revient avec le réseau.',
}

/** What the telephone keeps of a portfolio. */
export const keptSentences = spoken('portfolio/kept', 'Le portfolio sans réseau', {
  fr: french,
  en: {
    title: 'On this phone',
    album: 'My portfolio',
    noNetwork: 'No network',
    notKept: 'This page is not on this phone. It comes back with the network.',
  } satisfies typeof french,
  ar: {
    title: 'على هذا الهاتف',
    album: 'ملف إنجازاتي',
    noNetwork: 'لا توجد شبكة',
    notKept: 'هذه الصفحة ليست على هذا الهاتف. تعود مع الشبكة.',
  } satisfies typeof french,
  uk: {
    title: 'На цьому телефоні',
    album: 'Моє портфоліо',
    noNetwork: 'Немає мережі',
    notKept: 'Цієї сторінки немає на телефоні. Вона повернеться з мережею.',
  } satisfies typeof french,
})
