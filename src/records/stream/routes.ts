import { openFile } from '#people'
import { addDays, parisInstant, type Day } from '#platform/time'
import { checkForm, field, goTo, idIn, newSite, notFound, type Ask } from '#platform/web'
import { asId } from '#platform/id'
import { keyNamed } from '../keys/door.ts'
import { exportTraces } from './export-traces.ts'
import { latestTraces, readStream, type Sought } from './read-stream.ts'
import { behindTraces, isForgotten, nameIn } from './name-traces.ts'
import { definitionsFor } from './find-definitions.ts'
import { requireReader } from '../reader.ts'
import { statementsWithIds } from '../statements/door.ts'
import { streamPage } from './page.tsx'
import { traceOf, withName, withoutName, type Trace } from './trace.ts'
import { tracePage } from './trace-page.tsx'

export const streamSite = newSite().get('/traces', stream).get('/traces.csv', table).get('/traces/:id', one)

const PER_PAGE = 40

const wanted = field.form({
  personne: field.optionalText(200),
  verbe: field.optionalText(2000),
  activite: field.optionalText(2000),
  du: field.optionalDay(),
  au: field.optionalDay(),
  avant: field.optionalText(16),
})

async function stream(c: Ask): Promise<Response> {
  const { asked, around, recent, sought, before, errors } = await soughtIn(c)
  if (!sought) return streamPage(c, { ...asked, traces: [], errors, next: undefined })
  const found = await readStream(c.var.db, around, sought, recent, { before, limit: PER_PAGE + 1 })
  const traces = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? traces.at(-1) : undefined
  const next = last && `/traces?${new URLSearchParams({ ...asked.typed, avant: String(last.place) })}`
  return streamPage(c, { ...asked, traces, errors: {}, next })
}

/** What is looked for, as a file that a spreadsheet opens; a date that does not exist goes back to the page that says so. */
async function table(c: Ask): Promise<Response> {
  const { asked, around, recent, sought } = await soughtIn(c)
  if (!sought) return goTo(c, `/traces?${new URLSearchParams(asked.typed)}`)
  return c.body(new Uint8Array(await exportTraces(c.var.db, around, sought, recent)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="traces.csv"',
    'cache-control': 'private, no-store',
  })
}

/** What the reader asks of the stream, by the address. */
async function soughtIn(c: Ask) {
  const reader = requireReader(c)
  const { db, now, ground } = c.var
  const around = { ...reader, url: ground.site.url, now }
  const typed = Object.fromEntries(new URL(c.req.url).searchParams)
  const form = checkForm(wanted, typed)
  const recent = await latestTraces(db, around)
  const asked = { ...choicesIn(recent), typed, searched: Object.values(typed).some(Boolean) }
  if (!form.ok) return { asked, around, recent, before: 0, sought: undefined, errors: form.errors }
  const { personne, verbe, activite, du, au, avant } = form.value
  const sought: Sought = {
    person: personne ?? '',
    verb: verbe ?? '',
    activity: activite ?? '',
    since: du && midnight(du),
    until: au && midnight(addDays(au, 1)),
  }
  const before = /^\d+$/.test(avant ?? '') ? Number(avant) : Number.MAX_SAFE_INTEGER
  return { asked, around, recent, before, sought, errors: {} }
}

const midnight = (on: Day): Date => parisInstant(on, '00:00')

/** What was lately done and worked on: what can be chosen. */
function choicesIn(recent: readonly Trace[]) {
  const verbs = new Map(recent.flatMap(({ verb }) => (verb ? [[verb.id, verb.words] as const] : [])))
  const activities = new Map(
    recent.flatMap(({ activity }) => (activity ? [[activity.id, activity.name] as const] : [])),
  )
  const options = (map: Map<string, string>) =>
    [...map].map(([value, label]) => ({ value, label })).toSorted((a, b) => (a.label < b.label ? -1 : 1))
  return { verbs: options(verbs), activities: options(activities).slice(0, 60) }
}

/** Opening a trace about a person of ours opens their file: they read who did, and why. */
async function one(c: Ask): Promise<Response> {
  const { actor, organisationId } = requireReader(c)
  const { db, now, ground } = c.var
  const [kept] = await statementsWithIds(db, organisationId, [idIn(c)])
  if (!kept) throw notFound()
  const { url } = ground.site
  let trace = traceOf(kept, await definitionsFor(db, organisationId, [kept]))
  const personId = (await behindTraces(db, [trace], url)).get(trace)
  if (personId) {
    const why = { code: 'trace' } as const
    if (!(await db.transaction((tx) => openFile(tx, actor, asId(personId), 'learning work', why, now))))
      throw notFound()
    trace = withName(trace, await nameIn(db, asId(personId)))
  } else if (isForgotten(trace, url)) trace = withoutName(trace)
  return tracePage(c, { trace, keyName: (await keyNamed(db, kept.keyId)) ?? 'Beffroi' })
}
