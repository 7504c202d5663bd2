import { readPhone } from '#platform/sheets'
import { field, goTo, newSite, readForm, readFormOrTyped, sayNext, type Ask } from '#platform/web'
import { openCompany, type Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import { describeCompany } from '../company-store.ts'
import { lettersIn, logoColours, logoSigns, logoShapes } from '../logo.ts'
import { sendLogo } from '../send-logo.ts'
import { facePage } from './face-page.tsx'
import { keepDrawnLogo, keepPhotoOfLogo } from './keep-logo.ts'
import { foundingSentences } from './sentences.ts'
import { speakInside } from '../screen/door.ts'

/** The logo of a company, and the words of its card. */
export const faceSite = newSite()
  .get(`${COMPANY}/identite`, async (c) => facePage(c, await openCompany(c)))
  .get(`${COMPANY}/logo`, async (c) => sendLogo(c, (await openCompany(c)).company))
  .post(`${COMPANY}/identite`, describe)
  .post(`${COMPANY}/identite/logo`, draw)
  .post(`${COMPANY}/identite/photo`, photograph)

const faceForm = field.form({
  slogan: field.optionalText(100),
  address: field.optionalText(200),
  phone: field.optionalText(30),
  terms: field.optionalText(1000),
})

async function describe(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const { say, common } = speakInside(c, inside, foundingSentences)
  const form = await readForm(c, faceForm)
  if (!form.ok) return facePage(c, inside, { errors: form.errors, typed: form.typed })
  const { slogan, address, phone, terms } = form.value
  if (phone !== null && !readPhone(phone).ok) {
    const errors = { phone: common.fields.wrongPhone }
    return facePage(c, inside, { errors, typed: form.typed })
  }
  const words = { slogan: slogan ?? '', address: address ?? '', phone: phone ?? '', terms: terms ?? '' }
  await c.var.db.transaction((tx) => describeCompany(tx, inside.company.id, words))
  return kept(c, inside, say.wordsKept)
}

const logoForm = (choose: string) =>
  field.form({
    shape: field.oneOf(logoShapes, choose),
    colour: field.oneOf(logoColours, choose),
    icon: field.oneOf(logoSigns, choose),
    letters: field.optionalText(10),
  })

async function draw(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const { say, common } = speakInside(c, inside, foundingSentences)
  const form = await readForm(c, logoForm(common.fields.choose))
  if (!form.ok) return facePage(c, inside, { errors: form.errors, typed: form.typed })
  const { shape, colour, icon, letters } = form.value
  const sign = letters === null ? icon : lettersIn(letters)
  if (!sign) return facePage(c, inside, { errors: { letters: say.lettersWrong }, typed: form.typed })
  await keepDrawnLogo(c.var.db, inside.company.id, { shape, colour, sign, icon })
  return kept(c, inside, say.logoKept)
}

async function photograph(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const { files, isTooHeavy } = await readFormOrTyped(c, field.form({}))
  const [file] = files['photo'] ?? []
  const { say, common } = speakInside(c, inside, foundingSentences)
  if (isTooHeavy) return facePage(c, inside, { errors: { photo: common.notReceived['too large'] } })
  if (!file) return facePage(c, inside, { errors: { photo: common.photoMissing } })
  const done = await keepPhotoOfLogo(c.var.ground, inside.company.id, file, c.var.now)
  if (!done.ok) {
    const why = { ...common.notReceived, 'odd shape': say.logoShape, 'file gone': common.photoMissing }
    const photo = why[done.refusal]
    return facePage(c, inside, { errors: { photo } })
  }
  return kept(c, inside, say.logoKept)
}

function kept(c: Ask, { company }: Inside, sentence: string): Response {
  sayNext(c, sentence)
  return goTo(c, companyAddress(company.id, '/identite'))
}
