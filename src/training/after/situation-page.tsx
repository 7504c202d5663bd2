import { typo } from '#platform/i18n'
import { Button, Form, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { openPage } from './open-page.tsx'
import {
  contracts,
  contractWords,
  nextPress,
  situations,
  situationWords,
  sinces,
  sinceWords,
  type Told,
} from './situation.ts'

type Asked = { secret: string; groupTitle: string; told: Told | undefined }
type Press = { title: string; name: string; options: { value: string; label: string }[] }

/** One question, answered by one press; the next one comes by itself. */
export function situationPage(c: Ask, { secret, groupTitle, told }: Asked): Response {
  const press = pressOf(nextPress(told), told)
  return openPage(
    c,
    { title: press.title },
    <>
      <Heading title={press.title} over={groupTitle} />
      <Form action={`/apres/${secret}/situation`} label={press.title}>
        <div class="stack">
          {press.options.map(({ value, label }) => (
            <Button kind="quiet" wide name={press.name} value={value}>
              {typo(label)}
            </Button>
          ))}
        </div>
      </Form>
      {press.name !== 'situation' && (
        <p>
          <a href={`/apres/${secret}?recommencer`}>Je me suis trompé·e</a>
        </p>
      )}
    </>,
  )
}

function pressOf(next: ReturnType<typeof nextPress>, told: Told | undefined): Press {
  if (next === 'contract')
    return {
      title: 'Quel contrat ?',
      name: 'contract',
      options: contracts.map((value) => ({ value, label: contractWords[value] })),
    }
  if (next === 'since')
    return {
      title: told?.situation === 'training' ? 'Depuis quand vous formez-vous ?' : 'Depuis quand ?',
      name: 'since',
      options: sinces.map((value) => ({ value, label: sinceWords[value] })),
    }
  return {
    title: 'Où en êtes-vous ?',
    name: 'situation',
    options: situations.map((value) => ({ value, label: situationWords[value] })),
  }
}
