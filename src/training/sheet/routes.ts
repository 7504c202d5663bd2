import { isOutbox } from '#platform/outbox'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { listElsewhere } from '../attendance/door.ts'
import { answerDevice, deviceFields, toldBy } from '../phone/door.ts'
import { openSheet, signSheet } from './sign-sheet.ts'
import { sheetPage, sheetSentences } from './page.tsx'
import { drawOrTick } from './trainer-signature.tsx'
import { isPadDrawing } from '#platform/ui'
import { GROUP, openGroupPage } from '../access.ts'
import { SHEET, sheetAsked } from './find-sheet.ts'
import { questionSite } from './question-routes.ts'
import { showIndex } from './show-index.ts'

export const sheetSite = newSite()
  .get(`${GROUP}/emargement`, async (c) => showIndex(c, await openGroupPage(c)))
  .route('/', questionSite)
  .get(SHEET, async (c) => show(c, await sheetAsked(c)))
  .post(`${SHEET}/ouvrir`, open)
  .post(`${SHEET}/signer`, sign)

async function show(
  c: Ask,
  asked: Awaited<ReturnType<typeof sheetAsked>>,
  refused?: string,
): Promise<Response> {
  const { at, sheet, address } = asked
  const elsewhere = await listElsewhere(c.var.db, at.group.id)
  return sheetPage(c, at, { sheet, elsewhere, address, refused })
}

async function open(c: Ask): Promise<Response> {
  const { at, sheet: shown, address } = await sheetAsked(c)
  await c.var.db.transaction((tx) => openSheet(tx, shown.key, at.actor.personId, c.var.now))
  sayNext(c, 'La feuille est ouverte\u00A0: montrez le code')
  return goTo(c, `${address}#code`)
}

const signForm = field.form({
  drawing: field.optionalText(12_000),
  sure: field.ticked(),
  ...deviceFields,
})

/** Who trains signs: it leaves at once, or when their device finds a network. */
async function sign(c: Ask): Promise<Response> {
  if (isOutbox(c)) return answerDevice(c, async () => (await trySign(c, await sheetAsked(c))) ?? null)
  const asked = await sheetAsked(c)
  const why = await trySign(c, asked)
  if (why) return show(c, asked, why)
  sayNext(c, 'La feuille est signée')
  return goTo(c, asked.address)
}

/** The sentence of the refusal, when it is one. */
async function trySign(
  c: Ask,
  { at, sheet }: Awaited<ReturnType<typeof sheetAsked>>,
): Promise<string | undefined> {
  const form = await readForm(c, signForm)
  if (!form.ok) return 'Cette signature ne se lit pas\u00A0: recommencez.'
  const { drawing, sure } = form.value
  if (!drawing && !sure) return drawOrTick
  if (drawing && !isPadDrawing(drawing)) return 'Cette signature ne se lit pas\u00A0: recommencez.'
  const { doneAt, device } = toldBy(c, form.value)
  const signer = { personId: at.actor.personId, drawing }
  const done = await signSheet(c.var.db, sheet.key, signer, doneAt, device?.keptAt)
  return done.ok ? undefined : sheetSentences[done.refusal]
}
