import { fullName } from '#people'
import { parisDay, writeMinutes } from '#platform/time'
import { sendFile } from '#platform/files'
import { chez, typo } from '#platform/i18n'
import { Button, DateField, ErrorSummary, Field, FileDrop, Form, Heading, Select } from '#platform/ui'
import {
  goTo,
  inOrderOf,
  newSite,
  notFound,
  readFormWithFiles,
  sayNext,
  soundFields,
  type Ask,
  type Typed,
} from '#platform/web'
import { asTyped } from '../as-typed.ts'
import { immersionPage, CONVENTIONS } from '../frame.tsx'
import {
  contractFaults,
  contractForm,
  contracts,
  contractWords,
  hireOf,
  proveHire,
  sayHired,
  weeklyMinutesOf,
  withdrawHire,
  notProved,
  type Hire,
} from '../hire/door.ts'
import { openNeedsOf } from '../needs/door.ts'
import { notHiredPage } from './not-hired-page.tsx'
import { openConvention, openOwn, type OpenConvention } from './open-convention.ts'

const ONE = `${CONVENTIONS}/:id{[0-9a-f-]{36}}`

/** A hire, for who accompanies the person: said, its contract, taken back when it was a mistake. */
export const followHireSite = newSite()
  .post(`${ONE}/recrute`, say)
  .post(`${ONE}/recrute/retirer`, takeBack)
  .get(`${ONE}/contrat`, async (c) => show(c, await openHired(c)))
  .post(`${ONE}/contrat`, prove)
  .get(`${ONE}/contrat/page`, seePage)

async function say(c: Ask): Promise<Response> {
  const { one, desk } = await openOwn(c)
  const said = await sayHired(c.var.db, one.id, {
    saidBy: 'referent',
    saidName: desk.actor.name,
    now: c.var.now,
  })
  if (!said.ok) throw notFound()
  return goTo(c, `${CONVENTIONS}/${one.id}/contrat`)
}

async function takeBack(c: Ask): Promise<Response> {
  const { one, desk } = await openOwn(c)
  const { db, now } = c.var
  const done = await withdrawHire(db, one.id, { by: 'referent', name: desk.actor.name, now })
  sayNext(c, done.ok ? 'C’est retiré' : 'Le contrat est noté : il ne se retire plus.')
  return goTo(c, `${CONVENTIONS}/${one.id}`)
}

type OpenHire = OpenConvention & { hire: Hire; needs: Awaited<ReturnType<typeof openNeedsOf>> }

async function openHired(c: Ask): Promise<OpenHire> {
  const open = await withHire(c, await openOwn(c))
  if (!open) throw notFound()
  return open
}

async function withHire(c: Ask, open: OpenConvention): Promise<OpenHire | undefined> {
  const hire = await hireOf(c.var.db, open.one.id)
  if (!hire) return undefined
  const { one, desk } = open
  const today = parisDay(c.var.now)
  const needs = await openNeedsOf(c.var.db, {
    hostId: one.hostId,
    keepers: desk.keepers,
    today,
    chosen: hire.needId,
  })
  return { ...open, hire, needs }
}

type Refused = { errors: Record<string, string>; typed: Typed }

function show(c: Ask, { one, person, host, hire, needs }: OpenHire, refused?: Refused): Response {
  const here = `${CONVENTIONS}/${one.id}`
  const { proof } = hire
  // who came to be hired for the only thing that is looked for was hired for it
  const [only] = one.object === 'recruit' && needs.length === 1 ? needs : []
  const known: Typed = proof
    ? {
        contract: proof.contract,
        hours: writeMinutes(proof.weeklyMinutes),
        startsOn: proof.startsOn,
        needId: hire.needId ?? '',
      }
    : { needId: only?.id ?? '' }
  const told = asTyped(refused?.typed ?? known, refused?.errors)
  const title = 'Le contrat'
  return immersionPage(
    c,
    { title, errors: refused?.errors },
    <div class="stack narrow">
      <Heading title={title} over={typo(`${fullName(person)} ${chez(host.name)}`)} />
      <ErrorSummary errors={refused?.errors ?? {}} />
      <Form action={`${here}/contrat`} files>
        <Select
          label="Quel contrat"
          empty="Choisir"
          options={contracts.map((value) => ({ value, label: contractWords[value] }))}
          {...told('contract')}
        />
        <Field label="Heures par semaine" hint="Exemples : 24, ou 24,5" size={8} {...told('hours')} />
        <DateField label="Premier jour" {...told('startsOn')} />
        {needs.length > 0 && (
          <Select
            label="Le besoin qu’il remplit"
            hint="Ce que cet employeur cherche ici. Quand tous les postes sont pris, le besoin se ferme."
            empty="Aucun"
            required={false}
            options={needs.map(({ id, post }) => ({ value: id, label: post }))}
            {...told('needId')}
          />
        )}
        <FileDrop
          name="proof"
          label="Une preuve, si vous l’avez"
          hint="Photo ou PDF"
          verb="Choisir un fichier"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          error={refused?.errors['proof']}
        />
        <Button wide>Enregistrer le contrat</Button>
      </Form>
      {proof?.fileId && (
        <p>
          <a href={`${here}/contrat/page`}>La preuve gardée</a>
        </p>
      )}
      {!proof && (
        <Form action={`${here}/recrute/retirer`} label="Ce n’est pas une embauche">
          <Button kind="quiet">Ce n’est pas une embauche</Button>
        </Form>
      )}
      <p>
        <a href={here}>Revenir à la convention</a>
      </p>
    </div>,
  )
}

async function prove(c: Ask): Promise<Response> {
  const own = await openOwn(c)
  const { files, ...form } = await readFormWithFiles(c, contractForm)
  const { typed } = form
  const open = await withHire(c, own)
  // the host, or the person, took back what they said while this was typed
  if (!open) return notHiredPage(c, own, typed)
  const faults = {
    ...contractFaults(soundFields(contractForm, typed), open, parisDay(c.var.now)),
    ...(form.ok ? {} : form.errors),
  }
  const weeklyMinutes = form.ok ? weeklyMinutesOf(form.value.hours) : undefined
  if (!form.ok || weeklyMinutes === undefined || Object.keys(faults).length > 0)
    return show(c, open, { errors: inOrderOf(contractForm, faults), typed })
  const { contract, startsOn, needId } = form.value
  const proved = await proveHire(c.var.ground, open.one.id, {
    contract,
    weeklyMinutes,
    startsOn,
    needId,
    file: files['proof']?.[0],
    by: open.desk.actor.personId,
    at: c.var.now,
  })
  if (!proved.ok) {
    const { refusal } = proved
    if (refusal === 'not hired') return notHiredPage(c, own, typed)
    const [name, sentence] = notProved[refusal]
    return show(c, open, { errors: { [name]: sentence }, typed })
  }
  const { opened } = proved
  sayNext(
    c,
    opened
      ? typo(`Le contrat est gardé. Le besoin « ${opened} » est ouvert de nouveau.`)
      : 'Le contrat est gardé',
  )
  return goTo(c, `${CONVENTIONS}/${open.one.id}`)
}

async function seePage(c: Ask): Promise<Response> {
  const { one } = await openConvention(c)
  const hire = await hireOf(c.var.db, one.id)
  const { db, ground } = c.var
  const sent =
    hire?.proof?.fileId && (await sendFile(db, ground.site.dataDir, hire.proof.fileId, c.req.raw.headers))
  if (!sent) throw notFound()
  return sent
}
