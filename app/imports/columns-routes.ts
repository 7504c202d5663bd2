import { changeReading, dropWorking, forgetHeader, rememberMapping } from '#platform/imports'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { importerIn, sentFileIn } from './access.ts'
import { placesFor, scopeOf } from './list-places.ts'

export const columnsSite = newSite()
  .post('/imports/:kind/colonnes/oublier', forget)
  .post('/imports/:kind/:id/colonnes', changeColumns)

const columnsForm = field.form({
  place: field.optionalText(200),
  sheet: field.optionalText(200),
  remember: field.ticked(),
  anyway: field.ticked(),
})

async function changeColumns(c: Ask): Promise<Response> {
  const { actor, importer } = importerIn(c)
  const file = await sentFileIn(c, importer, actor)
  const read = await readForm(c, columnsForm)
  if (!read.ok) throw notFound()
  const places = await placesFor(c.var.db, actor, importer.scope)
  const place = read.value.place ?? ''
  const scope = places.some(({ value }) => value === place) ? scopeOf(place) : file.scope
  const sheet = read.value.sheet ?? file.sheet
  // the columns of another sheet are proposed anew
  const columns = sheet === file.sheet ? Object.keys(importer.columns) : []
  const mapping = Object.fromEntries(columns.map((key) => [key, String(read.typed[`column-${key}`] ?? '')]))
  await c.var.db.transaction(async (tx) => {
    const { anyway } = read.value
    await changeReading(tx, file.id, actor.personId, { sheet, mapping, scope, anyway })
    await dropWorking(tx, file.id)
    if (read.value.remember) await rememberMapping(tx, importer.kind, actor.personId, mapping, c.var.now)
  })
  return goTo(c, `/imports/${importer.kind}/${file.id}`)
}

const forgetForm = field.form({ header: field.text(200, 'Dites quelle colonne.') })

async function forget(c: Ask): Promise<Response> {
  const { actor, importer } = importerIn(c)
  const read = await readForm(c, forgetForm)
  if (!read.ok) throw notFound()
  const { header } = read.value
  await c.var.db.transaction((tx) => forgetHeader(tx, importer.kind, actor.personId, header))
  sayNext(c, 'C’est oublié')
  return goTo(c, `/imports/${importer.kind}`)
}
