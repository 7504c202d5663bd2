import { asLanguage } from '#platform/languages'
import { field, goTo, newSite, readForm, wayBack, type Ask } from '#platform/web'
import { languagePage } from './page.tsx'
import { chooseLanguage } from './read-language.ts'

/** Where anybody chooses the language of the pages, signed in or not. */
export const languageSite = newSite()
  .get('/langue', (c) => languagePage(c, wayBack(c.req.query('vers'))))
  .post('/langue', choose)

const form = field.form({ language: field.text(2), to: field.optionalText(500) })

async function choose(c: Ask): Promise<Response> {
  const read = await readForm(c, form)
  const to = wayBack(read.typed['to'])
  const language = read.ok ? asLanguage(read.value.language) : undefined
  if (!language) return languagePage(c, to, 422)
  await chooseLanguage(c, language)
  return goTo(c, to)
}
