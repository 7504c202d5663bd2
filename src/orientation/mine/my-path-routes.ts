import { readAction, readGroup } from '#actions'
import { requireActor } from '#people'
import type { Db } from '#platform/db'
import {
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  readForm,
  sayNext,
  speak,
  type Ask,
  type Site,
} from '#platform/web'
import { readInterview, correctNotes, shareNotes } from '../interviews/door.ts'
import type { ListLived } from '../lived/door.ts'
import { myPathPage } from './my-path-page.tsx'
import type { MyPositioning } from './my-positioning.ts'
import { pathSentences } from './sentences.ts'
import { positioningsOfPerson } from '../positioning-store.ts'
import type { Positioning } from '../positioning.ts'
import { stepsOf } from '../step-store.ts'

export const newMyPathSite = (listLived: ListLived): Site =>
  newSite()
    .get('/moi/parcours', async (c) => {
      const actor = requireActor(c)
      const mine: MyPositioning[] = []
      for (const one of await positioningsOfPerson(c.var.db, actor.personId))
        mine.push(await openMine(c.var.db, one))
      return myPathPage(c, mine, await listLived(c.var.db, actor.personId))
    })
    .post('/moi/parcours/:id/partage', share)
    .post('/moi/parcours/:id/reponse', correct)

async function openMine(db: Db, positioning: Positioning): Promise<MyPositioning> {
  const { id, actionId, standing } = positioning
  const action = await readAction(db, actionId)
  if (!action) throw new Error(`Positioning ${id} is on no action`)
  return {
    positioning,
    action,
    group: 'groupId' in standing ? await readGroup(db, standing.groupId) : undefined,
    steps: await stepsOf(db, id),
    interview: await readInterview(db, id),
  }
}

async function share(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const form = await readForm(c, field.form({ share: field.ticked() }))
  const wanted = form.ok && form.value.share
  const done = await shareNotes(c.var.db, { positioningId: idIn(c), share: wanted }, actor, c.var.now)
  if (!done.ok) throw notFound()
  const { notes: say } = speak(c, pathSentences)
  sayNext(c, wanted ? say.nowShared : say.nowHidden)
  return goTo(c, '/moi/parcours')
}

async function correct(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const form = await readForm(c, field.form({ words: field.optionalText(2000) }))
  if (!form.ok) {
    sayNext(c, speak(c, pathSentences).notes.tooLong)
    return goTo(c, '/moi/parcours')
  }
  const done = await correctNotes(c.var.db, { positioningId: idIn(c), words: form.value.words }, actor)
  if (!done.ok) throw notFound()
  sayNext(c, speak(c, pathSentences).notes.saved)
  return goTo(c, '/moi/parcours')
}
