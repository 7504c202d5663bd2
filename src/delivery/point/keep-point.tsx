import { typo } from '#platform/i18n'
import { Button, Form, LinkButton, Seen } from '#platform/ui'
import { movePage } from '../space.tsx'
import { lengthWords } from './where-words.ts'
import type { PointView } from './point-address.ts'
import { Proposed } from './touched.tsx'

type KeepProps = PointView & { changed: string | undefined; moved_m: number }

export function KeepIt({ movable, point, width, changed, moved_m }: KeepProps) {
  return (
    <Form action={`${movePage(movable.page)}/garder`} label="Garder ce point">
      <p>{typo(`Il a bougé de ${lengthWords(moved_m)}. Rien n’est encore enregistré.`)}</p>
      <Seen version={movable.version} changed={changed} at={movable.page} />
      <Proposed {...{ movable, point, width }} />
      <div class="row">
        <Button>Garder ce point</Button>
        <LinkButton kind="quiet" href={movable.page}>
          Revenir sans rien changer
        </LinkButton>
      </div>
    </Form>
  )
}
