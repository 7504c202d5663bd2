import { Button, Field, Heading } from '#platform/ui'
import { page, type Ask, type PageWords } from '#platform/web'
import { ownPage } from '../own-space.tsx'

type CalendarAddress = { address: string | undefined; staff: boolean }

/** My calendar on my telephone: a secret address, to be given up when it was lent. */
export function calendarAddressPage(c: Ask, { address, staff }: CalendarAddress): Response {
  const desk: PageWords = { title: 'Mon calendrier', room: 'training', density: 'bureau', space: 'Formation' }
  const words = staff ? desk : ownPage('Mon calendrier', '')
  return page(
    c,
    words,
    <div class="stack narrow">
      <Heading title="Mon calendrier" />
      {address ? <Given address={address} /> : <None />}
    </div>,
  )
}

function None() {
  return (
    <form class="stack" method="post" action="/formation/mon-calendrier">
      <p>Votre téléphone peut montrer vos demi-journées. Il lui faut une adresse, rien que pour vous.</p>
      <p>
        <Button>Créer mon adresse</Button>
      </p>
    </form>
  )
}

function Given({ address }: { address: string }) {
  return (
    <div class="stack">
      <p>
        Copiez cette adresse. Dans votre agenda, choisissez «&nbsp;S’abonner à un calendrier&nbsp;», puis
        collez-la. Ne la donnez à personne.
      </p>
      <Field name="address" label="Mon adresse" type="url" value={address} />
      <div class="row">
        <form method="post" action="/formation/mon-calendrier">
          <Button kind="quiet">Changer d’adresse</Button>
        </form>
        <form method="post" action="/formation/mon-calendrier/arreter">
          <Button kind="stop">Arrêter cette adresse</Button>
        </form>
      </div>
    </div>
  )
}
