import { requireSteward } from '#people'
import { asLanguage, printOf, type Language, type Spoken } from '#platform/languages'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { noteReadOver, readOverIn, unnoteReadOver, type ReadOver } from '#territory'
import { spokenPages } from './list-spoken.ts'
import { placeOf } from './lines-of.ts'
import { translationPage } from './translation-page.tsx'
import { translationsPage } from './translations-page.tsx'

const LIST = '/territoire/traductions'

/** Where who steers the territory notes that somebody read a translation over. */
export const translationSite = newSite()
  .get(LIST, list)
  .get(`${LIST}/:language/:page`, async (c) => show(c))
  .post(`${LIST}/:language/:page`, note)

async function list(c: Ask): Promise<Response> {
  requireSteward(c)
  return translationsPage(c, spokenPages, await readOverIn(c.var.db))
}

type Asked = { sentences: Spoken<object>; language: Exclude<Language, 'fr'>; read: ReadOver | undefined }

async function asked(c: Ask): Promise<Asked> {
  requireSteward(c)
  const sentences = spokenPages.find((one) => placeOf(one) === c.req.param('page'))
  const language = asLanguage(c.req.param('language'))
  if (!sentences || !language || language === 'fr') throw notFound()
  const print = printOf(sentences, language)
  const all = await readOverIn(c.var.db, language)
  const read = all.find((one) => one.key === sentences.key && one.print === print)
  return { sentences, language, read }
}

const show = async (c: Ask, error?: string): Promise<Response> =>
  translationPage(c, { ...(await asked(c)), error })

const form = field.form({
  name: field.text(80, 'Écrivez le nom de la personne qui a relu.'),
  undo: field.ticked(),
})

async function note(c: Ask): Promise<Response> {
  const { sentences, language } = await asked(c)
  const steward = requireSteward(c)
  const { db, now } = c.var
  const what = { key: sentences.key, language, print: printOf(sentences, language) }
  const read = await readForm(c, form)
  if (read.typed['undo']) {
    await db.transaction((tx) => unnoteReadOver(tx, what))
    sayNext(c, 'Cette traduction est de nouveau à relire')
  } else {
    if (!read.ok) return show(c, read.errors['name'])
    const readBy = read.value.name
    await db.transaction((tx) => noteReadOver(tx, { ...what, readBy }, steward.personId, now))
    sayNext(c, 'C’est relu')
  }
  return goTo(c, LIST)
}
