import { fullName, requireActor, type OrganisationId, type PersonId, type Professional } from '#people'
import { Button, Empty, ErrorSummary, Form, Heading, LinkButton, Select } from '#platform/ui'
import { asId } from '#platform/id'
import { field, goTo, newSite, notFound, page, readForm, refusedPage, sayNext, type Ask } from '#platform/web'
import { isOpen } from '../positioning.ts'
import { giveReferent, referentsFor } from '../proposals/door.ts'
import { requireFollowed } from './open-path.ts'
import type { OpenPositioning } from './open-positioning.ts'

/** Who accompanies somebody, chosen by who runs the action: without a referent, nobody prepares their immersion. */
export const referentSite = newSite()
  .get('/orientation/:id/referent', async (c) => show(c, await requireDecided(c)))
  .post('/orientation/:id/referent', give)

/** @throws notFound for who does not run the action, and once the person went another way. */
async function requireDecided(c: Ask): Promise<OpenPositioning> {
  const open = await requireFollowed(c)
  const { state } = open.positioning.standing
  if (!open.mayDecide || !(isOpen(state) || state === 'admitted')) throw notFound()
  return open
}

const valueOf = ({ personId, organisationId }: Professional) => `${personId}~${organisationId}`

async function show(c: Ask, open: OpenPositioning, error?: string): Promise<Response> {
  const { positioning, person, action } = open
  const all = await referentsFor(c.var.db, action, c.var.now)
  const answer = error ? refusedPage : page
  const title = 'Qui accompagne cette personne ?'
  return answer(
    c,
    { title, room: 'orientation', density: 'bureau', space: 'Orientation', refused: error !== undefined },
    <div class="stack loose narrow">
      <Heading
        title={title}
        over={fullName(person)}
        lead="Cette personne de référence lira son parcours, et préparera ses immersions."
      />
      {error && <ErrorSummary errors={{ referent: error }} />}
      {all.length === 0 ? (
        <Empty
          icon="people"
          title="Aucun partenaire de cette action n’a de référent·e"
          text="Ajoutez d’abord qui propose des personnes."
        >
          <LinkButton href={`/actions/${action.slug}/partenaires`}>Les partenaires de l’action</LinkButton>
        </Empty>
      ) : (
        <Form action={`/orientation/${positioning.id}/referent`}>
          <Select
            name="referent"
            label="Référent·e"
            empty="Choisir"
            options={all.map((one) => ({
              value: valueOf(one),
              label: `${fullName(one)}, ${one.organisationName}`,
            }))}
            {...(error ? { error } : {})}
          />
          <Button>Choisir</Button>
        </Form>
      )}
      <p>
        <a href={`/orientation/${positioning.id}`}>Revenir sans rien changer</a>
      </p>
    </div>,
  )
}

async function give(c: Ask): Promise<Response> {
  const open = await requireDecided(c)
  const form = await readForm(c, field.form({ referent: field.text(80, 'Choisissez dans la liste.') }))
  if (!form.ok) return show(c, open, 'Choisissez dans la liste.')
  const [referentId = '', organisationId = ''] = form.value.referent.split('~')
  const given = await giveReferent(
    c.var.db,
    {
      positioningId: open.positioning.id,
      referentId: asId<PersonId>(referentId),
      organisationId: asId<OrganisationId>(organisationId),
    },
    requireActor(c),
    c.var.now,
  )
  if (!given.ok) return show(c, open, 'Choisissez dans la liste.')
  sayNext(c, 'C’est noté : qui l’accompagne est prévenu')
  return goTo(c, `/orientation/${open.positioning.id}`)
}
