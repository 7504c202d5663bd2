import { loginsOf, writePhone, type MyData } from '#people'
import { languages } from '#platform/languages'
import { writeCsv } from '#platform/sheets'
import { parisDay, writeShortDate } from '#platform/time'
import { notedLanguages } from './login-language-store.ts'

/** In which language I am written to about an immersion, where I signed or answered by a link. Kept by e-mail and telephone: an account says whose they are. */
export const languageData: MyData = async (db, personIds) => {
  const noted = await notedLanguages(db, await loginsOf(db, personIds))
  const rows = noted.map(({ login, language, notedAt }) => [
    writePhone(login),
    languages[language].name,
    writeShortDate(parisDay(notedAt)),
  ])
  const bytes = writeCsv(['Courriel ou téléphone', 'Langue', 'Noté le'], rows)
  return { folder: 'immersions', files: rows.length > 0 ? [{ path: 'langues.csv', bytes }] : [] }
}
