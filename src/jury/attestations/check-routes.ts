import { addressOf, countTry, field, newSite, problem, readFormWithFiles } from '#platform/web'
import { checkAttestation } from './check-attestation.ts'
import { checkPage } from './check-page.tsx'

// Ours hold five thousand; percent-encoded three times over, this still fits a form.
const MOST_CHARACTERS = 60_000

const checkForm = field.form({
  attestation: field.optionalText(MOST_CHARACTERS),
  name: field.optionalText(120),
})

export const checkSite = newSite()
  .get('/attestations/verification', (c) => checkPage(c, { typed: {}, verdict: undefined, error: undefined }))
  .post('/attestations/verification', async (c) => {
    const form = await readFormWithFiles(c, checkForm, 2 * MOST_CHARACTERS)
    const again = (error: string | undefined) =>
      checkPage(c, { typed: form.typed, verdict: undefined, error })
    if (!form.ok) return again(Object.values(form.errors)[0])
    const [file] = form.files['file'] ?? []
    if (file && file.size > MOST_CHARACTERS)
      return again('Ce fichier est trop long pour être une attestation.')
    const text = file ? await file.text() : form.value.attestation
    if (!text) return again('Collez une attestation, ou choisissez son fichier.')
    const within = { max: 30, seconds: 900 }
    if (!(await c.var.db.transaction((tx) => countTry(tx, `attestation:${addressOf(c)}`, within, c.var.now))))
      return problem(c, 429)
    const { site } = c.var.ground
    const verdict = await checkAttestation(c.var.db, text, { site, now: c.var.now, name: form.value.name })
    return checkPage(c, { typed: form.typed, verdict, error: undefined })
  })
