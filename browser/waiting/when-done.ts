import { doneBy, type Letter } from '../offline/outbox.ts'
import { writeClock } from '../offline/clock.ts'
import { behind, hourNow } from '../offline/server-hour.ts'

/** As the server writes days (platform/languages). */
const locales: Record<string, string> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-EG-u-nu-latn', uk: 'uk-UA' }
const { lang } = document.documentElement
const days = new Intl.DateTimeFormat(locales[lang], { weekday: 'long', day: 'numeric', month: 'long' })

/** When it was done by our hour, after its day when that is not today: '14 h 29', 'mardi 2 juin, 14 h 29'. The day is that of the week beside. */
export function whenDone(letter: Pick<Letter, 'doneAt' | 'moved'>): string {
  const done = new Date(doneBy(letter) + behind())
  const at = writeClock(done)
  if (done.toDateString() === new Date(hourNow()).toDateString()) return at
  const day = days.format(done)
  return `${lang === 'fr' ? day.replace(/ 1 /, ' 1er ') : day}${lang === 'ar' ? '، ' : ', '}${at}`
}
