import { Button } from '#platform/ui'

/** What is done to an activity that is there: its rank, or its withdrawal. */
export function MoveActivity({ address }: { address: string }) {
  return (
    <div class="row">
      <form method="post" action={`${address}/monter`}>
        <Button kind="quiet">Avancer d’un rang</Button>
      </form>
      <form method="post" action={`${address}/descendre`}>
        <Button kind="quiet">Reculer d’un rang</Button>
      </form>
      <form method="post" action={`${address}/retirer`}>
        <Button kind="stop">Retirer du programme</Button>
      </form>
    </div>
  )
}
