import { Button, LinkButton } from '#platform/ui'

export function Ways({ back, verb, kind }: { back: string; verb: string; kind?: 'stop' }) {
  return (
    <p class="row">
      <Button {...(kind ? { kind } : { icon: 'check' as const })}>{verb}</Button>
      <LinkButton kind="quiet" href={back}>
        Revenir sans rien écrire
      </LinkButton>
    </p>
  )
}
